/* A reader's note on a paper: a field that saves itself. */
(function (Sheaf) {
  "use strict";

  const PAUSE = 300;

  /** Return the field for the note on the paper `id` with `title`. */
  function field(id, title) {
    const make = Sheaf.make;
    const area = make("textarea", { class: "sheaf-own-note__text", rows: "1", id: `note-${id}` });
    const on = make("span", { class: "sheaf-vh" }, ` on ${title}`);
    const words = make("label", { for: area.id }, "Note", on);
    const said = make("span", { class: "sheaf-said", role: "status" });
    let base = Sheaf.store.get(id)?.note ?? "";
    let waiting = 0;
    let saving = false;
    area.value = base;

    function save() {
      clearTimeout(waiting);
      if (saving || area.value === base) return;
      /* Saving the note calls the watcher below. */
      saving = true;
      show(Sheaf.store.note(id, base, area.value, title));
      saving = false;
      const trouble = Sheaf.stars.WORDS[Sheaf.store.trouble()];
      said.textContent = trouble || "Saved";
    }

    /* The caret stays where it was. */
    function show(note) {
      base = note;
      if (area.value === note) return;
      const { selectionStart, selectionEnd } = area;
      area.value = note;
      if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
      /* A field changes line ends, so compare with its content. */
      base = area.value;
    }

    area.addEventListener("input", () => {
      said.textContent = "";
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE);
    });
    area.addEventListener("blur", save);
    window.addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", save);
    Sheaf.store.watch(() => {
      const note = Sheaf.store.get(id)?.note ?? "";
      if (saving || note === base) return;
      if (area.value === base) show(note);
      else save();
    });
    return make("div", { class: "sheaf-own-note" }, words, area, said);
  }

  /** Show the note below the abstract of the page's paper, while it is in the list. */
  function attend(button) {
    const id = button.dataset.star;
    const title = document.querySelector("h1")?.textContent ?? "";
    const abstract = document.querySelector("[data-abstract], .sheaf-no-abstract");
    const repairs = document.querySelector(".sheaf-repairs");
    let element = null;
    const show = () => {
      if (!element && Sheaf.store.get(id)) {
        element = field(id, title);
        (repairs ?? abstract)?.after(element);
      }
      if (element) element.hidden = !Sheaf.store.has(id);
    };
    Sheaf.store.watch(show);
    show();
  }

  const button = document.querySelector(".sheaf-paper__bar [data-star]");
  if (button) attend(button);
  Sheaf.notes = { field };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

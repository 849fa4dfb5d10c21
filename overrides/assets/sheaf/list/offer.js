/* The notices above the list: a list that somebody shared, and problems with storage. */
(function (Sheaf) {
  "use strict";

  if (!Sheaf.shelf) return;
  const { part, learn, current, item, isKnown } = Sheaf.shelf;
  const make = (...given) => Sheaf.make(...given);

  const SHOWN = 20;
  const papers = (number) => (number === 1 ? "1 paper" : `${number} papers`);

  function button(words, css, act) {
    const element = make("button", { type: "button", class: css }, words);
    element.addEventListener("click", act);
    return element;
  }

  /** Ask whether to add the list in a shared link; nothing is added before the reader agrees. */
  async function ask(hash) {
    const shared = Sheaf.transfer.link(hash);
    if (!shared) return;
    try {
      await learn(shared.ids);
    } catch {
      Sheaf.say("The shared list could not be loaded. Reload the page to try again.");
      return;
    }
    const ids = [...new Set(shared.ids.map(current))];
    const known = ids.filter(isKnown);
    const fresh = known.filter((id) => !Sheaf.store.has(id));
    const unknown = ids.length - known.length + shared.wrong;
    part("offer").replaceChildren(...words(known, fresh, unknown));
    part("offer").hidden = false;
  }

  function words(known, fresh, unknown) {
    const held = known.length - fresh.length;
    const are = (number) => (number === 1 ? "is" : "are");
    const said = [fresh.length ? `${papers(fresh.length)} to add.` : "There is nothing to add."];
    if (held) said.push(`${papers(held)} ${are(held)} already in your list.`);
    if (unknown) said.push(`${papers(unknown)} ${are(unknown)} not in this collection.`);
    const titles = fresh.slice(0, SHOWN).map((id) => make("li", {}, link(id)));
    if (fresh.length > SHOWN) titles.push(make("li", {}, `and ${fresh.length - SHOWN} more`));
    const add = button(`Add ${papers(fresh.length)}`, "sheaf-button", () => accept(fresh));
    const leave = button(fresh.length ? "Not now" : "Close", "sheaf-text-button", close);
    return [
      make("h2", { id: "offer" }, "Somebody shared a list with you"),
      make("p", {}, said.join(" ")),
      ...(titles.length ? [make("ul", { class: "sheaf-list__shared" }, ...titles)] : []),
      make("p", { class: "sheaf-act" }, ...(fresh.length ? [add] : []), leave),
    ];
  }

  function link(id) {
    const { title, download } = item(id);
    const language = Sheaf.inLanguage(title, download?.languages?.[0]);
    return make("a", { href: Sheaf.link(`papers/${id}/`), ...language }, title);
  }

  function accept(ids) {
    const now = new Date().toISOString();
    const entry = (id) => Sheaf.entries.entry({ title: item(id).title, added: now });
    const kept = Sheaf.store.absorb(new Map(ids.map((id) => [id, entry(id)])));
    const full = "Nothing was added: this browser has no room left.";
    Sheaf.say(kept ? `${papers(ids.length)} added.` : full);
    close();
  }

  /** Remove the notice, and the list from the address, so that a reload does not ask again. */
  function close() {
    part("offer").hidden = true;
    history.replaceState(history.state, "", location.href.split("#")[0]);
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
  }

  /** Show what is wrong with the storage, while it is. */
  function warn() {
    const trouble = Sheaf.store.trouble();
    const unread = Sheaf.store.unread();
    const lines = [];
    if (Sheaf.stars.WORDS[trouble]) {
      lines.push(make("p", {}, `${Sheaf.stars.WORDS[trouble]} Export it as JSON to keep it.`));
    }
    if (unread !== null) {
      const keep = () => Sheaf.downloads.save("reading-list-unread.txt", unread);
      const save = button("Save it as a file", "sheaf-text-button", keep);
      const forget = button("Delete it", "sheaf-text-button", Sheaf.store.forgetUnread);
      const text = "A list saved in this browser could not be read. It has been set aside.";
      lines.push(make("p", {}, text), make("p", { class: "sheaf-act" }, save, forget));
    }
    const key = `${trouble} ${unread !== null}`;
    if (part("trouble").dataset.key === key) return;
    part("trouble").dataset.key = key;
    part("trouble").replaceChildren(...lines);
  }

  window.addEventListener("hashchange", () => ask(location.hash));
  Sheaf.store.watch(warn);
  warn();
  ask(location.hash);
  Sheaf.offer = { ask };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

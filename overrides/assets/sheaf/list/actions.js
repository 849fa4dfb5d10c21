/* The actions on the reading list: export, import, "more like these", and a link to share. The
 * scripts behind each are loaded when a reader asks for it. */
(function (Sheaf) {
  "use strict";

  if (!Sheaf.shelf) return;
  const { part } = Sheaf.shelf;

  /** Load scripts, then call `act`; if loading fails, say so in the part `name`. */
  async function after(scripts, name, act) {
    try {
      await Sheaf.scripts("list/transfer");
      await Sheaf.scripts(...scripts);
    } catch {
      part(name).textContent = "This could not be loaded. Try again.";
      return;
    }
    await act();
  }

  /** Show the link that shares the shown papers. */
  function share() {
    if (!part("link").closest("details").open) return;
    const address = new URL(Sheaf.link("reading-list/"));
    address.hash = Sheaf.transfer.hash(Sheaf.rows.shown().map(({ id }) => id));
    part("link").textContent = address.href;
  }

  const FILES = ["list/formats", "list/files"];
  for (const button of Sheaf.shelf.body.querySelectorAll("[data-list-export]")) {
    const save = () => Sheaf.files.save(button.dataset.listExport);
    button.addEventListener("click", () => after(FILES, "said", save));
  }
  part("import").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) await after(FILES, "said", () => Sheaf.files.merge(file));
    target.value = "";
  });
  part("like").addEventListener("click", () =>
    after(["titles", "list/linear", "list/alike"], "words", () => Sheaf.alike.show()),
  );
  part("link")
    .closest("details")
    .addEventListener("toggle", ({ target }) => target.open && after([], "said", share));
  part("find").addEventListener("input", share);
  part("sort").addEventListener("change", share);
  Sheaf.store.watch(share);

  /** Load what is shown above the list, if there is anything to show. */
  async function attend() {
    const isShared = location.hash.startsWith("#list=");
    if (!isShared && !Sheaf.store.trouble() && Sheaf.store.unread() === null) return;
    await after(["list/offer"], "said", () => null);
  }

  window.addEventListener("hashchange", attend);
  Sheaf.store.watch(attend);
  attend();
})((globalThis.Sheaf = globalThis.Sheaf || {}));

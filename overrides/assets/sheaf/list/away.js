/* What leaves the reading list and comes into it: files, papers like those in it, and a link to
 * hand on. What a reader has to ask for is loaded when that is done. */
(function (Sheaf) {
  "use strict";

  if (!Sheaf.shelf) return;
  const { part } = Sheaf.shelf;

  /** Hand `text` to the reader as a file. */
  function download(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = Sheaf.make("a", { href: address, download: name });
    link.click();
    /* Some browsers read it only after the click is over. */
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** Load scripts and do `act`; where they cannot be loaded, say so in the part `name`. */
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

  /** Show the link that names the papers that the list shows. */
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
  Sheaf.away = { download };

  /** Have what is said above the list, where there is something to say. */
  async function attend() {
    const isShared = location.hash.startsWith("#list=");
    if (!isShared && !Sheaf.store.trouble() && Sheaf.store.unread() === null) return;
    await after(["list/offer"], "said", () => null);
  }

  window.addEventListener("hashchange", attend);
  Sheaf.store.watch(attend);
  attend();
})((globalThis.Sheaf = globalThis.Sheaf || {}));

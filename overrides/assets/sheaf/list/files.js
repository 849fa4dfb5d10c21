/* Export and import of the reading list. */
(function (Sheaf) {
  "use strict";

  const { part, item, settings } = Sheaf.shelf;
  const { LARGEST, RefusedError } = Sheaf.transfer;

  const papers = (number) => (number === 1 ? "1 paper" : `${number} papers`);
  const say = (words) => (part("said").textContent = words);

  /** Save the papers that the list shows as a file in the format `end`. */
  function save(end) {
    const chosen = Sheaf.rows.shown();
    if (end === "json" && !Sheaf.rows.isNarrowed()) {
      const outs = [...Sheaf.store.all()].filter(([, entry]) => entry.out);
      chosen.push(...outs.map(([id]) => item(id)));
    }
    const { name, text, left } = Sheaf.formats.file(end, chosen, settings);
    Sheaf.downloads.save(name, text);
    const others = "no longer in the collection. CSV, Markdown and JSON include such papers.";
    const missing = left.length ? ` Left out: ${papers(left.length)} ${others}` : "";
    say(`${name} contains ${papers(chosen.length - left.length)}.${missing}`);
  }

  /** Merge the list of an exported file into ours; any other file changes nothing. */
  async function merge(file) {
    try {
      if (file.size > LARGEST) throw new RefusedError("The file is too large for a reading list");
      const list = Sheaf.transfer.read(await file.text());
      await Sheaf.shelf.learn([...list.keys()]);
      const before = Sheaf.store.all();
      const ids = [...list.keys()];
      const strange = ids.filter((id) => !Sheaf.shelf.isKnown(id) && !before.has(id));
      if (strange.length === ids.length) {
        throw new RefusedError("None of the papers in the file is in this collection");
      }
      if (!Sheaf.store.absorb(list)) {
        throw new RefusedError("This browser has no room for the list");
      }
      say(told(ids.length, ids.filter((id) => !before.has(id)).length, strange.length));
    } catch (error) {
      const why = error instanceof RefusedError ? error.message : "The file could not be read";
      say(`${why}. Your list is unchanged.`);
    }
  }

  function told(all, fresh, strange) {
    const odd = strange ? ` ${papers(strange)} not in this collection, listed by title only.` : "";
    return `Merged: ${papers(fresh)} added, ${papers(all - fresh)} already there.${odd}`;
  }

  Sheaf.files = { save, merge };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

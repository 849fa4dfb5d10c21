/* The page of the reading list: its parts, and the data of its papers. */
(function (Sheaf) {
  "use strict";

  const body = document.querySelector("[data-list]");
  if (!body) return;

  const folder = new URL("reading-list/", Sheaf.root).href;
  const { listShards, listVersion } = body.dataset;
  const source = Sheaf.downloads.source(folder, Number(listShards), listVersion);
  const known = new Map();

  /** Load the papers `ids`; follow those that moved, and update stored titles. */
  async function learn(ids) {
    const wanted = ids.filter((id) => !known.has(id));
    const moved = new Map();
    const titles = new Map();
    for (const [id, download] of await source.get(wanted)) {
      known.set(id, download.json ? { download, paper: JSON.parse(download.json) } : { gone: download });
      if (download.moved) moved.set(id, download.moved);
    }
    for (const id of ids) if (known.get(id)?.download) titles.set(id, known.get(id).paper.title);
    if (moved.size) {
      await learn([...moved.values()]);
      Sheaf.store.rename(moved);
    }
    Sheaf.store.entitle(titles);
  }

  /** Return the current id of the paper that had `id`. */
  function current(id) {
    const moved = known.get(id)?.gone?.moved;
    return moved ? current(moved) : id;
  }

  /** Return the data of a paper, whether it is in the list or not. */
  function item(id) {
    const { download = null, paper = null, gone } = known.get(id) ?? {};
    const own = Sheaf.store.get(id) ?? { note: "", added: "", title: "", out: false };
    return { id, ...own, title: paper?.title || own.title || gone?.title || id, download, paper };
  }

  Sheaf.shelf = {
    body,
    part: (name) => body.querySelector(`[data-list-${name}]`),
    settings: {
      head: body.dataset.listCsv,
      collection: body.dataset.listCollection,
      root: Sheaf.root,
    },
    learn,
    current,
    item,
    isKnown: (id) => Boolean(known.get(id)?.download),
  };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* What the index holds of documents, for readers, and the facets. */
(function (Sheaf) {
  "use strict";

  const { allNumbers, ascend, numbers, reader, unfront } = Sheaf.codes;

  /* Fields of a paper that are for readers; the one after them is not text. */
  const TEXTS = 6;

  /** Return the documents of the index with `head`; `shard(name, parse)` promises a shard. */
  function open(head, shard) {
    const read = reader(unfront(head.dict));
    return { papersOf, nearestOf, othersOf, facets, variants };

    /** Promise the shard of a paper, and the paper's index in it. */
    async function held(id) {
      const name = `d${Math.floor(id / head.chunk)}`;
      const block = await shard(name, (rows) => ({ rows, papers: [], nearest: [] }));
      return { ...block, place: id % head.chunk };
    }

    /** Promise the papers with these numbers, as they are shown. */
    function papersOf(ids) {
      return Promise.all(
        ids.map(async (id) => {
          const { rows, papers, place } = await held(id);
          papers[place] ??= paper(id, rows[place].slice(0, TEXTS).map(read));
          return papers[place];
        }),
      );
    }

    /** Promise the nearest papers of each paper, `[[id, nearness], ...]`; none if an earlier version
     * wrote the index. */
    function nearestOf(ids) {
      return Promise.all(
        ids.map(async (id) => {
          if (!head.near) return [];
          const { rows, nearest, place } = await held(id);
          nearest[place] ??= pairs(rows[place][TEXTS] ?? "");
          return nearest[place];
        }),
      );
    }

    function pairs(text) {
      const given = allNumbers(text);
      let id = -1;
      return Array.from({ length: given.length / 2 }, (_, at) => {
        return [(id += given[2 * at] + 1), given[2 * at + 1] / head.near];
      });
    }

    function paper(id, [title, slug, authors, info, abstract, languages]) {
      const address = `papers/${slug.slice(1).replace(/ /g, "-")}/`;
      const [titleLanguage, language] = (languages || " ").split(" ");
      return { id, title, address, authors, info, abstract, titleLanguage, language };
    }

    /** Promise the other pages with these numbers, as they are shown. */
    function othersOf(ids) {
      return Promise.all(
        ids.map(async (id) => {
          const place = id - head.kinds[0];
          const block = await shard(`e${Math.floor(place / 64)}`, (rows) => rows);
          const [title, address, info] = block[place % 64];
          return { id, title, address, info, kind: kind(id) };
        }),
      );
    }

    function kind(id) {
      const names = ["paper", "topic", "system", "dataset", "author", "page"];
      let end = 0;
      return names[head.kinds.findIndex((count) => id < (end += count))];
    }

    /** Promise the facets: `{facet: [{id, label, ids}, ...]}`. */
    function facets() {
      return shard("facets", (rows) => {
        const found = {};
        for (const [facet, values] of Object.entries(rows)) {
          found[facet] = values.map(([id, label, count, gaps]) => {
            return { id, label, ids: ascend(numbers(gaps, count), 0, count) };
          });
        }
        return found;
      });
    }

    /** Promise a map from variants of Chinese characters to the ones that the collection uses. */
    function variants() {
      return shard("han", (pairs) => new Map(Array.from(pairs.matchAll(/(.)(.)/gu), (p) => p.slice(1))));
    }
  }

  Sheaf.documents = { open };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

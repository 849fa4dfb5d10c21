/* Papers filtered by facets, and the number of papers for each further choice.
 *
 * A choice is `{all, any, not}`, each a list of `[facet, id]`. Within a facet `any` means one of
 * them; between facets, and for `all`, every one counts. */
(function (Sheaf) {
  "use strict";

  const of = (facet, rows) => rows.filter(([name]) => name === facet).map(([, id]) => id);

  /** Return one byte per document: 1 if `choice`, without the `any` of `except`, allows it. */
  function chosen(facets, choice, docs, papers, except) {
    const left = new Uint8Array(docs).fill(1, 0, papers);
    for (const [facet, values] of Object.entries(facets)) {
      const ids = new Map(values.map((value) => [value.id, value.ids]));
      for (const id of of(facet, choice.all)) keep(left, mask(ids, [id], docs), 1);
      for (const id of of(facet, choice.not)) keep(left, mask(ids, [id], docs), 0);
      const any = of(facet, choice.any);
      if (any.length && facet !== except) keep(left, mask(ids, any, docs), 1);
    }
    return left;
  }

  function mask(ids, wanted, docs) {
    const found = new Uint8Array(docs);
    for (const id of wanted) for (const paper of ids.get(id) || []) found[paper] = 1;
    return found;
  }

  function keep(left, found, wanted) {
    left.forEach((one, id) => (left[id] = one && found[id] === wanted ? 1 : 0));
  }

  /** Return the number of papers in `left` for each value of a facet: `{id: count}`. */
  function count(values, left) {
    return Object.fromEntries(
      values.map(({ id, ids }) => [id, ids.reduce((sum, paper) => sum + left[paper], 0)]),
    );
  }

  Sheaf.facets = { chosen, count };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

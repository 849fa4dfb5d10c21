/* Phrases: words that must be next to each other. */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS } = Sheaf.terms;
  const { digit } = Sheaf.codes;

  /* Stop words are indexed in titles only, and everywhere as one term for this many in a row. */
  const RUN = 3;
  /* The bit of topic labels, whose words are not the paper's own. */
  const TAG = 4;

  const says = (term) => !STOP_WORDS.has(term);

  /** Return the terms of a phrase with their places: `[[term, place], ...]`.
   *
   * One or two stop words between others match any word. A phrase of nothing else is looked for in
   * titles. */
  function row(chunks) {
    const terms = chunks.flatMap(({ parts }) => parts);
    const placed = terms.map((term, place) => [term, place]);
    const runs = placed.filter((_, place) => {
      const run = terms.slice(place, place + RUN);
      return run.length === RUN && !run.some(says);
    });
    const named = runs.map(([, place]) => [terms.slice(place, place + RUN).join("_"), place]);
    const telling = [...placed.filter(([term]) => says(term)), ...named];
    return telling.length ? telling : placed;
  }

  /** Return the documents of a posting in which the word is in their own text. */
  function own({ ids, codes }) {
    return Array.from(ids).filter((_, at) => digit(codes.charCodeAt(at)) !== 5 * TAG);
  }

  /** Promise the documents that have the terms at these relative places. */
  async function find(row, index) {
    if (row.length === 1) return (await index.bearing(row[0][0])).flatMap(own);
    await index.ask(row.map(([term]) => term));
    const found = row.map(([term]) => index.find(term));
    if (!row.length || found.some((posting) => !posting)) return [];
    const spots = await Promise.all(found.map(async (posting) => spotted(posting, index)));
    const [[, start]] = row;
    return Array.from(found[0].ids).filter((id) =>
      spots[0].get(id).some((spot) =>
        row.every(([, place], at) => (spots[at].get(id) || []).includes(spot - start + place)),
      ),
    );
  }

  async function spotted(posting, index) {
    const places = await index.places(posting);
    return new Map(Array.from(posting.ids, (id, at) => [id, places[at]]));
  }

  Sheaf.phrases = { row, own, find };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

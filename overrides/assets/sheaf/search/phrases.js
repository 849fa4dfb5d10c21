/* Phrases: words that must be side by side. */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS } = Sheaf.terms;
  const { digit } = Sheaf.codes;

  /* Stop words are indexed in titles only; everywhere in rows of this many, as one term. */
  const RUN = 3;
  /* The bit of a topic's label, whose words are not the paper's own. */
  const TAG = 4;

  const says = (term) => !STOP_WORDS.has(term);

  /** Return the terms by which a phrase is looked for, with their places: `[[term, place], ...]`.
   *
   * One or two stop words between others match any word; a phrase of nothing else is one of titles. */
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

  /** Return the documents of a found word in which it is a word of their own. */
  function own({ ids, codes }) {
    return Array.from(ids).filter((_, at) => digit(codes.charCodeAt(at)) !== 5 * TAG);
  }

  /** Promise the documents that have the terms of a row in their places. */
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

/* The model behind "more like these": a logistic regression that tells the starred papers from all
 * others by the words that they have, trained in milliseconds. */
(function (Sheaf) {
  "use strict";

  const ROUNDS = 150;
  const DECAY = 0.02;
  const FLOOR = 0.15;
  const TITLE = 2;

  /** Return, for each paper that has any of `words`, its features; all rows are at most 1 long.
   *
   * Each word is {word, count, ids, codes}, as the index gives it, less the pages that are none. */
  function rows(words, papers) {
    const found = new Map();
    words.forEach(({ ids, codes }, feature) => {
      const rare = Math.log1p(papers / ids.length);
      ids.forEach((id, at) => {
        if (id >= papers) return;
        const digit = Sheaf.codes.digit(codes.charCodeAt(at));
        const times = (digit % 5) + (Math.floor(digit / 5) & 1 ? TITLE : 0);
        if (!times) return;
        if (!found.has(id)) found.set(id, []);
        found.get(id).push([feature, (1 + Math.log(times)) * rare]);
      });
    });
    let longest = 0;
    for (const row of found.values()) longest = Math.max(longest, length(row));
    for (const row of found.values()) for (const cell of row) cell[1] /= longest;
    return found;
  }

  const length = (row) => Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0));

  const sigmoid = (value) => 1 / (1 + Math.exp(-value));

  /** Return `{weights, bias}` that tell `starred` papers from the others; both weigh the same. */
  function train(table, features, papers, starred) {
    const weights = new Float64Array(features);
    let bias = 0;
    const stars = new Set(starred);
    const others = Math.max(1, papers - stars.size);
    const examples = [...table].map(([id, row]) => {
      const is = stars.has(id) ? 1 : 0;
      return { row, is, share: 0.5 / (is ? stars.size : others) };
    });
    /* Papers without any of the words differ in nothing, and count together. */
    const bare = (0.5 * (others - examples.filter(({ is }) => !is).length)) / others;
    const step = 1 / (0.5 + DECAY);
    for (let round = 0; round < ROUNDS; round++) {
      const slope = weights.map((weight) => DECAY * weight);
      let tilt = bare * sigmoid(bias);
      for (const { row, is, share } of examples) {
        const error = share * (sigmoid(worth(weights, bias, row)) - is);
        tilt += error;
        for (const [feature, value] of row) slope[feature] += error * value;
      }
      bias -= step * tilt;
      slope.forEach((each, feature) => (weights[feature] -= step * each));
    }
    return { weights, bias };
  }

  function worth(weights, bias, row) {
    return row.reduce((sum, [feature, value]) => sum + weights[feature] * value, bias);
  }

  /** Return `{id, worth, because}` of the papers most like the starred ones, the best first.
   *
   * `worth` is what their words are worth, as a share of what those of a typical starred paper are;
   * nothing is below the floor, and at least two words decide. */
  function alike(words, papers, starred, most) {
    const table = rows(words, papers);
    const model = train(table, words.length, papers, starred);
    const stars = new Set(starred);
    const found = [];
    const value = (row) => worth(model.weights, 0, row);
    const own = [...stars].map((id) => value(table.get(id) ?? []));
    const typical = own.reduce((sum, each) => sum + each, 0) / Math.max(1, own.length);
    for (const [id, row] of table) {
      if (stars.has(id)) continue;
      const share = value(row) / typical;
      const because = row
        .map(([feature, size]) => [model.weights[feature] * size, words[feature].word])
        .filter(([share]) => share > 0)
        .sort((one, other) => other[0] - one[0] || (one[1] < other[1] ? -1 : 1))
        .map(([, word]) => word);
      if (share >= FLOOR && because.length > 1) found.push({ id, worth: share, because });
    }
    found.sort((one, other) => other.worth - one.worth || one.id - other.id);
    return found.slice(0, most);
  }

  Sheaf.linear = { alike };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

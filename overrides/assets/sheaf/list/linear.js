/* The model behind "more like these": a logistic regression that separates the starred papers from
 * all others by their words, trained in milliseconds. */
(function (Sheaf) {
  "use strict";

  const ROUNDS = 150;
  const DECAY = 0.02;
  const FLOOR = 0.15;
  const TITLE = 2;

  /** Return the features of each paper with any of `words`, as rows of length 1 at most.
   *
   * Each word is {word, count, ids, codes} as in the index, for papers only. */
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

  /** Return the weights that separate `starred` papers from others; both classes weigh the same. */
  function train(table, features, papers, starred) {
    const { starts, columns, values, wanted, shares } = flat(table, papers, starred);
    const weights = new Float64Array(features);
    /* Papers without any of the words are all the same, and count as one. */
    const bare = 1 - shares.reduce((sum, share) => sum + share, 0);
    const step = 1 / (0.5 + DECAY);
    let bias = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const slope = weights.map((weight) => DECAY * weight);
      let tilt = bare * sigmoid(bias);
      for (let row = 0; row < wanted.length; row++) {
        let sum = bias;
        const end = starts[row + 1];
        for (let at = starts[row]; at < end; at++) sum += weights[columns[at]] * values[at];
        const error = shares[row] * (sigmoid(sum) - wanted[row]);
        tilt += error;
        for (let at = starts[row]; at < end; at++) slope[columns[at]] += error * values[at];
      }
      bias -= step * tilt;
      slope.forEach((each, feature) => (weights[feature] -= step * each));
    }
    return weights;
  }

  /** Return the rows concatenated, which is several times as fast to iterate. */
  function flat(table, papers, starred) {
    const rows = [...table.values()];
    const cells = rows.flat();
    const lengths = rows.map((row) => row.length);
    const wanted = Array.from(table.keys(), (id) => Number(starred.has(id)));
    const others = Math.max(1, papers - starred.size);
    let end = 0;
    return {
      starts: Int32Array.from([0, ...lengths.map((length) => (end += length))]),
      columns: Int32Array.from(cells, ([feature]) => feature),
      values: Float64Array.from(cells, ([, value]) => value),
      wanted,
      shares: wanted.map((is) => 0.5 / (is ? starred.size : others)),
    };
  }

  function worth(weights, row) {
    return row.reduce((sum, [feature, value]) => sum + weights[feature] * value, 0);
  }

  /** Return `{id, worth, because}` of the papers most similar to the starred ones, the best first.
   *
   * `worth` is the score as a share of that of a typical starred paper. Papers below the floor, and
   * those with fewer than two words that decide, are left out. */
  function alike(words, papers, starred, most) {
    const table = rows(words, papers);
    const stars = new Set(starred);
    const weights = train(table, words.length, papers, stars);
    const found = [];
    const own = [...stars].map((id) => worth(weights, table.get(id) ?? []));
    const typical = own.reduce((sum, each) => sum + each, 0) / Math.max(1, own.length);
    for (const [id, row] of table) {
      if (stars.has(id)) continue;
      const share = worth(weights, row) / typical;
      const because = row
        .map(([feature, size]) => [weights[feature] * size, words[feature].word])
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

/* Documents in the order in which they answer a query: BM25 by field, with a quorum. */
(function (Sheaf) {
  "use strict";

  const { digit, digits } = Sheaf.codes;

  /* Tuned; see docs/decisions/own-search.md. Fields are bits: title 1, name 2, tag 4, author 8. */
  const TITLE = 4;
  const NAME = 6;
  const TAG = 1.5;
  const AUTHOR = 2;
  const SATURATION = 2.3;
  const TITLE_LENGTH = 0.45;
  const ABSTRACT_LENGTH = 0.65;
  const UNKNOWN = 0.75;
  const COVERAGE = 1.3;

  /** Return what ranking needs to know of each document's length. */
  function norms(index) {
    const { lens, tl, avg } = index.head;
    const titles = digits(tl);
    const mean = titles.reduce((sum, length) => sum + length, 0) / Math.max(1, titles.length);
    const lengths = digits(lens).map((length) => 2 ** (length / 4) - 1);
    const norm = (share, length, average) => 1 / (1 - share + (share * length) / (average || 1));
    return {
      titles,
      title: titles.map((length) => norm(TITLE_LENGTH, length, mean)),
      abstract: lengths.map((length) => norm(ABSTRACT_LENGTH, length, avg)),
    };
  }

  /** Return `{ids, scores}` of the documents that `allowed` (or all) and answer the units. */
  function rank(units, index, norm, allowed) {
    const idf = (count) => {
      const documents = Math.min(count, index.papers);
      return Math.log(1 + (index.papers + 1 - documents + 0.5) / (documents + 0.5));
    };
    const total = sums(index.docs);
    let weight = 0;
    for (const unit of units) {
      const own = unit.alternatives.length ? idf(unit.count) : UNKNOWN * idf(0);
      weight += own;
      add(total, best(unit, index, norm, idf), own);
    }
    return order(total, weight, units.length, index, norm, allowed);
  }

  /* For each document: score, what it covers, what its title or name covers, what its name does. */
  function sums(size) {
    const zeros = () => new Float64Array(size);
    return { score: zeros(), covered: zeros(), title: zeros(), name: zeros(), seen: [] };
  }

  function add(total, unit, weight) {
    for (const id of unit.seen) {
      if (!total.covered[id]) total.seen.push(id);
      total.score[id] += unit.score[id];
      total.covered[id] += weight * unit.covered[id];
      total.title[id] += weight * unit.title[id];
      total.name[id] += weight * unit.name[id];
    }
  }

  /** Return the best that any alternative of a unit gives each document. */
  function best(unit, index, norm, idf) {
    const [first, ...others] = unit.alternatives.map((alternative) =>
      (alternative.all ? every : some)(alternative, index, norm, idf),
    );
    const most = first ?? sums(0);
    for (const found of others) {
      for (const id of found.seen) {
        if (!most.covered[id]) most.seen.push(id);
        for (const part of ["score", "covered", "title", "name"]) {
          most[part][id] = Math.max(most[part][id], found[part][id]);
        }
      }
    }
    return most;
  }

  /** Return what documents with some of the words get. */
  function some({ words, count }, index, norm, idf) {
    const found = sums(index.docs);
    for (const { found: posting, weight, credit } of words) {
      posting.ids.forEach((id, at) => {
        const { mask, value } = strength(posting.codes.charCodeAt(at), id, norm);
        if (!found.covered[id]) found.seen.push(id);
        found.score[id] += weight * value;
        found.covered[id] = Math.max(found.covered[id], credit);
        if (mask & 3) found.title[id] = Math.max(found.title[id], credit);
        if (mask & 2) found.name[id] = Math.max(found.name[id], credit);
      });
    }
    const rarity = idf(count);
    for (const id of found.seen) found.score[id] = rarity * saturated(found.score[id]);
    return found;
  }

  /** Return what documents with all of the words get. */
  function every({ words, weight }, index, norm, idf) {
    const found = sums(index.docs);
    const met = new Uint8Array(index.docs);
    const fields = new Uint8Array(index.docs).fill(255);
    words.forEach(({ found: posting }, place) => {
      const rarity = idf(posting.count);
      posting.ids.forEach((id, at) => {
        if (met[id] !== place) return;
        const { mask, value } = strength(posting.codes.charCodeAt(at), id, norm);
        met[id] = place + 1;
        found.score[id] += weight * rarity * saturated(value);
        fields[id] &= mask & 3 ? mask | 1 : mask;
      });
    });
    for (const id of words[words.length - 1].found.ids) {
      if (met[id] !== words.length) continue;
      found.seen.push(id);
      found.covered[id] = weight;
      if (fields[id] & 1) found.title[id] = weight;
      if (fields[id] & 2) found.name[id] = weight;
    }
    return found;
  }

  const saturated = (value) => ((1 + SATURATION) * value) / (value + SATURATION);

  /** Return in which fields a word stands, and how much that is worth. */
  function strength(code, id, norm) {
    const number = digit(code);
    const mask = Math.floor(number / 5);
    const value =
      (mask & 1 ? TITLE * (norm.title[id] ?? 1) : 0) +
      (mask & 2 ? NAME : 0) +
      (mask & 4 ? TAG : 0) +
      (mask & 8 ? AUTHOR : 0) +
      (number % 5) * (norm.abstract[id] ?? 1);
    return { mask, value };
  }

  function order(total, weight, count, index, norm, allowed) {
    const seen = total.seen.filter((id) => !allowed || allowed[id]);
    const most = seen.reduce((top, id) => (id < index.papers ? Math.max(top, total.covered[id]) : top), 0);
    const share = Math.max(0.2, 0.6 - 0.06 * (count - 1));
    const quorum = Math.min(share * weight, 0.99 * (most || weight));
    const power = COVERAGE * Math.min(1, 5 / count);
    const scores = new Map();
    for (const id of seen) {
      if (total.covered[id] < quorum) continue;
      const title = total.title[id] / weight;
      const name = total.name[id] / weight;
      let score = total.score[id] * (total.covered[id] / weight) ** power;
      score *= 1 + 0.9 * title ** 2 + 1.2 * name ** 2;
      if (title > 0.95) score *= 1.2 + 0.55 * Math.min(1, count / (norm.titles[id] ?? count));
      scores.set(id, score);
    }
    const ids = Array.from(scores.keys());
    ids.sort((one, other) => scores.get(other) - scores.get(one) || one - other);
    return { ids, scores };
  }

  Sheaf.rank = { norms, rank };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

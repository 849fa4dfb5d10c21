/* Ranks documents by a query: BM25 by field, with a quorum. */
(function (Sheaf) {
  "use strict";

  const { digit, digits } = Sheaf.codes;

  /* Tuned; see docs/decisions/own-search.md. Fields are bits: title 1, name 2, tag 4, author
   * 8, where and when it appeared 16. */
  const TITLE = 4;
  const NAME = 6;
  const TAG = 1.5;
  const AUTHOR = 2;
  const FACT = 2;
  const SATURATION = 2.3;
  const TITLE_LENGTH = 0.45;
  const ABSTRACT_LENGTH = 0.65;
  const UNKNOWN = 0.75;
  const COVERAGE = 1.3;
  /* A query of so many units is a question, of which a paper may lack most words. */
  const QUESTION = 5;

  /** Return the length normalisation of each document. */
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

  /** Return the documents, among `allowed` or all, that answer the units: `{papers, others}`.
   *
   * Papers are unsorted arrays: `ids`, `scores`, and `shares` of the query's weight that they cover;
   * from `quorum` on they have enough of it. Others are numbers, the best first. */
  function rank(units, index, norm, allowed) {
    const idf = (count) => {
      const documents = Math.min(count, index.papers);
      return Math.log(1 + (index.papers + 1 - documents + 0.5) / (documents + 0.5));
    };
    const total = sums(index.docs);
    let weight = 0;
    for (const unit of units) {
      const { share } = unit;
      const own = share * (unit.alternatives.length ? idf(unit.count) : UNKNOWN * idf(0));
      weight += own;
      for (const found of best(unit, index, norm, idf)) add(total, found, own, share);
    }
    const found = order(total, weight, units.length, index, norm, allowed);
    release(total);
    return found;
  }

  /* For each document: its score, and the share covered by it, by its title or name, by its name. */
  const PARTS = ["score", "covered", "title", "name"];

  /* Reused, as they are as large as the collection and needed for each word of each key stroke. */
  const pool = [];
  const WIDE = 16;

  function sums(size) {
    const known = pool.pop();
    if (known?.score.length === size) return known;
    const zeros = () => new Float64Array(size);
    return { score: zeros(), covered: zeros(), title: zeros(), name: zeros(), seen: [] };
  }

  function release(sums) {
    const { seen, score } = sums;
    /* Zeroing everything is faster than zeroing many places. */
    const wide = seen.length * WIDE > score.length;
    for (const part of PARTS) {
      if (wide) sums[part].fill(0);
      else for (const id of seen) sums[part][id] = 0;
    }
    sums.seen = [];
    pool.push(sums);
  }

  function add(total, unit, weight, share) {
    for (const id of unit.seen) {
      if (!total.covered[id]) total.seen.push(id);
      total.score[id] += share * unit.score[id];
      total.covered[id] += weight * unit.covered[id];
      total.title[id] += weight * unit.title[id];
      total.name[id] += weight * unit.name[id];
    }
    release(unit);
  }

  /** Return the best score that any alternative of a unit gives each document. */
  function best(unit, index, norm, idf) {
    const [first, ...others] = unit.alternatives.map((alternative) =>
      (alternative.all ? every : some)(alternative, index, norm, idf),
    );
    for (const found of others) {
      for (const id of found.seen) if (!first.covered[id]) first.seen.push(id);
      for (const part of PARTS) raise(first[part], found[part], found.seen);
      release(found);
    }
    return first ? [first] : [];
  }

  function raise(most, found, ids) {
    for (const id of ids) if (most[id] < found[id]) most[id] = found[id];
  }

  /** Return the scores of documents with any of the words. */
  function some({ words, count }, index, norm, idf) {
    const found = sums(index.docs);
    for (const { found: posting, weight, credit } of words) {
      const { ids } = posting;
      const { masks, values } = strengths(posting, norm);
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at];
        if (!found.covered[id]) found.seen.push(id);
        found.score[id] += weight * values[at];
        if (found.covered[id] < credit) found.covered[id] = credit;
        if (masks[at] & 3 && found.title[id] < credit) found.title[id] = credit;
        if (masks[at] & 2 && found.name[id] < credit) found.name[id] = credit;
      }
    }
    const rarity = idf(count);
    for (const id of found.seen) found.score[id] = rarity * saturated(found.score[id]);
    return found;
  }

  /** Return the scores of documents with all of the words. */
  function every({ words, weight }, index, norm, idf) {
    const found = sums(index.docs);
    const met = new Uint8Array(index.docs);
    words.forEach(({ found: { ids } }, place) => {
      for (const id of ids) if (met[id] === place) met[id] = place + 1;
    });
    const fields = new Uint8Array(index.docs).fill(255);
    for (const { found: posting } of words) {
      const rarity = idf(posting.count);
      const { masks, values } = strengths(posting, norm);
      posting.ids.forEach((id, at) => {
        if (met[id] !== words.length) return;
        found.score[id] += weight * rarity * saturated(values[at]);
        fields[id] &= masks[at] & 3 ? masks[at] | 1 : masks[at];
      });
    }
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

  /** Return the fields of a word in each of its documents, and their weights.
   *
   * Cached, as the next key stroke needs most of them again. */
  function strengths(posting, norm) {
    posting.strengths ??= reckoned(posting, norm);
    return posting.strengths;
  }

  function reckoned({ ids, codes }, norm) {
    const masks = new Uint8Array(ids.length);
    const values = new Float64Array(ids.length);
    ids.forEach((id, at) => {
      const number = digit(codes.charCodeAt(at));
      const mask = Math.floor(number / 5);
      masks[at] = mask;
      values[at] =
        (mask & 1 ? TITLE * (norm.title[id] ?? 1) : 0) +
        (mask & 2 ? NAME : 0) +
        (mask & 4 ? TAG : 0) +
        (mask & 8 ? AUTHOR : 0) +
        (mask & 16 ? FACT : 0) +
        (number % 5) * (norm.abstract[id] ?? 1);
    });
    return { masks, values };
  }

  /** Return the least shares of a query's weight for papers that count, and for those near. */
  function shares(count) {
    const quorum = Math.max(0.2, 0.6 - 0.06 * (count - 1));
    return [quorum, count < QUESTION ? quorum : Math.max(0.05, 0.42 - 0.12 * (count - 4))];
  }

  function order(total, weight, count, index, norm, allowed) {
    const { covered, seen } = total;
    let most = 0;
    for (const id of seen) {
      if (id < index.papers && covered[id] > most && (!allowed || allowed[id])) most = covered[id];
    }
    const [quorum, least] = shares(count).map((share) => Math.min(share * weight, 0.99 * (most || weight)));
    const papers = [];
    const others = [];
    for (const id of seen) {
      if (covered[id] < least || (allowed && !allowed[id])) continue;
      if (id < index.papers) papers.push(id);
      else if (covered[id] >= quorum) others.push({ id, score: score(id, total, weight, count, norm) });
    }
    others.sort((one, other) => other.score - one.score || one.id - other.id);
    const found = {
      ids: Int32Array.from(papers),
      scores: new Float64Array(papers.length),
      shares: new Float64Array(papers.length),
      quorum: quorum / weight,
    };
    papers.forEach((id, at) => {
      found.scores[at] = score(id, total, weight, count, norm);
      found.shares[at] = covered[id] / weight;
    });
    return { papers: found, others: others.map(({ id }) => id) };
  }

  function score(id, total, weight, count, norm) {
    const title = total.title[id] / weight;
    const name = total.name[id] / weight;
    let score = total.score[id] * (total.covered[id] / weight) ** (COVERAGE * Math.min(1, 5 / count));
    score *= 1 + 0.9 * title ** 2 + 1.2 * name ** 2;
    if (title > 0.95) score *= 1.2 + 0.55 * Math.min(1, count / (norm.titles[id] ?? count));
    return score;
  }

  Sheaf.rank = { norms, rank, QUESTION };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

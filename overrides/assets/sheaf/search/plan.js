/* The plan of a query: for each of its words, all words that can match it. */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS, UNSPACED } = Sheaf.terms;
  const { LIGHT_WORDS, plurals } = Sheaf.words;
  const { word } = Sheaf.query;
  const { find } = Sheaf.phrases;

  /* Tuned on two sets of papers and half of Cranfield's queries; see docs/decisions/own-search.md.
   * The first number is the weight of a word, the second how much of the query it covers. */
  const EXACT = [1, 1];
  const PLURAL = [0.85, 1];
  const KIN = [0.15, 0.7];
  const KIN_OF_UNKNOWN = [0.35, 0.7];
  const COMPLETION = [0.2, 0.8];
  const COMPLETION_OF_UNKNOWN = [0.9, 0.95];
  const NEIGHBOURS = [1, 0.8];
  const SHORT_FORM = [0.7, 0.7];
  const ONE_MISTAKE = [0.6, 0.9];
  const TWO_MISTAKES = [0.4, 0.9];
  const PARTS = 0.85;
  const HUMPS = 0.65;
  const LONG_FORM = 0.7;
  const COMPOUND = [0.5, 0.8];
  /* The weights of everyday words in a question, and of those that no document has. */
  const LIGHT = 0.6;
  const UNSEEN = 0.05;
  const MOST_ACRONYMS = 2;
  /* If at most so many documents have the only word of a query, it is looked for in compounds too. */
  const FEW = 5;
  const SHORTEST_CORRECTED = 4;
  const TWO_MISTAKES_FROM = 8;
  const LETTERS = /^\p{L}+$/u;
  const LETTERS_AND_NUMBERS = /^[a-z0-9.]+$/;
  const PIECES = /[a-z]+|[0-9.]+/g;

  /** Promise the units of a query: `{word, count, share, alternatives, correction}`.
   *
   * An alternative is met by any of its words, or by all at once: `{all, words, count, weight}`,
   * with words as `{found, weight, credit}`. */
  async function plan(query, index) {
    const runs = [...query.pairs, ...query.triples, ...query.wholes];
    await index.ask([...query.units.flatMap(candidates), ...runs.map((run) => run.word)]);
    const units = await Promise.all(query.units.map((unit) => begin(unit, index)));
    neighbours(runs, units, index);
    await acronyms(query, units, index);
    await Promise.all(units.map((unit, at) => parted(query.units[at], unit, index)));
    const isAlone = units.length === 1;
    const isLight = ({ word }, at) =>
      query.isSentence && !query.units[at].quoted && LIGHT_WORDS.has(word);
    const mend = (unit, at) => isLight(unit, at) || correct(query.units[at], unit, index, isAlone);
    await Promise.all(units.map(mend));
    units.forEach((unit, at) => settle(unit, isLight(unit, at)));
    return units;
  }

  function candidates(unit) {
    const whole = word(unit);
    const words = whole ? [whole, ...plurals(whole)] : [];
    return [...words, ...unit.parts, ...(unit.camel || []), ...(unit.spelled ? [unit.spelled] : [])];
  }

  async function begin(unit, index) {
    const whole = word(unit);
    const planned = { word: whole ?? unit.parts.join(" "), alternatives: [], correction: null };
    if (whole) any(planned, await (unit.quoted ? exactly : forms)(whole, index, unit.last));
    if (unit.spelled) any(planned, known([unit.spelled], EXACT, index));
    /* The parts of a power such as 10^3 mean nothing alone. */
    if ((unit.parts.length > 1 || whole !== unit.parts[0]) && !whole?.includes("^")) {
      all(planned, unit.parts, whole ? PARTS : 1, index);
    }
    if (unit.camel && !unit.quoted) all(planned, unit.camel, HUMPS, index);
    return planned;
  }

  /** Return the words that are in the index, as `{found, weight, credit}`; a stop word matches only
   * itself. */
  function known(words, worth, index) {
    const found = words.filter((each) => !STOP_WORDS.has(each)).map(index.find).filter(Boolean);
    return weighed(found, worth, false);
  }

  const weighed = (found, [weight, credit], sure) =>
    found.map((each) => ({ found: each, weight, credit, sure }));

  /* The word itself and its plural decide how rare it is. */
  const surely = (words, worth, index) =>
    known(words, worth, index).map((each) => ({ ...each, sure: true }));

  async function exactly(whole, index) {
    return weighed(await index.bearing(whole), EXACT, true);
  }

  async function forms(whole, index, isLast) {
    const same = [...(await exactly(whole, index)), ...surely(plurals(whole), PLURAL, index)];
    const seen = new Set([whole, ...plurals(whole)]);
    const kin = index.kin(whole).filter((other) => !seen.has(other));
    const forms = [...same, ...known(kin, same.length ? KIN : KIN_OF_UNKNOWN, index)];
    if (!isLast || (whole.length < 2 && same.length)) return forms;
    const longer = (await index.completions(whole)).filter((other) => !seen.has(other));
    return [...forms, ...known(longer, same.length ? COMPLETION : COMPLETION_OF_UNKNOWN, index)];
  }

  function any(unit, words) {
    if (!words.length) return;
    const sure = words.filter((each) => each.sure);
    const counted = sure.length ? sure : words;
    const count = counted.reduce((sum, { found }) => sum + found.count, 0);
    unit.alternatives.push({ all: false, words, count, weight: 1 });
  }

  function all(unit, terms, weight, index) {
    const telling = terms.filter((term) => !STOP_WORDS.has(term));
    const words = known(telling.length ? telling : terms, [1, weight], index);
    if (words.length < (telling.length || terms.length) || !meet(words)) return;
    const count = Math.min(...words.map(({ found }) => found.count));
    unit.alternatives.push({ all: true, words, count, weight });
  }

  /** Return whether some document has all the words. */
  function meet([first, ...rest]) {
    const others = rest.map(({ found }) => new Set(found.ids));
    return first.found.ids.some((id) => others.every((ids) => ids.has(id)));
  }

  function neighbours(runs, units, index) {
    for (const run of runs) {
      const words = known([run.word], NEIGHBOURS, index);
      for (const place of run.units) any(units[place], words);
    }
  }

  /** Make short forms match their long forms, and the reverse. */
  async function acronyms(query, units, index) {
    const wanted = [];
    query.units.forEach((unit, place) => {
      const whole = word(unit);
      if (!whole || unit.quoted) return;
      for (const [short, long] of index.acronyms(whole)) {
        const places = short === whole ? [place] : spelled(query.units, place, long);
        if (places.length) wanted.push({ short, long, places, expands: short === whole });
      }
    });
    const kept = wanted.slice(0, MOST_ACRONYMS);
    await index.ask(kept.flatMap(({ short, long }) => [short, ...long]));
    for (const { short, long, places, expands } of kept) {
      for (const place of places) {
        if (expands) all(units[place], long, LONG_FORM, index);
        else any(units[place], known([short], SHORT_FORM, index));
      }
    }
  }

  /** Return the indices of the units that spell `long` from `place` on, if they do. */
  function spelled(units, place, long) {
    const same = (unit, term) => {
      const whole = unit && !unit.quoted && word(unit);
      return whole && (whole === term || plurals(whole).includes(term));
    };
    const spells = long.every((term, at) => same(units[place + at], term));
    return spells ? long.map((_, at) => place + at) : [];
  }

  /** Look for an unknown word such as llama2, or any with a decimal such as pH5.5, as its letters
   * followed by its numbers. */
  async function parted(unit, planned, index) {
    if (unit.quoted || (planned.alternatives.length && !unit.level)) return;
    const isMixed = LETTERS_AND_NUMBERS.test(planned.word);
    const pieces = unit.level ?? (isMixed ? planned.word.match(PIECES) : []);
    if (pieces.length < 2 || pieces.some((piece) => STOP_WORDS.has(piece))) return;
    await index.ask(pieces);
    const ids = new Set(await find(pieces.map((piece, place) => [piece, place]), index));
    if (!ids.size) return;
    const words = weighed(pieces.map((piece) => among(index.find(piece), ids)), [1, HUMPS], false);
    planned.alternatives.push({ all: true, words, count: ids.size, weight: HUMPS });
  }

  /** Return the posting of a word, limited to some documents. */
  function among({ word, ids, codes }, some) {
    const kept = Array.from(ids.keys()).filter((at) => some.has(ids[at]));
    const held = { ids: kept.map((at) => ids[at]), codes: kept.map((at) => codes[at]).join("") };
    return { word, count: kept.length, ...held };
  }

  /** Make an unknown word match the words of which it may be a typing error; and one that is unknown,
   * or the only word of a query and rare, the compounds that it is a part of. */
  async function correct(unit, planned, index, isAlone) {
    const whole = word(unit);
    if (unit.quoted || !whole || !LETTERS.test(whole) || UNSPACED.test(whole)) return;
    if (whole.length < SHORTEST_CORRECTED || STOP_WORDS.has(whole)) return;
    const [first] = planned.alternatives;
    if (first && !(isAlone && first.count <= FEW)) return;
    const most = whole.length >= TWO_MISTAKES_FROM ? 2 : 1;
    const near = first ? { words: [] } : await index.near(whole, most);
    const isNear = near.distance === 1;
    const compounds = await index.compounds([whole, ...plurals(whole)], isNear ? near.words : []);
    await index.ask([...near.words, ...compounds]);
    const meant = known(near.words, isNear ? ONE_MISTAKE : TWO_MISTAKES, index);
    any(planned, [...meant, ...known(compounds, COMPOUND, index)]);
    if (!compounds.length) planned.correction = near.words[0] ?? null;
  }

  function settle(unit, isLight) {
    unit.share = isLight ? (unit.alternatives.length ? LIGHT : UNSEEN) : 1;
    unit.count = unit.alternatives.length ? unit.alternatives[0].count : 0;
  }

  Sheaf.plan = { plan };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* What a query looks for: for each of its words, everything that may stand for it. */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS } = Sheaf.terms;
  const { plurals } = Sheaf.words;
  const { word } = Sheaf.query;

  /* Tuned on two sets of papers and half of Cranfield's queries; see docs/decisions/own-search.md.
   * The first number is how much a word counts, the second how much of the query it covers. */
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
  const MOST_ACRONYMS = 2;
  const SHORTEST_CORRECTED = 4;
  const TWO_MISTAKES_FROM = 8;
  const LETTERS = /^[a-z]+$/;

  /** Promise the units of a query: `{word, count, alternatives, correction}`.
   *
   * An alternative is met by any of its words, or by all at once: `{all, words, count, weight}`,
   * with words as `{found, weight, credit}`. */
  async function plan(query, index) {
    const runs = [...query.pairs, ...query.triples];
    await index.ask([...query.units.flatMap(candidates), ...runs.map((run) => run.word)]);
    const units = await Promise.all(query.units.map((unit) => begin(unit, index)));
    neighbours(runs, units, index);
    await acronyms(query, units, index);
    await Promise.all(units.map((unit, at) => correct(query.units[at], unit, index)));
    units.forEach(settle);
    return units;
  }

  function candidates(unit) {
    const whole = word(unit);
    const words = whole ? [whole, ...plurals(whole)] : [];
    return [...words, ...unit.parts, ...(unit.camel || [])];
  }

  async function begin(unit, index) {
    const whole = word(unit);
    const planned = { word: whole ?? unit.parts.join(" "), alternatives: [], correction: null };
    if (whole) any(planned, unit.quoted ? exactly(whole, index) : await forms(unit, whole, index));
    if (unit.parts.length > 1 || whole !== unit.parts[0]) {
      all(planned, unit.parts, whole ? PARTS : 1, index);
    }
    if (unit.camel && !unit.quoted) all(planned, unit.camel, HUMPS, index);
    return planned;
  }

  /** Return the words of the list that are in the index, as `{found, weight, credit}`. */
  function known(words, [weight, credit], index) {
    const found = words.map(index.find).filter(Boolean);
    return found.map((each) => ({ found: each, weight, credit, sure: false }));
  }

  /* The word itself and its plural say how rare it is; all else only stands for it. */
  const surely = (words, worth, index) =>
    known(words, worth, index).map((each) => ({ ...each, sure: true }));

  const exactly = (whole, index) => surely([whole], EXACT, index);

  async function forms(unit, whole, index) {
    const same = [...exactly(whole, index), ...surely(plurals(whole), PLURAL, index)];
    const seen = new Set([whole, ...plurals(whole)]);
    const kin = index.kin(whole).filter((other) => !seen.has(other));
    const forms = [...same, ...known(kin, same.length ? KIN : KIN_OF_UNKNOWN, index)];
    if (!unit.last || whole.length < 2) return forms;
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

  /** Say whether some document has all the words. */
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

  /** Let a short form stand for its long form, and a long form for its short form. */
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

  /** Return the places of `long` among the units if they spell it from `place` on. */
  function spelled(units, place, long) {
    const same = (unit, term) => {
      const whole = unit && !unit.quoted && word(unit);
      return whole && (whole === term || plurals(whole).includes(term));
    };
    const spells = long.every((term, at) => same(units[place + at], term));
    return spells ? long.map((_, at) => place + at) : [];
  }

  /** Give a word that nothing knows the words from which it may have been mistyped. */
  async function correct(unit, planned, index) {
    const whole = word(unit);
    if (planned.alternatives.length || unit.quoted || !whole || !LETTERS.test(whole)) return;
    if (whole.length < SHORTEST_CORRECTED || STOP_WORDS.has(whole)) return;
    const near = await index.near(whole, whole.length >= TWO_MISTAKES_FROM ? 2 : 1);
    if (!near.words.length) return;
    await index.ask(near.words);
    any(planned, known(near.words, near.distance === 1 ? ONE_MISTAKE : TWO_MISTAKES, index));
    planned.correction = near.words[0];
  }

  function settle(unit) {
    unit.count = unit.alternatives.length ? unit.alternatives[0].count : 0;
  }

  Sheaf.plan = { plan };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

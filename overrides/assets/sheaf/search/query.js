/* What somebody typed, as what it asks for.
 *
 * query = item*, item = -? (title|author|tag|year|venue ":")? ("quoted" | word) */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS, fold, lower, split, chunk } = Sheaf.terms;

  /* A pasted abstract need not load the whole index. */
  const MOST_UNITS = 32;
  const LONGEST_RUN = 40;
  /* A name has few words; a pasted title has many, each with files to load. */
  const MOST_UNITS_IN_THREES = 6;

  const ITEM = /(?<!\S)(-?)(?:(title|author|tag|year|venue):(?=\S))?(?:"([^"]*)"?|([^\s"]+))|"([^"]*)"?|([^\s"]+)/gi;
  const YEARS = /^(?:\d{4}(?:\.\.(?:\d{4})?)?|\.\.\d{4})$/;

  /** Return the query that `text` is:
   *
   * units: words to be scored, `{parts, joined, camel, last, quoted}`;
   * pairs, triples: neighbours written as one word, `{word, units}`;
   * phrases: rows of terms that must stand so, `[[term, place], ...]`;
   * filters: `{sign, field, value, quoted}`; not: texts that must be absent. */
  function parse(text) {
    const query = { units: [], pairs: [], triples: [], phrases: [], filters: [], not: [] };
    const runs = [[]];
    let last = null;
    for (const item of items(text)) {
      last = null;
      if (item.field) query.filters.push(item);
      else if (item.sign === "-") query.not.push(item.value);
      if (item.field || item.sign === "-") {
        runs.push([]);
        continue;
      }
      const found = units(item.value, item.quoted);
      if (item.quoted) query.phrases.push(phrase(found));
      runs[runs.length - 1].push(...found);
      if (!item.quoted && found.length) last = found[found.length - 1];
    }
    if (last && !/\s$/.test(text)) last.last = true;
    choose(query, runs);
    query.phrases = query.phrases.filter((row) => row.length);
    return query;
  }

  function items(text) {
    const found = [];
    for (const match of text.replace(/[“”„«»]/g, '"').matchAll(ITEM)) {
      const quoted = match[3] !== undefined || match[5] !== undefined;
      const value = match[3] ?? match[4] ?? match[5] ?? match[6];
      const field = match[2] && match[2].toLowerCase();
      const sign = match[1] === "-" ? "-" : "+";
      if (field === "year" && !YEARS.test(value)) {
        found.push({ sign, field: undefined, value: `${field} ${value}`, quoted: false });
      } else {
        found.push({ sign, field, value, quoted });
      }
    }
    return found;
  }

  function units(text, quoted) {
    const folded = fold(text);
    const cased = split(folded);
    const raws = split(lower(folded));
    return raws.map((raw, place) => {
      const { parts, joined } = chunk(raw);
      const same = cased.length === raws.length && lower(cased[place]) === raw;
      const camel = same && parts.length === 1 && !joined ? humps(cased[place]) : null;
      return { parts, joined, camel, last: false, quoted };
    });
  }

  /** Return the words of a name such as DigiRL or BERTScore, or null. */
  function humps(cased) {
    if (!/^[A-Za-z0-9]+$/.test(cased)) return null;
    const words = cased
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, "$1 $2")
      .toLowerCase()
      .split(" ");
    return words.length > 1 && words.every((word) => word.length > 1) ? words : null;
  }

  /** Return the terms of a phrase with their places; stop words stand for any word. */
  function phrase(found) {
    const terms = found.flatMap((unit) => unit.parts);
    const row = terms.map((term, place) => [term, place]);
    return row.filter(([term]) => !STOP_WORDS.has(term));
  }

  const word = (unit) => unit.joined ?? (unit.parts.length === 1 ? unit.parts[0] : null);
  const says = (unit) => unit.parts.length > 1 || !STOP_WORDS.has(unit.parts[0]);

  /** Keep the words that say something, or all where none does, and pair the neighbours. */
  function choose(query, runs) {
    const all = runs.flat();
    const kept = all.some(says) ? all.filter(says) : all;
    query.units = kept.slice(0, MOST_UNITS);
    const few = query.units.length <= MOST_UNITS_IN_THREES;
    query.pairs = runs.flatMap((run) => together(run, 2, query.units));
    query.triples = few ? runs.flatMap((run) => together(run, 3, query.units)) : [];
  }

  /** Return each `size` neighbours of a run as one word, with the units among them. */
  function together(run, size, units) {
    const found = [];
    for (let place = 0; place + size <= run.length; place++) {
      const some = run.slice(place, place + size);
      const kept = some.map((unit) => units.indexOf(unit)).filter((at) => at >= 0);
      const joined = some.every(word) ? some.map(word).join("") : "";
      const enough = kept.length >= size - 1;
      if (enough && joined && joined.length <= LONGEST_RUN) found.push({ word: joined, units: kept });
    }
    return found;
  }

  Sheaf.query = { parse, word };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

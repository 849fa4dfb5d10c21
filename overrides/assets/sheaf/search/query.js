/* Parses what somebody typed.
 *
 * query = item*, item = -? (title|author|tag|year|venue ":")? ("quoted" | word) */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS, fold, lower, split, chunk, chunks, runs, together, spellOut, withTypedUnit } =
    Sheaf.terms;
  const { row } = Sheaf.phrases;

  /* Limits, so that a pasted abstract does not load the whole index. */
  const MOST_UNITS = 32;
  const LONGEST_RUN = 40;
  /* Words of a phrase without stop words; a longer quotation is a passage rather than a name, and is
   * often only half remembered. */
  const LONGEST_PHRASE = 8;
  /* Words of a name; a pasted title has more, each with files to load. */
  const MOST_UNITS_IN_THREES = 6;

  /* A name and its number, which may be written with a space: pH5.5, CUDA11.8. */
  const LEVEL = /^([a-z]+)-?([0-9]+\.[0-9]+)$/;

  const ITEM = /(?<!\S)(-?)(?:(title|author|tag|year|venue):(?=\S))?(?:"([^"]*)"?|([^\s"]+))|"([^"]*)"?|([^\s"]+)/gi;
  const YEARS = /^(?:\d{4}(?:\.\.(?:\d{4})?)?|\.\.\d{4})$/;
  /* After a minus: a number, with a sign or a unit that can be below zero, but no year. */
  const BELOW_ZERO = /^(?!(?:19|20)[0-9]{2}$)[0-9]+(?:[.,][0-9]+)*(?:[%‰°^].*|[CFK]|[mkµ]?e?V|d[Bb][a-z]?)?$/;

  /** Return the query in `text`:
   *
   * units: words to be scored, `{parts, joined, camel, last, quoted}`, and `level` if
   * one is a name with a number, `spelled` (`ueber`) if it has umlauts;
   * pairs, triples, wholes: neighbours written as one word, `{word, units}`;
   * phrases: rows of terms with their places, `[[term, place], ...]`;
   * filters: `{sign, field, value, quoted}`; not: texts that must be absent;
   * isSentence: whether it has stop words. */
  function parse(text) {
    const query = { units: [], pairs: [], triples: [], wholes: [], phrases: [], filters: [], not: [] };
    const rows = [[]];
    let last = null;
    for (const item of items(text)) {
      last = null;
      if (item.field) query.filters.push(item);
      else if (item.sign === "-") query.not.push(item.value);
      if (item.field || item.sign === "-") {
        rows.push([]);
        continue;
      }
      const isPhrase = item.quoted && chunks(item.value).filter(says).length <= LONGEST_PHRASE;
      const found = units(item.value, isPhrase);
      if (isPhrase) query.phrases.push(row(chunks(item.value)));
      query.wholes.push(...wholes(item.value, found));
      rows[rows.length - 1].push(...found);
      if (!item.quoted && found.length) last = found[found.length - 1];
    }
    if (last && !/\s$/.test(text)) last.last = true;
    choose(query, rows);
    query.phrases = query.phrases.filter((row) => row.length);
    return query;
  }

  function items(text) {
    const found = [];
    for (const match of text.replace(/[“”„«»]/g, '"').matchAll(ITEM)) {
      const quoted = match[3] !== undefined || match[5] !== undefined;
      const value = match[3] ?? match[4] ?? match[5] ?? match[6];
      const field = match[2] && match[2].toLowerCase();
      const isNumber = match[1] === "-" && !field && !quoted && BELOW_ZERO.test(value);
      const sign = match[1] === "-" && !isNumber ? "-" : "+";
      if (field === "year" && !YEARS.test(value)) {
        found.push({ sign, field: undefined, value: `${field} ${value}`, quoted: false });
      } else {
        found.push({ sign, field, value: isNumber ? `-${value}` : value, quoted });
      }
    }
    return found;
  }

  function units(text, quoted) {
    const folded = fold(text);
    const cased = split(folded);
    const raws = split(lower(folded));
    const others = split(lower(fold(spellOut(text))));
    return raws.map((raw, place) => {
      const { parts, joined } = chunk(raw);
      const same = cased.length === raws.length && lower(cased[place]) === raw;
      const camel = same && parts.length === 1 && !joined ? humps(cased[place]) : null;
      const level = LEVEL.exec(raw)?.slice(1);
      const isSpelled = others.length === raws.length && others[place] !== raw;
      const spelled = isSpelled ? word(chunk(others[place])) : undefined;
      return { parts, joined, camel, level, spelled, last: false, quoted };
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

  /** Return names of more than three parts that may be written without marks, such as A.C.M.E. */
  function wholes(text, found) {
    const long = runs(lower(fold(text))).filter(({ size }) => size > 3);
    return long.flatMap(({ first, size }) => {
      const units = found.slice(first, first + size);
      const word = together(units);
      return word ? [{ word, units }] : [];
    });
  }

  const word = (unit) => unit.joined ?? (unit.parts.length === 1 ? unit.parts[0] : null);
  const says = (unit) => unit.parts.length > 1 || !STOP_WORDS.has(unit.parts[0]);

  /** Remove stop words, unless there are no others, and pair neighbours. */
  function choose(query, rows) {
    const all = rows.flat();
    const kept = all.some(says) ? all.filter(says) : all;
    query.units = kept.slice(0, MOST_UNITS);
    query.isSentence = all.length > kept.length;
    const few = query.units.length <= MOST_UNITS_IN_THREES;
    query.pairs = rows.flatMap((row) => neighbours(row, 2, query.units));
    query.triples = few ? rows.flatMap((row) => neighbours(row, 3, query.units)) : [];
    query.wholes = query.wholes.map(({ word, units }) => ({ word, units: places(units, query.units) }));
  }

  const places = (some, units) => some.map((unit) => units.indexOf(unit)).filter((at) => at >= 0);

  /** Return each `size` neighbours as one word, with their units. */
  function neighbours(row, size, units) {
    const found = [];
    for (let place = 0; place + size <= row.length; place++) {
      const some = row.slice(place, place + size);
      const kept = places(some, units);
      const whole = some.every(word) ? some.map(word).join("") : "";
      /* The index has names without points (gpt35), and amounts with them (3.5ghz). */
      const joined = /^[0-9-]/.test(whole) ? withTypedUnit(whole) : whole.replaceAll(".", "");
      const enough = kept.length >= size - 1;
      if (enough && joined && joined.length <= LONGEST_RUN) found.push({ word: joined, units: kept });
    }
    return found;
  }

  Sheaf.query = { parse, word };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

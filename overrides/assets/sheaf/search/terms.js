/* The tokenizer of the search, the same as generator/text/terms.py, where the reasons are.
 * tests/vectors/search.json and a property test keep the two the same. */
(function (Sheaf) {
  "use strict";

  const STOP_WORDS = new Set(
    ("a an and are as at be been being but by can could did do does for from had has have how i if" +
      " in into is it its may me my no nor not of on or our should so such than that the their them" +
      " then there these they this those to too us was we were what when where which while who" +
      " whom whose why will with would you your").split(" "),
  );
  const LONGEST = 40;
  const LONGEST_JOINED = 24;
  const MOST_JOINED = 4;

  const DROPPED =
    /[\u0300-\u036f\u0653-\u0655\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
  const TO_ASCII = new Map([
    ["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["ø", "o"], ["đ", "d"], ["ð", "d"], ["þ", "th"],
    ["ł", "l"], ["ı", "i"], ["ŋ", "n"], ["ħ", "h"], ["ς", "σ"],
    ["ẞ", "SS"], ["Æ", "AE"], ["Œ", "OE"], ["Ø", "O"], ["Đ", "D"], ["Ð", "D"], ["Þ", "TH"],
    ["Ł", "L"], ["Ŋ", "N"], ["Ħ", "H"],
    ["\u2010", "-"], ["\u2011", "-"], ["\u2012", "-"], ["\u2013", "-"], ["\u2212", "-"],
    ["\u2018", "'"], ["\u2019", "'"], ["\u02bc", "'"], ["\uff07", "'"],
    ["\u00ad", ""], ["\u200b", ""], ["\u200c", ""], ["\u200d", ""], ["\u200e", ""],
    ["\u200f", ""], ["\u2060", ""], ["\ufeff", ""],
  ]);
  const TRANSLATED = new RegExp(`[${[...TO_ASCII.keys()].join("")}]`, "gu");
  const THOUSANDS = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g;
  const BEYOND_ASCII = /[^\x00-\x7f]/;
  const HAN = /[\u3400-\u9fff\u{20000}-\u{323af}]/u;
  const RAISED = new Map(Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿⁱ", (c, at) => [c, "0123456789-ni"[at]]));
  const POWER = /(?<=[\p{L}\p{N})])(?<![⁰¹²³⁴-⁹ⁿⁱ])[⁺⁻]?[⁰¹²³⁴-⁹ⁿⁱ]+/gu;
  const SCRIPT = /\$?([\^_])\{?(-?[0-9A-Za-z]{1,4})\}?\$?/g;

  /* The simplified form of each traditional Chinese character in the collection; loaded when a query
   * has such characters. */
  let simplified = new Map();

  /** Set the map from traditional to simplified characters. */
  function learn(forms) {
    simplified = forms;
  }

  /** Return `text` without accents, ligatures, invisible characters and thousands separators, with
   * powers (10^3) for superscripts and simplified for traditional Chinese characters. */
  function fold(text) {
    if (BEYOND_ASCII.test(text)) {
      text = text.replace(POWER, (c) => "^" + Array.from(c, (d) => RAISED.get(d) ?? "").join(""));
      text = text.normalize("NFKD").replace(DROPPED, "").normalize("NFC");
      text = text.replace(TRANSLATED, (c) => TO_ASCII.get(c));
      if (simplified.size) text = Array.from(text, (c) => simplified.get(c) ?? c).join("");
    }
    if (/[\^_]/.test(text)) text = text.replace(SCRIPT, "$1$2");
    return text.replace(THOUSANDS, "");
  }

  const GREEK = new Map(
    ("α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu" +
      " ν nu ξ xi ο omicron π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega")
      .match(/\S+ \S+/g)
      .map((pair) => pair.split(" ")),
  );
  const LONE_GREEK = /(?<![α-ω])[α-ω](?![α-ω])/g;

  /** Return folded text in lower case, with single Greek letters spelled out. */
  function lower(text) {
    text = text.toLowerCase();
    if (!BEYOND_ASCII.test(text)) return text;
    return text.replace(/ς/g, "σ").replace(LONE_GREEK, (c) => GREEK.get(c));
  }

  const CHUNK = new RegExp(
    "\\p{L}{1,3}\\([\\p{L}\\p{N}]{1,4}(?:\\^[\\p{L}\\p{N}]{1,2})?\\)" +
      "|(?:(?<![\\p{L}\\p{N}\\p{M}])-(?=[0-9]))?[\\p{L}\\p{N}\\p{M}]+" +
      "(?:(?:[-'_&@]|\\^-?|\\.(?=[0-9]))[\\p{L}\\p{N}\\p{M}]+)*" +
      "(?:\\+\\+|(?<![\\p{L}\\p{N}][\\p{L}\\p{N}])[#*](?![\\p{L}\\p{N}]))?",
    "gu",
  );

  /** Return the raw chunks of folded text, in order. */
  function split(folded) {
    return folded.match(CHUNK) || [];
  }

  const BLANK = " \u00a0\u2009\u202f";
  const SHORT_STOP_WORDS = [...STOP_WORDS]
    .filter((word) => word.length <= 3)
    .map((word) => word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join("|");
  const QUANTITY = new RegExp(
    `((?<![^${BLANK}\\t\\n\\r(\\[~<>=±≈])[-\u2212+]?[0-9]+(?:[.,][0-9]+)*)[${BLANK}]` +
      `(?!(?:${SHORT_STOP_WORDS})(?![A-Za-z]))` +
      `([A-Za-z\u00b5\u03bc\u03a9\u2126\u00c5\u212b]{1,3})(?![^${BLANK}\\t\\n\\r.,;:!?)\\]}/'"”’–—×])`,
    "g",
  );

  /** Return the chunks of `text` in order, stop words included: `{parts, joined, also}`. */
  function chunks(text) {
    return text.replace(QUANTITY, "$1$2").split(WHITE_SPACE).flatMap(ofWord);
  }

  /* White space in Python. */
  const WHITE_SPACE =
    /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  const SPELLED_OUT = new Map(
    ("ä ae ö oe ü ue ø oe å aa Ä AE Ö OE Ü UE Ø OE Å AA").match(/\S+ \S+/g).map((pair) => pair.split(" ")),
  );

  /** Return `text` with letters as people write them who do not have them: `Ueber`. */
  function spellOut(text) {
    return text.normalize("NFC").replace(/[äöüøåÄÖÜØÅ]/g, (c) => SPELLED_OUT.get(c));
  }

  /** Return the chunks of a text without white space. */
  function ofWord(word) {
    const found = ofSpelling(word);
    if (!BEYOND_ASCII.test(word)) return found;
    const spelled = spellOut(word);
    const other = spelled === word.normalize("NFC") ? found : ofSpelling(spelled);
    return found.length === other.length ? found.map((each, at) => or(each, other[at])) : found;
  }

  /** Return a chunk, which the terms of another spelling find too. */
  function or(one, other) {
    const known = new Set([...one.parts, one.joined, ...one.also, ...STOP_WORDS]);
    const more = [...other.parts, ...(other.joined ? [other.joined] : []), ...other.also];
    return { ...one, also: [...one.also, ...more.filter((term) => !known.has(term))] };
  }

  function ofSpelling(word) {
    const folded = lower(fold(word));
    if (!INNER.test(folded)) return split(folded).map(chunk);
    const found = split(folded).map(chunk);
    for (const { first, size: length } of runs(folded)) {
      const whole = together(found.slice(first, first + length));
      if (whole) found[first] = { ...found[first], also: [...found[first].also, whole] };
    }
    return found;
  }

  const MARKS = ";:./!*+·•";
  const INNER = new RegExp(`[\\p{L}\\p{N}][${MARKS}][\\p{L}\\p{N}]`, "u");

  /** Return which chunks of folded text follow each other with one mark between. */
  function runs(folded) {
    const spans = Array.from(folded.matchAll(CHUNK), (match) => [match.index, match[0].length]);
    const found = [];
    spans.forEach(([start], at) => {
      const end = at ? spans[at - 1][0] + spans[at - 1][1] : -1;
      const goesOn = start - end === 1 && MARKS.includes(folded[end]);
      if (at && goesOn) found[found.length - 1].size++;
      else found.push({ first: at, size: 1 });
    });
    return found.filter((run) => run.size > 1);
  }

  /** Return the parts of several chunks as one term, if they may be a name. */
  function together(row) {
    const parts = row.flatMap((each) => each.parts);
    const whole = parts.join("");
    const fits = parts.length <= MOST_JOINED || parts.every((part) => size(part) === 1);
    if (!fits || size(whole) > LONGEST_JOINED || STOP_WORDS.has(whole)) return null;
    return DIGITS.test(whole) || UNSPACED.test(whole) ? null : whole;
  }

  const PLAIN = /^[a-z]+$/;
  const AMOUNT = /^([0-9]+(?:\.[0-9]+)?)([a-zα-ωа-я]+)$/;
  const DECIMAL = /^[0-9]+\.[0-9]+[a-zα-ωа-я]*$/;
  const RAISED_NUMBER = /^[0-9]+(?:\.[0-9]+)?\^-?[0-9]+$/;
  const NEGATIVE = /^-[0-9]+(?:\.[0-9]+)?(?:\^-?[0-9]+)?[a-zα-ωа-я]*$/;
  const DIGITS = /^[0-9.]+$/;
  const SEPARATOR = /[-'_^&@()]+/;
  const MICRO =
    /^(-?[0-9]+(?:\.[0-9]+)?-?)(?:mu(?=(?:[acfghjlmnstvw]|bq|ci|ev|gy|hz|mol|pa|sv)(?![a-z]))|mc(?=g(?![a-z])))/;
  const OHM = /^(-?[0-9]+(?:\.[0-9]+)?-?[gkmu]?)omega(?![a-z])/;
  const LETTERS = /^\p{L}{2,}$/u;
  const SUFFIX = /(?:\+\+|[#*])$/;
  const UNSPACED =
    /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{323af}]+/u;

  /** Return one chunk, folded and in lower case, as terms. */
  function chunk(raw) {
    if (PLAIN.test(raw)) return { parts: [cut(raw)], joined: null, also: [] };
    const typed = withTypedUnit(raw);
    if (typed !== raw) {
      const found = chunk(typed);
      return { ...found, also: [...found.also, ...telling(raw.match(/[a-z]+/).slice(0, 1))] };
    }
    if (raw.startsWith("-")) return negative(raw, chunk(raw.slice(1)));
    const amount = AMOUNT.exec(raw);
    if (amount) return { parts: [cut(raw)], joined: null, also: telling(amount.slice(1)) };
    const suffix = (SUFFIX.exec(raw) || [""])[0];
    let body = raw.slice(0, raw.length - suffix.length);
    if (body.endsWith("'s")) body = body.slice(0, -2);
    const found = words(body);
    if (found.some((word) => UNSPACED.test(word))) return unspaced(found);
    const joined = join(found, suffix);
    return RAISED_NUMBER.test(raw) ? { ...joined, joined: raw } : joined;
  }

  /** Return an amount with its unit as people type it: `5ug` for `5mug`, which was `5 µg`. */
  function withTypedUnit(amount) {
    return amount.replace(MICRO, "$1u").replace(OHM, "$1ohm");
  }

  /** Return a chunk with the minus before it, if it is a number. */
  function negative(raw, found) {
    const isNumber = NEGATIVE.test(raw) && size(raw) <= LONGEST_JOINED;
    return isNumber ? { ...found, joined: raw } : found;
  }

  const telling = (terms) => terms.filter((term) => !STOP_WORDS.has(term)).map(cut);

  /** Return the words of a chunk; points separate them, except in decimals after a number. */
  function words(body) {
    const pieces = body.split(SEPARATOR).filter(Boolean);
    const isNumber = /^[0-9]/.test(body);
    return pieces
      .flatMap((piece) => (isNumber && DECIMAL.test(piece) ? [piece] : piece.split(".")))
      .filter(Boolean);
  }

  function join(words, suffix) {
    const last = words.length - 1;
    if (suffix && size(words[last]) === 1) {
      words[last] += suffix;
      suffix = "";
    }
    const whole = words.join("") + suffix;
    const several =
      words.length > 1 && words.length <= MOST_JOINED && !words.every((word) => DIGITS.test(word));
    const joined = (suffix || several) && size(whole) <= LONGEST_JOINED ? whole : null;
    return { parts: words.map(cut), joined, also: neighbours(words) };
  }

  /** Return neighbours in a longer compound as one term: `crossmodal` in `cross-modal-attention`. */
  function neighbours(words) {
    const found = new Set();
    const means = (word) => LETTERS.test(word) && !STOP_WORDS.has(word);
    for (let length = 2; length < Math.min(words.length, MOST_JOINED); length++) {
      for (let place = 0; place + length <= words.length; place++) {
        const some = words.slice(place, place + length);
        const whole = some.join("");
        if (size(whole) <= LONGEST_JOINED && some.every(means)) found.add(whole);
      }
    }
    return [...found];
  }

  /** Return words in scripts without spaces; the last character of each run is a term too. */
  function unspaced(words) {
    const also = new Set();
    for (const word of words) {
      for (const [run] of word.matchAll(new RegExp(UNSPACED, "gu"))) {
        const characters = Array.from(run);
        if (characters.length > 1) also.add(characters[characters.length - 1]);
      }
    }
    return { parts: words.flatMap(pieces).map(cut), joined: null, also: [...also] };
  }

  /** Return the runs of `word`; for scripts without spaces, pairs of characters. */
  function pieces(word) {
    const found = [];
    for (let rest = word; rest; ) {
      const match = UNSPACED.exec(rest);
      const start = match ? match.index : rest.length;
      if (start > 0) found.push(rest.slice(0, start));
      if (!match) break;
      const run = Array.from(match[0]);
      for (let i = 0; i < Math.max(1, run.length - 1); i++) found.push(run.slice(i, i + 2).join(""));
      rest = rest.slice(start + match[0].length);
    }
    return found;
  }

  /* By code points, as in Python. */
  function size(word) {
    return BEYOND_ASCII.test(word) ? Array.from(word).length : word.length;
  }

  function cut(word) {
    return word.length > LONGEST ? Array.from(word).slice(0, LONGEST).join("") : word;
  }

  Sheaf.terms = { STOP_WORDS, QUANTITY, HAN, UNSPACED, learn, fold, lower, split, runs, together, chunks, chunk, spellOut, withTypedUnit };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

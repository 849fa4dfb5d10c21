/* Words as search sees them: the same as generator/text/terms.py, in which the reasons stand.
 * tests/vectors/search.json and a property test hold the two together. */
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
    /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
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

  /** Return `text` without accents, ligatures, invisible characters and thousands commas. */
  function fold(text) {
    if (BEYOND_ASCII.test(text)) {
      text = text.normalize("NFKD").replace(DROPPED, "").normalize("NFC");
      text = text.replace(TRANSLATED, (c) => TO_ASCII.get(c));
    }
    return text.replace(THOUSANDS, "");
  }

  const GREEK = new Map(
    ("α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu" +
      " ν nu ξ xi ο omicron π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega")
      .match(/\S+ \S+/g)
      .map((pair) => pair.split(" ")),
  );
  const LONE_GREEK = /(?<![α-ω])[α-ω](?![α-ω])/g;

  /** Return folded text in lower case, each Greek letter that stands alone by its name. */
  function lower(text) {
    text = text.toLowerCase();
    if (!BEYOND_ASCII.test(text)) return text;
    return text.replace(/ς/g, "σ").replace(LONE_GREEK, (c) => GREEK.get(c));
  }

  const CHUNK = new RegExp(
    "\\p{L}{1,3}\\([\\p{L}\\p{N}]{1,4}(?:\\^[\\p{L}\\p{N}]{1,2})?\\)" +
      "|[\\p{L}\\p{N}\\p{M}]+(?:(?:[-'_^&@]|\\.(?=[0-9]))[\\p{L}\\p{N}\\p{M}]+)*" +
      "(?:\\+\\+|(?<![\\p{L}\\p{N}][\\p{L}\\p{N}])[#*](?![\\p{L}\\p{N}]))?",
    "gu",
  );

  /** Return the raw chunks of folded text, in order. */
  function split(folded) {
    return folded.match(CHUNK) || [];
  }

  /** Return the chunks of `text` in order, stop words included: `{parts, joined}`. */
  function chunks(text) {
    return split(lower(fold(text))).map(chunk);
  }

  const PLAIN = /^[a-z0-9]+$/;
  const NUMBER = /^[0-9]+\.[0-9]+$/;
  const DIGITS = /^[0-9]+$/;
  const SEPARATOR = /[-'_^&@.()]+/;
  const SUFFIX = /(?:\+\+|[#*])$/;
  const UNSPACED =
    /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{323af}]+/u;

  /** Return one chunk, folded and in lower case, as terms. */
  function chunk(raw) {
    if (PLAIN.test(raw) || NUMBER.test(raw)) return { parts: [cut(raw)], joined: null };
    const suffix = (SUFFIX.exec(raw) || [""])[0];
    let body = raw.slice(0, raw.length - suffix.length);
    if (body.endsWith("'s")) body = body.slice(0, -2);
    const words = body.split(SEPARATOR).filter(Boolean);
    if (words.some((word) => UNSPACED.test(word))) {
      return { parts: words.flatMap(pieces).map(cut), joined: null };
    }
    return join(words, suffix);
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
    return { parts: words.map(cut), joined };
  }

  /** Return the runs of `word`; one in a script without spaces as its pairs of characters. */
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

  /* Characters are counted as Python counts them, by code point. */
  function size(word) {
    return BEYOND_ASCII.test(word) ? Array.from(word).length : word.length;
  }

  function cut(word) {
    return word.length > LONGEST ? Array.from(word).slice(0, LONGEST).join("") : word;
  }

  Sheaf.terms = { STOP_WORDS, fold, lower, split, chunks, chunk };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* Marks the words of a query in a text. */
(function (Sheaf) {
  "use strict";

  const { QUANTITY, chunks, fold, lower } = Sheaf.terms;

  const SIGN = "\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d";
  /* A number with its unit, or text between white space without the marks around it. */
  const WORD = new RegExp(
    `(?=[0-9+\\u2212-])${QUANTITY.source}` +
      `|(?:[-\\u2212](?=[0-9]))?[${SIGN}](?:\\S*[${SIGN})+#*])?`,
    "gu",
  );
  const RAW = new RegExp(
    `\\p{L}{1,3}\\([\\p{L}\\p{N}]{1,4}(?:\\^[\\p{L}\\p{N}]{1,2})?\\)` +
      `|(?:(?<![${SIGN}])[-\\u2212](?=[0-9]))?` +
      `[${SIGN}]+(?:(?:[-'_&@\\u2010-\\u2013\\u2018\\u2019\\u02bc\\u2212]|\\^-?` +
      `|\\.(?=[0-9])|,(?=[0-9]{3}(?![0-9])))[${SIGN}]+)*(?:\\+\\+|[#*])?`,
    "gu",
  );
  const PIECE = new RegExp(`[${SIGN}]+(?:\\+\\+|[#*])?`, "gu");
  const CLOSED = /\)[^]*$/;
  const PLAIN = /^[A-Za-z]{1,40}$/;

  /** Return the weights of the terms of a plan: term to `[[unit, weight], ...]`. */
  function worths(units) {
    const found = new Map();
    units.forEach((unit, place) => {
      for (const { words } of unit.alternatives) {
        for (const { found: posting, credit } of words) {
          if (!found.has(posting.word)) found.set(posting.word, []);
          found.get(posting.word).push([place, credit]);
        }
      }
    });
    return found;
  }

  /* A cache: texts share most words, and each key press reads them again. */
  const known = new Map();
  const MOST_KNOWN = 30000;

  /** Return all terms of a word, and its chunks: `{index, raw, terms, wholes}`. */
  function made(word) {
    let found = known.get(word);
    if (found) return found;
    if (known.size > MOST_KNOWN) known.clear();
    found = PLAIN.test(word) ? plain(word) : taken(word);
    known.set(word, found);
    return found;
  }

  function plain(word) {
    const terms = [word.toLowerCase()];
    return { terms, chunks: [{ index: 0, raw: word, terms, wholes: [] }] };
  }

  function taken(word) {
    const all = chunks(word).map(({ parts, joined, also }) => {
      return { terms: parts, wholes: joined ? [joined, ...also] : also };
    });
    const terms = all.flatMap((chunk) => [...chunk.terms, ...chunk.wholes]);
    const places = Array.from(word.matchAll(RAW), ({ index, 0: raw }) => ({ index, raw }));
    /* If the chunks cannot be separated, the word is one. */
    const isApart = places.length === all.length;
    return { terms, chunks: isApart ? all.map((chunk, at) => ({ ...chunk, ...places[at] })) : null };
  }

  /* A cache: successive key presses mostly show the same papers. */
  const read = new Map();
  const MOST_READ = 400;

  /** Return the words of `text`: `{index, word, made}`. */
  function words(text) {
    let found = read.get(text);
    if (found) return found;
    if (read.size > MOST_READ) read.clear();
    found = Array.from(text.matchAll(WORD), ({ index, 0: raw }) => {
      const word = raw.includes("(") ? raw : raw.replace(CLOSED, "");
      return { index, word, made: made(word) };
    });
    read.set(text, found);
    return found;
  }

  /** Empty the caches, after variants of characters were loaded. */
  function forget() {
    known.clear();
    read.clear();
  }

  /** Return `{start, end, terms}` for each place of a `wanted` term in `text`. */
  function marks(text, wanted) {
    const isWanted = (term) => wanted.has(term);
    const found = [];
    for (const word of words(text)) {
      for (const term of word.made.terms) {
        if (!wanted.has(term)) continue;
        found.push(...inside(word, isWanted));
        break;
      }
    }
    return merged(found);
  }

  /** Return the marks in a word: in the chunks that have the terms, or the whole word. */
  function inside({ index, word, made: { terms, chunks } }, isWanted) {
    const isSpread = (chunk) => chunk.wholes.some((term) => isWanted(term) && !has(chunk, term));
    if (!chunks || chunks.some(isSpread)) {
      return [{ start: index, end: index + word.length, terms: terms.filter(isWanted) }];
    }
    return chunks.flatMap((chunk) => within({ ...chunk, index: index + chunk.index }, isWanted));
  }

  /* Whether a term is of a single chunk. */
  const has = ({ raw }, term) => bare(lower(fold(raw))).includes(bare(term));
  const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");

  function within(chunk, isWanted) {
    const { index, raw, terms, wholes } = chunk;
    const whole = { start: index, end: index + raw.length };
    const joined = wholes.filter(isWanted);
    const some = terms.some(isWanted) ? parts(chunk, isWanted, whole) : [];
    const isNumber = joined.some((term) => term.startsWith("-"));
    const isWhole = joined.length && (some.length !== 1 || isNumber);
    return isWhole ? [{ ...whole, terms: [...joined, ...terms] }] : some;
  }

  /** Return the marks in a chunk: the pieces that are terms, or the whole chunk. */
  function parts(chunk, isWanted, whole) {
    const { index, raw, terms } = chunk;
    const pieces = Array.from(raw.matchAll(PIECE), ({ index: place, 0: piece }) => ({
      start: index + place,
      end: index + place + piece.length,
    }));
    const spans = pieces.length === terms.length ? pieces : pairs(chunk);
    if (!spans) return [{ ...whole, terms }];
    const each = spans.map((span, at) => ({ ...span, terms: [terms[at]] }));
    return each.filter((span) => isWanted(span.terms[0]));
  }

  /** Return the places of the pairs of characters in a run without spaces. */
  function pairs({ index, raw, terms }) {
    if (raw.length !== terms.length + 1 || !terms.every((term) => term.length === 2)) return null;
    return terms.map((_, at) => ({ start: index + at, end: index + at + 2 }));
  }

  function merged(found) {
    const kept = [];
    for (const mark of found) {
      const before = kept[kept.length - 1];
      if (before && mark.start < before.end) {
        before.end = Math.max(before.end, mark.end);
        before.terms = [...before.terms, ...mark.terms];
      } else kept.push({ ...mark });
    }
    return kept;
  }

  /** Return `text` from `start` to `end` as `[text, marked]` pieces. */
  function segments(text, all, start = 0, end = text.length) {
    const pieces = [];
    let at = start;
    for (const mark of all) {
      const from = Math.max(at, mark.start);
      const to = Math.min(end, mark.end);
      if (from > at) pieces.push([text.slice(at, from), false]);
      if (to > from) pieces.push([text.slice(from, to), true]);
      at = Math.max(at, to);
    }
    if (at < end) pieces.push([text.slice(at, end), false]);
    return pieces;
  }

  Sheaf.marks = { worths, marks, segments, forget };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

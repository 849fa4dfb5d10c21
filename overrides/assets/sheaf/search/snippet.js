/* The words of a query in a text, and the sentences that say most about it. */
(function (Sheaf) {
  "use strict";

  const { chunks } = Sheaf.terms;

  const LONGEST = 220;
  const BEFORE = 40;
  const SHORTEST_SENTENCE = 25;
  const MOST_MARKS = 4;
  const MARK = 0.05;

  const SIGN = "\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d";
  const RAW = new RegExp(
    `\\p{L}{1,3}\\([\\p{L}\\p{N}]{1,4}(?:\\^[\\p{L}\\p{N}]{1,2})?\\)` +
      `|[${SIGN}]+(?:(?:[-'_^&@\\u2010-\\u2013\\u2018\\u2019\\u02bc\\u2212]` +
      `|\\.(?=[0-9])|,(?=[0-9]{3}(?![0-9])))[${SIGN}]+)*(?:\\+\\+|[#*])?`,
    "gu",
  );
  const PIECE = new RegExp(`[${SIGN}]+(?:\\+\\+|[#*])?`, "gu");

  /** Return what the words of a plan are worth: term to `[[unit, worth], ...]`. */
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

  /* Abstracts share most of their words, and each key that is pressed reads them again. */
  const known = new Map();
  const MOST_KNOWN = 20000;

  /** Return the terms of a raw chunk, and those that are a whole chunk. */
  function made(raw) {
    if (known.size > MOST_KNOWN) known.clear();
    if (!known.has(raw)) {
      const all = chunks(raw);
      const wholes = all.map(({ joined }) => joined).filter(Boolean);
      known.set(raw, { terms: all.flatMap(({ parts }) => parts), wholes });
    }
    return known.get(raw);
  }

  /* The same papers are shown for many of the keys that are pressed one after the other. */
  const taken = new Map();
  const MOST_TAKEN = 400;

  /** Return the chunks of `text`, each as `{index, raw, terms, wholes}`. */
  function apart(text) {
    if (taken.size > MOST_TAKEN) taken.clear();
    if (!taken.has(text)) {
      const matches = Array.from(text.matchAll(RAW));
      taken.set(text, matches.map(({ index, 0: raw }) => ({ index, raw, ...made(raw) })));
    }
    return taken.get(text);
  }

  /** Return `{start, end, terms}` for each place of `text` in which a term of `wanted` stands. */
  function marks(text, wanted) {
    const found = [];
    const isWanted = (term) => wanted.has(term);
    for (const chunk of apart(text)) {
      const { index, raw, terms, wholes } = chunk;
      if (!terms.some(isWanted) && !wholes.some(isWanted)) continue;
      const joined = wholes.filter(isWanted);
      const whole = { start: index, end: index + raw.length };
      const some = parts(chunk, wanted, whole);
      if (joined.length && some.length !== 1) found.push({ ...whole, terms: [...joined, ...terms] });
      else found.push(...some);
    }
    return merged(found);
  }

  /** Return the marks in a chunk: its pieces where they are its terms, or else all of it. */
  function parts(chunk, wanted, whole) {
    const { terms } = chunk;
    const pieces = Array.from(chunk.raw.matchAll(PIECE), ({ index, 0: piece }) => ({
      start: chunk.index + index,
      end: chunk.index + index + piece.length,
    }));
    const spans = pieces.length === terms.length ? pieces : pairs(chunk);
    if (!spans) return [{ ...whole, terms }];
    const each = spans.map((span, at) => ({ ...span, terms: [terms[at]] }));
    return each.filter((span) => wanted.has(span.terms[0]));
  }

  /** Return where the pairs of characters stand of which a run without spaces was made. */
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

  const END =
    /(?<![.!?。！？])[.!?。！？]+["'”’)\]]*(?:\s+|(?<=[。！？]))(?=["'“‘([]?(?:[A-Z0-9]|[^\x00-\x7f]))|\n[ \t\r]*\n\s*/g;
  const NO_END =
    /(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Figs|Eq|Eqs|Sec|Tab|No|Dr|Prof|St|Mr|Ms)|(?:^|[\s(.])[A-Z])\.$/;

  /** Return the sentences of a text, as generator/text/sentences.py does. */
  function sentences(text) {
    const found = [];
    let start = 0;
    for (const match of text.matchAll(END)) {
      const paragraph = match[0].startsWith("\n");
      const sentence = text.slice(start, match.index + match[0].trimEnd().length).trimEnd();
      const end = start + sentence.length;
      if (!paragraph && (end - start < SHORTEST_SENTENCE || NO_END.test(sentence))) continue;
      if (end > start) found.push({ start, end });
      start = match.index + match[0].length;
    }
    const rest = text.slice(start).trimEnd();
    if (rest) found.push({ start, end: start + rest.length });
    return found;
  }

  function value({ start, end }, all, wanted) {
    const inside = all.filter((mark) => mark.start >= start && mark.end <= end);
    const best = new Map();
    for (const term of inside.flatMap((mark) => mark.terms)) {
      for (const [unit, worth] of wanted.get(term) || []) {
        best.set(unit, Math.max(best.get(unit) || 0, worth));
      }
    }
    const sum = Array.from(best.values()).reduce((total, worth) => total + worth, 0);
    return sum + MARK * Math.min(MOST_MARKS, inside.length);
  }

  /** Return the part of `text` that says most about the query, as `[text, marked]` pieces;
   * `all` are its marks. */
  function snippet(text, all, wanted, longest = LONGEST) {
    const cut = sentences(text);
    if (!cut.length) return [];
    const values = cut.map((sentence) => value(sentence, all, wanted));
    let at = values.indexOf(Math.max(...values));
    const span = { ...cut[at] };
    while (at + 1 < cut.length && cut[at + 1].end - span.start <= longest) span.end = cut[++at].end;
    return cutOut(text, span.end - span.start > longest ? window(text, span, all, longest) : span, all);
  }

  /** Return the part of a long sentence in which most marks stand, cut at spaces. */
  function window(text, span, all, longest) {
    const inside = all.filter((mark) => mark.start >= span.start && mark.end <= span.end);
    const reach = longest - BEFORE;
    const within = (mark) =>
      inside.filter(({ start, end }) => start >= mark.start && end <= mark.start + reach);
    const best = inside.reduce(
      (top, mark) => (within(mark).length > within(top).length ? mark : top),
      inside[0] || span,
    );
    let start = Math.max(span.start, Math.min(best.start - BEFORE, span.end - longest));
    let end = Math.min(span.end, start + longest);
    if (start > span.start) start = text.indexOf(" ", start) + 1 || start;
    if (start > best.start) start = best.start;
    if (end < span.end && text.lastIndexOf(" ", end) > start) end = text.lastIndexOf(" ", end);
    return { start, end };
  }

  function cutOut(text, { start, end }, all) {
    const inside = all.filter((mark) => mark.end > start && mark.start < end);
    const pieces = segments(text, inside, start, end);
    const before = start > 0 && !/[.!?。！？]["'”’)\]]*\s*$/.test(text.slice(0, start));
    if (before) pieces.unshift(["… ", false]);
    if (end < text.length && !/[.!?。！？]["'”’)\]]*$/.test(text.slice(start, end))) {
      pieces.push([" …", false]);
    }
    return pieces;
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

  Sheaf.snippet = { worths, marks, segments, sentences, snippet };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

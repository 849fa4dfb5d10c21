/* Snippets: the sentences of a text that match a query best. */
(function (Sheaf) {
  "use strict";

  const { segments } = Sheaf.marks;

  const LONGEST = 220;
  const BEFORE = 40;
  const SHORTEST_SENTENCE = 25;
  const MOST_MARKS = 4;
  const MARK = 0.05;

  const END =
    /(?<![.!?。！？])[.!?。！？]+["'”’)\]]*(?:\s+|(?<=[。！？]))(?=["'“‘([]?(?:[A-Z0-9]|[^\x00-\x7f]))|\n[ \t\r]*\n\s*/g;
  const NO_END =
    /(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Figs|Eq|Eqs|Sec|Tab|No|Dr|Prof|St|Mr|Ms)|(?:^|[\s(.])[A-Z])\.$/;

  /** Return the sentences of a text, the same as generator/text/sentences.py. */
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

  /** Return the part of `text` that matches best, as `[text, marked]` pieces; `all` are the marks
   * in `text`. */
  function snippet(text, all, wanted, longest = LONGEST) {
    const cut = sentences(text);
    if (!cut.length) return [];
    const values = cut.map((sentence) => value(sentence, all, wanted));
    let at = values.indexOf(Math.max(...values));
    const span = { ...cut[at] };
    while (at + 1 < cut.length && cut[at + 1].end - span.start <= longest) span.end = cut[++at].end;
    return cutOut(text, span.end - span.start > longest ? window(text, span, all, longest) : span, all);
  }

  /** Return the part of a long sentence with most marks, cut at spaces. */
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

  Sheaf.snippet = { sentences, snippet };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* Titles, with words such as "Low-Cost" kept on one line, as in generator/text/compounds.py. */
(function (Sheaf) {
  "use strict";

  /* In hundredths of the font size. */
  const WIDEST = 920;
  const WORD = /[^\s\u2e80-\u{10ffff}]+/gu;
  const JOINED = /[\p{L}\p{N}][-\u2010\u2013/][\p{L}\p{N}]/u;
  const WIDTHS = new Map();
  for (const [characters, width] of [
    ["il", 28], [" fjrtI.,:;!|'’‘()[]", 41], ["acekszvxy-/", 57], ["mwM%@—&æœ", 100], ["WÆŒ", 110],
  ]) {
    for (const character of characters) WIDTHS.set(character, width);
  }

  function width(character) {
    if (/\p{M}/u.test(character)) return 0;
    return WIDTHS.get(character) ?? (/\p{Lu}/u.test(character) ? 80 : 62);
  }

  /** Return the start and end of each word in a text that is kept on one line. */
  function compounds(text) {
    const words = Array.from(text.matchAll(WORD)).filter(([word]) => {
      const wide = () => Array.from(word).reduce((sum, each) => sum + width(each), 0);
      return JOINED.test(word) && wide() <= WIDEST;
    });
    return words.map(({ 0: word, index }) => [index, index + word.length]);
  }

  /** Return the nodes of a title, given as `[text, marked]` pieces. */
  function title(pieces) {
    const text = pieces.map(([part]) => part).join("");
    const nodes = [];
    let done = 0;
    for (const [start, end] of compounds(text)) {
      const word = Sheaf.make("span", { class: "sheaf-compound" }, ...cut(pieces, start, end));
      nodes.push(...cut(pieces, done, start), word);
      done = end;
    }
    return [...nodes, ...cut(pieces, done, text.length)];
  }

  /** Return the part of the pieces between two places. */
  function cut(pieces, from, to) {
    let start = 0;
    return pieces.flatMap(([part, marked]) => {
      const words = part.slice(Math.max(0, from - start), Math.max(0, to - start));
      start += part.length;
      if (!words) return [];
      return [marked ? Sheaf.make("mark", {}, words) : words];
    });
  }

  Sheaf.title = Object.assign(title, { compounds });
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* Decodes what generator/search/codes.py and generator/search/compact.py write. */
(function (Sheaf) {
  "use strict";

  const digit = (code) => (code === 33 ? 57 : code - 35);

  /** Return the first `count` numbers in `text`. */
  function numbers(text, count) {
    const found = new Int32Array(count);
    for (let place = 0, at = 0; place < count; place++) {
      let value = 0;
      let next = digit(text.charCodeAt(at++));
      for (; next >= 64; next = digit(text.charCodeAt(at++))) value = value * 28 + next - 63;
      found[place] = value * 64 + next;
    }
    return found;
  }

  /** Return all numbers of `text`. */
  function allNumbers(text) {
    let count = 0;
    for (let at = 0; at < text.length; at++) if (digit(text.charCodeAt(at)) < 64) count++;
    return numbers(text, count);
  }

  /** Return the values of a string of single digits. */
  function digits(text) {
    return Array.from(text, (character) => digit(character.charCodeAt(0)));
  }

  /** Return front-coded words, each written without the prefix that it shares with the one before. */
  function unfront(text) {
    if (!text) return [];
    let word = "";
    return text.split(" ").map((rest) => {
      word = word.slice(0, digit(rest.charCodeAt(0))) + rest.slice(1);
      return word;
    });
  }

  /** Return the `count` rising ids that are written as gaps, from `start` on. */
  function ascend(gaps, start, count) {
    let id = -1;
    return Int32Array.from({ length: count }, (_, at) => (id += gaps[start + at] + 1));
  }

  const SHORT = "`~|@^";

  /** Return a function that decodes texts in which each of `words` is one character. */
  function reader(words) {
    if (!words.length) return (text) => text;
    const table = new Map();
    words.forEach((word, place) => {
      const code = place < SHORT.length ? SHORT[place] : String.fromCharCode(0x7b + place);
      table.set(code, " " + word);
    });
    const coded = /\x7f([^])|[`~|@^\x80-\u07ff]/g;
    return (text) => text.replace(coded, (code, itself) => itself || table.get(code));
  }

  Sheaf.codes = { digit, digits, numbers, allNumbers, ascend, unfront, reader };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

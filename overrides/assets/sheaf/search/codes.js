/* What generator/search/codes.py and generator/search/compact.py write, read back. */
(function (Sheaf) {
  "use strict";

  const digit = (code) => (code === 33 ? 57 : code - 35);

  /** Return the `count` numbers that `text` begins with. */
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

  /** Return words, each of which was written without what it shares with the one before. */
  function unfront(text) {
    if (!text) return [];
    let word = "";
    return text.split(" ").map((rest) => {
      word = word.slice(0, digit(rest.charCodeAt(0))) + rest.slice(1);
      return word;
    });
  }

  const SHORT = "`~|@^";

  /** Return a function that reads texts in which `words` were written as one character. */
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

  Sheaf.codes = { digit, digits, numbers, allNumbers, unfront, reader };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

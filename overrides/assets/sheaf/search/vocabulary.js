/* The vocabulary of the index: sorted words, each with its postings, divided into shards. */
(function (Sheaf) {
  "use strict";

  const { ascend, numbers, unfront } = Sheaf.codes;
  const LAST = "\uffff";

  /** Return the content of a shard of terms: a vocabulary with postings and acronyms. */
  function terms(words, counts, gaps, codes, acronyms) {
    const held = vocabulary(words, counts);
    let total = 0;
    held.starts = held.counts.map((count) => (total += count) - count);
    held.gaps = numbers(gaps, total);
    held.codes = codes;
    held.found = new Map();
    held.acronyms = (acronyms ? acronyms.split(" ") : []).map((pair) => {
      const [short, long] = pair.split("=");
      return [short, long.split("+")];
    });
    return held;
  }

  /** Return sorted words, each with the number of its documents. */
  function vocabulary(text, counts) {
    const words = unfront(text);
    const all = numbers(counts, words.length);
    return { words, counts: all, count: new Map(words.map((word, at) => [word, all[at]])) };
  }

  /** Return `{word, count, ids, codes, start, shard}`: the documents of the word at `place`. */
  function posting(held, place, shard) {
    const start = held.starts[place];
    const count = held.counts[place];
    const ids = ascend(held.gaps, start, count);
    const codes = held.codes.slice(start, start + count);
    return { word: held.words[place], count, ids, codes, start, shard };
  }

  /** Return the index at which `word` is, or would be, among sorted words. */
  function lowest(words, word) {
    let low = 0;
    for (let high = words.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Return the words that begin with `start`. */
  function within(held, start) {
    return held.words.slice(lowest(held.words, start), lowest(held.words, start + LAST));
  }

  /** Return the number of the shard for `word`, given the first word of each shard. */
  const holder = (firsts, word) => Math.max(0, lowest(firsts, word + "\u0000") - 1);

  /** Return the numbers of the shards with words that begin with `start`. */
  function range(firsts, start) {
    const found = [];
    for (let at = holder(firsts, start); at <= holder(firsts, start + LAST); at++) found.push(at);
    return found;
  }

  Sheaf.vocabulary = { holder, lowest, posting, range, terms, vocabulary, within };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

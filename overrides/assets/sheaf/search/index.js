/* The index in the browser: the documents and places of words, and words similar to a word.
 *
 * A word must be asked for before it is looked up, so that an answer never depends on the shards
 * that an earlier query happened to load. */
(function (Sheaf) {
  "use strict";

  const { digit, allNumbers, unfront } = Sheaf.codes;
  const { STOP_WORDS, UNSPACED } = Sheaf.terms;
  const { holder, lowest, posting, range, terms, vocabulary, within } = Sheaf.vocabulary;
  const { stem, distance } = Sheaf.words;

  const MOST_COMPLETIONS = 48;
  const MOST_COMPOUNDS = 24;
  /* Letters of a compound before the word at its end; fewer would be a prefix. */
  const FIRST_PART = 4;
  const MOST_CORRECTIONS = 6;
  const MOST_SHARDS = 3;
  const KIN = 5;
  const LETTERS = /^\p{L}+$/u;

  /** Return the index whose shards `source` loads: `source.load(name)` promises their arguments. */
  function open(head, source) {
    const firsts = unfront(head.terms);
    const ends = head.ends.split(" ");
    const parsed = new Map();
    const index = { head, docs: head.docs, papers: head.kinds[0], ask, find, acronyms, kin };
    Object.assign(index, { starting, completions, compounds, near, bearing, places });
    return Object.assign(index, Sheaf.documents.open(head, shard));

    /** Promise a shard, which is parsed once; a failed load may be tried again. */
    function shard(name, parse) {
      if (!parsed.has(name)) {
        const promise = source.load(name).then((given) => parse(...given));
        parsed.set(name, promise);
        promise.then(
          (value) => (promise.value = value),
          () => parsed.delete(name),
        );
      }
      return parsed.get(name);
    }

    function termShard(number) {
      return shard(`t${number}`, terms);
    }

    function endShard(number) {
      return shard(`r${number}`, vocabulary);
    }

    /** Load the shards of `words`. */
    function ask(words) {
      const wanted = new Set(words.map((word) => holder(firsts, word)));
      return Promise.all(Array.from(wanted, termShard));
    }

    function loaded(word) {
      const promise = parsed.get(`t${holder(firsts, word)}`);
      if (!promise || !promise.value) throw new Error(`not asked for: ${word}`);
      return promise.value;
    }

    /** Return the posting of a word that was asked for, or null. */
    function find(word) {
      const held = loaded(word);
      const place = lowest(held.words, word);
      if (held.words[place] !== word) return null;
      if (!held.found.has(word)) held.found.set(word, posting(held, place, holder(firsts, word)));
      return held.found.get(word);
    }

    /** Return the acronyms, `[short, [long...]]`, that are `word` or whose long form begins with it. */
    function acronyms(word) {
      return loaded(word).acronyms.filter(([short, long]) => short === word || long[0] === word);
    }

    /** Return the words of the same stem as `word`, which was asked for. */
    function kin(word) {
      if (word.length < KIN || !LETTERS.test(word)) return [];
      const root = stem(word);
      const found = within(loaded(word), word.slice(0, KIN));
      return found.filter((other) => other !== word && !STOP_WORDS.has(other) && stem(other) === root);
    }

    /** Promise the postings of `word`. A single character of a script without spaces has those of all
     * pairs that begin with it. */
    async function bearing(word) {
      const isCharacter = UNSPACED.test(word) && Array.from(word).length === 1;
      await ask([word]);
      const words = isCharacter ? await starting(word, MOST_SHARDS) : [word];
      return words.map(find).filter(Boolean);
    }

    /** Promise the words that begin with `start`, from at most `most` shards. */
    async function starting(start, most) {
      const held = await Promise.all(range(firsts, start).slice(0, most).map(termShard));
      return held.flatMap((each) => within(each, start));
    }

    /** Promise the most frequent words that begin with `start` and are longer. */
    async function completions(start) {
      const found = [];
      for (const number of range(firsts, start).slice(0, Math.min(start.length, MOST_SHARDS))) {
        const held = await termShard(number);
        for (const word of within(held, start)) {
          if (word !== start && isWord(word)) found.push([word, held.count.get(word)]);
        }
      }
      return frequent(found).slice(0, MOST_COMPLETIONS);
    }

    /** Promise the most frequent compounds that end in one of `words` and in none of `others`. */
    async function compounds(words, others) {
      const found = await Promise.all(words.map(ending));
      const left = found.flat().filter(([word]) => !others.some((other) => word.endsWith(other)));
      return frequent(left).slice(0, MOST_COMPOUNDS);
    }

    /** Promise the compounds that end in `end`, with their counts. */
    async function ending(end) {
      const back = reversed(end);
      const shards = range(ends, back).slice(0, MOST_SHARDS);
      const found = (await Promise.all(shards.map(endShard))).flatMap((held) => {
        return within(held, back).map((word) => [reversed(word), held.count.get(word)]);
      });
      return found.filter(([word]) => word.length - end.length >= FIRST_PART);
    }

    /** Promise `{distance, words}`: the words with the fewest typing errors, at most `most`. */
    async function near(word, most) {
      const half = word.length >= 8 ? Math.floor(word.length / 3) : (word.length - 1) >> 1;
      const length = Math.max(2, half);
      const back = reversed(word);
      const heads = few(range(firsts, word.slice(0, length)), holder(firsts, word));
      const tails = few(range(ends, back.slice(0, length)), holder(ends, back));
      const candidates = new Map();
      for (const held of await Promise.all(heads.map(termShard))) {
        for (const other of within(held, word.slice(0, length))) {
          candidates.set(other, held.count.get(other));
        }
      }
      for (const held of await Promise.all(tails.map(endShard))) {
        for (const other of within(held, back.slice(0, length))) {
          candidates.set(reversed(other), held.count.get(other));
        }
      }
      return nearest(word, candidates, most);
    }

    /** Promise the places of a word in each document of its posting. */
    async function places(found) {
      const held = await shard(`p${found.shard}`, (text) => ({ text, numbers: allNumbers(text) }));
      if (!held.starts) {
        held.starts = [0];
        held.numbers.forEach((number, at) => number & 1 && held.starts.push(at + 1));
      }
      return Array.from(found.ids, (_, at) => {
        if (!standing(found.codes.charCodeAt(at))) return [];
        const row = held.numbers.subarray(...held.starts.slice(found.start + at, found.start + at + 2));
        let place = 0;
        return Array.from(row, (number) => (place += number >> 1));
      });
    }
  }

  /* Whether a posting is in the title, abstract, authors or facts, the fields with places. */
  const standing = (code) => digit(code) % 5 > 0 || Math.floor(digit(code) / 5) & (1 | 8 | 16);

  const reversed = (word) => Array.from(word).reverse().join("");

  /* Whether a term is neither a filter nor a stop word, nor several. */
  const isWord = (term) => !/[:_]/.test(term) && !STOP_WORDS.has(term);

  const few = (shards, own) => (shards.length > 2 ? [own] : shards);

  function frequent(counted) {
    counted.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
    return counted.map(([word]) => word);
  }

  function nearest(word, candidates, most) {
    let least = most;
    let found = [];
    for (const [other, count] of candidates) {
      if (other === word || !LETTERS.test(other) || STOP_WORDS.has(other)) continue;
      const away = distance(word, other, least);
      if (away > least) continue;
      if (away < least) found = [];
      least = away;
      found.push([other, count]);
    }
    return { distance: least, words: frequent(found).slice(0, MOST_CORRECTIONS) };
  }

  Sheaf.index = { open };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

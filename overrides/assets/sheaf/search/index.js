/* The index in the browser: which documents have a word, where, and which words are near it.
 *
 * Words are only found in shards that were asked for before, so that an answer never depends on
 * what an earlier query happened to load. */
(function (Sheaf) {
  "use strict";

  const { digit, numbers, allNumbers, unfront, reader } = Sheaf.codes;
  const { STOP_WORDS, UNSPACED } = Sheaf.terms;
  const { stem, distance } = Sheaf.words;

  const MOST_COMPLETIONS = 48;
  const MOST_COMPOUNDS = 24;
  /* Letters that a compound has before the word at its end; fewer are a prefix. */
  const FIRST_PART = 4;
  const MOST_CORRECTIONS = 6;
  const MOST_SHARDS = 3;
  const KIN = 5;
  /* Fields of a paper that are for readers; what follows is not in their code. */
  const TEXTS = 6;
  const LETTERS = /^[a-z]+$/;
  const LAST = "\uffff";

  /** Return the index whose shards `source` loads: `source.load(name)` promises arguments. */
  function open(head, source) {
    const firsts = unfront(head.terms);
    const ends = head.ends.split(" ");
    const read = reader(unfront(head.dict));
    const parsed = new Map();
    const index = { head, docs: head.docs, papers: head.kinds[0], ask, find, acronyms, kin };
    Object.assign(index, { starting, completions, compounds, near, bearing, places });
    return Object.assign(index, { papersOf, nearestOf, othersOf, facets, variants });

    /** Return a shard, parsed once; a failed load may be tried again. */
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

    /** Load the shards in which `words` would be. */
    function ask(words) {
      const wanted = new Set(words.map((word) => holder(firsts, word)));
      return Promise.all(Array.from(wanted, termShard));
    }

    function loaded(word) {
      const promise = parsed.get(`t${holder(firsts, word)}`);
      if (!promise || !promise.value) throw new Error(`not asked for: ${word}`);
      return promise.value;
    }

    /** Return `{word, count, ids, codes}` of a word that was asked for, or null. */
    function find(word) {
      const held = loaded(word);
      const place = lowest(held.words, word);
      if (held.words[place] !== word) return null;
      if (!held.found.has(word)) held.found.set(word, posting(held, place, holder(firsts, word)));
      return held.found.get(word);
    }

    /** Return `[short, [long...]]` in which `word` is the short form or begins the long one. */
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

    /** Promise what `find` gives for each way in which `word` is in the index: a character of a
     * script without spaces begins a term wherever it is. */
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

    /** Promise the most frequent words that go on from `start`. */
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

    /** Promise the most frequent compounds that end in one of `words`, and in none of `others`. */
    async function compounds(words, others) {
      const found = await Promise.all(words.map(ending));
      const left = found.flat().filter(([word]) => !others.some((other) => word.endsWith(other)));
      return frequent(left).slice(0, MOST_COMPOUNDS);
    }

    /** Promise the words that end in `end` and have a word before it, with their counts. */
    async function ending(end) {
      const back = reversed(end);
      const shards = range(ends, back).slice(0, MOST_SHARDS);
      const found = (await Promise.all(shards.map(endShard))).flatMap((held) => {
        return within(held, back).map((word) => [reversed(word), held.count.get(word)]);
      });
      return found.filter(([word]) => word.length - end.length >= FIRST_PART);
    }

    /** Promise the words nearest to `word`, at most `most` typing mistakes away. */
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

    /** Promise, for each document of a found word, where the word is in it. */
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

    /** Promise the shard in which a paper is, and its place there. */
    async function held(id) {
      const name = `d${Math.floor(id / head.chunk)}`;
      const block = await shard(name, (rows) => ({ rows, papers: [], nearest: [] }));
      return { ...block, place: id % head.chunk };
    }

    /** Promise what is shown of papers, by their numbers. */
    function papersOf(ids) {
      return Promise.all(
        ids.map(async (id) => {
          const { rows, papers, place } = await held(id);
          papers[place] ??= paper(id, rows[place].slice(0, TEXTS).map(read));
          return papers[place];
        }),
      );
    }

    /** Promise for each of some papers those nearest to it, and how near: `[[id, nearness], ...]`;
     * none where an earlier version has written the index. */
    function nearestOf(ids) {
      return Promise.all(
        ids.map(async (id) => {
          if (!head.near) return [];
          const { rows, nearest, place } = await held(id);
          nearest[place] ??= pairs(rows[place][TEXTS] ?? "");
          return nearest[place];
        }),
      );
    }

    function pairs(text) {
      const given = allNumbers(text);
      let id = -1;
      return Array.from({ length: given.length / 2 }, (_, at) => {
        return [(id += given[2 * at] + 1), given[2 * at + 1] / head.near];
      });
    }

    function paper(id, [title, slug, authors, info, abstract, languages]) {
      const address = `papers/${slug.slice(1).replace(/ /g, "-")}/`;
      const [titleLanguage, language] = (languages || " ").split(" ");
      return { id, title, address, authors, info, abstract, titleLanguage, language };
    }

    /** Promise what is shown of the pages that are no paper's, by their numbers. */
    function othersOf(ids) {
      return Promise.all(
        ids.map(async (id) => {
          const place = id - head.kinds[0];
          const block = await shard(`e${Math.floor(place / 64)}`, (rows) => rows);
          const [title, address, info] = block[place % 64];
          return { id, title, address, info, kind: kind(id) };
        }),
      );
    }

    function kind(id) {
      const names = ["paper", "topic", "system", "dataset", "author", "page"];
      let end = 0;
      return names[head.kinds.findIndex((count) => id < (end += count))];
    }

    /** Promise the facets: `{facet: [{id, label, ids}, ...]}`. */
    function facets() {
      return shard("facets", (rows) => {
        const found = {};
        for (const [facet, values] of Object.entries(rows)) {
          found[facet] = values.map(([id, label, count, gaps]) => {
            return { id, label, ids: ascend(numbers(gaps, count), 0, count) };
          });
        }
        return found;
      });
    }

    /** Promise the Chinese characters that the collection writes in one way and others in another:
     * a map from the other ways to the one. */
    function variants() {
      return shard("han", (pairs) => new Map(Array.from(pairs.matchAll(/(.)(.)/gu), (p) => p.slice(1))));
    }
  }

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

  function vocabulary(text, counts) {
    const words = unfront(text);
    const all = numbers(counts, words.length);
    return { words, counts: all, count: new Map(words.map((word, at) => [word, all[at]])) };
  }

  function posting(held, place, shard) {
    const start = held.starts[place];
    const count = held.counts[place];
    const ids = ascend(held.gaps, start, count);
    const codes = held.codes.slice(start, start + count);
    return { word: held.words[place], count, ids, codes, start, shard };
  }

  function ascend(gaps, start, count) {
    let id = -1;
    return Int32Array.from({ length: count }, (_, at) => (id += gaps[start + at] + 1));
  }

  /* Whether a word is in the title, the abstract, the authors or the facts: these have places. */
  const standing = (code) => digit(code) % 5 > 0 || Math.floor(digit(code) / 5) & (1 | 8 | 16);

  const reversed = (word) => Array.from(word).reverse().join("");

  /* Neither a filter nor a word, or a row of words, that says nothing. */
  const isWord = (term) => !/[:_]/.test(term) && !STOP_WORDS.has(term);

  /* Where `word` is, or would be, among sorted words. */
  function lowest(words, word) {
    let low = 0;
    for (let high = words.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function within(held, start) {
    return held.words.slice(lowest(held.words, start), lowest(held.words, start + LAST));
  }

  /* The number of the shard that holds `word`, given by which words the shards begin. */
  const holder = (firsts, word) => Math.max(0, lowest(firsts, word + "\u0000") - 1);

  function range(firsts, start) {
    const found = [];
    for (let at = holder(firsts, start); at <= holder(firsts, start + LAST); at++) found.push(at);
    return found;
  }

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

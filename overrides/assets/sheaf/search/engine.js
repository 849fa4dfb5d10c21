/* Answers to queries: what a page asks, and gets.
 *
 * const engine = Sheaf.engine(source);
 * await engine.search("hidden trigger", {limit: 10, length: 220})  a list to show
 * await engine.select("hidden trigger", {all: [["topic", "nlp"]], any: [], not: []})  ids, counts */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS, HAN, chunks, learn } = Sheaf.terms;
  const { parse, word } = Sheaf.query;
  const { forget, marks, segments, worths } = Sheaf.marks;
  const { snippet } = Sheaf.snippet;

  const MOST_OTHERS = 4;
  const OTHERS_READ = 12;
  /* Papers, and characters of the text that is shown of each. */
  const SHOWN = { limit: 10, length: 220 };
  const EMPTY = { all: [], any: [], not: [] };
  const RARE = { count: 2, letters: 5, results: 5, times: 10 };

  /** Return an engine over the index that `source` loads. */
  function engine(source) {
    let opened = null;

    async function open() {
      const head = await source.head();
      const index = Sheaf.index.open(head, source);
      return { index, norm: Sheaf.rank.norms(index), knowsHan: false };
    }

    /** Do `work` with the index; once more with a fresh one if it was published again meanwhile. */
    async function using(work) {
      try {
        opened ??= open();
        return await work(await opened);
      } catch (error) {
        opened = null;
        if (!Sheaf.loader || !(error instanceof Sheaf.loader.StaleError)) throw error;
        source.forget();
        opened = open();
        return work(await opened);
      }
    }

    return {
      search: (text, options) => using((at) => search(at, text, { ...SHOWN, ...options })),
      select: (text, choice = EMPTY) => using((at) => select(at, text, choice)),
      facets: () => using(({ index }) => index.facets()),
      papers: (ids) => using(({ index }) => index.papersOf(ids)),
      postings: (words) => using(({ index }) => postings(index, words)),
      warm: () => using(() => null),
    };
  }

  /** Promise `{papers, words}`: how many papers there are, and which have the known of `words`. */
  async function postings(index, words) {
    await index.ask(words);
    return { papers: index.papers, words: words.map(index.find).filter(Boolean) };
  }

  /** Promise the plan of a query and the documents that its phrases and filters allow. */
  async function understand(at, text) {
    const { index } = at;
    if (HAN.test(text) && !at.knowsHan) {
      learn(await index.variants());
      forget();
      at.knowsHan = true;
    }
    const query = parse(text);
    const units = await Sheaf.plan.plan(query, index);
    return { query, units, allowed: await Sheaf.filters.allowed(query, index) };
  }

  function ranked({ index, norm }, { query, units, allowed }) {
    const ids = query.units.length ? Sheaf.rank.rank(units, index, norm, allowed) : [];
    const says = (unit) => unit.parts.length > 1 || !STOP_WORDS.has(unit.parts[0]);
    if (!allowed || query.units.some(says)) return ids;
    /* Nothing ranks what filters alone, or phrases of common words, have found. */
    const seen = new Set(ids);
    const rest = Array.from(allowed.keys()).filter((id) => allowed[id] && !seen.has(id));
    return [...ids, ...rest.filter((id) => id < index.papers)];
  }

  /** Promise `{total, papers, others, corrections, suggestion}` for a list of results. */
  async function search(at, text, { limit, length }) {
    const understood = await understand(at, text);
    const ids = ranked(at, understood);
    const papers = ids.filter((id) => id < at.index.papers);
    const wanted = worths(understood.units);
    const shown = await at.index.papersOf(papers.slice(0, limit));
    return {
      total: papers.length,
      papers: shown.map((paper) => entry(paper, understood.units, wanted, length)),
      others: await others(at, text, ids, wanted),
      corrections: corrections(understood.units),
      suggestion: papers.length <= RARE.results ? await suggestion(at, understood) : null,
    };
  }

  function entry(paper, units, wanted, length) {
    const { title, authors, info, abstract } = paper;
    const all = [title, authors, info, abstract].map((text) => marks(text, wanted));
    const [named, signed, placed, told] = all;
    const there = new Set(all.flat().flatMap((mark) => mark.terms));
    const has = (unit) =>
      unit.alternatives.some(({ words }) => words.some(({ found }) => there.has(found.word)));
    return {
      ...paper,
      title: segments(title, named),
      authors: segments(authors, signed),
      info: segments(info, placed),
      snippet: snippet(abstract, told, wanted, length),
      missing: units.filter((unit) => unit.alternatives.length && !has(unit)).map((u) => u.word),
    };
  }

  /** Promise the pages that are no paper's, those first whose whole title was asked for. */
  async function others({ index }, text, ids, wanted) {
    const some = ids.filter((id) => id >= index.papers).slice(0, OTHERS_READ);
    const found = await index.othersOf(some);
    const asked = spelled(text);
    const all = found.map((other) => {
      const { title } = other;
      return { ...other, title: segments(title, marks(title, wanted)), exact: spelled(title) === asked };
    });
    return [...all.filter(({ exact }) => exact), ...all.filter(({ exact }) => !exact)].slice(
      0,
      MOST_OTHERS,
    );
  }

  const spelled = (text) => chunks(text).flatMap(({ parts }) => parts).join(" ");

  function corrections(units) {
    const wrong = units.filter((unit) => unit.correction);
    return wrong.map((unit) => ({ from: unit.word, to: unit.correction }));
  }

  /** Promise a far more frequent word that somebody may have meant by a rare one, or null. */
  async function suggestion({ index }, { query, units }) {
    for (const [place, unit] of units.entries()) {
      const typed = word(query.units[place]);
      const rare = unit.count > 0 && unit.count <= RARE.count && !unit.correction;
      if (!rare || !typed || typed.length < RARE.letters || STOP_WORDS.has(typed)) continue;
      if (!/^[a-z]+$/.test(typed) || query.units[place].quoted) continue;
      const near = await index.near(typed, 1);
      await index.ask(near.words);
      const other = near.words.map(index.find).find((each) => each && each.count >= RARE.times * unit.count);
      if (other) return { from: typed, to: other.word };
    }
    return null;
  }

  /** Promise `{ids, counts, corrections}`: papers in rank order, and papers by facet and value. */
  async function select(at, text, choice) {
    const { index } = at;
    const [understood, facets] = await Promise.all([understand(at, text), index.facets()]);
    const asked = understood.query.units.length > 0;
    const narrow = (except) => {
      const left = Sheaf.facets.chosen(facets, choice, index.docs, index.papers, except);
      const both = left.map((one, id) => (understood.allowed ? one & understood.allowed[id] : one));
      return ranked(at, { ...understood, allowed: both });
    };
    const ids = narrow(null);
    const counts = {};
    for (const [facet, values] of Object.entries(facets)) {
      const free = choice.any.some(([name]) => name === facet);
      const left = new Uint8Array(index.docs);
      for (const id of free ? narrow(facet) : ids) left[id] = 1;
      counts[facet] = Sheaf.facets.count(values, left);
    }
    return { ids, asked, counts, corrections: corrections(understood.units) };
  }

  Sheaf.engine = engine;
})((globalThis.Sheaf = globalThis.Sheaf || {}));

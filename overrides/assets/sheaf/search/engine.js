/* Answers queries.
 *
 * const engine = Sheaf.engine(source);
 * await engine.search("hidden trigger", {limit: 10, length: 220})  a list to show
 * await engine.select("hidden trigger")  the numbers of papers */
(function (Sheaf) {
  "use strict";

  const { STOP_WORDS, HAN, chunks, learn } = Sheaf.terms;
  const { parse, word } = Sheaf.query;
  const { forget, marks, segments, worths } = Sheaf.marks;
  const { snippet } = Sheaf.snippet;

  const MOST_OTHERS = 4;
  const OTHERS_READ = 12;
  /* The default number of papers, and of characters in each snippet. */
  const SHOWN = { limit: 10, length: 220 };
  const RARE = { count: 2, letters: 5, results: 5, times: 10 };

  /** Return an engine over the index that `source` loads. */
  function engine(source) {
    let opened = null;

    async function open() {
      const head = await source.head();
      const index = Sheaf.index.open(head, source);
      return { index, norm: Sheaf.rank.norms(index), knowsHan: false };
    }

    /** Call `work` with the index, and again with a fresh one if the site was published meanwhile. */
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
      select: (text, choice) => using((at) => select(at, text, choice)),
      facets: (mark) => using(({ index }) => facets(index, mark)),
      papers: (ids) => using(({ index }) => index.papersOf(ids)),
      postings: (words) => using(({ index }) => postings(index, words)),
      warm: () => using(() => null),
    };
  }

  /** Promise the facets; a page that lists papers by number says by a mark which ones it means. */
  function facets(index, mark) {
    if (mark && mark !== index.head.of) throw new Sheaf.loader.StaleError("head");
    return index.facets();
  }

  /** Promise `{papers, words}`: the number of papers, and the postings of known `words`. */
  async function postings(index, words) {
    await index.ask(words);
    return { papers: index.papers, words: words.map(index.find).filter(Boolean) };
  }

  /** Promise the plan of a query, and the documents allowed by its phrases and filters. */
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

  /** Promise the answer to a query: `{papers, others}`, with the papers of `Sheaf.meaning.list`. */
  async function ranked({ index, norm }, { query, units, allowed }) {
    const found = Sheaf.rank.rank(units, index, norm, allowed);
    const papers = await Sheaf.meaning.list(found.papers, units.length, index, allowed);
    const says = (unit) => unit.parts.length > 1 || !STOP_WORDS.has(unit.parts[0]);
    if (!allowed || query.units.some(says)) return { papers, others: found.others };
    return { papers: filled(papers, allowed, index.papers), others: found.others };
  }

  /** Return `papers` with all others that are allowed: results of filters alone, or of phrases of
   * common words, are not ranked. */
  function filled(papers, allowed, count) {
    const ranked = papers.parted().ids;
    const seen = new Set(ranked);
    const rest = Array.from(allowed.keys()).filter((id) => id < count && allowed[id] && !seen.has(id));
    const all = [...ranked, ...rest];
    const size = all.length;
    const first = (most) => all.slice(0, most);
    return { total: size, matching: size, size, first, parted: () => ({ ids: all, near: [] }) };
  }

  /** Promise `{total, matching, size, papers, others, corrections, suggestion}` for a list of results.
   *
   * `size` papers are listed, of which `matching` have enough of the words. The first `total` have;
   * the next one has not, but is near to them in meaning; after it both kinds are mixed. */
  async function search(at, text, { limit, length }) {
    const understood = await understand(at, text);
    const { papers, others: pages } = await ranked(at, understood);
    const wanted = worths(understood.units);
    const shown = await at.index.papersOf(papers.first(limit));
    return {
      total: papers.total,
      matching: papers.matching,
      size: papers.size,
      papers: shown.map((paper, at) => {
        const found = entry(paper, understood.units, wanted, length);
        return at < papers.total ? found : { ...found, missing: [] };
      }),
      others: await others(at, text, pages, wanted),
      corrections: corrections(understood.units),
      suggestion: papers.matching <= RARE.results ? await suggestion(at, understood) : null,
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

  /** Promise pages other than papers, first those whose whole title is the query. */
  async function others({ index }, text, ids, wanted) {
    const found = await index.othersOf(ids.slice(0, OTHERS_READ));
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

  /** Promise a far more frequent word that may be meant by a rare one, or null. */
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

  /** Promise `{ids, near, asked, corrections}`: the papers that a query finds, and those near in
   * meaning, each by rank; with a `choice` also `counts`, the number of papers by facet and value. */
  async function select(at, text, choice) {
    const { index } = at;
    const understood = await understand(at, text);
    const facets = choice && (await index.facets());
    const narrow = async (except) => {
      const left = choice && Sheaf.facets.chosen(facets, choice, index.docs, index.papers, except);
      const allowed = choice ? both(left, understood.allowed) : understood.allowed;
      const { papers } = await ranked(at, { ...understood, allowed });
      return papers.parted();
    };
    const found = await narrow(null);
    const asked = understood.query.units.length > 0;
    const said = { ...found, asked, corrections: corrections(understood.units) };
    if (!choice) return said;
    const counts = {};
    for (const [facet, values] of Object.entries(facets)) {
      const free = choice.any.some(([name]) => name === facet);
      const left = new Uint8Array(index.docs);
      for (const id of (free ? await narrow(facet) : found).ids) left[id] = 1;
      counts[facet] = Sheaf.facets.count(values, left);
    }
    return { ...said, counts };
  }

  const both = (left, allowed) => left.map((one, id) => (allowed ? one & allowed[id] : one));

  Sheaf.engine = engine;
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* How many papers a choice leaves, and how many it would leave with one more value. */
(function (Sheaf) {
  "use strict";

  const { joined, state } = Sheaf.browse.choices;

  /** Return `{left, total, count, within, without}` for a choice among `size` papers.
   *
   * `facets` gives, for each facet, its values by id, with the `ids` of their papers; `matching`
   * holds the papers that the words find, or is null for all. */
  function narrow(choice, facets, size, matching) {
    const papers = ([facet, id]) => facets[facet]?.get(id)?.ids ?? [];
    const clauses = choice.clauses.map((clause) => mask(clause.map(papers), size));
    const excluded = choice.not.map((value) => mask([papers(value)], size));
    const needed = matching ? [...clauses, mask([matching], size)] : clauses;
    const misses = new Uint16Array(size);
    for (const met of needed) for (let at = 0; at < size; at++) misses[at] += 1 - met[at];
    for (const hit of excluded) for (let at = 0; at < size; at++) misses[at] += hit[at];
    const shown = marked(size, (at) => misses[at] === 0);
    const total = shown.reduce((sum, one) => sum + one, 0);
    const gains = new Map();

    /** Return one byte per paper: 1 if only the clause at `place` hides it. */
    function gained(place) {
      const clause = clauses[place];
      if (!gains.has(place)) gains.set(place, marked(size, (at) => misses[at] === 1 && !clause[at]));
      return gains.get(place);
    }

    /** Return how many papers would be shown if a value were chosen too. */
    function count(value) {
      const was = state(choice, value);
      if (was === "all") return total;
      const place = joined(choice, value[0]);
      if (was === "not") return included(papers(value), clauses[place]);
      return place < 0 ? within(value) : total + among(papers(value), gained(place));
    }

    /** Return the same for a value that is excluded now. */
    function included(ids, wider) {
      let sum = wider ? total : 0;
      for (const id of ids) if (misses[id] === 1 + (wider ? 1 - wider[id] : 0)) sum++;
      return sum;
    }

    /** Return how many of the shown papers have a value. */
    function within(value) {
      return among(papers(value), shown);
    }

    return { left: (id) => shown[id] === 1, total, count, within };
  }

  /* Plain loops, as they visit each paper of each value at every click. */

  function mask(lists, size) {
    const found = new Uint8Array(size);
    for (const ids of lists) for (let at = 0; at < ids.length; at++) found[ids[at]] = 1;
    return found;
  }

  function marked(size, is) {
    const found = new Uint8Array(size);
    for (let at = 0; at < size; at++) if (is(at)) found[at] = 1;
    return found;
  }

  function among(ids, marks) {
    let sum = 0;
    for (let at = 0; at < ids.length; at++) sum += marks[ids[at]];
    return sum;
  }

  /** Return a group of topics as a value: with the papers of all its topics. */
  function united({ id, label, topics }, known) {
    const ids = new Set(topics.flatMap((topic) => Array.from(known.get(topic)?.ids ?? [])));
    return { id, label, ids: Int32Array.from(ids) };
  }

  /** Return the topics of each of `size` papers. */
  function inverted(size, values = new Map()) {
    const found = Array.from({ length: size }, () => []);
    for (const { id, label, ids } of values.values()) {
      for (const paper of ids) found[paper]?.push({ id, label });
    }
    return found;
  }

  Sheaf.browse = { ...Sheaf.browse, counts: { narrow, united, inverted } };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

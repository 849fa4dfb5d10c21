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
    const misses = new Uint16Array(size);
    for (const met of clauses) for (let at = 0; at < size; at++) misses[at] += 1 - met[at];
    for (const hit of excluded) for (let at = 0; at < size; at++) misses[at] += hit[at];
    if (matching) {
      const found = mask([matching], size);
      for (let at = 0; at < size; at++) misses[at] += 1 - found[at];
    }
    const total = misses.reduce((sum, missed) => sum + (missed === 0), 0);

    /** Return how many papers would be shown if a value were chosen. */
    function count(value) {
      const was = state(choice, value);
      if (was === "all") return total;
      const wider = clauses[joined(choice, value[0])];
      const forgiven = was === "not" ? 1 : 0;
      let sum = wider ? total : 0;
      for (const id of papers(value)) {
        const missed = misses[id] - forgiven - (wider ? 1 - wider[id] : 0);
        if (missed === 0 && !(wider && misses[id] === 0)) sum++;
      }
      return sum;
    }

    /** Return how many of the papers that are shown have a value. */
    function within(value) {
      let sum = 0;
      for (const id of papers(value)) if (misses[id] === 0) sum++;
      return sum;
    }

    return { left: (id) => misses[id] === 0, total, count, within };
  }

  function mask(lists, size) {
    const found = new Uint8Array(size);
    for (const ids of lists) for (const id of ids) found[id] = 1;
    return found;
  }

  Sheaf.browse = { ...Sheaf.browse, counts: { narrow } };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

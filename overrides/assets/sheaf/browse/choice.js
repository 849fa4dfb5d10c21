/* What a reader has chosen.
 *
 * A choice is `{words, sort, clauses, not}`. A clause is a list of values, each `[facet, id]`, of
 * which a paper needs one; it needs every clause, and none of the values in `not`. */
(function (Sheaf) {
  "use strict";

  /* A paper has at most one value of these, so several are always alternatives. */
  const SINGLE = new Set(["venue", "year", "code", "repairs"]);

  const NONE = { words: "", sort: "", clauses: [], not: [] };

  const same = ([facet, id], [other, otherId]) => facet === other && id === otherId;
  const among = (values, value) => values.some((each) => same(each, value));

  /** Return "all" if a value is chosen, "not" if excluded, else "". */
  function state(choice, value) {
    if (among(choice.not, value)) return "not";
    return among(choice.clauses.flat(), value) ? "all" : "";
  }

  /** Return the index of the clause that one more value of a facet would widen, or -1. */
  function joined(choice, facet) {
    return choice.clauses.findLastIndex(
      (clause) => (clause.length > 1 || SINGLE.has(facet)) && clause.every(([each]) => each === facet),
    );
  }

  function choose(choice, value) {
    const { clauses, ...rest } = drop(choice, value);
    const at = joined({ clauses }, value[0]);
    if (at < 0) return { ...rest, clauses: [...clauses, [value]] };
    return { ...rest, clauses: clauses.with(at, [...clauses[at], value]) };
  }

  function exclude(choice, value) {
    const left = drop(choice, value);
    return { ...left, not: [...left.not, value] };
  }

  function drop(choice, value) {
    const others = (values) => values.filter((each) => !same(each, value));
    const clauses = choice.clauses.map(others).filter((clause) => clause.length);
    return { ...choice, clauses, not: others(choice.not) };
  }

  /** Return the choice with "and" and "or" swapped after the value at `place`. */
  function swap(choice, place) {
    let start = 0;
    const at = choice.clauses.findIndex((clause) => (start += clause.length) > place);
    const clause = choice.clauses[at];
    const cut = clause.length - (start - place) + 1;
    const changed =
      cut < clause.length
        ? choice.clauses.toSpliced(at, 1, clause.slice(0, cut), clause.slice(cut))
        : choice.clauses.toSpliced(at, 2, [...clause, ...choice.clauses[at + 1]]);
    return { ...choice, clauses: changed };
  }

  const choices = { NONE, SINGLE, state, joined, choose, exclude, drop, swap };
  Sheaf.browse = { ...Sheaf.browse, choices };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

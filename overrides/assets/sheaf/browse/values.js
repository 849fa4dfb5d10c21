/* The values of a large facet that the rail shows. */
(function (Sheaf) {
  "use strict";

  const MOST = 12;

  /** Fill a list with the chosen values, and those that match the words in its field, or without
   * words those that most of the shown papers have, or the usual ones.
   *
   * `known` is `{choice, counts, facets}`; `item` returns the element of a value. */
  function fill(facet, { values, field, said, usual }, known, item) {
    const { clauses, not, words: asked } = known.choice;
    const chosen = [...clauses.flat(), ...not].filter(([each]) => each === facet);
    const words = folded(field.value);
    const found = words ? named(known.facets[facet], words) : null;
    const isNarrowed = asked.trim() || clauses.length || not.length;
    const shown = found ?? (isNarrowed ? left(facet, known) : null);
    const others = shown ? shown.slice(0, MOST).map(({ id }) => item(facet, id)) : usual;
    put(values, [...new Set([...chosen.map(([, id]) => item(facet, id)), ...others])]);
    said.textContent = found ? remark(field.value.trim(), found.length) : "";
  }

  /** Return the values whose names contain `words`, the most frequent first. */
  function named(values, words) {
    const found = Array.from(values.values()).filter(({ label }) => folded(label).includes(words));
    return found.sort((one, other) => other.ids.length - one.ids.length);
  }

  /** Return the values with papers, by falling number; years, the latest first. */
  function left(facet, { counts, facets }) {
    const known = Array.from(facets[facet].values());
    const found = known.map((one) => ({ ...one, papers: counts.count([facet, one.id]) }));
    const order = (one, other) => (one.label < other.label ? -1 : 1);
    const sort =
      facet === "year"
        ? (one, other) => order(other, one)
        : (one, other) => other.papers - one.papers || order(one, other);
    return found.filter(({ papers }) => papers).sort(sort);
  }

  function remark(words, number) {
    if (!number) return `No match for “${words}”.`;
    return number > MOST ? `The first ${MOST} of ${new Intl.NumberFormat("en").format(number)}.` : "";
  }

  /** Fill a list with `wanted`; the focus stays. */
  function put(values, wanted) {
    const there = values.children;
    if (wanted.length === there.length && wanted.every((one, at) => one === there[at])) return;
    const focused = values.contains(document.activeElement) ? document.activeElement : null;
    values.replaceChildren(...wanted);
    if (focused) (focused.isConnected ? focused : values.querySelector("input"))?.focus();
  }

  /** Return the element of a value, the same as generator/outputs/facet_rail.py writes. */
  function made(facet, id, label) {
    const { make } = Sheaf;
    const box = make("input", { type: "checkbox", autocomplete: "off" });
    const name = make("span", { class: "sheaf-fv__label" }, label);
    const not = { type: "button", class: "sheaf-fv__not", "aria-label": `not ${label}` };
    return make(
      "li",
      { class: "sheaf-fv", "data-facet": facet, "data-value": id },
      make("label", {}, box, name, make("span", { class: "sheaf-n" })),
      make("button", not, "not"),
    );
  }

  function folded(text) {
    return Sheaf.terms.lower(Sheaf.terms.fold(text)).trim();
  }

  Sheaf.browse = { ...Sheaf.browse, values: { fill, made } };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

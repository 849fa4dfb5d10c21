/* The facets beside the list: which values are chosen, and what each would leave. */
(function (Sheaf) {
  "use strict";

  const MOST = 12;
  const NUMBERS = new Intl.NumberFormat("en");

  /** Return the rail in `element`; `act` gets a value and what becomes of it, or
   * nothing, where only the counts are wanted. */
  function rail(element, act) {
    const { state } = Sheaf.browse.choices;
    const items = new Map();
    const lists = new Map();
    const written = new WeakMap();
    let current = null;

    for (const item of element.querySelectorAll(".sheaf-fv")) keep(item);
    for (const field of element.querySelectorAll("[data-find]")) {
      const values = field.parentElement.querySelector("[data-values]");
      const said = field.parentElement.querySelector('[role="status"]');
      lists.set(field.dataset.find, { values, field, said, usual: Array.from(values.children) });
    }
    element.addEventListener("change", ({ target }) => {
      const item = target.type === "checkbox" && target.closest(".sheaf-fv");
      if (item) act(value(item), target.checked ? "choose" : "drop");
    });
    element.addEventListener("click", ({ target }) => {
      const button = target.closest(".sheaf-fv__not");
      if (button) turn(button.closest(".sheaf-fv"));
    });
    element.addEventListener("keydown", (event) => {
      const item = event.target.type === "checkbox" && event.target.closest(".sheaf-fv");
      if (!item || event.key !== "-" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      turn(item);
    });
    element.addEventListener("input", ({ target }) => target.dataset.find && find());
    return { draw, groups: groups() };

    function turn(item) {
      const excluded = item.querySelector(".sheaf-fv__not").getAttribute("aria-pressed") === "true";
      act(value(item), excluded ? "drop" : "exclude");
    }

    function value(item) {
      return [item.dataset.facet, item.dataset.value];
    }

    function keep(item) {
      items.set(value(item).join(":"), {
        item,
        value: value(item),
        box: item.querySelector("input"),
        not: item.querySelector(".sheaf-fv__not"),
        count: item.querySelector(".sheaf-n"),
        fold: item.closest("details"),
      });
      return item;
    }

    /** Return the groups of topics as the rail has them: `[{id, label, topics}]`. */
    function groups() {
      return Array.from(element.querySelectorAll('[data-facet="group"]'), (item) => ({
        id: item.dataset.value,
        label: item.closest("details").querySelector("summary > span").textContent,
        topics: Array.from(
          item.parentElement.querySelectorAll('[data-facet="topic"]'),
          (topic) => topic.dataset.value,
        ),
      }));
    }

    /** Show a choice with its counts; `facets` has all values, those that are not here yet too. */
    function draw(choice, counts, facets) {
      current = { choice, counts, facets };
      for (const facet of lists.keys()) fill(facet);
      for (const each of items.values()) if (each.item.isConnected) paint(each, choice, counts);
    }

    function paint({ item, value: one, box, not, count, fold }, choice, counts) {
      const was = state(choice, one);
      const number = counts.count(one);
      box.checked = was === "all";
      not.setAttribute("aria-pressed", `${was === "not"}`);
      write(count, number);
      item.classList.toggle("is-zero", number === 0);
      item.classList.toggle("is-not", was === "not");
      if (was && fold && !item.classList.contains("is-chosen")) fold.open = true;
      item.classList.toggle("is-chosen", was !== "");
      if (one[0] !== "group") return;
      const within = counts.within(one);
      write(fold.querySelector("summary > .sheaf-n"), within);
      fold.firstElementChild.classList.toggle("is-zero", within === 0);
    }

    function write(element, number) {
      if (written.get(element) === number) return;
      written.set(element, number);
      element.textContent = NUMBERS.format(number);
    }

    async function find() {
      if (current) draw(current.choice, current.counts, current.facets);
      else await act();
    }

    /** Show some values of a facet that has many: those chosen, and those in whose names the words
     * of its field stand, or that most of the papers shown have, or the usual ones. */
    function fill(facet) {
      const { values, field, said, usual } = lists.get(facet);
      const { choice } = current;
      const chosen = [...choice.clauses.flat(), ...choice.not].filter(([each]) => each === facet);
      const words = folded(field.value);
      const found = words ? named(facet, words) : null;
      const isNarrowed = choice.words.trim() || choice.clauses.length || choice.not.length;
      const shown = found ?? (isNarrowed ? left(facet) : null);
      const others = shown ? shown.slice(0, MOST).map(({ id }) => item(facet, id)) : usual;
      put(values, [...new Set([...chosen.map(([, id]) => item(facet, id)), ...others])]);
      said.textContent = found ? remark(field.value.trim(), found.length) : "";
    }

    /** Return the values in whose names `words` stand, the most frequent first. */
    function named(facet, words) {
      const known = Array.from(current.facets[facet].values());
      const found = known.filter(({ label }) => folded(label).includes(words));
      return found.sort((one, other) => other.ids.length - one.ids.length);
    }

    /** Return the values that leave a paper, those that leave most first, and years the latest. */
    function left(facet) {
      const known = Array.from(current.facets[facet].values());
      const found = known.map((one) => ({ ...one, papers: current.counts.count([facet, one.id]) }));
      const order = (one, other) => (one.label < other.label ? -1 : 1);
      const sort =
        facet === "year"
          ? (one, other) => order(other, one)
          : (one, other) => other.papers - one.papers || order(one, other);
      return found.filter(({ papers }) => papers).sort(sort);
    }

    function remark(words, number) {
      if (!number) return `No match for “${words}”.`;
      return number > MOST ? `The first ${MOST} of ${NUMBERS.format(number)}.` : "";
    }

    /** Have `wanted` in a list; the focus stays where it was. */
    function put(values, wanted) {
      const there = values.children;
      if (wanted.length === there.length && wanted.every((one, at) => one === there[at])) return;
      const focused = values.contains(document.activeElement) ? document.activeElement : null;
      values.replaceChildren(...wanted);
      if (focused) (focused.isConnected ? focused : values.querySelector("input"))?.focus();
    }

    function item(facet, id) {
      const known = items.get(`${facet}:${id}`);
      return known ? known.item : keep(made(facet, id, current.facets[facet].get(id).label));
    }
  }

  /** Return a value as generator/outputs/facet_rail.py writes it. */
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

  Sheaf.browse = { ...Sheaf.browse, rail };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* The facets beside the list: which values are chosen, and what each would leave. */
(function (Sheaf) {
  "use strict";

  const MOST_FOUND = 12;
  const NUMBERS = new Intl.NumberFormat("en");

  /** Return the rail in `element`; `act` gets a value and what becomes of it, or
   * nothing, where only the counts are wanted. */
  function rail(element, act) {
    const { state } = Sheaf.browse.choices;
    const items = new Map();
    for (const item of element.querySelectorAll(".sheaf-fv")) keep(item);
    const lists = new Map();
    for (const values of element.querySelectorAll("[data-values]")) {
      lists.set(values.dataset.values, { element: values, usual: Array.from(values.children) });
    }
    const written = new WeakMap();
    let current = null;

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
    element.addEventListener("input", ({ target }) => target.dataset.find && find(target));
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

    /** Show a choice with its counts; `facets` gives the labels of values that are not here yet. */
    function draw(choice, counts, facets) {
      current = { choice, counts, facets };
      for (const one of [...choice.clauses.flat(), ...choice.not]) bring(one);
      for (const each of items.values()) paint(each, choice, counts);
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
      if (one[0] === "group") write(fold.querySelector("summary > .sheaf-n"), counts.within(one));
    }

    function write(element, number) {
      if (written.get(element) === number) return;
      written.set(element, number);
      element.textContent = NUMBERS.format(number);
    }

    /** Have a value in the rail that the page came without. */
    function bring([facet, id]) {
      if (items.has(`${facet}:${id}`) || !lists.has(facet)) return;
      lists.get(facet).element.append(make(facet, current.facets[facet].get(id)));
    }

    function make(facet, { id, label }) {
      const [usual] = lists.get(facet).usual;
      const item = usual.cloneNode(true);
      item.dataset.value = id;
      item.classList.remove("is-chosen");
      item.querySelector(".sheaf-fv__label").textContent = label;
      item.querySelector(".sheaf-fv__not").setAttribute("aria-label", `not ${label}`);
      return keep(item);
    }

    /** Show the values of a facet in which the words of its field stand, and those chosen. */
    async function find(field) {
      if (!current) await act();
      const facet = field.dataset.find;
      const { element: values, usual } = lists.get(facet);
      const folded = (text) => Sheaf.terms.lower(Sheaf.terms.fold(text)).trim();
      const words = folded(field.value);
      const known = Array.from(current.facets[facet].values());
      const found = known.filter(({ label }) => folded(label).includes(words));
      found.sort((one, other) => other.ids.length - one.ids.length);
      const made = ({ id, label }) => items.get(`${facet}:${id}`)?.item ?? make(facet, { id, label });
      const shown = words ? found.slice(0, MOST_FOUND).map(made) : usual;
      const chosen = Array.from(items.values(), ({ item }) => item).filter(
        (item) => item.dataset.facet === facet && item.classList.contains("is-chosen"),
      );
      values.replaceChildren(...new Set([...chosen, ...shown]));
      draw(current.choice, current.counts, current.facets);
    }
  }

  Sheaf.browse = { ...Sheaf.browse, rail };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

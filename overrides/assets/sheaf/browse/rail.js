/* The facets beside the list: the chosen values, and the number of papers for each. */
(function (Sheaf) {
  "use strict";

  const NUMBERS = new Intl.NumberFormat("en");

  /** Return the rail in `element`. It calls `act` with a value and its new state, or with nothing
   * to have counts shown. */
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

    /** Return the groups of topics in the rail: `[{id, label, topics}]`. */
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

    /** Show a choice with its counts; `facets` has all values, also those not in the rail yet. */
    function draw(choice, counts, facets) {
      current = { choice, counts, facets };
      for (const [facet, list] of lists) Sheaf.browse.values.fill(facet, list, current, item);
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

    function item(facet, id) {
      const known = items.get(`${facet}:${id}`);
      if (known) return known.item;
      return keep(Sheaf.browse.values.made(facet, id, current.facets[facet].get(id).label));
    }
  }

  Sheaf.browse = { ...Sheaf.browse, rail };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

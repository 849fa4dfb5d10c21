/* The choice as a sentence above the list: [A or B] and [C] and not [D]. */
(function (Sheaf) {
  "use strict";

  /** Return the sentence in `element`; its buttons call `act` with the new choice. */
  function sentence(element, act) {
    return { draw };

    /** Write a choice; `label` names a value. Focus moves on if its button is gone. */
    function draw(choice, label) {
      const focused = buttons().indexOf(document.activeElement);
      element.replaceChildren(...positive(choice, label), ...negative(choice, label));
      element.hidden = !element.children.length;
      if (focused >= 0) buttons()[Math.min(focused, buttons().length - 1)]?.focus();
      return focused < 0 || buttons().length > 0;
    }

    function buttons() {
      return Array.from(element.querySelectorAll("button"));
    }

    function positive(choice, label) {
      const { make } = Sheaf;
      let place = -1;
      return choice.clauses.map((clause, at) => {
        const box = make("span", { class: "sheaf-clause" });
        clause.forEach((value, within) => {
          if (within) box.append(join(choice, place, "or", value, clause[within - 1]));
          box.append(named(choice, value, label));
          place++;
        });
        if (at === choice.clauses.length - 1) return make("li", {}, box);
        const joint = join(choice, place, "and", choice.clauses[at + 1][0], clause[clause.length - 1]);
        return make("li", {}, box, joint);
      });
    }

    /* Two years, for example, cannot both be true of a paper. */
    function join(choice, place, word, [facet], [before]) {
      const { SINGLE, swap } = Sheaf.browse.choices;
      if (facet === before && SINGLE.has(facet)) {
        return Sheaf.make("span", { class: "sheaf-join" }, word);
      }
      const other = word === "and" ? "or" : "and";
      const label = `${word}: change to ${other}`;
      const swaps = Sheaf.make("button", { type: "button", class: "sheaf-join", "aria-label": label }, word);
      swaps.addEventListener("click", () => act(swap(choice, place)));
      return swaps;
    }

    function negative(choice, label) {
      const { make } = Sheaf;
      return choice.not.map((value, at) => {
        const word = at || choice.clauses.length ? "and not" : "not";
        const box = make("span", { class: "sheaf-clause" }, named(choice, value, label));
        return make("li", {}, make("span", { class: "sheaf-join" }, word), box);
      });
    }

    function named(choice, value, label) {
      const { make } = Sheaf;
      const text = label(value);
      const away = { type: "button", class: "sheaf-clause__x", "aria-label": `Remove ${text}` };
      const cross = make("button", away, "×");
      cross.addEventListener("click", () => act(Sheaf.browse.choices.drop(choice, value)));
      return make("span", { class: "sheaf-clause__value" }, make("span", {}, text), cross);
    }
  }

  /** Return notes on the address and on corrected words. */
  function remarks(unknown, corrections) {
    const said = [
      ...unknown.map(([name, text, isContrary]) =>
        isContrary
          ? `“${text}” is both chosen and excluded; the second is ignored.`
          : `There is no ${name} “${text}” here; it is ignored.`,
      ),
      ...corrections.map(({ from, to }) => `No papers contain “${from}”. Showing results for “${to}”.`),
    ];
    return said.map((text) => Sheaf.make("p", {}, text));
  }

  Sheaf.browse = { ...Sheaf.browse, sentence, remarks };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

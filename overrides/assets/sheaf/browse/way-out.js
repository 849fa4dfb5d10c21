/* The notice when no paper is left: how many there would be without each condition. */
(function (Sheaf) {
  "use strict";

  const MOST = 5;

  /** Return the notice in `element`; its buttons call `act` with the new choice. */
  function wayOut(element, act) {
    const { make } = Sheaf;
    const list = make("ul", { class: "sheaf-ways-out" });
    element.append(list);
    return { draw };

    /** Show the ways out of a choice, or nothing for null; `total` counts the papers of a choice. */
    function draw(choice, label, total) {
      element.hidden = !choice;
      const ways = choice ? fewer(choice, label) : [];
      const found = ways.map(([name, other]) => [name, other, total(other)]);
      const open = found.filter(([, , papers]) => papers).sort((one, other) => other[2] - one[2]);
      list.replaceChildren(...open.slice(0, MOST).map((way) => make("li", {}, button(...way))));
    }

    function button(name, other, papers) {
      const text = `Without ${name}: ${papers} ${papers === 1 ? "paper" : "papers"}`;
      const leads = make("button", { type: "button", class: "sheaf-text-button" }, text);
      leads.addEventListener("click", () => act(other));
      return leads;
    }
  }

  /** Return the choices with one condition less, each with the name of that condition. */
  function fewer(choice, label) {
    const left = (values, gone) => values.filter((_, at) => at !== gone);
    const clauses = choice.clauses.map((clause, at) => [
      clause.map(label).join(" or "),
      { ...choice, clauses: left(choice.clauses, at) },
    ]);
    const not = choice.not.map((value, at) => [
      `“not ${label(value)}”`,
      { ...choice, not: left(choice.not, at) },
    ]);
    const words = choice.words.trim() ? [[`“${choice.words.trim()}”`, { ...choice, words: "" }]] : [];
    return [...words, ...clauses, ...not];
  }

  Sheaf.browse = { ...Sheaf.browse, wayOut };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

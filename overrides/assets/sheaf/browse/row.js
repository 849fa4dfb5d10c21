/* A row of the list, the same as generator/components.py writes. */
(function (Sheaf) {
  "use strict";

  const SHORT_LEAD = 250;
  const LONGEST_LEAD = 300;
  const TOPICS_SHOWN = 6;

  /** Return the first whole sentences of an abstract: two if they are short, else one. */
  function lead(abstract) {
    const [first, second = first] = Sheaf.snippet.sentences(abstract);
    if (!first) return "";
    for (const { end } of [second, first]) if (end <= SHORT_LEAD) return abstract.slice(0, end);
    if (first.end <= LONGEST_LEAD) return abstract.slice(0, first.end);
    const space = abstract.lastIndexOf(" ", LONGEST_LEAD);
    return `${abstract.slice(0, 2 * space > LONGEST_LEAD ? space : LONGEST_LEAD)}…`;
  }

  /** Return the row of a paper, to which other scripts add as to those of the page. */
  function row(paper, topics) {
    const { make, link, inLanguage } = Sheaf;
    const language = inLanguage(paper.title, paper.titleLanguage);
    const words = Sheaf.title([[paper.title]]);
    const title = make("a", { href: link(paper.address), ...language }, ...words);
    const start = lead(paper.abstract);
    return make(
      "li",
      { class: "sheaf-row", "data-paper": paper.address.split("/")[1] },
      make("h2", { class: "sheaf-row__title" }, title),
      ...(start ? [make("p", { class: "sheaf-row__lead", ...inLanguage(start, paper.language) }, start)] : []),
      ...(topics.length ? [names(topics)] : []),
    );
  }

  function names(topics) {
    const { make, link } = Sheaf;
    const list = make("ul", { class: "sheaf-tags", "aria-label": "Topics" });
    for (const { id, label } of topics.slice(0, TOPICS_SHOWN)) {
      list.append(make("li", {}, make("a", { href: link(`tags/${id}/`) }, label)));
    }
    const more = topics.length - TOPICS_SHOWN;
    if (more > 0) list.append(make("li", {}, make("span", {}, `${more} more`)));
    return list;
  }

  Sheaf.browse = { ...Sheaf.browse, row: { lead, row } };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

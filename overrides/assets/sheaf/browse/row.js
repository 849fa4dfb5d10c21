/* A paper in the list, as generator/components.py writes it. */
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
    const cut = abstract.slice(0, LONGEST_LEAD + 1);
    return `${cut.slice(0, Math.max(0, cut.lastIndexOf(" "))) || cut.slice(0, -1)}…`;
  }

  /** Return the row of a paper; `like` is another, from which it takes what all have. */
  function row(paper, topics, like) {
    const made = like.cloneNode(true);
    const { make, link } = Sheaf;
    const slug = paper.address.split("/")[1];
    made.hidden = false;
    made.dataset.paper = slug;
    const title = make("a", { href: link(paper.address) }, paper.title);
    made.querySelector(".sheaf-row__title").replaceChildren(title);
    made.querySelector(".sheaf-row__lead").textContent = lead(paper.abstract);
    made.querySelector(".sheaf-tags")?.remove();
    if (topics.length) made.append(names(topics));
    return made;
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

  /** Return what stands in the place of a row until its text has come. */
  function waiting() {
    return Sheaf.make("li", { class: "sheaf-row sheaf-row--waiting", "aria-hidden": "true" });
  }

  Sheaf.browse.row = { lead, row, waiting };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

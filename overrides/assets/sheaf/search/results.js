/* Results as elements. Text becomes text nodes only, so a title can never be markup. */
(function (Sheaf) {
  "use strict";

  const make = (...given) => Sheaf.make(...given);

  const KINDS = {
    topic: "Topic", system: "System", dataset: "Data set", author: "Author", page: "Page",
  };

  /** Return `[text, marked]` pieces as nodes. */
  function pieces(all) {
    return all.map(([text, marked]) => (marked ? make("mark", {}, text) : text));
  }

  const text = (all) => all.map(([piece]) => piece).join("");

  function row({ address, title, titleLanguage }, kind, ...rest) {
    const language = Sheaf.inLanguage(text(title), titleLanguage);
    const shape = { class: "sheaf-search__link", href: Sheaf.link(address), ...language };
    const link = make("a", shape, ...Sheaf.title(title));
    return make("li", { class: `sheaf-search__row sheaf-search__row--${kind}` }, link, ...rest);
  }

  function line(name, ...children) {
    return make("p", { class: `sheaf-search__${name}` }, ...children);
  }

  function paper(found) {
    const rest = [];
    const meta = [];
    if (found.authors.length) meta.push(make("span", {}, ...pieces(found.authors)));
    if (found.info.length) meta.push(make("span", {}, ...pieces(found.info)));
    if (found.snippet.length) {
      const language = Sheaf.inLanguage(text(found.snippet), found.language);
      rest.push(make("p", { class: "sheaf-search__text", ...language }, ...pieces(found.snippet)));
    }
    if (meta.length) rest.push(line("meta", ...meta));
    if (found.missing.length) {
      const struck = found.missing.map((word) => make("s", {}, word));
      rest.push(line("missing", "Missing: ", ...struck.flatMap((word) => [word, " "])));
    }
    return row(found, "paper", ...rest);
  }

  function other(found) {
    const words = [KINDS[found.kind], found.info].filter(Boolean);
    return row(found, "other", line("meta", ...words.map((w) => make("span", {}, w))));
  }

  /** Return the list of results.
   *
   * Papers are sorted by rank. A page whose whole title is the query comes before them, other pages
   * come after. After the first `total` papers a line says that the rest are only near in meaning. */
  function list({ papers, total, others }) {
    const exact = others.filter((each) => each.exact && each.kind === "topic");
    const rest = others.filter((each) => !exact.includes(each));
    const rows = [...exact.map(other), ...papers.map(paper), ...rest.map(other)];
    const near = make("li", { class: "sheaf-search__near" }, "Near in meaning");
    if (papers.length > total) rows.splice(exact.length + total, 0, near);
    return rows.length ? make("ol", { class: "sheaf-search__list" }, ...rows) : "";
  }

  function words(text, act) {
    const button = make("button", { type: "button", class: "sheaf-search__words" }, text);
    button.addEventListener("click", () => act(text));
    return button;
  }

  const KNOWN = { author: "authors are", venue: "venue is", year: "date is" };

  /** Return hints for when no paper is found. */
  function advice(query) {
    const { filters, units } = Sheaf.query.parse(query);
    const fields = [...new Set(filters.map(({ field }) => field))].filter((field) => KNOWN[field]);
    const limits = fields.map(
      (field) => `“${field}:” finds only papers whose ${KNOWN[field]} known here.`,
    );
    const help =
      units.length > 1
        ? "Try fewer or other words, or part of a title."
        : "Check the spelling, or try another word.";
    return [...limits, help].join(" ");
  }

  /** Return the notes on corrected and suggested words; `act` searches for other words. */
  function note({ corrections, suggestion, size }, query, act) {
    const said = [];
    for (const { from, to } of corrections) {
      const exactly = words(`"${from}"`, act);
      said.push(line("hint", "Showing results for ", make("em", {}, to), ". Search for ", exactly, " instead."));
    }
    if (suggestion) {
      const pattern = new RegExp(suggestion.from, "i");
      said.push(line("hint", "Did you mean ", words(query.replace(pattern, suggestion.to), act), "?"));
    }
    if (!size) {
      const all = make("a", { href: Sheaf.link("papers/") }, "all papers");
      said.push(line("hint", advice(query), " Or browse ", all, "."));
    }
    return said;
  }

  /** Return the last searches as buttons, or an empty list. */
  function recent(searches, act, clear) {
    if (!searches.length) return [];
    const items = searches.map((text) => make("li", {}, words(text, act)));
    const forget = make("button", { type: "button", class: "sheaf-search__clear" }, "Clear recent searches");
    forget.addEventListener("click", clear);
    return [line("label", "Recent searches"), make("ul", { class: "sheaf-search__recent" }, ...items), forget];
  }

  Sheaf.results = { list, note, recent };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

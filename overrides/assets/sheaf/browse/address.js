/* The choice in the address of the page.
 *
 * ?q=words&tag=a&tag=b    both topics          &any=a,b      one of them, or of other facets
 * &not=c,year:2020        neither              &year=2023..2024&author=Ana Li&sort=title */
(function (Sheaf) {
  "use strict";

  const { NONE, SINGLE, state, joined } = Sheaf.browse.choices;

  /* Facets by their names in an address. */
  const FACETS = new Map([
    ["tag", "topic"], ["group", "group"], ["system", "system"], ["dataset", "dataset"],
    ["author", "author"], ["venue", "venue"], ["year", "year"], ["code", "code"],
    ["repairs", "repairs"],
  ]);
  const NAMES = new Map(Array.from(FACETS, ([name, facet]) => [facet, name]));

  const YEARS = /^(\d*)\.\.(\d*)$/;

  /** Return `{choice, unknown}` of an address; `known` is `{facets, sorts}` of the collection.
   *
   * `unknown` lists what is ignored, as `[name, text]`, with a third `true` where it contradicts
   * what is before it. */
  function read(query, known) {
    const choice = { ...NONE, clauses: [], not: [] };
    const unknown = [];
    const look = (name, text, wanted = "all") => {
      const found = values(FACETS.get(name), text, known.facets);
      const isContrary = (value) => !["", wanted].includes(state(choice, value));
      if (!found.length && text) unknown.push([name, text]);
      if (found.some(isContrary)) unknown.push([name, text, true]);
      return found.filter((value) => !state(choice, value));
    };
    const listed = (text, wanted) => text.split(",").flatMap((each) => look(...part(each), wanted));
    for (const [name, text] of pairs(query)) {
      if (name === "q") choice.words = text;
      else if (name === "sort" && known.sorts.includes(text)) choice.sort = text;
      else if (name === "sort") unknown.push([name, text]);
      else if (name === "any") add(choice, listed(text));
      else if (name === "not") choice.not.push(...listed(text, "not"));
      else if (FACETS.has(name)) one(choice, look(name, text));
    }
    return { choice, unknown };
  }

  function pairs(query) {
    const parts = query.replace(/^\?/, "").split("&").map((part) => /^([^=]*)=?(.*)$/s.exec(part));
    return parts.map(([, name, text]) => [name, decoded(text)]);
  }

  function decoded(text) {
    const spaced = text.replace(/\+/g, " ");
    try {
      return decodeURIComponent(spaced);
    } catch {
      return spaced;
    }
  }

  /** Return the values for `text` in an address: several for a range of years. */
  function values(facet, text, facets) {
    const known = facets[facet] || new Map();
    const range = facet === "year" && YEARS.exec(text);
    if (!range) return known.has(text) ? [[facet, text]] : [];
    const [first, last] = [Number(range[1]), Number(range[2] || Infinity)];
    const years = Array.from(known.keys(), Number).sort((one, other) => one - other);
    return years.filter((year) => year >= first && year <= last).map((year) => [facet, `${year}`]);
  }

  /** Return the facet and the id in an item such as `a` or `year:2020`. */
  function part(text) {
    const [, name, id] = /^([a-z]+):(.*)$/s.exec(text) || [];
    const plain = (each) => each.replace(/%2C/gi, ",").replace(/%25/g, "%");
    return FACETS.has(name) ? [name, plain(id)] : ["tag", plain(text)];
  }

  function add(choice, found) {
    if (found.length) choice.clauses.push(found);
  }

  function one(choice, found) {
    if (!found.length) return;
    const [[facet]] = found;
    const at = SINGLE.has(facet) ? joined(choice, facet) : -1;
    if (at < 0) add(choice, found);
    else choice.clauses[at].push(...found);
  }

  /** Return the query string of a choice, with its `?`; empty if nothing is chosen. */
  function write(choice, known) {
    const parts = choice.clauses.flatMap((clause) => clauseParts(clause, known));
    if (choice.words) parts.unshift(["q", choice.words]);
    if (choice.not.length) parts.push(["not", choice.not.map(item).join(",")]);
    if (choice.sort) parts.push(["sort", choice.sort]);
    const written = parts.map(([name, text]) => `${name}=${encoded(text)}`).join("&");
    return written && `?${written}`;
  }

  function clauseParts(clause, known) {
    const [[facet]] = clause;
    const alike = clause.every(([each]) => each === facet);
    if (facet === "year" && alike) return runs(clause, known).map((run) => ["year", run]);
    if (clause.length > 1 && !(alike && SINGLE.has(facet))) {
      return [["any", clause.map(item).join(",")]];
    }
    return clause.map(([each, id]) => [NAMES.get(each), id]);
  }

  function item([facet, id]) {
    const text = id.replace(/[%,]/g, encodeURIComponent);
    return facet === "topic" ? text : `${NAMES.get(facet)}:${text}`;
  }

  /** Return years as `2020` and `2022..2024`; a span may skip years that no paper has. */
  function runs(clause, { facets }) {
    const chosen = new Set(clause.map(([, id]) => id));
    const all = Array.from(facets.year.keys()).sort((one, other) => one - other);
    const found = [];
    all.forEach((year, at) => {
      if (!chosen.has(year)) return;
      if (chosen.has(all[at - 1])) found[found.length - 1][1] = year;
      else found.push([year, year]);
    });
    return found.map(([first, last]) => (first === last ? first : `${first}..${last}`));
  }

  const encoded = (text) =>
    encodeURIComponent(text.toWellFormed()).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%20/g, "+");

  Sheaf.browse = { ...Sheaf.browse, address: { read, write } };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* The rows of the reading list, sorted and filtered; they do not move while a reader acts. */
(function (Sheaf) {
  "use strict";

  if (!Sheaf.shelf) return;
  const { part, item } = Sheaf.shelf;
  const make = (...given) => Sheaf.make(...given);

  const list = part("rows");
  const find = part("find");
  const sort = part("sort");
  const rows = new Map();
  /* Removed on this visit: they stay visible, so that a mistake can be undone in place. */
  const lingering = new Set();
  let ready = false;

  const ORDERS = {
    newest: (one, other) => compare(other.added, one.added),
    oldest: (one, other) => compare(one.added, other.added),
    title: (one, other) => one.title.localeCompare(other.title),
    date: (one, other) => compare(other.paper?.date ?? "", one.paper?.date ?? ""),
  };
  const compare = (one, other) => (one < other ? -1 : Number(one > other));

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** Return the shown papers in order. */
  function shown() {
    const words = folded(find.value).split(/\s+/).filter(Boolean);
    const all = [...rows.keys()].map(item);
    const fitting = all.filter((one) => {
      const { title, note, paper } = one;
      const facts = paper ? [paper.abstract, ...paper.authors, paper.venue, paper.date] : [];
      const topics = (paper?.tags ?? []).map((tag) => tag.label);
      const text = folded([title, note, ...facts, ...topics].join(" "));
      return words.every((word) => text.includes(word));
    });
    const order = ORDERS[sort.value];
    return fitting.sort((one, other) => order(one, other) || compare(one.id, other.id));
  }

  function row({ id, title, download, paper }) {
    const heading = make("h2", { class: "sheaf-row__title" });
    const [ofTitle, ofLead] = download?.languages ?? ["", ""];
    const address = { href: Sheaf.link(`papers/${id}/`), ...Sheaf.inLanguage(title, ofTitle) };
    const words = Sheaf.title([[title]]);
    heading.append(...(download ? [make("a", address, ...words)] : words));
    const facts = paper ? [paper.authors.join(", "), paper.date, paper.venue].filter(Boolean) : [];
    const spans = facts.map((fact) => make("li", {}, make("span", {}, fact)));
    const meta = spans.length ? [make("ul", { class: "sheaf-meta" }, ...spans)] : [];
    const lead = download ? download.lead : "This paper is no longer in the collection.";
    return make(
      "li",
      { class: "sheaf-row", "data-paper": id },
      heading,
      Sheaf.stars.star(id, title),
      ...meta,
      make("p", { class: "sheaf-row__lead", ...Sheaf.inLanguage(lead, ofLead) }, lead),
      Sheaf.notes.field(id, title),
    );
  }

  /** Update the rows after a change of the list. */
  function update() {
    if (!ready) return;
    for (const [id, entry] of Sheaf.store.all()) {
      if (!entry.out && !rows.has(id)) rows.set(id, row(item(id)));
      if (!entry.out) lingering.delete(id);
    }
    for (const [id, element] of rows) {
      if (!Sheaf.store.has(id)) lingering.add(id);
      element.classList.toggle("sheaf-row--out", lingering.has(id));
    }
    outs();
    count();
  }

  /** Sort and filter the rows; only rows that must move are moved, so that a field keeps its caret. */
  function arrange() {
    if (!ready) return;
    update();
    const wanted = shown().map(({ id }) => rows.get(id));
    const there = new Set(wanted);
    for (const element of [...list.children]) if (!there.has(element)) element.remove();
    wanted.forEach((element, at) => {
      if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
    });
    count();
  }

  function count() {
    const all = [...Sheaf.store.all().values()].filter(({ out }) => !out).length;
    const here = [...list.children].filter(({ dataset }) => !lingering.has(dataset.paper)).length;
    const noun = all === 1 ? "paper" : "papers";
    const words = find.value.trim() ? `${here} of ${all} ${noun}` : `${all} ${noun}`;
    if (part("count").textContent !== words) part("count").textContent = words;
    part("empty").hidden = rows.size > 0;
    part("tools").hidden = rows.size < 1;
    part("exports").hidden = all < 1;
    part("alike").hidden = all < 1;
  }

  /** Show the papers with notes that were removed on earlier visits. */
  function outs() {
    const kept = [...Sheaf.store.all()].filter(([id, { out }]) => out && !rows.has(id));
    part("out").hidden = !kept.length;
    const ids = kept.map(([id]) => id);
    if (ids.join() === part("outs").dataset.ids) return;
    part("outs").dataset.ids = ids.join();
    part("outs").replaceChildren(...ids.map(out));
  }

  function out(id) {
    const { title, note } = item(id);
    const plain = { type: "button", class: "sheaf-text-button" };
    const back = make("button", plain, "Put back");
    const forget = make("button", plain, "Delete permanently");
    for (const button of [back, forget]) {
      button.setAttribute("aria-label", `${button.textContent}: ${title}`);
    }
    back.addEventListener("click", () => {
      Sheaf.store.add(id, title);
      arrange();
      rows.get(id)?.querySelector("[data-star]").focus();
    });
    forget.addEventListener("click", () => {
      Sheaf.store.forget(id);
      (part("outs").querySelector("button") ?? part("find")).focus();
    });
    const words = make("p", { class: "sheaf-list__kept" }, note);
    const acts = make("p", { class: "sheaf-act" }, back, forget);
    return make("li", {}, make("h3", {}, title), words, acts);
  }

  /** Load papers, and the script that writes titles. */
  async function learn(ids) {
    if (ids.length) await Promise.all([Sheaf.scripts("titles"), Sheaf.shelf.learn(ids)]);
  }

  /** Load the papers, then show them all at once. */
  async function start() {
    const chosen = Sheaf.recall("list-sort") ?? "";
    sort.value = Object.hasOwn(ORDERS, chosen) ? chosen : "newest";
    try {
      await learn([...Sheaf.store.all().keys()]);
    } catch {
      Sheaf.say("The details of these papers could not be loaded. Reload the page to try again.");
    }
    ready = true;
    arrange();
    Sheaf.shelf.body.classList.add("sheaf-list__body--ready");
  }

  /** Show papers that were added elsewhere, as in another tab. */
  async function follow() {
    const strange = [...Sheaf.store.all().keys()].filter((id) => !rows.has(id));
    if (!ready) return;
    if (!strange.length) return update();
    await learn(strange).catch(() => null);
    arrange();
  }

  find.addEventListener("input", arrange);
  sort.addEventListener("change", () => {
    Sheaf.keep("list-sort", sort.value);
    arrange();
  });
  Sheaf.store.watch(follow);
  Sheaf.rows = {
    /** Return the shown papers that are still in the list, in order. */
    shown: () => shown().filter(({ id }) => Sheaf.store.has(id)),
    isNarrowed: () => Boolean(find.value.trim()),
  };
  start();
})((globalThis.Sheaf = globalThis.Sheaf || {}));

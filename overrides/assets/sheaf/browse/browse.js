/* The list on /papers/: what is chosen, what is shown, and the address for it. */
(function (Sheaf) {
  "use strict";

  const { choices, list, rail } = Sheaf.browse;
  /* Loaded with the index. */
  const LATER = ["address", "counts", "row", "sentence", "values", "way-out"];
  const page = document.querySelector(".sheaf-browse");
  const find = (css) => page.querySelector(css);
  const words = find("[name=q]");
  const sort = find("[name=sort]");
  const number = find("[data-paper-count]");
  const total = find("[data-paper-total]");
  const asides = find(".sheaf-asides");
  const empty = find(".sheaf-empty");
  const clear = find(".sheaf-clear");
  const ways = find(".sheaf-pages");
  const size = Number(total.dataset.paperTotal);
  const given = Array.from({ length: size }, (_, id) => id);
  const sorts = Array.from(sort.options, (option) => option.value);
  const saving = find(".sheaf-export");
  if (!size) return;

  let choice = choices.NONE;
  let typing = false;
  let opened = null;
  let exported = null;
  let drawing = false;
  let again = false;
  let last = { words: "", found: null };
  let listed = given;
  const sorted = {};

  const papers = list(find(".sheaf-rows"), size, texts);
  const facets = rail(find(".sheaf-facets"), turn);

  /** Promise the engine, the facets, and the parts that show and count a choice:
   * `{engine, facets, topics, sorts, narrow, said, out}`. */
  function open() {
    opened ??= Promise.all([Sheaf.load(), Sheaf.scripts("titles", ...LATER.map((name) => `browse/${name}`))]).then(async ([engine]) => {
      const { counts, sentence, wayOut } = Sheaf.browse;
      const known = {};
      for (const [facet, values] of Object.entries(await engine.facets(total.dataset.of))) {
        known[facet] = new Map(values.map((value) => [value.id, value]));
      }
      known.group = new Map(facets.groups.map((group) => [group.id, counts.united(group, known.topic)]));
      const said = sentence(find(".sheaf-clauses"), change);
      const out = wayOut(empty, leave);
      const narrow = (chosen, found) => counts.narrow(chosen, known, size, found);
      return { engine, facets: known, topics: counts.inverted(size, known.topic), sorts, narrow, said, out };
    });
    opened.catch(() => (opened = null));
    return opened;
  }

  /** Promise papers by their numbers, each with its topics; none if loading fails. */
  async function texts(ids) {
    try {
      const { engine, topics } = await open();
      const found = await engine.papers(ids);
      return found.map((paper) => [paper, topics[paper.id]]);
    } catch {
      failed();
      return [];
    }
  }

  /** Choose, exclude or drop a value; without one, only show the choice. */
  function turn(value, what) {
    return value ? change(choices[what](choice, value)) : draw();
  }

  /** Show another choice at a new address; words being typed share one. */
  function change(next, byTyping = false) {
    const record = byTyping && typing ? "replaceState" : "pushState";
    typing = byTyping;
    choice = next;
    return draw(record);
  }

  /** Show another choice, from a control that will disappear. */
  function leave(next) {
    words.value = next.words;
    change(next);
    rest();
  }

  words.addEventListener("input", () => change({ ...choice, words: words.value }, true));
  words.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (matchMedia("(hover: none)").matches) words.blur();
  });
  sort.addEventListener("change", () => change({ ...choice, sort: sort.value }));
  clear.addEventListener("click", () => leave({ ...choices.NONE, sort: choice.sort }));
  addEventListener("popstate", read);

  /** Read the choice from the address. */
  async function read() {
    typing = false;
    if (!location.search && choice === choices.NONE) return;
    const known = await open().catch(failed);
    if (!known) return;
    const found = Sheaf.browse.address.read(location.search, known);
    choice = found.choice;
    words.value = choice.words;
    sort.value = choice.sort;
    await draw(null, found.unknown);
  }

  /** Show the choice; `record` puts it into the address. The latest call wins. */
  async function draw(record = null, unknown = []) {
    again = drawing && { record: again?.record ?? record, unknown };
    if (drawing) return;
    drawing = true;
    try {
      await show(await open(), record, unknown);
    } catch (error) {
      failed(error);
    } finally {
      drawing = false;
    }
    if (again) await draw(again.record, again.unknown);
  }

  /** Show the choice and its address together. */
  async function show(known, record, unknown) {
    const drawn = choice;
    const { found, corrections } = await matching(known.engine, drawn.words);
    const narrowed = known.narrow(drawn, found);
    const ids = (await ordered(drawn.sort, found)).filter(narrowed.left);
    const address = Sheaf.browse.address.write(drawn, known) || location.pathname;
    if (record) history[record](record === "pushState" ? null : history.state, "", address);
    number.textContent = `${narrowed.total}`;
    for (const shown of page.querySelectorAll("[data-shown]")) shown.textContent = narrowed.total;
    facets.draw(drawn, narrowed, known.facets);
    const label = ([facet, id]) => known.facets[facet].get(id).label;
    const kept = known.said.draw(drawn, label);
    sort.options[0].textContent = drawn.words.trim() ? "Best match" : "As given";
    clear.hidden = !drawn.words && !drawn.clauses.length && !drawn.not.length;
    known.out.draw(narrowed.total ? null : drawn, label, (fewer) => {
      return known.narrow(fewer, fewer.words ? found : null).total;
    });
    asides.replaceChildren(...Sheaf.browse.remarks(unknown, corrections));
    papers.show((listed = ids));
    if (!kept) rest();
  }

  /** Promise the papers that the words find, in order; null without words. */
  async function matching(engine, text) {
    if (!text.trim()) return { found: null, corrections: [] };
    if (last.words !== text) {
      const { ids, corrections } = await engine.select(text);
      last = { words: text, found: ids, corrections };
    }
    return last;
  }

  /** Promise the papers sorted. */
  async function ordered(by, found) {
    if (!by) return found ?? given;
    const order = await orders();
    sorted[by] ??= Array.from(Sheaf.codes.allNumbers(order[by]));
    return sorted[by];
  }

  async function orders() {
    if (!Sheaf.orders) await Sheaf.script(`${Sheaf.root}list/orders.js?v=${total.dataset.of}`);
    return Sheaf.orders;
  }

  function failed() {
    const text = "The search index could not be loaded. Reload the page to try again.";
    asides.textContent = text;
    if (ways) ways.hidden = false;
  }

  /* The focused control is gone. */
  function rest() {
    number.parentElement.tabIndex = -1;
    number.parentElement.focus();
  }

  /** Promise the function that saves what is listed in a format; a failed load may be tried again. */
  function saver() {
    exported ??= Sheaf.scripts("list/downloads", "browse/export").then(() =>
      Sheaf.browse.exporter(saving, async () => (await open()).engine.papers(listed), size),
    );
    exported.catch(() => (exported = null));
    return exported;
  }

  saving.addEventListener("toggle", () => saver().catch(() => {}), { once: true });
  /* A format may be chosen before the scripts have loaded. */
  saving.addEventListener("click", async ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    try {
      await (await saver())(button.value);
    } catch {
      saving.querySelector("[role=status]").textContent = "This could not be loaded. Try again.";
    }
  });
  if (ways) ways.hidden = true;
  const narrow = matchMedia("(max-width: 59.9375em)");
  narrow.addEventListener("change", () => find(".sheaf-facets").hidePopover());
  read();
  /* Load the index when it is about to be used. */
  for (const part of page.querySelectorAll(".sheaf-facets, .sheaf-words, .sheaf-tools")) {
    for (const kind of ["pointerover", "touchstart", "focusin"]) {
      part.addEventListener(kind, prepare, { once: true, passive: true });
    }
  }

  /** Load the index, and count once, as the first run is slow. */
  async function prepare() {
    const known = opened ? null : await open().catch(() => null);
    if (!known || choice !== choices.NONE) return;
    facets.draw(choice, known.narrow(choice, null), known.facets);
  }
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* "More like these": papers similar to the starred ones, with the words that decided. */
(function (Sheaf) {
  "use strict";

  const { part, learn, item } = Sheaf.shelf;
  const make = (...given) => Sheaf.make(...given);

  /* Words that are looked up in the index; each may load a file of some nine kilobytes. */
  const MOST_WORDS = 24;
  const MOST = 10;
  const REASONS = 5;

  /** Return the most telling words of all `items` together, the strongest first. */
  function strongest(items) {
    const sums = new Map();
    for (const { download } of items) {
      for (const [word, weight] of download.words) sums.set(word, (sums.get(word) ?? 0) + weight);
    }
    const sorted = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return sorted.slice(0, MOST_WORDS).map(([word]) => word);
  }

  /** Promise `{id, title, titleLanguage, because}` of the papers most similar to those listed. */
  async function find() {
    const ids = [...Sheaf.store.all()].filter(([, { out }]) => !out).map(([id]) => id);
    await learn(ids);
    const items = ids.map(item).filter(({ download }) => download);
    const engine = await Sheaf.load();
    const { papers, words } = await engine.postings(strongest(items));
    const best = Sheaf.linear.alike(words, papers, items.map(({ download }) => download.place), MOST);
    const shown = await engine.papers(best.map(({ id }) => id));
    return best.map(({ because }, at) => {
      const { title, titleLanguage, address } = shown[at];
      return { id: address.split("/")[1], title, titleLanguage, address, because };
    });
  }

  function row({ id, title, titleLanguage, address, because }) {
    const language = Sheaf.inLanguage(title, titleLanguage);
    const words = Sheaf.title([[title]]);
    const link = make("a", { href: Sheaf.link(address), ...language }, ...words);
    const heading = make("h3", { class: "sheaf-row__title" }, link);
    const reasons = because.slice(0, REASONS).join(", ");
    const reason = make("span", { class: "sheaf-because" }, `in common: ${reasons}`);
    return make("li", { "data-paper": id }, heading, Sheaf.stars.star(id, title), reason);
  }

  async function show() {
    part("words").textContent = "Searching…";
    try {
      const found = (await find()).filter(({ id }) => !Sheaf.store.has(id));
      part("found").replaceChildren(...found.map(row));
      part("words").textContent = found.length
        ? `${found.length === 1 ? "1 paper" : `${found.length} papers, most similar first`}.`
        : "No similar papers were found.";
    } catch {
      part("words").textContent = "The index could not be loaded. Try again.";
    }
  }

  Sheaf.alike = { show };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

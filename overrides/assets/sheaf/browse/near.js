/* A second list below the papers: papers that lack words of the query, but are near in meaning to
 * those that have them. They are not counted. */
(function (Sheaf) {
  "use strict";

  const FIRST = 10;

  /** Return the list after `place`; `texts` promises `[[paper, topics]]`. */
  function near(place, texts) {
    const { make, link, inLanguage } = Sheaf;
    const list = make("ol", { class: "sheaf-short" });
    const more = make("button", { type: "button", class: "sheaf-text-button" }, "Show more");
    const name = make("h2", { class: "sheaf-near__name", id: "near-in-meaning" }, "Near in meaning");
    const shape = { class: "sheaf-near", "aria-labelledby": name.id };
    const element = make("section", shape, name, list, more);
    let turn = 0;
    let left = [];
    element.hidden = true;
    place.append(element);
    more.addEventListener("click", follow);
    return { show };

    /** Show the papers with these numbers. */
    function show(ids) {
      turn++;
      left = ids;
      element.hidden = !ids.length;
      list.replaceChildren();
      return ids.length ? grow(FIRST) : null;
    }

    /** Show so many more; promise the first, or null if others are shown meanwhile. */
    async function grow(number) {
      const mine = turn;
      const [now, later] = [left.slice(0, number), left.slice(number)];
      left = later;
      more.hidden = !later.length;
      const rows = (await texts(now)).map(([paper]) => row(paper));
      if (mine !== turn) return null;
      list.append(...rows);
      return rows[0];
    }

    function row({ title, titleLanguage, address }) {
      const shape = { href: link(address), ...inLanguage(title, titleLanguage) };
      return make("li", {}, make("a", shape, ...Sheaf.title([[title]])));
    }

    /* Keyboard users continue at the first new row. */
    async function follow() {
      (await grow(Infinity))?.querySelector("a").focus();
    }
  }

  Sheaf.browse = { ...Sheaf.browse, near };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

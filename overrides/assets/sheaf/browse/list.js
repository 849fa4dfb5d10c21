/* The list of papers. If the page has all rows, they are hidden and sorted; if it has only the
 * first ones, rows are made as a reader scrolls. */
(function (Sheaf) {
  "use strict";

  const FIRST = 10;
  const STEP = 20;
  const AHEAD = "800px";

  /** Return the placeholder of a row whose text is loading. */
  function waiting() {
    return Sheaf.make("li", { class: "sheaf-row sheaf-row--waiting", "aria-hidden": "true" });
  }

  /** Return the list in `element`, of `size` papers; `texts` promises `[[paper, topics]]`. */
  function list(element, size, texts) {
    const rows = new Map(Array.from(element.children, (row, id) => [id, row]));
    const whole = rows.size >= size;
    const more = Sheaf.make("button", { type: "button", class: "sheaf-button sheaf-further" }, "Show more");
    let ids = Array.from({ length: size }, (_, id) => id);
    let shown = rows.size;
    let turn = 0;

    if (!whole) {
      element.after(more);
      more.addEventListener("click", follow);
      new IntersectionObserver(look, { rootMargin: AHEAD }).observe(more);
    }
    return { show: whole ? arrange : replace };

    function arrange(wanted) {
      const left = new Set(wanted);
      const rest = Array.from(rows.keys()).filter((id) => !left.has(id));
      for (const [id, row] of rows) row.hidden = !left.has(id);
      const order = [...wanted, ...rest].map((id) => rows.get(id));
      if (order.some((row, at) => row !== element.children[at])) element.append(...order);
    }

    function replace(wanted) {
      ids = wanted;
      shown = 0;
      turn++;
      element.replaceChildren();
      return grow(FIRST);
    }

    /** Show so many more rows; promise the first, or null if a new list was shown meanwhile. */
    async function grow(number) {
      const mine = turn;
      const wanted = ids.slice(shown, shown + number);
      const places = wanted.map((id) => rows.get(id) ?? waiting());
      shown += wanted.length;
      more.hidden = shown >= ids.length;
      element.append(...places);
      const missing = wanted.filter((id) => !rows.has(id));
      if (missing.length) await fetch(missing);
      if (mine !== turn) return null;
      for (const [at, id] of wanted.entries()) {
        if (rows.has(id) && rows.get(id) !== places[at]) places[at].replaceWith(rows.get(id));
      }
      element.removeAttribute("aria-busy");
      return rows.get(wanted[0]);
    }

    async function fetch(missing) {
      element.setAttribute("aria-busy", "true");
      for (const [paper, topics] of await texts(missing)) {
        if (!rows.has(paper.id)) rows.set(paper.id, Sheaf.browse.row.row(paper, topics));
      }
    }

    /* Keyboard users continue at the first new row. */
    async function follow() {
      const first = await grow(STEP);
      first?.querySelector("a").focus();
    }

    /* Observe the button again after each step, as it may still be in sight. Of several entries
     * the last counts. */
    async function look(entries, observer) {
      if (!entries.at(-1).isIntersecting || more.hidden) return;
      observer.unobserve(more);
      await grow(STEP);
      observer.observe(more);
    }
  }

  Sheaf.browse = { ...Sheaf.browse, list };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

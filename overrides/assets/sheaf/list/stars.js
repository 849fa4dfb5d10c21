/* The buttons that put a paper into the reading list. `data-star` is the id of the paper; in a
 * short list beside other content, `data-star-also`. */
(function (Sheaf) {
  "use strict";

  const WORDS = {
    refused: "This browser stores nothing for this site, so the list is lost when you leave the page.",
    full: "This browser has no room left, so the change is lost when you leave the page.",
    newer: "A newer version of this site saved the list in this browser: reload to change it.",
    unread: "",
    "": "",
  };
  const SHORT = ".sheaf-short > li, .sheaf-related li";
  const ROWS = `[data-paper]:has(.sheaf-row__title), .sheaf-search__row--paper, ${SHORT}`;
  const STARS = "[data-star], [data-star-also]";

  /** Return a button for the paper `id`. */
  function star(id, title, name = "data-star") {
    const shape = { class: "sheaf-icon sheaf-icon--star", "aria-hidden": "true" };
    const words = { "aria-label": `Keep in reading list: ${title}` };
    const button = { type: "button", class: "sheaf-star", [name]: id, ...words };
    return press(Sheaf.make("button", button, Sheaf.make("span", shape)));
  }

  function press(button) {
    const kept = Sheaf.store.has(idOf(button));
    button.setAttribute("aria-pressed", String(kept));
    if (button.hasAttribute("aria-label")) button.title = `${kept ? "Kept" : "Keep"} in reading list`;
    return button;
  }

  /** Add a star to each paper in the lists below `part`. */
  function attach(part) {
    for (const row of [...(part.matches(ROWS) ? [part] : []), ...part.querySelectorAll(ROWS)]) {
      const link = row.querySelector("a[href]");
      const id = row.dataset.paper ?? paperOf(link);
      if (!Sheaf.entries.isId(id) || row.querySelector(STARS)) continue;
      const name = row.matches(SHORT) ? "data-star-also" : "data-star";
      const button = star(id, link.textContent, name);
      const title = row.querySelector(".sheaf-row__title");
      if (title) title.after(button);
      else row.append(button);
    }
  }

  const paperOf = (link) => /\/papers\/([^/]+)\/(?:index\.html)?$/.exec(link.pathname)?.[1];

  const idOf = ({ dataset }) => dataset.star ?? dataset.starAlso;

  function titleOf(button) {
    const row = button.closest("[data-paper], li");
    const title = row ? row.querySelector("a[href]") : document.querySelector("h1");
    return title?.textContent.trim() ?? "";
  }

  /** Add the paper of `button` to the list, or remove it, and say what cannot be seen. */
  function toggle(button) {
    const id = idOf(button);
    const note = Sheaf.store.get(id)?.note;
    const was = Sheaf.store.has(id);
    const kept = was ? Sheaf.store.takeOut(id) : Sheaf.store.add(id, titleOf(button));
    if (!kept) Sheaf.say(WORDS[Sheaf.store.trouble()]);
    else if (was && note) Sheaf.say("Removed. Its note is kept in the reading list.");
  }

  function refresh() {
    document.querySelectorAll(STARS).forEach(press);
    const kept = [...Sheaf.store.all().values()].some(({ out }) => !out);
    document.querySelector(".sheaf-list-link")?.classList.toggle("sheaf-list-link--kept", kept);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(STARS);
    if (button) toggle(button);
  });

  attach(document.body);
  refresh();
  Sheaf.store.watch(refresh);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) attach(node);
    }
  }).observe(document.body, { childList: true, subtree: true });

  Sheaf.stars = { star, toggle, WORDS };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

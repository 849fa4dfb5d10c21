/* Runs before the page is drawn: what must not change before the reader's eyes.
 *
 * Gives the other scripts `Sheaf.root`, the address of the site's root, and a memory that is kept
 * apart from that of other sites on the same host and does without where a browser refuses one. */
(() => {
  "use strict";

  const page = document.documentElement;
  const root = new URL("../../", document.currentScript.src);
  const key = (name) => `sheaf:${root.pathname}:${name}`;

  /** What was kept under `name`, or null. */
  const recall = (name) => {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  };

  /** Keep `value` under `name` in this browser, null forgets it; return why not, or nothing.
   *
   * Private windows refuse, and a disk may be full; the choice then lasts as long as the page. */
  const keep = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(key(name));
      else localStorage.setItem(key(name), value);
      return "";
    } catch (error) {
      return error.name === "QuotaExceededError" ? "full" : "refused";
    }
  };

  /* `memory(name)` is the key that other tabs are told of when what is kept under `name` changes. */
  const ours = { root: root.href, recall, keep, memory: key };
  globalThis.Sheaf = Object.assign(globalThis.Sheaf ?? {}, ours);

  page.classList.replace("no-js", "js");
  const scheme = recall("scheme");
  if (scheme === "light" || scheme === "dark") page.dataset.scheme = scheme;

  const load = (tag, name, path, more) => {
    const address = new URL(`assets/sheaf/${path}`, root);
    document.head.append(Object.assign(document.createElement(tag), { [name]: address, ...more }));
  };

  // A site read from a disk needs a script more, and may not ask for fonts ahead.
  if (location.protocol === "file:") load("script", "src", "files.js");
  else {
    const font = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "" };
    for (const name of ["newsreader-display", "newsreader-text", "instrument-sans"]) {
      load("link", "href", `fonts/${name}-latin.woff2`, font);
    }
  }
})();

/* Runs before the page is drawn, to prevent visible changes.
 *
 * Provides `Sheaf.root`, the address of the site's root, and storage that is separate from other
 * sites on the same host, and lasts as long as the page where a browser refuses it. */
(() => {
  "use strict";

  const page = document.documentElement;
  const root = new URL("../../", document.currentScript.src);
  const key = (name) => `sheaf:${root.pathname}:${name}`;

  /** Return the text stored under `name`, or null. */
  const recall = (name) => {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  };

  /** Store `value` under `name`, or remove it for null; return why that failed, or nothing.
   *
   * Private windows refuse it, and storage may be full; the value then lasts as long as the page. */
  const keep = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(key(name));
      else localStorage.setItem(key(name), value);
      return "";
    } catch (error) {
      return error.name === "QuotaExceededError" ? "full" : "refused";
    }
  };

  /* `memory(name)` is the key of `storage` events for `name`. */
  const ours = { root: root.href, recall, keep, memory: key };
  globalThis.Sheaf = Object.assign(globalThis.Sheaf ?? {}, ours);

  page.classList.replace("no-js", "js");
  const scheme = recall("scheme");
  if (scheme === "light" || scheme === "dark") page.dataset.scheme = scheme;

  const load = (tag, name, path, more) => {
    const address = new URL(`assets/sheaf/${path}`, root);
    document.head.append(Object.assign(document.createElement(tag), { [name]: address, ...more }));
  };

  // A site on a disk needs one more script, and cannot preload fonts.
  if (location.protocol === "file:") load("script", "src", "files.js");
  else {
    const font = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "" };
    for (const name of ["newsreader-display", "newsreader-text", "instrument-sans"]) {
      load("link", "href", `fonts/${name}-latin.woff2`, font);
    }
  }
})();

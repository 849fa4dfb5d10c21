/* Opens the search, in a dialog or below an input with [data-search-open] (below.js), and loads the
 * rest at first use. Pages that need the engine call Sheaf.load(). */
(function (Sheaf) {
  "use strict";

  const ROOT = new URL("../../../", document.currentScript.src);
  const SCRIPTS = [
    "terms", "codes", "words", "phrases", "query", "vocabulary", "documents", "index", "plan", "rank",
    "meaning", "filters", "facets", "marks", "snippet", "loader", "engine", "recent", "results", "dialog",
  ].map((name) => `search/${name}`).concat("titles");
  const NOTE = "sheafSearch";

  let asking = null;

  /** Promise the engine of this site; a failed load may be tried again. */
  async function load() {
    await Sheaf.scripts(...SCRIPTS);
    Sheaf.here ??= Sheaf.engine(Sheaf.loader.source(new URL("search/", ROOT).href));
    return Sheaf.here;
  }

  /** Return the absolute URL of an address from the site's root. */
  function link(address) {
    const url = new URL(address, ROOT);
    /* On a disk, a folder has no index. */
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /** Return the attributes for the language and direction of a text, as in `page.in_language`. */
  function inLanguage(text, language) {
    if (/^(?:ar|fa|he|ps|ug|ur)$/.test(language)) return { dir: "rtl", lang: language };
    if (language) return { lang: language };
    return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? { dir: "auto" } : {};
  }

  /** Return the elements for status, note, results and more. */
  function places() {
    const status = make("p", { class: "sheaf-search__status", role: "status" });
    const note = make("div", { class: "sheaf-search__note" });
    const results = make("div", { class: "sheaf-search__results", "data-search-results": "" });
    const more = make("div", { class: "sheaf-search__more" });
    const body = make("div", { class: "sheaf-search__body" }, status, note, results, more);
    return { status, note, results, more, body };
  }

  /** Return the dialog; its field works before the rest has loaded. */
  function dialog() {
    const parts = places();
    const field = make("input", {
      type: "text", class: "sheaf-search__field", "data-search-input": "", inputmode: "search",
      enterkeyhint: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      maxlength: "2000", placeholder: "Title, name or a few words", "aria-label": "Search",
    });
    const close = make("button", { type: "button", class: "sheaf-search__close", "aria-label": "Close" });
    const bar = make("div", { class: "sheaf-search__bar", role: "search" }, field, close);
    const css = "sheaf-search sheaf-search--waiting";
    const element = make("dialog", { class: css, "aria-label": "Search" }, bar, parts.body);
    close.addEventListener("click", () => element.close());
    element.addEventListener("click", (event) => event.target === element && element.close());
    element.addEventListener("close", left);
    document.body.append(element);
    const show = () => element.open || element.showModal();
    return { ...parts, field, element, area: element, show, close: () => element.close() };
  }

  function build() {
    const field = document.querySelector("input[data-search-open]");
    const parts = field ? Sheaf.below(field, places(), left) : dialog();
    parts.field.addEventListener("input", () => (parts.element.hidden || !Sheaf.dialog) && open());
    /* It is hidden until its styles are loaded, but can be typed into. */
    Sheaf.sheet("search/search")
      .catch(() => null)
      .then(() => parts.element.classList.remove("sheaf-search--waiting"));
    return parts;
  }

  /** Remove the query from this page's history entry, unless a result was followed. */
  function left() {
    if (!asking.followed) remember(null);
    asking.followed = false;
  }

  /** Open the search with `words` in its field, if any. */
  function open(words) {
    if (!asking?.element.isConnected) asking = build();
    const { field, status } = asking;
    if (words !== undefined) field.value = words;
    const isElsewhere = document.activeElement !== field;
    asking.show();
    if (isElsewhere) {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
    load().then(
      () => Sheaf.dialog.attend(asking),
      () => (status.textContent = "The search could not be loaded. Type again to retry."),
    );
  }

  /** Store the query in the history entry of this page, for going back. */
  function remember(words) {
    const state = { ...history.state, [NOTE]: words || undefined };
    if (words || history.state?.[NOTE]) history.replaceState(state, "");
  }

  function isEditable(element) {
    return element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  document.addEventListener("keydown", (event) => {
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((chord && event.key.toLowerCase() === "k") || (slash && !isEditable(event.target))) {
      event.preventDefault();
      open();
    }
  });

  document.addEventListener("click", (event) => {
    const control = event.target.closest?.("[data-search-open]");
    if (!control || control.tagName === "INPUT" || event.defaultPrevented) return;
    event.preventDefault();
    open();
  });

  /* The first is for going back to a page, the second for going back within one. */
  for (const kind of ["pageshow", "popstate"]) {
    window.addEventListener(kind, () => {
      const words = history.state?.[NOTE];
      if (words) open(words);
    });
  }

  Object.assign(Sheaf, { load, link, make, inLanguage, remember, open });
})((globalThis.Sheaf = globalThis.Sheaf || {}));

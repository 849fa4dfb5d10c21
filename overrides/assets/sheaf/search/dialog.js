/* The search in a dialog or below a field: it answers what is typed, and handles keys. */
(function (Sheaf) {
  "use strict";

  const FIRST = 10;
  /* Characters of a snippet, about three lines. */
  const WIDE = 220;
  const NARROW = 125;
  const PATIENCE = 300;
  const NUMBERS = new Intl.NumberFormat("en");

  let parts = null;
  let limit = FIRST;
  let running = null;
  let shown = null;
  let enter = false;

  /** Make the `given` parts work, and answer what their field holds. */
  function attend(given) {
    if (parts !== given) {
      parts = given;
      parts.field.addEventListener("input", () => change());
      parts.area.addEventListener("keydown", press);
      parts.body.addEventListener("click", follow);
    }
    change();
  }

  function set(words) {
    parts.field.value = words;
    parts.field.focus();
    change();
  }

  function change() {
    limit = FIRST;
    enter = false;
    parts.body.scrollTop = 0;
    answer();
  }

  const length = () => (parts.element.clientWidth < 600 ? NARROW : WIDE);
  const asked = () => parts.field.value;

  /** Answer the field; while an answer is in progress, only the latest words wait. */
  async function answer() {
    if (running) return;
    running = { words: asked(), limit };
    const waiting = setTimeout(() => (parts.status.textContent = "Searching…"), PATIENCE);
    try {
      const { words } = running;
      const engine = await Sheaf.load();
      const found = words.trim() ? await engine.search(words, { limit, length: length() }) : null;
      if (words === asked()) show(words, found);
    } catch {
      shown = null;
      parts.status.textContent = "The search could not be loaded. Type again to retry.";
    } finally {
      clearTimeout(waiting);
      const done = running;
      running = null;
      if (done.words !== asked() || done.limit !== limit) answer();
    }
  }

  function show(words, found) {
    shown = words;
    parts.more.replaceChildren();
    if (found) {
      parts.status.textContent = count(found);
      parts.note.replaceChildren(...Sheaf.results.note(found, words, set));
      parts.results.replaceChildren(Sheaf.results.list(found));
      parts.more.append(...further(words, found));
    } else {
      parts.status.textContent = "";
      parts.note.replaceChildren(...Sheaf.results.recent(Sheaf.recent.all(), set, forget));
      parts.results.replaceChildren();
    }
    parts.element.classList.toggle("sheaf-search--empty", !found);
    if (enter) go();
  }

  function count({ total, others }) {
    if (total) return total === 1 ? "1 paper" : `${NUMBERS.format(total)} papers`;
    return others.length ? "No papers found, only other pages." : "No papers found.";
  }

  /** Return the links to more papers than are shown. */
  function further(words, { papers, total, matching, size }) {
    if (size <= papers.length) return [];
    const button = Sheaf.make("button", { type: "button", class: "sheaf-search__clear" }, "Show more");
    button.addEventListener("click", () => {
      const last = links().length;
      limit += 2 * FIRST;
      answer().then(() => links()[last]?.focus());
    });
    const address = `papers/?q=${encodeURIComponent(words.trim())}`;
    const all = Sheaf.make("a", { href: Sheaf.link(address) }, total === matching ? `Filter all ${NUMBERS.format(total)} papers` : "Filter the list");
    return [button, all];
  }

  function forget() {
    Sheaf.recent.clear();
    set("");
  }

  const links = () => Array.from(parts.results.querySelectorAll("a[href]"));

  function press(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = links();
    const at = all.indexOf(document.activeElement);
    const inField = document.activeElement === parts.field;
    if (event.key === "ArrowDown" && (inField || at >= 0)) move(event, all[at + 1]);
    else if (event.key === "ArrowUp" && at >= 0) move(event, all[at - 1] || parts.field);
    else if (event.key === "Home" && at >= 0) move(event, all[0]);
    else if (event.key === "End" && at >= 0) move(event, all[all.length - 1]);
    else if (event.key === "Enter" && inField) {
      event.preventDefault();
      if (shown === asked()) go();
      else enter = true;
    } else if (at >= 0 && (event.key.length === 1 || event.key === "Backspace") && event.key !== " ") {
      parts.field.focus();
    }
  }

  function move(event, target) {
    event.preventDefault();
    target?.focus();
  }

  /** Follow the first result. */
  function go() {
    enter = false;
    links()[0]?.click();
  }

  /** Store the search when a result is followed in this window, and close. */
  function follow(event) {
    const link = event.target.closest("a[href]");
    if (!link) return;
    const words = asked();
    Sheaf.recent.add(words);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    parts.followed = true;
    Sheaf.remember(words);
    /* After the click; a page that changes in place must not stay below the dialog. */
    setTimeout(parts.close);
  }

  Sheaf.dialog = { attend };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

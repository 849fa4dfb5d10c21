/* Keyboard shortcuts. None works inside a field, and all can be switched off, with them `/`,
 * which belongs to the search. */
(function (Sheaf) {
  "use strict";

  const OFF = "keys-off";
  const FIELDS = "input, textarea, select, [contenteditable], [role=search]";
  const LINKS = [
    "[data-paper]:not([hidden]) :is(h2, h3) a[href]",
    ".sheaf-short a[href]",
    ".sheaf-related li a[href]",
  ].join(",");

  const areOff = () => Sheaf.recall(OFF) === "1";
  const isSeen = (link) => link.checkVisibility?.() ?? true;
  const links = () => [...document.querySelectorAll(LINKS)].filter(isSeen);

  /** Return the link of the focused paper, if any. */
  function here() {
    const row = document.activeElement?.closest("[data-paper], li");
    return row?.querySelector(LINKS) ?? null;
  }

  /** Focus the paper `step` further on; from outside a paper, the first in sight. */
  function move(step) {
    const all = links();
    const at = all.indexOf(here());
    const first = all.findIndex((link) => link.getBoundingClientRect().bottom > 0);
    const target = at < 0 ? all[Math.max(0, first)] : all[at + step];
    if (!target) return false;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
    return true;
  }

  function open() {
    const link = here();
    link?.click();
    return Boolean(link);
  }

  function star() {
    const row = document.activeElement?.closest("[data-paper], li");
    const button =
      row?.querySelector(".sheaf-star") ?? document.querySelector(".sheaf-paper__bar .sheaf-star");
    button?.click();
    return Boolean(button);
  }

  const ACTS = { j: () => move(1), k: () => move(-1), o: open, s: star, "?": show };

  /** Show all keys, with the switch. */
  function show() {
    Promise.all([Sheaf.scripts("keys-dialog"), Sheaf.sheet("keys-dialog")]).then(
      () => Sheaf.keysDialog.show(OFF),
      () => Sheaf.say("The shortcuts could not be loaded. Try again."),
    );
    return true;
  }

  /* In the capture phase, so that a key that is off reaches no other listener. */
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const inField = event.target.closest?.(FIELDS);
      if (inField || document.querySelector("dialog[open]")) return;
      if (areOff()) {
        if (event.key === "/") event.stopImmediatePropagation();
        return;
      }
      if (Object.hasOwn(ACTS, event.key) && ACTS[event.key]()) event.preventDefault();
    },
    true,
  );
  document.addEventListener("click", (event) => event.target.closest?.("[data-keys]") && show());
})((globalThis.Sheaf = globalThis.Sheaf || {}));

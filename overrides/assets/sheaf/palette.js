/* The button that cycles through automatic, light and dark. */
(() => {
  "use strict";

  const NEXT = { automatic: "light", light: "dark", dark: "automatic" };
  const page = document.documentElement;
  const button = document.querySelector("[data-palette]");
  if (!button) return;

  const current = () => page.dataset.scheme ?? "automatic";

  const say = () => {
    const words = `Colours: ${current()}. Change to ${NEXT[current()]}`;
    button.setAttribute("aria-label", words);
    button.title = words;
  };

  button.addEventListener("click", () => {
    const scheme = NEXT[current()];
    if (scheme === "automatic") delete page.dataset.scheme;
    else page.dataset.scheme = scheme;
    globalThis.Sheaf.keep("scheme", scheme === "automatic" ? null : scheme);
    say();
  });
  say();
})();

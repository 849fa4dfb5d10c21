// Reloads the page when something has changed. Only a visible page polls, as browsers limit the
// connections to one host.
(function () {
  "use strict";
  const mark = document.currentScript.dataset.mark;
  let asked = null;

  async function ask() {
    asked = new AbortController();
    try {
      const answer = await fetch(`/.sheaf/changed?${mark}`, { signal: asked.signal });
      if (answer.ok && (await answer.text()) !== mark) {
        location.reload();
        return;
      }
      setTimeout(look, 0);
    } catch {
      setTimeout(look, 1000); // the preview has ended or is restarting
    }
    asked = null;
  }

  function look() {
    if (document.visibilityState === "visible" && !asked) {
      ask();
    } else if (document.visibilityState !== "visible" && asked) {
      asked.abort();
    }
  }

  document.addEventListener("visibilitychange", look);
  addEventListener("load", look);
})();

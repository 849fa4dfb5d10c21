// Shows the page anew when something has changed. Asks only while somebody looks: a browser keeps
// few connections open to one host.
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
      setTimeout(look, 1000); // the preview has ended, or begins again
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

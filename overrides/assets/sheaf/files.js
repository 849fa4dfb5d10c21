/* On a disk there is no server that answers `papers/` with `papers/index.html`: links and forms
 * that lead to a folder are sent to its index. Loaded by early.js on `file:` only. */
(() => {
  "use strict";

  const index = (address) => {
    const url = new URL(address, document.baseURI);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return null;
    url.pathname += "index.html";
    return url.href;
  };

  const mend = (event) => {
    const link = event.target.closest?.("a[href]");
    const address = link && index(link.href);
    if (address) link.href = address;
  };

  // Before other listeners, so that a new tab and a script that reads the link get it too.
  for (const kind of ["pointerdown", "click", "auxclick"]) {
    document.addEventListener(kind, mend, true);
  }
  document.addEventListener(
    "submit",
    (event) => {
      const address = index(event.target.action);
      if (address) event.target.action = address;
    },
    true,
  );
})();

/* On a disk no server answers `papers/` with `papers/index.html`, so links and forms to a folder
 * are changed to its index. Loaded by early.js on `file:` only. */
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

  // In the capture phase, so that new tabs and other listeners get the new address too.
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

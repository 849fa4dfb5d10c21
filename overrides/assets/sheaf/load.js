/* Loads scripts and styles when they are first used, by elements, which work from a disk too. */
(function (Sheaf) {
  "use strict";

  const HERE = new URL(".", document.currentScript.src);
  const held = new Map();

  /** Add an element that loads something; promise that it has loaded. */
  function loaded(element) {
    return new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error(`could not load ${element.src || element.href}`));
      document.head.append(element);
    });
  }

  /** Promise that the script at `address` has run. */
  function script(address, async = true) {
    const element = Object.assign(document.createElement("script"), { src: address, async });
    return loaded(element).finally(() => element.remove());
  }

  /** Promise that our scripts have run, in order; retry those that failed. */
  function scripts(...names) {
    return once(names.join(), () =>
      Promise.all(names.map((name) => script(new URL(`${name}.js`, HERE).href, false))),
    );
  }

  /** Promise that our style sheet is loaded. */
  function sheet(name) {
    const link = { rel: "stylesheet", href: new URL(`${name}.css`, HERE).href };
    return once(link.href, () => loaded(Object.assign(document.createElement("link"), link)));
  }

  function once(name, load) {
    if (!held.has(name)) {
      const loading = load();
      held.set(name, loading);
      loading.catch(() => held.delete(name));
    }
    return held.get(name);
  }

  Object.assign(Sheaf, { script, scripts, sheet });
})((globalThis.Sheaf = globalThis.Sheaf || {}));

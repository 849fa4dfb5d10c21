/* Loads what is used for the first time, by elements: these work from a disk too. */
(function (Sheaf) {
  "use strict";

  const HERE = new URL(".", document.currentScript.src);
  const held = new Map();

  /** Put an element that loads something into the page; promise that it has. */
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

  /** Promise that scripts of ours have run, in their order; again where one of them failed. */
  function scripts(...names) {
    return once(names.join(), () =>
      Promise.all(names.map((name) => script(new URL(`${name}.js`, HERE).href, false))),
    );
  }

  /** Promise that a style sheet of ours holds. */
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

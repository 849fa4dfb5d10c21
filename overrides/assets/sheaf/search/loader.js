/* Loads shards by script elements, which work from a disk and under any content security policy.
 *
 * A shard calls sheafIndex(name, version, ...). If its version is none of those in the head, the site
 * was published again and the head came from a cache. */
(function (Sheaf) {
  "use strict";

  class StaleError extends Error {}

  /** Return a source of the files below `base`; call `head()` before `load(name)`. */
  function source(base) {
    let head = null;
    let wanted = null;
    let held = new Map();
    let newer = null;
    let asked = "";

    globalThis.sheafIndex = (name, version, ...given) => {
      if (name === "head") head = version;
      else if (head && [head.v, head.shown].includes(version)) held.set(name, given);
      else newer = version;
    };

    /** Promise the head; after `forget` it is fetched without caches. */
    function first() {
      wanted ??= Sheaf.script(`${base}head.js${asked}`).then(() => {
        if (!head) throw new Error("the index has no head");
        return head;
      });
      wanted.catch(() => (wanted = null));
      return wanted;
    }

    /** Promise the content of a shard; a newer index may have fewer of them. */
    async function load(name) {
      if (!held.has(name)) await Sheaf.script(`${base}${name}.js?v=${head.v}`).catch(() => {});
      if (!held.has(name)) throw new StaleError(name);
      return held.get(name);
    }

    function forget() {
      asked = `?v=${encodeURIComponent(newer ?? Date.now())}`;
      head = null;
      wanted = null;
      held = new Map();
    }

    return { head: first, load, forget };
  }

  Sheaf.loader = { source, StaleError };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

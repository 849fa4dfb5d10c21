/* Papers in every format, loaded from scripts that the build wrote, which work from a disk too; and
 * saving files. */
(function (Sheaf) {
  "use strict";

  /* Media types by the end of a file's name. */
  const TYPES = {
    bib: "application/x-bibtex",
    ris: "application/x-research-info-systems",
    csv: "text/csv",
    md: "text/markdown",
    json: "application/json",
    txt: "text/plain",
  };

  /** Return which of `number` files contains `id`; the same as generator/downloads.py. */
  function place(id, number) {
    let value = 0x811c9dc5;
    for (let at = 0; at < id.length; at++) {
      value = Math.imul(value ^ id.charCodeAt(at), 0x01000193) >>> 0;
    }
    return value % number;
  }

  /** Return a source of papers, in `number` files below `base`. */
  function source(base, number, version) {
    let known = new Map();
    let loading = new Map();
    let current = number;

    globalThis.sheafPapers = (count, id, paper) => {
      current = count;
      if (id !== undefined) known.set(id, paper);
    };

    function load(shard, count) {
      if (!loading.has(shard)) {
        const loaded = Sheaf.script(`${base}${shard}.js?v=${version}-${count}`);
        loading.set(shard, loaded);
        loaded.catch(() => loading.delete(shard));
      }
      return loading.get(shard);
    }

    /** Promise a map with the downloads of `ids`; ids that no paper ever had are left out. */
    async function get(ids) {
      const count = current;
      const files = new Set(ids.map((id) => place(id, count)));
      await Promise.all(Array.from(files, (shard) => load(shard, count)));
      if (current !== count) {
        /* The collection was published again, with another number of files. */
        loading = new Map();
        known = new Map();
        return get(ids);
      }
      return new Map(ids.filter((id) => known.has(id)).map((id) => [id, known.get(id)]));
    }

    return { get };
  }

  /** Have the browser save `text` as the file `name`. */
  function save(name, text) {
    const type = TYPES[name.split(".").pop()];
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = Sheaf.make("a", { href: address, download: name });
    link.click();
    /* Some browsers read it only after the click. */
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  Sheaf.downloads = { place, source, save };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

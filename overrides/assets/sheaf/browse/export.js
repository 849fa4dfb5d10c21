/* Saves the papers of the list as a file, joined from the build's output for each paper. A file of
 * all papers exists already. Loaded when the menu of formats is opened. */
(function (Sheaf) {
  "use strict";

  /* Papers that are asked for at once: each may be in a file of its own. */
  const AT_ONCE = 64;
  const A_FILE = 4;

  /** Return the number of files for so many papers; the same as generator/downloads.py. */
  const shards = (papers) => 2 ** Math.ceil(Math.log2(Math.max(1, Math.ceil(papers / A_FILE))));

  /** Return the text of a file in the format `end`, joined from `downloads`. */
  function text(end, downloads, { head, collection, root }) {
    const all = downloads.map((one) => one[end]);
    if (end === "bib") return all.join("\n");
    if (end === "ris") return all.join("\r\n");
    if (end === "csv") return `\ufeff${head}\r\n${all.join("")}`;
    if (end === "md") return all.map((line) => line.replace("](papers/", () => `](${root}papers/`)).join("");
    const papers = all.map((paper) => paper.trim()).join(",\n");
    return `{"schema": 1, "collection": ${JSON.stringify(collection)}, "papers": [\n${papers}\n]}\n`;
  }

  /** Return the function that saves, in a format, the papers that `chosen` promises, of `size` in all. */
  function exporter(place, chosen, size) {
    const said = place.querySelector("[role=status]");
    const { csv: head, collection } = place.dataset;
    const version = Date.parse(document.lastModified).toString(36);
    const source = Sheaf.downloads.source(new URL("reading-list/", Sheaf.root).href, shards(size), version);

    return async function save(end) {
      const papers = await chosen();
      if (papers.length === size && end !== "md") {
        Sheaf.make("a", { href: new URL(`exports/papers.${end}`, Sheaf.root).href, download: "" }).click();
        said.textContent = `papers.${end} contains all papers.`;
        return;
      }
      const ids = papers.map(({ address }) => address.split("/")[1]);
      const downloads = [];
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        if (ids.length > AT_ONCE) said.textContent = `${at} of ${ids.length} papers read`;
        const some = ids.slice(at, at + AT_ONCE);
        const found = await source.get(some);
        downloads.push(...some.map((id) => found.get(id)).filter((one) => one?.json));
      }
      const content = text(end, downloads, { head, collection, root: Sheaf.root });
      Sheaf.downloads.save(`papers.${end}`, content);
      const all = downloads.length === 1 ? "1 paper" : `${downloads.length} papers`;
      said.textContent = `papers.${end} contains ${all}.`;
    };
  }

  Sheaf.browse = { ...Sheaf.browse, exporter };
  Sheaf.exports = { shards, text };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* A list as a file: the build's text for each paper, joined, with the reader's notes.
 *
 * A paper here is {id, title, note, added, out, download}; `download` is null for a paper that is
 * no longer in the collection. */
(function (Sheaf) {
  "use strict";

  const KIND = "sheaf-reading-list";
  const VERSION = 1;

  const oneLine = (text) => text.split(/[\s\u0085\u001c-\u001e]+/).join(" ").trim();

  function bib(papers) {
    return papers.map(({ download }) => download.bib).join("\n");
  }

  function ris(papers) {
    return papers
      .map(({ download, note }) => {
        const own = oneLine(note);
        if (!own) return download.ris;
        return download.ris.replace(/ER {2}- \r\n$/, (end) => `N1  - ${own}\r\n${end}`);
      })
      .join("\r\n");
  }

  /** Return `text` as a CSV field that no spreadsheet reads as a formula. */
  function quoted(text) {
    const harmless = text.replace(/\0/g, "").replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'");
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  }

  function csv(papers, head) {
    const empty = ",".repeat(head.split(",").length - 2);
    const rows = papers.map(({ id, title, download, added, note }) => {
      const row = download ? download.csv.replace(/\r\n$/, "") : `${id},${quoted(title)}${empty}`;
      return `${row},${quoted(added)},${quoted(note)}\r\n`;
    });
    return `\ufeff${head},added,note\r\n${rows.join("")}`;
  }

  /** Return Markdown with absolute links to the pages of papers. */
  function md(papers, root) {
    const lines = papers.map(({ title, download, note }) => {
      const line = download
        ? download.md.replace("](papers/", () => `](${root}papers/`)
        : `- ${plain(title)}.\n`;
      const own = note.split("\n").map((each) => `  > ${each}\n`);
      return note ? `${line}\n${own.join("")}` : line;
    });
    return lines.join("\n");
  }

  const plain = (text) => oneLine(text).replace(/[\\`*_[\]<>|~$&#{}]/g, "\\$&");

  function json(papers, collection) {
    const entries = papers.map(({ id, title, note, added, out, download }) => {
      const own = JSON.stringify({ id, title, added, note, ...(out ? { out } : {}) });
      return `${own.slice(0, -1)},"paper":${download ? download.json.trim() : "null"}}`;
    });
    const head = JSON.stringify({ kind: KIND, version: VERSION, collection });
    return `${head.slice(0, -1)},"papers":[\n${entries.join(",\n")}\n]}\n`;
  }

  /** Return `{name, text, left}`: a file, and the papers that are not in it. */
  function file(end, papers, { head, root, collection }) {
    const left = end === "bib" || end === "ris" ? papers.filter(({ download }) => !download) : [];
    const held = papers.filter((paper) => !left.includes(paper));
    const text = {
      bib: () => bib(held),
      ris: () => ris(held),
      csv: () => csv(held, head),
      md: () => md(held, root),
      json: () => json(held, collection),
    }[end]();
    return { name: `reading-list.${end}`, text, left };
  }

  Sheaf.formats = { KIND, VERSION, file };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* A reading list as a value: a Map from a paper's id to {note, added, title, out}.
 *
 * A removed paper stays, with `out`, while it has a note. */
(function (Sheaf) {
  "use strict";

  const VERSION = 1;
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const LONGEST_ID = 200;

  /** The stored text cannot be read as a list; `newer` if a later version wrote it. */
  class UnreadableError extends Error {
    constructor(message, newer = false) {
      super(message);
      this.newer = newer;
    }
  }

  const isId = (text) => typeof text === "string" && text.length <= LONGEST_ID && ID.test(text);
  const text = (value) => (typeof value === "string" ? value : "");

  /** Return an entry with the valid fields of `given`. */
  function entry(given) {
    const added = text(given.added);
    return Object.freeze({
      note: text(given.note).replace(/\r\n?/g, "\n"),
      added: Number.isNaN(Date.parse(added)) ? "" : added,
      title: text(given.title),
      out: given.out === true,
    });
  }

  /** Return the list in a text by `write`, or an empty one for null. */
  function read(written) {
    if (written === null) return new Map();
    let given;
    try {
      given = JSON.parse(written);
    } catch {
      throw new UnreadableError("it is not JSON");
    }
    if (given?.version > VERSION) throw new UnreadableError("a later version wrote it", true);
    if (given?.version !== VERSION || !isPlain(given.papers)) {
      throw new UnreadableError("it is no reading list");
    }
    const known = Object.entries(given.papers).filter(([id, one]) => isId(id) && isPlain(one));
    return new Map(known.map(([id, one]) => [id, entry(one)]));
  }

  function isPlain(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  function write(list) {
    return JSON.stringify({ version: VERSION, papers: Object.fromEntries(list) });
  }

  /** Return the three-way merge of two notes that were both edited from `base`. */
  function mergedNote(base, mine, theirs) {
    if (theirs === base) return mine;
    if (mine === base) return theirs;
    if (mine.includes(theirs)) return mine;
    if (theirs.includes(mine)) return theirs;
    return `${theirs}\n\n${mine}`;
  }

  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /** Return the three-way merge of two entries; undefined means no entry. */
  function mergedEntry(base, mine, theirs) {
    if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
    if (isSame(mine, base)) return theirs;
    if (!mine || !theirs) return mine ?? theirs;
    return entry({
      note: mergedNote(base?.note ?? "", mine.note, theirs.note),
      added: [mine.added, theirs.added].filter(Boolean).sort()[0],
      title: mine.title || theirs.title,
      out: base && base.out !== mine.out ? mine.out : theirs.out,
    });
  }

  /** Return the three-way merge of two lists. */
  function merged(base, mine, theirs) {
    const list = new Map();
    for (const id of new Set([...theirs.keys(), ...mine.keys()])) {
      const one = mergedEntry(base.get(id), mine.get(id), theirs.get(id));
      if (one) list.set(id, one);
    }
    return list;
  }

  /** Return the union of `list` and another; both notes of a paper are kept. */
  function joined(list, other) {
    const both = new Map(list);
    for (const [id, one] of other) {
      const mine = list.get(id);
      if (!mine) both.set(id, one);
      else {
        const note = mergedNote("", one.note, mine.note);
        const title = mine.title || one.title;
        both.set(id, entry({ ...mine, note, title, out: mine.out && one.out }));
      }
    }
    return both;
  }

  const reading = { UnreadableError, isId, isPlain, entry, read, write };
  Sheaf.entries = { ...reading, mergedNote, merged, joined };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

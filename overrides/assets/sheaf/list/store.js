/* The reading list of this browser. Every change reads what is stored, merges, and writes, so that
 * two tabs lose nothing; where nothing is kept, the list lasts as long as the page. */
(function (Sheaf) {
  "use strict";

  const { UnreadableError, entry, read, write, mergedNote, merged, joined } = Sheaf.entries;

  const NAME = "list";
  const UNREAD = "list-unread";
  const watchers = new Set();

  let list = new Map();
  let seen = new Map();
  let trouble = "";

  /** Take in what is stored: what another tab, or an earlier visit, left there. */
  function sync() {
    const stored = Sheaf.recall(NAME);
    try {
      const theirs = read(stored);
      list = merged(seen, list, theirs);
      seen = theirs;
      if (trouble === "newer") trouble = "";
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      trouble = error.newer || !setAside(stored) ? "newer" : "unread";
    }
  }

  /** Put a text that cannot be read where no list overwrites it; return whether that was done. */
  function setAside(text) {
    const both = [Sheaf.recall(UNREAD), text].filter(Boolean).join("\n");
    if (Sheaf.keep(UNREAD, both)) return false;
    Sheaf.keep(NAME, null);
    seen = new Map();
    return true;
  }

  /** Do `edit` to the list and keep it; return whether it was kept. */
  function change(edit) {
    sync();
    edit();
    keep();
    announce();
    return !trouble || trouble === "unread";
  }

  function keep() {
    if (trouble === "newer") return;
    const refused = Sheaf.keep(NAME, write(list));
    if (!refused) seen = new Map(list);
    trouble = refused || (trouble === "unread" ? trouble : "");
  }

  function announce() {
    for (const watcher of watchers) watcher();
  }

  function set(id, changes) {
    list.set(id, entry({ ...list.get(id), ...changes }));
  }

  const store = {
    /** Whether the paper is in the list, and was not taken out. */
    has: (id) => list.has(id) && !list.get(id).out,
    get: (id) => list.get(id),
    all: () => new Map(list),

    add(id, title, added = new Date().toISOString()) {
      return change(() => set(id, { title, out: false, added: list.get(id)?.added || added }));
    },

    /** Take a paper out; one with a note can be put back with it. */
    takeOut(id) {
      return change(() => {
        if (list.get(id)?.note) set(id, { out: true });
        else list.delete(id);
      });
    },

    /** Forget a paper and its note for good. */
    forget: (id) => change(() => list.delete(id)),

    /** Write the note that began as `base` and is now `text`; return it, merged with others. */
    note(id, base, text, title) {
      change(() => {
        const theirs = list.get(id);
        const added = theirs?.added || new Date().toISOString();
        const note = mergedNote(base, text, theirs?.note ?? base);
        if (theirs || text) set(id, { added, note, title: theirs?.title || title });
        if (theirs?.out && !list.get(id).note) list.delete(id);
      });
      return list.get(id)?.note ?? "";
    },

    /** Write down what papers are called now. */
    entitle(titles) {
      const fresh = ([id, title]) => list.has(id) && list.get(id).title !== title;
      const changed = [...titles].filter(fresh);
      if (changed.length) change(() => changed.forEach(([id, title]) => set(id, { title })));
    },

    /** Carry papers that have another id now over to it, with their notes. */
    rename(moved) {
      const known = [...moved].filter(([id]) => list.has(id));
      if (!known.length) return;
      change(() => {
        for (const [from, to] of known) {
          const one = list.get(from);
          list.delete(from);
          list = joined(list, new Map([[to, one]]));
        }
      });
    },

    /** Merge in another list; return whether it could be kept, with the list unchanged if not. */
    absorb(other) {
      sync();
      const before = new Map(list);
      const kept = change(() => (list = joined(list, other)));
      if (kept || trouble === "refused") return true;
      list = before;
      trouble = "";
      keep();
      announce();
      return false;
    },

    /** Why the list does not outlast the page, or was not read: refused, full, newer, unread. */
    trouble: () => trouble,

    /** A stored text that could not be read, or null; `forgetUnread` lets it go. */
    unread: () => Sheaf.recall(UNREAD),
    forgetUnread() {
      Sheaf.keep(UNREAD, null);
      if (trouble === "unread") trouble = "";
      announce();
    },

    watch: (watcher) => watchers.add(watcher),
  };

  function again() {
    sync();
    announce();
  }

  window.addEventListener("storage", (event) => {
    if (event.key === null || event.key === Sheaf.memory(NAME)) again();
  });
  window.addEventListener("pageshow", (event) => event.persisted && again());

  sync();
  trouble ||= Sheaf.keep("list-probe", "1");
  if (!trouble) Sheaf.keep("list-probe", null);
  else if (trouble === "full") trouble = "";
  Sheaf.store = store;
})((globalThis.Sheaf = globalThis.Sheaf || {}));

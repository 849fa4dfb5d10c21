/* The reading list of this browser. Every change reads what is stored, merges, and writes, so that
 * two tabs lose nothing. Without storage, the list lasts as long as the page. */
(function (Sheaf) {
  "use strict";

  const { UnreadableError, entry, read, write, mergedNote, merged, joined } = Sheaf.entries;

  const NAME = "list";
  const UNREAD = "list-unread";
  const watchers = new Set();

  let list = new Map();
  let seen = new Map();
  let trouble = "";

  /** Merge in what is stored, by another tab or an earlier visit. */
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

  /** Move a text that cannot be read where no list overwrites it; return whether that worked. */
  function setAside(text) {
    const both = [Sheaf.recall(UNREAD), text].filter(Boolean).join("\n");
    if (Sheaf.keep(UNREAD, both)) return false;
    Sheaf.keep(NAME, null);
    seen = new Map();
    return true;
  }

  /** Apply `edit` to the list and store it; return whether it was stored. */
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
    /** Return whether the paper is in the list and not removed. */
    has: (id) => list.has(id) && !list.get(id).out,
    get: (id) => list.get(id),
    all: () => new Map(list),

    add(id, title, added = new Date().toISOString()) {
      return change(() => set(id, { title, out: false, added: list.get(id)?.added || added }));
    },

    /** Remove a paper; one with a note can be restored with it. */
    takeOut(id) {
      return change(() => {
        if (list.get(id)?.note) set(id, { out: true });
        else list.delete(id);
      });
    },

    /** Delete a paper and its note. */
    forget: (id) => change(() => list.delete(id)),

    /** Store the note edited from `base` to `text`; return it, merged with other edits. */
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

    /** Update the titles of papers. */
    entitle(titles) {
      const fresh = ([id, title]) => list.has(id) && list.get(id).title !== title;
      const changed = [...titles].filter(fresh);
      if (changed.length) change(() => changed.forEach(([id, title]) => set(id, { title })));
    },

    /** Move papers and their notes to their new ids. */
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

    /** Merge in another list; return whether it was stored; if not, the list is unchanged. */
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

    /** Why the list is not stored or was not read: refused, full, newer, unread. */
    trouble: () => trouble,

    /** The stored text that could not be read, or null; `forgetUnread` deletes it. */
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

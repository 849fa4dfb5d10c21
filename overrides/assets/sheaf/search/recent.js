/* The last searches of this reader, kept in this browser only. */
(function (Sheaf) {
  "use strict";

  const KEY = "sheaf-searches";
  const MOST = 6;

  /** Return the last searches, the newest first; none without storage. */
  function all() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(kept) ? kept.filter((words) => typeof words === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  /** Store `words` as the newest search. */
  function add(words) {
    const text = words.trim();
    if (text) write([text, ...all().filter((other) => other !== text)].slice(0, MOST));
  }

  /** Delete all searches. */
  function clear() {
    write([]);
  }

  function write(searches) {
    try {
      localStorage.setItem(KEY, JSON.stringify(searches));
    } catch {
      /* Without storage there are no recent searches, and all else works. */
    }
  }

  Sheaf.recent = { all, add, clear };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

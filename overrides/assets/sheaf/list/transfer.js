/* Lists from elsewhere: an exported file, or a link with ids. */
(function (Sheaf) {
  "use strict";

  const { entry, isId, isPlain } = Sheaf.entries;

  const LARGEST = 5_000_000;
  const MOST_IDS = 1000;
  const LONGEST_LINK = 200_000;
  const FORM = /^#list=([^&]*)$/;

  /** The reason why a file is refused, for people. */
  class RefusedError extends Error {}

  /** Return the list in the text of an exported file. */
  function read(text) {
    if (text.length > LARGEST) throw new RefusedError("The file is too large for a reading list");
    let given;
    try {
      given = JSON.parse(text);
    } catch {
      throw new RefusedError("The file is not valid JSON");
    }
    if (!isPlain(given) || given.kind !== Sheaf.formats.KIND || !Array.isArray(given.papers)) {
      throw new RefusedError("The file is not a reading list that was exported as JSON");
    }
    if (given.version !== Sheaf.formats.VERSION) {
      throw new RefusedError("The file was exported by another version of this site");
    }
    const list = new Map();
    for (const one of given.papers) {
      if (!isPlain(one) || !isId(one.id)) {
        throw new RefusedError("The file has a paper without a valid id");
      }
      list.set(one.id, entry(one));
    }
    if (!list.size) throw new RefusedError("The list in the file is empty");
    return list;
  }

  /** Return `{ids, wrong}` of a shared link, or null if the address is not one. */
  function link(hash) {
    const shared = FORM.exec(hash.slice(0, LONGEST_LINK));
    if (!shared) return null;
    const parts = decoded(shared[1]).split(",").filter(Boolean);
    const ids = [...new Set(parts.filter(isId))].slice(0, MOST_IDS);
    return { ids, wrong: new Set(parts).size - ids.length };
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** Return the fragment of an address that shares `ids`. */
  const hash = (ids) => `#list=${ids.join(",")}`;

  Sheaf.transfer = { LARGEST, RefusedError, read, link, hash };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

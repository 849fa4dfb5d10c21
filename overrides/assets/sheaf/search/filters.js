/* The documents that a query's phrases, exclusions and fields allow. */
(function (Sheaf) {
  "use strict";

  const { digit } = Sheaf.codes;
  const { chunks, fold, lower, STOP_WORDS } = Sheaf.terms;
  const { plurals } = Sheaf.words;
  const { row, own, find } = Sheaf.phrases;

  /* The bits of the fields that are searched by words. */
  const BITS = { title: 1, author: 8 };
  const MOST_SHARDS = 3;

  /** Promise one byte per document, 1 if it is allowed, or null if all are. */
  async function allowed(query, index) {
    const rules = [
      ...query.phrases.map((row) => [true, find(row, index)]),
      ...query.not.map((text) => [false, excluded(text, index)]),
      ...query.filters.map((filter) => [filter.sign === "+", chosen(filter, index)]),
    ];
    if (!rules.length) return null;
    const left = new Uint8Array(index.docs).fill(1);
    for (const [wanted, promise] of rules) {
      const found = new Set(await promise);
      left.forEach((one, id) => (left[id] = one && found.has(id) === wanted ? 1 : 0));
    }
    return left;
  }

  /** Promise the documents with a word, its plural or a phrase in their own text. */
  async function excluded(text, index) {
    const found = chunks(text);
    if (found.length !== 1) return find(row(found), index);
    const [{ parts, joined }] = found;
    if (!joined && parts.every((part) => STOP_WORDS.has(part))) return [];
    const words = joined ? [joined] : parts.length === 1 ? [...parts, ...plurals(parts[0])] : [];
    const postings = await Promise.all(words.map(index.bearing));
    const ids = postings.flat().flatMap(own);
    return parts.length > 1 ? [...ids, ...(await find(row(found), index))] : ids;
  }

  /** Promise the documents that a field allows. */
  function chosen({ field, value, quoted }, index) {
    if (field === "year") return years(value, index);
    if (field in BITS) return worded(field, value, quoted, index);
    const id = lower(fold(value)).trim().split(/\s+/).join("-");
    return united(`${field}:${id}`, () => true, index);
  }

  async function years(value, index) {
    const [first, last = first] = value.split("..");
    const between = (term) => {
      const year = Number(term.slice(5));
      return year >= Number(first || 0) && year <= Number(last || 9999);
    };
    return united("year:", between, index);
  }

  /** Promise the documents of all wanted terms that begin with `start`. */
  async function united(start, wanted, index) {
    const words = (await index.starting(start, MOST_SHARDS)).filter(wanted);
    return words.flatMap((word) => Array.from(index.find(word).ids));
  }

  /** Promise the documents with all the words in the title, or in the authors. */
  async function worded(field, value, quoted, index) {
    const terms = chunks(value).flatMap(({ parts, joined }) => (joined ? [joined] : parts));
    const sets = await Promise.all(terms.map((term) => bearing(term, BITS[field], quoted, index)));
    if (!sets.length) return [];
    return Array.from(sets[0]).filter((id) => sets.every((set) => set.has(id)));
  }

  async function bearing(term, bit, quoted, index) {
    await index.ask([term]);
    const words = quoted ? [term] : [term, ...(await index.starting(term, MOST_SHARDS))];
    const found = new Set();
    for (const posting of words.map(index.find).filter(Boolean)) {
      posting.ids.forEach((id, at) => {
        if (Math.floor(digit(posting.codes.charCodeAt(at)) / 5) & bit) found.add(id);
      });
    }
    return found;
  }

  Sheaf.filters = { allowed };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

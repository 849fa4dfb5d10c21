/* Relations between words: plurals, stems, and typing errors. */
(function (Sheaf) {
  "use strict";

  /* Words of a question that do not say what it is about. Origin: common English verbs, adverbs and
   * pronouns of everyday speech, written down for Sheaf from memory. */
  const LIGHT_WORDS = new Set(
    ("able accept act actually add again ago almost already also although always among answer" +
      " anybody anyone anything appear apply ask avoid away back bad badly become began begin behave" +
      " believe best better big bit both bring build buy call came care carry cause change check" +
      " choose clear close come common consider correct correctly cost cover create cut day deal" +
      " decide depend describe develop different difficult do done easily easy either else end" +
      " enough especially even ever every everybody everyone everything exactly example expect" +
      " explain fact fail fall far feel few find first follow force forget form found four free full" +
      " general get getting give given go goes going gone good got great grow guess happen happened" +
      " happening hard hardly hear help here hold improve instead involve judge just keep kept kind" +
      " kinds knew know known large later lead least leave left less let like likely little live" +
      " long look lose lot made main mainly make makes making many matter maybe mean means meant" +
      " measure meet might mostly move much must name near nearly necessary need needed never new" +
      " next nobody none nothing now number obtain obtained occur often old once one only open order" +
      " other others otherwise own part particular people per perhaps person place play please point" +
      " possible possibly prefer prepare present probably problem prove provide put question quick" +
      " quickly quite rather reach real really reason receive recently remain remember require right" +
      " run safe safely said same save saw say see seem seen send serve set several shall share" +
      " short show similar simple simply since small some somebody someone something sometimes soon" +
      " sort speak spend start state stay still stop strange suggest sure take taken tell tend thing" +
      " things think though thought thousands three through throughout time together told took try" +
      " turn two understand until use used useful user users using usually various very want way" +
      " ways well went whether whole within without wonder work works worse worst worth write wrong" +
      " yet").split(" "),
  );

  const LETTERS = /^[a-z]+$/;
  const FAR = 9;

  /** Return possible plurals or singulars of `word`, the most likely first. */
  function plurals(word) {
    if (!LETTERS.test(word) || word.length < 2) return [];
    if (!word.endsWith("s")) {
      if (/[^aeiou]y$/.test(word)) return [word.slice(0, -1) + "ies"];
      return [word + (/(?:x|ch|sh|z)$/.test(word) ? "es" : "s")];
    }
    if (word.length < 4) return [];
    if (/(?:is|ss)$/.test(word)) return [word + "es"];
    if (word.endsWith("us")) return [word + "es", word.slice(0, -1)];
    const found = word.endsWith("ies") ? [word.slice(0, -3) + "y"] : [];
    found.push(word.slice(0, -1));
    if (/(?:s|x|ch|sh|z)es$/.test(word)) found.push(word.slice(0, -2));
    return found;
  }

  /** Return the stem of an English word of five letters or more. */
  function stem(word) {
    if (word.length < 5 || !LETTERS.test(word)) return word;
    let rest = word
      .replace(/(ies|ied)$/, "y")
      .replace(/(sses|xes|ches|shes|zes)$/, (end) => end.slice(0, -2))
      .replace(/([^su])s$/, "$1")
      .replace(/(izations?|izing|ized|izers?|izes?|isations?|ising|ised|iser|ises?)$/, "iz")
      .replace(/(ational|ations?|ators?|ative|ating|ated|ates?)$/, "at")
      .replace(/(fulness|ousness|iveness)$/, (end) => end.slice(0, -4))
      .replace(/(ments?|ness|ingly|edly)$/, "")
      .replace(/(ically|ical|ic)$/, "ic")
      .replace(/(ities|ity)$/, "")
      .replace(/ly$/, "");
    rest = rest.replace(/(ings?|ed|ers?|ors?)$/, "").replace(/(ion|ive|al|e|y|i)$/, "");
    rest = rest.replace(/([b-df-hj-np-tv-z])\1$/, "$1");
    return rest.length < 3 ? word : rest;
  }

  /** Return the number of letters added, removed, changed or swapped, or 9 if more than `most`. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return FAR;
    /* Rows are reused, as this runs for every word of a shard. */
    let older = new Uint8Array(other.length + 1);
    let old = older.map((_, place) => place);
    let row = new Uint8Array(other.length + 1);
    for (let i = 1; i <= one.length; i++) {
      const letter = one.charCodeAt(i - 1);
      const before = one.charCodeAt(i - 2);
      let least = i;
      row[0] = i;
      for (let j = 1; j <= other.length; j++) {
        const changed = old[j - 1] + (letter === other.charCodeAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, old[j] + 1, row[j - 1] + 1);
        const swapped = i > 1 && j > 1 && letter === other.charCodeAt(j - 2);
        if (swapped && before === other.charCodeAt(j - 1)) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) return FAR;
      [older, old, row] = [old, row, older];
    }
    return old[other.length];
  }

  Sheaf.words = { LIGHT_WORDS, plurals, stem, distance };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

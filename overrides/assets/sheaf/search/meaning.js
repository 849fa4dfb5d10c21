/* Papers near in meaning: the first results vote for the papers nearest to them.
 *
 * Papers with all words, or nearly all, stay first and in their order. The reasons and measurements
 * are in docs/decisions/own-search.md. */
(function (Sheaf) {
  "use strict";

  const { QUESTION } = Sheaf.rank;

  const VOTERS = 10;
  /* The weight of the most votes; that of the best score is 1. */
  const VOTES = 0.7;
  /* The share of a query's weight with which a paper stays first; a name split into two words has .8. */
  const NEARLY_ALL = 0.79;
  /* Papers that are listed, unless more have enough of the words. */
  const MOST = 50;

  /* More than the sum of score and votes. */
  const HIGH = 10;
  const MIDDLE = 5;

  /** Promise the papers that answer, and those near to them: `{total, matching, size, first, parted}`.
   *
   * `size` papers are listed, and `first(n)` returns the first n. `matching` of them have enough of the
   * words, among them the first; `total` of these come before any that has not. `parted()` returns the
   * papers that have and those that have not, `{ids, near}`.
   *
   * `found` are papers from `Sheaf.rank.rank`, for a query of `units` units. */
  async function list(found, units, index, allowed) {
    const { ids, scores } = found;
    const voters = leading(scores, ids, VOTERS).map((at) => ({ id: ids[at], score: scores[at] }));
    if (!voters.length) return cut(found, scores);
    const [{ score: best }] = voters;
    const votes = await elected(voters, best, index);
    const all = joined(found, votes, index, allowed);
    return cut(all, valued(all, votes, best, units));
  }

  /** Promise the votes for each paper, scaled so that the most are 1. */
  async function elected(voters, best, index) {
    const rows = await index.nearestOf(voters.map(({ id }) => id));
    const votes = new Map();
    const add = (id, vote) => votes.set(id, (votes.get(id) ?? 0) + vote);
    voters.forEach(({ id, score }, at) => {
      const weight = (score / best) ** 2;
      add(id, weight);
      for (const [other, nearness] of rows[at]) add(other, weight * nearness);
    });
    let most = 0;
    for (const vote of votes.values()) most = Math.max(most, vote);
    for (const [id, vote] of votes) votes.set(id, vote / most);
    return votes;
  }

  /** Return the found papers together with allowed papers that got votes. */
  function joined(found, votes, index, allowed) {
    const known = new Uint8Array(index.docs);
    for (const id of found.ids) known[id] = 1;
    const more = Array.from(votes.keys()).filter((id) => !known[id] && (!allowed || allowed[id]));
    const size = found.ids.length + more.length;
    const wide = (values, Kind) => {
      const all = new Kind(size);
      all.set(values);
      return all;
    };
    const ids = wide(found.ids, Int32Array);
    ids.set(more, found.ids.length);
    const [scores, shares] = [found.scores, found.shares].map((values) => wide(values, Float64Array));
    return { ids, scores, shares, quorum: found.quorum };
  }

  /** Return the value of each paper by which the list is sorted. */
  function valued({ ids, scores, shares, quorum }, votes, best, units) {
    const values = new Float64Array(ids.length);
    const counted = units < QUESTION ? MIDDLE : 0;
    for (let at = 0; at < ids.length; at++) {
      const level = scores[at] / best;
      if (shares[at] >= NEARLY_ALL) values[at] = HIGH + level;
      else {
        values[at] = level + VOTES * (votes.get(ids[at]) ?? 0) + (shares[at] >= quorum ? counted : 0);
      }
    }
    return values;
  }

  function cut({ ids, shares, quorum }, values) {
    const isEnough = (at) => shares[at] >= quorum;
    const lead = begun(leading(values, ids, MOST), isEnough, values);
    const line = lead.findIndex((at) => !isEnough(at));
    let matching = 0;
    for (let at = 0; at < ids.length; at++) if (isEnough(at)) matching++;
    const rest = matching - lead.filter(isEnough).length;
    const total = line < 0 ? matching : line;
    return { total, matching, size: lead.length + rest, first, parted };

    function first(most) {
      const places = most <= MOST || !rest ? lead.slice(0, most) : [...lead, ...others().slice(0, most - MOST)];
      return places.map((at) => ids[at]);
    }

    function parted() {
      const near = lead.filter((at) => !isEnough(at)).map((at) => ids[at]);
      const apart = new Set(near);
      return { ids: first(lead.length + rest).filter((id) => !apart.has(id)), near };
    }

    /** Return the indices of the papers that have enough words and are not in the lead. */
    function others() {
      const listed = new Set(lead);
      const places = Array.from(ids.keys()).filter((at) => isEnough(at) && !listed.has(at));
      return places.sort((one, other) => values[other] - values[one] || ids[one] - ids[other]);
    }
  }

  /** Return the indices of the lead: papers with enough words before the first one without. */
  function begun(lead, isEnough, values) {
    if (!lead.length || isEnough(lead[0])) return lead;
    let best = lead.find(isEnough) ?? -1;
    if (best < 0) {
      for (let at = 0; at < values.length; at++) {
        if (isEnough(at) && (best < 0 || values[at] > values[best])) best = at;
      }
    }
    return best < 0 ? lead : [best, ...lead.filter((at) => at !== best)].slice(0, MOST);
  }

  /** Return the indices of the `most` greatest values; equal values in the order of ids.
   *
   * By insertion, as they are few of thousands. */
  function leading(values, ids, most) {
    const places = [];
    for (let at = 0; at < values.length; at++) {
      const isBefore = (other) => values[at] > values[other] || (values[at] === values[other] && ids[at] < ids[other]);
      if (places.length === most && !isBefore(places[most - 1])) continue;
      let place = Math.min(places.length, most - 1);
      for (; place > 0 && isBefore(places[place - 1]); place--) places[place] = places[place - 1];
      places[place] = at;
    }
    return places;
  }

  Sheaf.meaning = { list };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

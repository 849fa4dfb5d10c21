/* What is new since the reader's last visit: the number of papers on the home page, and the days on
 * the page of changes. It compares the number of papers of each day with what the browser stored,
 * without a clock, and sends nothing. */
(function (Sheaf) {
  "use strict";

  const NAME = "since";
  const place = document.querySelector("[data-since]");
  if (!place) return;

  /** Return what the browser stored, or null. */
  function kept() {
    try {
      const known = JSON.parse(Sheaf.recall(NAME));
      return Array.isArray(known) ? new Map(known) : null;
    } catch {
      return null;
    }
  }

  const before = kept();
  const first = before ? [...before.keys()].sort()[0] ?? "" : "";
  const fresh = new Map();
  for (const [day, number] of before ? JSON.parse(place.dataset.since) : []) {
    const more = number - (before.get(day) ?? 0);
    if (more > 0 && day >= first) fresh.set(day, more);
  }
  const total = [...fresh.values()].reduce((sum, more) => sum + more, 0);
  const days = document.querySelectorAll("[data-day]");
  if (!before || days.length) Sheaf.keep(NAME, place.dataset.since);
  if (!total) return;
  place.hidden = false;
  const papers = total === 1 ? "1 paper is" : `${total} papers are`;
  place.firstElementChild.textContent = `${papers} new since your last visit.`;
  for (const section of days) {
    if (!fresh.has(section.dataset.day)) continue;
    const mark = document.createElement("span");
    mark.className = "sheaf-new";
    mark.textContent = " New";
    section.querySelector("h2").append(mark);
  }
})((globalThis.Sheaf = globalThis.Sheaf || {}));

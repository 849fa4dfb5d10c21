/* What is new since this reader was here last: on the home page how many papers, on the page of
 * changes the days. It compares how many papers came on each day with what the browser kept; no
 * clock is asked, and nothing is sent anywhere. */
(function (Sheaf) {
  "use strict";

  const NAME = "since";
  const place = document.querySelector("[data-since]");
  if (!place) return;

  /** Return what the browser kept, or null. */
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

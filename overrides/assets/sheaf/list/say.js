/* A message at the foot of the window, which screen readers read out. */
(function (Sheaf) {
  "use strict";

  const STAYS = 10_000;

  const said = document.createElement("p");
  said.className = "sheaf-toast";
  said.setAttribute("role", "status");
  document.body.append(said);
  let leaving = 0;

  /** Show `words` for a while. */
  function say(words) {
    clearTimeout(leaving);
    said.textContent = words;
    leaving = setTimeout(() => (said.textContent = ""), STAYS);
  }

  Sheaf.say = say;
})((globalThis.Sheaf = globalThis.Sheaf || {}));

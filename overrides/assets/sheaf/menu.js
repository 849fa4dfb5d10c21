/* Scrolls a menu that is wider than the screen to the current page, as newer CSS does. */
(() => {
  "use strict";

  const ROOM = 30;

  for (const here of document.querySelectorAll(".sheaf-nav [aria-current]")) {
    const menu = here.closest("nav");
    const over = here.getBoundingClientRect().right + ROOM - menu.getBoundingClientRect().right;
    if (over > 0) menu.scrollLeft += over;
  }
})();

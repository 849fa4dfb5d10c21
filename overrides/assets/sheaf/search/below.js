/* The search in a field of the page itself, with the results below it. */
(function (Sheaf) {
  "use strict";

  let parts = null;

  /** Return `places` around `field`; `left` is called when the focus leaves them. */
  function below(field, places, left) {
    const css = "sheaf-search sheaf-search--here sheaf-search--waiting";
    const element = Sheaf.make("div", { class: css, tabindex: "-1" }, places.body);
    const area = field.form;
    const show = () => (element.hidden = false);
    const close = () => {
      element.hidden = true;
      left();
    };
    field.setAttribute("data-search-input", "");
    field.maxLength = 2000;
    field.after(element);
    area.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") show();
      if (event.key !== "Escape" || element.hidden) return;
      /* Otherwise the browser would empty the field too. */
      event.preventDefault();
      field.focus();
      close();
    });
    for (const kind of ["focusin", "pointerdown"]) {
      document.addEventListener(kind, ({ target }) => {
        if (!area.contains(target)) element.hidden = true;
      });
    }
    parts = { ...places, field, element, area, show, close };
    return parts;
  }

  function meet({ target }) {
    if (target?.matches?.("input[data-search-open]") && (parts?.element.hidden ?? true)) Sheaf.open();
  }

  Sheaf.below = below;
  for (const kind of ["focusin", "click"]) document.addEventListener(kind, meet);
  /* A fast reader may have the focus there already. */
  meet({ target: document.activeElement });
})((globalThis.Sheaf = globalThis.Sheaf || {}));

/* Copying: formulas in a selection as TeX, and buttons that copy.
 *
 * `<button data-copy="id">` copies the text of the element with that id, and says so in the
 * `role="status"` beside it, in the words of the button. */
(() => {
  "use strict";

  /** Copy through a selection: plain http has no clipboard API. */
  const copySelected = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "sheaf-vh";
    field.readOnly = true;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  /* Formulas are copied as their authors wrote them. */
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection.rangeCount || !event.clipboardData) return;
    const piece = selection.getRangeAt(0).cloneContents();
    const formulas = piece.querySelectorAll("[data-tex]");
    if (!formulas.length) return;
    for (const formula of formulas) formula.replaceWith(formula.dataset.tex);
    event.clipboardData.setData("text/plain", piece.textContent);
    event.preventDefault();
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    const source = button && document.getElementById(button.dataset.copy);
    if (!source) return;
    const said = button.parentElement.querySelector('[role="status"]');
    if (said) said.textContent = "";
    const copied = await copy(source.textContent);
    button.focus();
    if (!said) return;
    const done = button.textContent.replace(/^Copy/, "Copied");
    said.textContent = copied ? done : "Could not copy. Select the text instead.";
  });
})();

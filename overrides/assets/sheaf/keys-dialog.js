/* The dialog that lists the keys, with a switch to turn them off. */
(function (Sheaf) {
  "use strict";

  const KEYS = [
    [["j"], "go to the next paper in a list"],
    [["k"], "go to the previous paper"],
    [["o", "Enter"], "open it"],
    [["s"], "star it, or remove the star"],
    [["/"], "search"],
    [["?"], "show these shortcuts"],
  ];

  let dialog = null;

  /** Show the dialog; its switch is stored under the name `off`. */
  function show(off) {
    dialog ??= build(off);
    dialog.querySelector("input").checked = Sheaf.recall(off) !== "1";
    if (!dialog.open) dialog.showModal();
  }

  function build(off) {
    const rows = KEYS.map(([keys, words]) => {
      const boxes = keys.map((key) => Sheaf.make("kbd", { class: "sheaf-key" }, key));
      const names = boxes.flatMap((box, at) => [at ? " or " : "", box]);
      return Sheaf.make("div", {}, Sheaf.make("dt", {}, ...names), Sheaf.make("dd", {}, words));
    });
    const box = Sheaf.make("input", { type: "checkbox" });
    const close = Sheaf.make("button", { type: "button", class: "sheaf-button" }, "Close");
    const element = Sheaf.make(
      "dialog",
      { class: "sheaf-keys", "aria-labelledby": "sheaf-keys" },
      Sheaf.make("h2", { id: "sheaf-keys" }, "Keyboard shortcuts"),
      Sheaf.make("dl", {}, ...rows),
      Sheaf.make("label", { class: "sheaf-keys__switch" }, box, " Use these shortcuts on this site"),
      close,
    );
    box.addEventListener("change", () => Sheaf.keep(off, box.checked ? null : "1"));
    close.addEventListener("click", () => element.close());
    element.addEventListener("click", (event) => event.target === element && element.close());
    document.body.append(element);
    return element;
  }

  Sheaf.keysDialog = { show };
})((globalThis.Sheaf = globalThis.Sheaf || {}));

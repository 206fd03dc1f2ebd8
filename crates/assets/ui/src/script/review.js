// Reading a text beside its record. A word of the text and the field made of it light up together, whichever is
// touched. By keyboard: j, k or arrows between fields, Enter corrects, c confirms.
//   [data-review] holds both panes; mark[data-field="a b"] in the text, .entry[data-field="a"] in the record;
//   in an entry: [data-edit] is what Enter opens (else its first field), [data-confirm] what c presses
//   (else the [data-confirm] of the review).
import { meant, plainKey } from "./keys.js";

export function review() {
  const fields = (element) => (element?.dataset.field ?? "").split(" ").filter(Boolean);
  const entries = (root) => [...root.querySelectorAll(".entry[data-field]")].filter((entry) => entry.offsetParent);

  function touch(root, names, from) {
    for (const element of root.querySelectorAll("mark[data-field], .entry[data-field]")) {
      element.classList.toggle("touched", fields(element).some((name) => names.includes(name)));
    }
    const other = from.matches("mark") ? ".entry.touched" : "mark.touched";
    root.querySelector(other)?.scrollIntoView({ block: "nearest" });
  }
  function go(root, entry) {
    if (!entry) return;
    entry.tabIndex = -1;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
    touch(root, fields(entry), entry);
  }

  const touched = (event) => {
    const element = event.target.closest?.("mark[data-field], .entry[data-field]");
    const root = element?.closest("[data-review]");
    if (root) touch(root, fields(element), element);
    return { element, root };
  };
  document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && touched(event));
  document.addEventListener("focusin", touched);
  document.addEventListener("click", (event) => {
    const { element, root } = touched(event);
    if (element?.matches("mark")) go(root, entries(root).find((entry) => fields(element).includes(entry.dataset.field)));
  });

  document.addEventListener("keydown", (event) => {
    const root = event.target.closest?.("[data-review]") ?? document.querySelector("[data-review]");
    if (!root) return;
    const here = event.target.closest?.(".entry[data-field]");
    // Escape leaves a field and comes back to its entry.
    if (event.key === "Escape" && here && event.target !== here) return go(root, here);
    if (!plainKey(event)) return;
    const all = entries(root);
    const at = all.indexOf(here);
    const key = meant(event);
    const arrow = event.target === here || event.target === document.body;
    if (key === "j" || (arrow && key === "ArrowDown")) go(root, all[Math.min(at + 1, all.length - 1)]);
    else if (key === "k" || (arrow && key === "ArrowUp")) go(root, all[Math.max(at - 1, 0)]);
    else if (here && key === "Enter" && event.target === here) {
      const edit = here.querySelector("[data-edit]");
      if (edit?.matches("a, button, summary")) edit.click();
      (here.querySelector("input:not([type=hidden]), select, textarea") ?? edit)?.focus();
    } else if (key === "c") {
      (here?.querySelector("[data-confirm]") ?? root.querySelector("[data-confirm]:not(.entry *)"))?.click();
    } else return;
    event.preventDefault();
  });
}

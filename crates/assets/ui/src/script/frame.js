// Menus that close, dialogs that open, a summary of errors that takes the focus.
import { fresh } from "./dom.js";

export function frame(root) {
  fresh(root, "[data-focus]", "focused")[0]?.focus();
  for (const button of fresh(root, "[data-open]", "opens")) {
    button.addEventListener("click", () => document.getElementById(button.dataset.open)?.showModal());
  }
  for (const hidden of fresh(root, "[data-scripted]", "shown")) hidden.hidden = false;
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  // The ground behind a dialog closes it.
  if (event.target instanceof HTMLDialogElement && event.target.open) {
    const box = event.target.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) event.target.close();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The sheet of shortcuts, and the switch that turns keys of one character off.
import { meant, plainKey, setSingleKeys, singleKeys } from "./keys.js";

export function shortcuts() {
  const sheet = document.getElementById("shortcuts");
  if (!sheet) return;
  const single = sheet.querySelector("input[type=checkbox]");
  single.checked = singleKeys();
  single.addEventListener("change", () => setSingleKeys(single.checked));
  document.addEventListener("keydown", (event) => {
    if (!plainKey(event) || meant(event) !== "?") return;
    event.preventDefault();
    sheet.showModal();
  });
}

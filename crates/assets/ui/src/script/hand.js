// Things taken away by hand: [data-print] prints the page; a read-only field with [data-copy="words"] gets a button
// that copies it; with [data-share="words"] another that opens the phone's own sheet for sharing.
import { fresh, make } from "./dom.js";

export function hand(root) {
  for (const button of fresh(root, "[data-print]", "ready")) button.addEventListener("click", () => print());
  for (const field of fresh(root, ":is(input, textarea)[data-copy]", "ready")) {
    field.addEventListener("focus", () => field.select());
    if (!navigator.clipboard) continue;
    const button = make("button", { type: "button", class: "plain" }, field.dataset.copy);
    button.addEventListener("click", async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.append(" ✓");
    }, { once: true });
    field.after(button);
    if (!field.dataset.share || !navigator.share) continue;
    const share = make("button", { type: "button" }, field.dataset.share);
    share.addEventListener("click", () => {
      // Whoever closes the sheet changed their mind: nothing to tell.
      navigator.share({ text: field.dataset.shareText, url: field.value }).catch(() => {});
    });
    button.after(share);
  }
}

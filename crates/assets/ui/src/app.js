// Everything works without this file except what only the device can do (passkeys). Each module looks for its own
// data-attributes; what htmx brings later is found again after the swap.
import "htmx.org/dist/htmx.esm.min.js";
import { doors } from "./script/door.js";
import { drops } from "./script/drop.js";
import { frame } from "./script/frame.js";
import { hand } from "./script/hand.js";
import { live } from "./script/live.js";
import { palette } from "./script/palette.js";
import { passkeys } from "./script/passkey.js";
import { review } from "./script/review.js";
import { shortcuts } from "./script/shortcuts.js";
import { suggestions } from "./script/suggest.js";
import { toasts } from "./script/toast.js";

const arrive = (root) => [frame, toasts, drops, suggestions, passkeys, hand, live, doors].forEach((look) => look(root));
arrive(document);
palette();
shortcuts();
review();
document.addEventListener("htmx:after:swap", () => {
  arrive(document);
  const said = document.querySelector("[data-announce]");
  if (said) document.getElementById("live").textContent = said.dataset.announce;
});

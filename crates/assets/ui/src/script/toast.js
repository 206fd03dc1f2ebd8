// What just happened. One that can be undone stays 30 seconds at hand, and as long as somebody looks at it.
// A fragment can bring one with the header HX-Trigger: {"amana:toast": {"text": "..", "undo": "/address"}}.
import { fresh, make } from "./dom.js";

export function toasts(root) {
  for (const toast of fresh(root, ".toast", "counted")) {
    const close = make("button", { type: "button", class: "plain" }, region().dataset.close);
    close.addEventListener("click", () => toast.remove());
    toast.append(close);
    let left = toast.querySelector("form") ? 30 : 8;
    const clock = setInterval(() => {
      if (!toast.isConnected) return clearInterval(clock);
      if (toast.matches(":hover, :focus-within")) return;
      left -= 1;
      if (left <= 0) toast.remove();
    }, 1000);
  }
}

export function say(text, undo) {
  const toast = make("div", { class: "toast", role: "status" }, make("p", {}, text));
  if (undo) {
    toast.append(make("form", { method: "post", action: undo }, make("button", { class: "plain" }, region().dataset.undo)));
  }
  region().append(toast);
  toasts(document);
}

const region = () => document.getElementById("toasts");
document.addEventListener("amana:toast", ({ detail }) => say(detail.text, detail.undo));

// Files dropped on a form, a folder with everything in it too. Each file goes by itself, three at a time, so that a bad
// one stops none of the others. The server answers JSON {"text", "href"} for each; a refusal says why in "text".
// When the last one is through, the form gets the event "dropped".
import { fresh, make } from "./dom.js";

const AT_ONCE = 3;

export function drops(root) {
  for (const form of fresh(root, "form[data-drop]", "drops")) {
    const input = form.querySelector("input[type=file]");
    const kinds = input.accept.split(",").map((kind) => kind.trim().toLowerCase()).filter(Boolean);
    const wanted = (file) => !kinds.length || kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
    const queue = make("ul", { class: "queue", role: "list", "aria-live": "polite" });
    const waiting = [];
    let busy = 0;
    form.after(queue);

    const add = (files) => {
      for (const file of files) {
        const state = make("span", { class: "quiet" }, form.dataset.waiting);
        const bar = make("progress", { max: "1", value: "0", "aria-label": file.name });
        queue.append(make("li", {}, make("bdi", {}, file.name), state, bar));
        waiting.push({ file, state, bar });
      }
      while (busy < AT_ONCE && waiting.length) next();
    };
    const next = () => {
      const turn = waiting.shift();
      if (!turn) {
        if (!busy) form.dispatchEvent(new Event("dropped", { bubbles: true }));
        return;
      }
      busy += 1;
      send(form, input.name, turn).finally(() => {
        busy -= 1;
        next();
      });
    };

    // The browser's own control speaks the browser's language, and chosen files need no second press.
    const choose = make("button", { type: "button" }, form.dataset.choose);
    choose.addEventListener("click", () => input.click());
    input.hidden = true;
    input.after(choose);
    form.querySelector("button:not([type])")?.remove();
    input.addEventListener("change", () => {
      add([...input.files].filter(wanted));
      input.value = "";
    });

    form.addEventListener("submit", (event) => {
      const others = [...form.elements].some((field) => field !== input && field.type !== "submit" && field.name && field.value);
      if (!input.files.length || others) return;
      event.preventDefault();
      add([...input.files]);
      input.value = "";
    });
    for (const name of ["dragenter", "dragover"]) {
      form.addEventListener(name, (event) => {
        event.preventDefault();
        form.classList.add("over");
      });
    }
    form.addEventListener("dragleave", (event) => form.contains(event.relatedTarget) || form.classList.remove("over"));
    form.addEventListener("drop", async (event) => {
      event.preventDefault();
      form.classList.remove("over");
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
      const files = entries.length ? (await Promise.all(entries.map(within))).flat() : [...event.dataTransfer.files];
      add(files.filter(wanted));
    });
  }
}

// All files of a dropped folder, however deep.
async function within(entry) {
  if (entry.isFile) return new Promise((yes) => entry.file((file) => yes([file]), () => yes([])));
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((yes) => reader.readEntries(yes, () => yes([])));
    if (!some.length) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(within))).flat();
}

function send(form, name, { file, state, bar }) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", (event) => event.lengthComputable && (bar.value = event.loaded / event.total));
    request.addEventListener("loadend", () => {
      const sent = request.status >= 200 && request.status < 300;
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // Not JSON: the words of the form say it.
      }
      bar.value = sent ? 1 : 0;
      const text = answer.text ?? (sent ? form.dataset.sent : form.dataset.failed);
      state.className = sent ? "" : "error";
      state.replaceChildren(answer.href?.startsWith("/") ? make("a", { href: answer.href }, text) : text);
      done();
    });
    const body = new FormData();
    body.append(name, file, file.name);
    request.send(body);
  });
}

// Suggestions under a line of text, where there was a datalist: [data-suggest="/address"] holds the field. The address
// answers [{"value", "label", "hint"}] to ?q=. The text of the field is sent under its own name, the value chosen
// beside it under NAME_id; typing again forgets the value.
import { afterPause, fetchJson, fresh, make } from "./dom.js";

export function suggestions(root) {
  for (const field of fresh(root, "[data-suggest]", "suggests")) {
    const input = field.querySelector("input");
    const id = `${input.id}-options`;
    const list = make("div", { role: "listbox", id, hidden: true, "aria-label": field.querySelector("label").textContent });
    const value = field.querySelector("input[type=hidden]") ?? make("input", { type: "hidden", name: `${input.name}_id` });
    input.removeAttribute("list");
    for (const [name, said] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id], ["aria-expanded", "false"]]) input.setAttribute(name, said);
    const box = make("div", { class: "suggestions" });
    input.replaceWith(box);
    box.append(input, list, value);
    let at = -1;
    let asked;

    const options = () => [...list.children];
    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const all = options();
      if (!all.length) return;
      at = (index + all.length) % all.length;
      all.forEach((option, i) => option.setAttribute("aria-selected", i === at));
      input.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    };
    const take = (option) => {
      input.value = option.dataset.label;
      value.value = option.dataset.value;
      close();
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const look = afterPause(120, async () => {
      asked?.abort();
      asked = new AbortController();
      const wanted = input.value.trim();
      if (!wanted) return close();
      const joint = field.dataset.suggest.includes("?") ? "&" : "?";
      const answer = await fetchJson(`${field.dataset.suggest}${joint}q=${encodeURIComponent(wanted)}`, asked.signal);
      if (!Array.isArray(answer) || input.value.trim() !== wanted || document.activeElement !== input) return;
      list.replaceChildren(
        ...answer.slice(0, 12).map((hit, i) =>
          make("div", { role: "option", id: `${id}-${i}`, "data-label": hit.label, "data-value": hit.value ?? "", "aria-selected": "false" }, make("bdi", {}, hit.label), (hit.hint ?? hit.note) ? make("span", { class: "quiet small" }, hit.hint ?? hit.note) : null),
        ),
      );
      at = -1;
      list.hidden = !list.children.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
    });

    input.addEventListener("input", () => {
      value.value = "";
      look();
    });
    input.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) choose(at < 0 && step < 0 ? -1 : at + step);
      else if (event.key === "Enter" && at >= 0) take(options()[at]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) take(option);
    });
    input.addEventListener("blur", close);
  }
}

// The command palette: Ctrl-K or ⌘-K anywhere, or / outside a field. Places of the menu at once, search as it comes from
// /search.json?q= as [{"href", "label", "note"}].
import { afterPause, fetchJson, make } from "./dom.js";
import { meant, plainKey } from "./keys.js";

// The same letters for whoever writes أ or ا, ة or ه, é or e.
const fold = (text) =>
  text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase().trim();

export function palette() {
  const dialog = document.getElementById("palette");
  if (!dialog) return;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const places = [...document.querySelectorAll(".places a, .menu .sheet a")].map((a) => ({ href: a.getAttribute("href"), label: a.textContent.trim() }));
  let found = [];
  let at = 0;
  let asked;

  const open = () => {
    if (dialog.open) return;
    input.value = "";
    found = [];
    show();
    dialog.showModal();
  };
  const options = () => [...list.querySelectorAll("[role=option]")];
  const choose = (index) => {
    const all = options();
    at = Math.max(0, Math.min(index, all.length - 1));
    all.forEach((option, i) => option.setAttribute("aria-selected", i === at));
    input.setAttribute("aria-activedescendant", all[at]?.id ?? "");
    all[at]?.scrollIntoView({ block: "nearest" });
  };
  const show = () => {
    const wanted = fold(input.value);
    const near = places.filter((place) => fold(place.label).includes(wanted));
    const everywhere = input.value.trim() ? [{ href: `/search?q=${encodeURIComponent(input.value)}`, label: `${list.dataset.all} ${input.value}` }] : [];
    const items = [...near, ...found, ...everywhere].slice(0, 30);
    list.replaceChildren(
      ...items.map((item, i) =>
        make("a", { role: "option", id: `palette-${i}`, href: item.href, tabindex: "-1" }, make("bdi", {}, item.label), item.note ? make("span", { class: "quiet" }, item.note) : null),
      ),
    );
    choose(0);
  };
  const search = afterPause(120, async () => {
    asked?.abort();
    asked = new AbortController();
    const wanted = input.value.trim();
    const answer = wanted ? await fetchJson(`/search.json?q=${encodeURIComponent(wanted)}`, asked.signal) : [];
    if (input.value.trim() !== wanted || !Array.isArray(answer)) return;
    found = answer.filter((hit) => typeof hit.href === "string" && hit.href.startsWith("/") && typeof hit.label === "string");
    show();
  });

  input.addEventListener("input", () => {
    found = [];
    show();
    search();
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(at + step);
    else if (event.key === "Enter") options()[at]?.click();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.code === "KeyK" || event.key.toLowerCase() === "k");
    if (!control && !(plainKey(event) && meant(event) === "/")) return;
    event.preventDefault();
    open();
  });
}

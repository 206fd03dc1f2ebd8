// Parts that stay current: [data-live="/address"] holds blocks, each with an id, which the server sends anew when the
// meeting changes. A block that did not change is not touched, and none in which somebody writes. When what the person
// may do changes with it (data-key), the own part of the page (#own) is fetched again; the buttons of a vote do not wait for
// that: they come with the event. Without events for a while, it asks.
import { fresh } from "./dom.js";

const SILENCE = 25_000;
const ASK = 3_000;

export function live(root) {
  for (const part of fresh(root, "[data-live]", "follows")) follow(part);
}

function follow(part) {
  const address = part.dataset.live;
  let heard = Date.now();
  let version = "";
  let key = keyOf(part);

  const put = (html, stamp) => {
    heard = Date.now();
    if (stamp && stamp === version) return;
    version = stamp;
    const next = document.createElement("template");
    next.innerHTML = html;
    merge(part, next.content);
    const now = keyOf(part);
    if (now !== key) {
      key = now;
      hand(part);
      // Three thousand pages must not ask in the same instant; the server says over how long they do.
      setTimeout(own, Math.random() * spreadOf(part));
    }
  };
  const source = new EventSource(address);
  source.addEventListener("now", (event) => put(event.data, event.lastEventId));
  source.addEventListener("beat", () => (heard = Date.now()));
  const clock = setInterval(async () => {
    if (!part.isConnected) {
      clearInterval(clock);
      source.close();
    } else if (Date.now() - heard > SILENCE || source.readyState === EventSource.CLOSED) {
      const answer = await fetch(`${address}?since=${version}`, { headers: { accept: "text/html" } }).catch(() => null);
      if (answer?.status === 200) put(await answer.text(), answer.headers.get("etag") ?? "");
    }
  }, ASK);
}

// What one may do hangs on the state and on the vote; where a meeting is opened ([data-quorum]), on the quorum too.
function keyOf(part) {
  const { key = "", reached = "" } = part.querySelector("[data-key]")?.dataset ?? {};
  return "quorum" in part.dataset ? `${key} ${reached}` : key;
}
const spreadOf = (part) => Number(part.querySelector("[data-spread]")?.dataset.spread ?? 0);

const writes = (block) => block.contains(document.activeElement) && document.activeElement.matches("input, textarea, select, button, summary");

function merge(part, next) {
  const blocks = [...next.children];
  const kept = new Set(blocks.map((block) => block.id));
  [...part.children].filter((old) => !kept.has(old.id)).forEach((old) => old.remove());
  blocks.forEach((block, at) => {
    const old = part.children[at];
    if (old?.id === block.id) {
      if (!old.isEqualNode(block) && !writes(old)) old.replaceWith(block);
    } else {
      document.getElementById(block.id)?.remove();
      part.insertBefore(block, part.children[at] ?? null);
    }
  });
}

// The buttons of the vote that is open; none of a vote that is over.
function hand(part) {
  const own = document.getElementById("own");
  const open = part.querySelector("#now-hand");
  const shown = own?.querySelector(".hands");
  if (!own || shown?.dataset.ballot === open?.dataset.ballot) return;
  shown?.remove();
  if (!open || !("votes" in own.dataset)) return;
  const next = open.content.cloneNode(true);
  next.querySelector("[name=client]").value = self.crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace(".", "");
  own.prepend(next);
}

async function own() {
  const old = document.getElementById("own");
  if (!old || writes(old)) return;
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("own");
  if (next) old.replaceWith(next);
}

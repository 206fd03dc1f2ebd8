// Parts that stay current: [data-live="/address"] holds blocks, each with an id, which the server sends anew when the
// meeting changes. A block that did not change is not touched, and none in which somebody writes. Of the own part of the page
// (#own) what hangs on the state is shown and hidden ([data-when]), and the buttons of a vote come with the event: nobody asks
// for them. It is fetched again by those whom a change concerns (the event "own"), and by the bureau and the tellers
// ([data-asks]) when the state changes. Without events for a while, it asks.
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
    show(part);
    const now = keyOf(part);
    if (now !== key) {
      key = now;
      hand(part);
      if (document.querySelector("#own[data-asks]")) own(part);
    }
  };
  const source = new EventSource(address);
  source.addEventListener("now", (event) => put(event.data, event.lastEventId));
  source.addEventListener("own", () => own(part));
  source.addEventListener("beat", () => (heard = Date.now()));
  const clock = setInterval(async () => {
    if (!part.isConnected) {
      clearInterval(clock);
      source.close();
    } else if (Date.now() - heard > SILENCE || source.readyState === EventSource.CLOSED) {
      const to = new URL(address, location.href);
      to.searchParams.set("since", version);
      const answer = await fetch(to, { headers: { accept: "text/html" } }).catch(() => null);
      if (answer?.status === 200) {
        put(await answer.text(), answer.headers.get("etag") ?? "");
        // Without events nobody is told that a change concerns them.
        own(part);
      }
    }
  }, ASK);
}

// What the bureau may do hangs on the state and on the vote; where a meeting is opened ([data-quorum]), on the quorum too.
function keyOf(part) {
  const { key = "", reached = "" } = part.querySelector("[data-key]")?.dataset ?? {};
  return "quorum" in part.dataset ? `${key} ${reached}` : key;
}

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

function show(part) {
  const now = part.querySelector("[data-now]")?.dataset.now.split(" ") ?? [];
  for (const block of document.querySelectorAll("#own [data-when]")) block.hidden = !now.includes(block.dataset.when);
}

// The buttons of the vote that is open, one row for each vote in this hand; none of a vote that is over.
function hand(part) {
  const own = document.getElementById("own");
  const open = part.querySelector("#now-hand")?.content.firstElementChild;
  const shown = own?.querySelector(".hands");
  if (!own || shown?.dataset.ballot === open?.dataset.ballot) return;
  shown?.remove();
  if (!open || !("votes" in own.dataset)) return;
  const next = open.cloneNode(true);
  const [casting, interest, none] = [".casting", ".interest", "[hidden]"].map((of) => next.querySelector(of));
  for (const part of [casting, interest]) part.remove();
  const votes = [...own.querySelectorAll(".in-hand")];
  none.hidden = votes.length > 0;
  for (const vote of votes) {
    const row = casting.cloneNode(true);
    row.elements.person.value = vote.dataset.person;
    row.elements.client.value = self.crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace(".", "");
    next.append(vote.content.cloneNode(true), row);
    if (!vote.content.children.length) next.append(interest);
  }
  own.prepend(next);
}

// A page in which somebody writes is asked for when they have done.
let waiting;
async function own(part) {
  clearTimeout(waiting);
  const old = document.getElementById("own");
  if (!old || !part.isConnected) return;
  if (writes(old)) {
    waiting = setTimeout(own, ASK, part);
    return;
  }
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("own");
  if (next && !writes(old)) {
    old.replaceWith(next);
    show(part);
    hand(part);
  }
}

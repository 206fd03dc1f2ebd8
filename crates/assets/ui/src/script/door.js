// The door of a meeting: [data-door="/meetings/…/door"]. Names are found in the roll that the device keeps, codes are read
// by the camera where the browser can. Each arrival goes into a queue of the device first (IndexedDB) and leaves it when the
// server has answered it: without a network nothing is lost, and sent twice it is written once.
import { fresh, make } from "./dom.js";

const EVERY = 4_000;
const AT_ONCE = 100;

export function doors(root) {
  for (const part of fresh(root, "[data-door]", "kept")) open(part);
}

async function open(part) {
  const address = part.dataset.door;
  const said = part.dataset;
  const input = part.querySelector("input[type=search]");
  const list = part.querySelector("ul");
  const note = make("p", { role: "status", class: "note" });
  input.form.after(note);
  keep(address);
  const store = await queue();
  const people = new Map();
  const answers = new Map();

  const learn = async () => {
    try {
      const answer = await fetch(`${address}/roll.json`, { headers: { accept: "application/json" } });
      if (answer.ok) for (const one of await answer.json()) people.set(one.person, one);
    } catch {
      // The worker answers with the roll it kept; without one, names cannot be found yet.
    }
  };
  const tell = async (online) => {
    const left = (await store.all()).filter((one) => one.address === address).length;
    note.textContent = `${online ? said.online : said.offline}${left ? ` · ${said.waiting} ${left}` : ""}`;
  };
  const enter = async (one) => {
    await store.put({ client: crypto.randomUUID(), address, at: Date.now(), ...one });
    const known = people.get(one.person ?? one.shown);
    if (known) known.queued = true;
    show();
    send();
  };
  let sending = false;
  const send = async () => {
    if (sending) return;
    sending = true;
    let online = true;
    try {
      for (;;) {
        const some = (await store.all()).filter((one) => one.address === address).slice(0, AT_ONCE);
        if (!some.length) break;
        const arrivals = some.map(({ client, person = "", said: text = "", at }) => ({ client, person, said: text, at }));
        const body = JSON.stringify({ device_now: Date.now(), door: name(), arrivals });
        const answer = await fetch(`${address}/arrivals`, { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body });
        if (!answer.ok) {
          online = answer.status < 500;
          break;
        }
        for (const one of await answer.json()) {
          const sent = some.find((other) => other.client === one.client);
          await store.remove(one.client);
          const who = sent?.person ?? sent?.shown;
          const known = people.get(who);
          if (known) Object.assign(known, { queued: false, here: one.state === "taken" || one.state === "already" });
          answers.set(who ?? one.client, one.text);
        }
        show();
      }
    } catch {
      online = false;
    }
    sending = false;
    tell(online);
  };
  const show = () => {
    const words = input.value.trim().split(/\s+/).filter(Boolean).map(plain);
    if (!words.length || !people.size) return;
    const found = [...people.values()].filter((one) => words.every((word) => plain(one.name).includes(word))).slice(0, 30);
    list.replaceChildren(...found.map((one) => {
      const state = one.here ? said.here : one.queued ? said.queued : answers.get(one.person);
      const row = make("div", {}, make("b", {}, make("bdi", {}, one.name)), " ", make("span", { class: "quiet" }, one.capacity), state ? make("p", {}, make("span", { class: "state good" }, state)) : null);
      const line = make("li", {}, row);
      if (!one.here && !one.queued) {
        const button = make("button", { type: "button" }, said.here);
        button.addEventListener("click", () => enter({ person: one.person }));
        line.append(button);
      }
      return line;
    }));
  };

  input.addEventListener("input", show);
  input.form.addEventListener("submit", (event) => people.size && (event.preventDefault(), show()));
  addEventListener("online", send);
  setInterval(send, EVERY);
  if ("BarcodeDetector" in window && navigator.mediaDevices) scanner(part, (text) => enter({ said: text, shown: text.split(".")[2] ?? "" }));
  await learn();
  show();
  send();
}

// What the page needs to open again without a network.
async function keep(address) {
  try {
    await navigator.serviceWorker.register("/door-worker.js");
    const kept = await caches.open("amana-door");
    const loaded = performance.getEntriesByType("resource").map((one) => new URL(one.name)).filter((url) => url.origin === location.origin);
    const paths = new Set([location.pathname, `${address}/roll.json`, ...loaded.map((url) => url.pathname).filter((path) => path.startsWith("/assets/") || path === "/theme.css")]);
    for (const path of paths) {
      const answer = await fetch(path);
      if (answer.ok && !answer.redirected) await kept.put(location.origin + path, answer);
    }
  } catch {
    // No worker here (a private window, an old browser): the page must stay open.
  }
}

// Which device it is, for the record of the door.
function name() {
  const known = localStorage.getItem("amana-door") ?? crypto.randomUUID().slice(0, 8);
  localStorage.setItem("amana-door", known);
  return known;
}

const plain = (text) => text.normalize("NFKD").replace(/[\u0640\u064b-\u065f]/g, "").replace(/[أإآ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").toLowerCase();

function scanner(part, found) {
  const button = make("button", { type: "button", class: "second" }, part.dataset.scan);
  const video = make("video", { playsinline: true, muted: true, hidden: true });
  part.querySelector("form").after(make("p", { class: "actions" }, button), video);
  const seen = new Set();
  let stream;
  button.addEventListener("click", async () => {
    if (stream) {
      stream.getTracks().forEach((track) => track.stop());
      stream = undefined;
      video.hidden = true;
      button.textContent = part.dataset.scan;
      return;
    }
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).catch(() => undefined);
    if (!stream) return;
    Object.assign(video, { srcObject: stream, hidden: false });
    button.textContent = part.dataset.stop;
    await video.play();
    const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    const look = async () => {
      if (!stream) return;
      for (const { rawValue } of await detector.detect(video).catch(() => [])) {
        if (rawValue.startsWith("AMANA.") && !seen.has(rawValue)) {
          seen.add(rawValue);
          found(rawValue);
        }
      }
      setTimeout(look, 200);
    };
    look();
  });
}

// The queue of the device. What cannot be kept (a private window) is at least kept until the page closes.
async function queue() {
  const memory = new Map();
  const fallback = { all: async () => [...memory.values()], put: async (one) => memory.set(one.client, one), remove: async (client) => memory.delete(client) };
  const base = await new Promise((done) => {
    const asked = indexedDB.open("amana-door", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("arrivals", { keyPath: "client" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => done(null);
  });
  if (!base) return fallback;
  const run = (mode, work) => new Promise((done, failed) => {
    const deal = base.transaction("arrivals", mode);
    const asked = work(deal.objectStore("arrivals"));
    deal.oncomplete = () => done(asked.result);
    deal.onerror = () => failed(deal.error);
  });
  return {
    all: () => run("readonly", (store) => store.getAll()),
    put: (one) => run("readwrite", (store) => store.put(one)),
    remove: (client) => run("readwrite", (store) => store.delete(client)),
  };
}

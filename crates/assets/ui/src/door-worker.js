// Keeps the door of a meeting open without a network: its page, what the page loads, and the roll are answered from what
// was kept the last time there was one. Everything else goes to the network as ever.
const KEPT = "amana-door";
const door = /^\/meetings\/[^/]+\/door(\/roll\.json)?$/;
const ours = (url) => url.origin === location.origin && (door.test(url.pathname) || url.pathname.startsWith("/assets/") || url.pathname === "/theme.css");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !ours(url)) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request, url) {
  const kept = await caches.open(KEPT);
  const key = url.origin + url.pathname;
  try {
    const fresh = await fetch(request);
    // Only what belongs to the door: a page that asks to sign in is not it.
    if (fresh.ok && !fresh.redirected) kept.put(key, fresh.clone());
    return fresh;
  } catch (error) {
    const last = await kept.match(key);
    // A list of people does not stay on a device longer than a week.
    if (last && Date.now() - Date.parse(last.headers.get("date")) < 7 * 86_400_000) return last;
    await kept.delete(key);
    throw error;
  }
}

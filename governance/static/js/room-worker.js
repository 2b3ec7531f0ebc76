// The page of a room without a network: its questions and the form, and nothing of anybody.
const CACHE = "room";
const LONGEST = 12_000;

const keep = async ({ shell, needed, language }) => {
  const page = await fetch(shell, {
    credentials: "omit",
    headers: { "Accept-Language": language },
    cache: "no-store",
    redirect: "error",
  });
  if (!page.ok || page.headers.get("x-page") !== "room") return; // not ours
  const cache = await caches.open(CACHE);
  await cache.put(shell, page);
  const wanted = new Set([new URL(shell, location).href, ...needed]);
  for (const request of await cache.keys()) {
    const old = request.url.includes("/static/") && !wanted.has(request.url);
    if (old) await cache.delete(request);
  }
  for (const address of needed) if (!(await cache.match(address))) await cache.add(address);
};

const late = () => new Promise((_done, give) => setTimeout(give, LONGEST));
const room = async (request, path) => {
  const kept = await caches.match(`${path}/offline`);
  if (!kept) return fetch(request);
  try {
    return await Promise.race([fetch(request), late()]);
  } catch {
    return kept;
  }
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keep(event.data).catch(() => {})));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && /^\/workshops\/\d+$/.test(pathname)) {
    event.respondWith(room(request, pathname));
  } else if (pathname.startsWith("/static/")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

/* Keeps the page and its files for use without a connection. Files whose address names their version never change;
   the page and the manifest are asked for first and taken from the store only when the site cannot be reached. */
const STORE = "community-action-map-1";
const KEEP_VERSIONS = 2;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Byte ranges of tiles are the browser's own business; other hosts too.
  if (request.method !== "GET" || url.origin !== self.location.origin || request.headers.has("range")) return;
  const isVersioned = url.searchParams.has("v") || url.pathname.includes("/assets/");
  event.respondWith(isVersioned ? fromStoreFirst(request) : fromSiteFirst(request));
});

async function fromStoreFirst(request) {
  const store = await caches.open(STORE);
  const kept = await store.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    await store.put(request, response.clone());
    await dropOldVersions(store, new URL(request.url).searchParams.get("v"));
  }
  return response;
}

async function fromSiteFirst(request) {
  const store = await caches.open(STORE);
  const page = request.mode === "navigate" ? new Request(new URL(request.url).pathname) : request;
  try {
    const response = await fetch(request);
    if (response.ok) await store.put(page, response.clone());
    return response;
  } catch (error) {
    const kept = await store.match(page);
    if (kept) return kept;
    throw error;
  }
}

/** Forgets layer files of builds before the last two. */
async function dropOldVersions(store, newest) {
  if (newest === null) return;
  const requests = await store.keys();
  const versions = [
    ...new Set(requests.map(({ url }) => new URL(url).searchParams.get("v")).filter((v) => v !== null)),
  ];
  const old = versions.filter((version) => version !== newest).slice(0, -(KEEP_VERSIONS - 1));
  for (const request of requests) {
    if (old.includes(new URL(request.url).searchParams.get("v"))) await store.delete(request);
  }
}

/* Keeps the page and its files for use without a connection. Files whose address names their version never change;
   the page and the manifest are asked for first and taken from the store only when the site cannot be reached. Nobody
   waits for the store: an answer goes out first, and where the store is full or broken the site works as without it. */
const STORE = "community-action-map-1";
const KEEP_VERSIONS = 2;
/* Names of assets tell no build. A build has about a hundred; whatever an open page has asked for stands in the newest
   half, so that another build can come in before any of it is forgotten. */
const MOST_ASSETS = 240;
const ROOT = new URL("./", self.location.href).pathname;

/* What the first visit asked for before this worker was there: without it that visit could not be opened again. */
const OPENING = ["./", "layers/manifest.json", "layers/opening.json"];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  inTheBackground(event, keepOpening());
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Byte ranges of tiles are the browser's own business; other hosts too. A download is kept by whoever took it.
  if (request.method !== "GET" || url.origin !== self.location.origin || request.headers.has("range")) return;
  if (isBelow("download/", url)) return;
  const isVersioned = url.searchParams.has("v") || isBelow("assets/", url);
  event.respondWith(isVersioned ? fromStoreFirst(event) : fromSiteFirst(event));
});

async function fromStoreFirst(event) {
  const { request } = event;
  const kept = await keptCopy(request);
  if (kept) {
    if (isBelow("assets/", new URL(request.url))) inTheBackground(event, keepOn(request, kept.clone()));
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) inTheBackground(event, keep(request, response.clone()));
  return response;
}

async function fromSiteFirst(event) {
  const { request } = event;
  const page = request.mode === "navigate" ? new Request(new URL(request.url).pathname) : request;
  try {
    const response = await fetch(request);
    if (response.ok) inTheBackground(event, keep(page, response.clone()));
    return response;
  } catch (error) {
    const kept = await keptCopy(page);
    if (kept) return kept;
    throw error;
  }
}

/** Keeps the page and the files that it opens with; where one fails the site is kept from the next visit on. */
async function keepOpening() {
  await Promise.all(
    OPENING.map(async (path) => {
      const request = new Request(new URL(path, self.location.href));
      const response = await fetch(request);
      if (response.ok) await keep(new Request(new URL(request.url).pathname), response);
    }),
  );
}

/** True for an address below a folder of this site. */
function isBelow(folder, { pathname }) {
  return pathname.startsWith(ROOT + folder);
}

/** Lets work go on after the answer; what fails is done without. */
function inTheBackground(event, work) {
  event.waitUntil(work.catch(() => undefined));
}

/** What is kept of a request; undefined where there is nothing, or the store fails. */
async function keptCopy(request) {
  try {
    const store = await caches.open(STORE);
    // A site of files has one answer for each address, whatever headers its host says that answers vary with.
    return await store.match(request, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** Keeps an answer. Room is made first: in a full store nothing else would make it. */
async function keep(request, response) {
  const store = await caches.open(STORE);
  await forgetOld(store, new URL(request.url).searchParams.get("v"));
  await store.put(request, response);
}

/** Moves an asset that is in use among the newest, before newer ones push it out. */
async function keepOn(request, response) {
  const store = await caches.open(STORE);
  const assets = await keptAssets(store);
  const newest = assets.slice(-MOST_ASSETS / 2);
  if (!newest.some(({ url }) => url === request.url)) await store.put(request, response);
}

/** Assets in the order in which they were kept. */
async function keptAssets(store) {
  const requests = await store.keys();
  return requests.filter(({ url }) => isBelow("assets/", new URL(url)));
}

/** Forgets layer files of builds before the last two, and the assets that have not been in use for longest. */
async function forgetOld(store, newest) {
  const tooMany = (await keptAssets(store)).slice(0, -MOST_ASSETS);
  const old = newest === null ? [] : await filesOfOldVersions(store, newest);
  for (const request of [...tooMany, ...old]) await store.delete(request);
}

async function filesOfOldVersions(store, newest) {
  const requests = await store.keys();
  const versionOf = ({ url }) => new URL(url).searchParams.get("v");
  const versions = [...new Set(requests.map(versionOf).filter((version) => version !== null))];
  const old = versions.filter((version) => version !== newest).slice(0, -(KEEP_VERSIONS - 1));
  return requests.filter((request) => old.includes(versionOf(request)));
}

/** Lets the browser keep the site for use without a connection. */

/** Registers the service worker of a built site; where there is none, or it may not run, the site works as before. */
export function keepForOffline(navigator: Navigator, base: string): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(`${base}service-worker.js`).catch((error: unknown) => {
    console.info("This browser does not keep the site for offline use.", error);
  });
}

/** Milliseconds after which a visit is taken for one that stays. */
const STAYED_MILLISECONDS = 5_000;

/**
 * Calls `act` once, when the page has been open for a while, the browser keeps the site's files, and nobody has asked
 * it to save data: the moment to fetch what may be wanted later without a connection.
 */
export function whenStaying(window: Window, act: () => void): void {
  const { navigator } = window;
  // Not every browser tells; the types know none.
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (!("serviceWorker" in navigator) || connection?.saveData === true) return;
  window.setTimeout(() => {
    if (!navigator.onLine) return;
    if (navigator.serviceWorker.controller !== null) act();
    // On a slow first visit the worker that keeps files takes over later.
    else navigator.serviceWorker.addEventListener("controllerchange", act, { once: true });
  }, STAYED_MILLISECONDS);
}

/**
 * Asks once more for what the page was made of before the worker that keeps files was there, mostly out of the browser's
 * own memory: with that the first visit can be opened again without a connection. `besides` are addresses of what its
 * workers asked for, which the page does not see.
 */
export function keepThisVisit(
  { performance, location, fetch }: Window & typeof globalThis,
  besides: readonly string[],
): void {
  const seen = performance.getEntriesByType("resource").map(({ name }) => name);
  for (const name of [...seen, ...besides]) {
    const { origin, pathname, searchParams } = new URL(name, location.href);
    const isKept = pathname.includes("/assets/") || searchParams.has("v");
    // Ranges of tiles are the browser's own business.
    if (origin === location.origin && isKept && !pathname.endsWith(".pmtiles"))
      fetch(name, { cache: "force-cache" }).catch(() => undefined);
  }
}

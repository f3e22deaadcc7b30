/** Lets the browser keep the site for use without a connection. */

/** Registers the service worker of a built site; where there is none, or it may not run, the site works as before. */
export function keepForOffline(navigator: Navigator, base: string): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(`${base}service-worker.js`).catch((error: unknown) => {
    console.info("This browser does not keep the site for offline use.", error);
  });
}

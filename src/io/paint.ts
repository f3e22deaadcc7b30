/** The browser's next paint. */

/** A page that nobody sees is not painted; it waits this long and no longer. */
const LONGEST_MILLISECONDS = 1000;

/** Waits until what has been drawn so far is on the screen. */
export function painted(window: Window): Promise<void> {
  return new Promise((go) => {
    // The frame that draws it, and then the first task after it.
    window.requestAnimationFrame(() => window.setTimeout(go));
    window.setTimeout(go, LONGEST_MILLISECONDS);
  });
}

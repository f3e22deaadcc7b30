/** What is watched inside a page that is being measured; these functions run in the browser, not here. */

/** What a page tells of its opening. Times are milliseconds since the navigation began. */
export interface Opened {
  readonly timeOrigin: number;
  /** When the frame that shows the first rows began, and when it had been painted. */
  readonly frame: number;
  readonly list: number;
  readonly points: number;
}

/** What a page tells of a press. Times are milliseconds since the press. */
export interface Pressed {
  readonly pressedAt: number;
  readonly list: number;
  readonly map: number;
  /** The longest task on the main thread from the press until half a second after the map was drawn; 0 where none reached 50. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    benchList?: Promise<Pick<Opened, "frame" | "list">>;
    benchPress?: Promise<Pressed>;
  }
}

/** Runs before the page's own code: keeps the time at which the first rows had been painted. */
export function watchList(): void {
  window.benchList = new Promise((painted) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(".result-list h3 a") === null) return;
      observer.disconnect();
      // A message posted within a frame is delivered after that frame has been painted.
      requestAnimationFrame((frame) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => painted({ frame, list: performance.now() });
        channel.port2.postMessage(undefined);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Waits for the list and for points on the map. */
export async function readOpening(): Promise<Opened> {
  const shown = (await window.benchList) ?? { frame: Number.NaN, list: Number.NaN };
  while (performance.getEntriesByName("points-drawn").length === 0)
    await new Promise((go) => setTimeout(go, 20));
  const points = performance.getEntriesByName("points-drawn")[0]?.startTime ?? Number.NaN;
  return { timeOrigin: performance.timeOrigin, ...shown, points };
}

/** Gets ready for the next press of a checkbox: what follows is kept in `benchPress`. */
export function watchPress(): void {
  const answer = document.querySelector("p.answer");
  let pressed = 0;
  let longestTask = 0;
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries())
      if (pressed > 0 && startTime + duration >= pressed) longestTask = Math.max(longestTask, duration);
  }).observe({ type: "longtask" });
  window.benchPress = new Promise((done) => {
    const note = ({ timeStamp }: Event): void => {
      pressed = timeStamp;
    };
    addEventListener("click", note, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => void finish(performance.now());
        channel.port2.postMessage(undefined);
      });
    });
    if (answer !== null) observer.observe(answer, { childList: true, characterData: true, subtree: true });
    const finish = async (list: number): Promise<void> => {
      const drawn = () =>
        performance.getEntriesByName("points-drawn").find(({ startTime }) => startTime > pressed);
      while (drawn() === undefined) await new Promise((go) => setTimeout(go, 20));
      const map = drawn()?.startTime ?? Number.NaN;
      await new Promise((go) => setTimeout(go, 500));
      done({
        pressedAt: performance.timeOrigin + pressed,
        list: list - pressed,
        map: map - pressed,
        longestTask,
      });
    };
  });
}

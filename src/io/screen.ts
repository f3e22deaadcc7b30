/** The part of the address behind `#`: which screen of a form is shown, so that Back leads to the one before. */

export interface ScreenAddress {
  read(): string;
  show(screen: string): void;
  /** Calls back after Back and Forward. */
  onStep(listener: (screen: string) => void): void;
}

/** The browser's own. */
export function browserScreen(window: Window): ScreenAddress {
  const read = (): string => {
    const written = window.location.hash.slice(1);
    try {
      return decodeURIComponent(written);
    } catch {
      // Not written by this page: as it stands it names no screen.
      return written;
    }
  };
  return {
    read,
    show(screen) {
      if (read() !== screen) window.history.pushState(null, "", `#${encodeURIComponent(screen)}`);
    },
    onStep: (listener) => window.addEventListener("popstate", () => listener(read())),
  };
}

/** The entries of the browser's history as a form keeps them: which screen is shown, so that Back leads to the one before, and of which row. */

/** Where a person stands in a form. */
export interface Standing {
  /** Written behind `#`. */
  readonly screen: string;
  /** Table of the row that is written; absent where none is. */
  readonly table?: string;
  /** Key of the row on the map that is corrected; absent for a new one. */
  readonly row?: string;
  /** Key of the row's draft; absent where nothing of it is kept on this device. */
  readonly draft?: string;
}

export interface ScreenAddress {
  read(): Standing;
  /** Another screen is a step that Back undoes, or takes the place of the entry; the same screen is told with its row anew. */
  show(standing: Standing, as?: "step" | "instead"): void;
  /** Calls back after Back and Forward. */
  onStep(listener: (standing: Standing) => void): void;
}

/** The browser's own; an entry keeps its row through a reload. */
export function browserScreen(window: Window): ScreenAddress {
  const readScreen = (): string => {
    const written = window.location.hash.slice(1);
    try {
      return decodeURIComponent(written);
    } catch {
      // Not written by this page: as it stands it names no screen.
      return written;
    }
  };
  const read = (): Standing => ({ ...rowOf(window.history.state), screen: readScreen() });
  return {
    read,
    show({ screen, ...row }, as = "step") {
      if (readScreen() === screen) window.history.replaceState(row, "");
      else if (as === "instead") window.history.replaceState(row, "", `#${encodeURIComponent(screen)}`);
      else window.history.pushState(row, "", `#${encodeURIComponent(screen)}`);
    },
    onStep: (listener) => window.addEventListener("popstate", () => listener(read())),
  };
}

/** The row that an entry names; nothing where another page, or an older version of this one, wrote it. */
function rowOf(state: unknown): Omit<Standing, "screen"> {
  if (typeof state !== "object" || state === null) return {};
  return Object.fromEntries(
    Object.entries(state).filter(
      ([key, value]) => ["table", "row", "draft"].includes(key) && typeof value === "string",
    ),
  );
}

/** The address bar: the only place that touches the browser's history. */

/** How a change of the address is kept: deliberate acts can be stepped back through, camera moves cannot. */
export type Keeping = "push" | "replace";

export interface Address {
  /** The query of the present address, with its `?`. */
  read(): string;
  write(search: string, keeping: Keeping): void;
  /** Calls back after Back and Forward; gives a function that stops it. */
  onStep(listener: () => void): () => void;
}

/** The browser's own address. */
export function browserAddress(window: Window): Address {
  return {
    read: () => window.location.search,
    write(search, keeping) {
      const { pathname } = window.location;
      if (search === window.location.search) return;
      if (keeping === "push") window.history.pushState(null, "", pathname + search);
      else window.history.replaceState(null, "", pathname + search);
    },
    onStep(listener) {
      window.addEventListener("popstate", listener);
      return () => window.removeEventListener("popstate", listener);
    },
  };
}

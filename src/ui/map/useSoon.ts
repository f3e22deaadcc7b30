/** A reading of the state for the map: taken after the list's, so that a press is answered in the list first. */
import { startTransition, useEffect, useState } from "react";
import type { MapState } from "../../state/store.ts";
import { useMapStore } from "../common/store.tsx";

/** What `read` gives, a moment later than `useMap` would; `read` must stay the same function. */
export function useSoon<T>(read: (state: MapState) => T): T {
  const store = useMapStore();
  const [value, setValue] = useState(() => read(store.getState()));
  useEffect(() => {
    const take = (): void => startTransition(() => setValue(() => read(store.getState())));
    // It may have changed since it was first read.
    take();
    return store.subscribe(take);
  }, [store, read]);
  return value;
}

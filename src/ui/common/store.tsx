/** The store, handed to components, and the readings of it that they share. */
import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Labels } from "../../core/find/describe.ts";
import type { Results } from "../../core/find/results.ts";
import { deriveLabels, deriveResults } from "../../state/derive.ts";
import type { MapActions, MapState, MapStore } from "../../state/store.ts";

const StoreContext = createContext<MapStore | undefined>(undefined);

export function StoreProvider({
  store,
  children,
}: {
  readonly store: MapStore;
  readonly children: ReactNode;
}) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself; for event handlers. */
export function useMapStore(): MapStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error("A component stands outside StoreProvider.");
  return store;
}

/** One reading of the state. */
export function useMap<T>(read: (state: MapState) => T): T {
  return useStore(useMapStore(), read);
}

export function useActions(): MapActions {
  return useMapStore().actions;
}

export function useResults(): Results {
  return useMap(deriveResults);
}

export function useLabels(): Labels {
  return useMap(deriveLabels);
}

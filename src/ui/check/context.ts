/** The checker's store, handed to components. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { CheckState, CheckStore } from "../../state/check/store.ts";

export const CheckContext = createContext<CheckStore | undefined>(undefined);

/** The checker's store; for event handlers. */
export function useCheckStore(): CheckStore {
  const store = useContext(CheckContext);
  if (store === undefined) throw new Error("A component stands outside the checker page.");
  return store;
}

/** One reading of the checker's state. */
export function useCheck<T>(read: (state: CheckState) => T): T {
  return useStore(useCheckStore(), read);
}

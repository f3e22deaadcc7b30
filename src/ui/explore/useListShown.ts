/** Whether the first list is there, so that what it does without may come. */
import { useEffect, useState } from "react";
import { LAYER_IDS } from "../../state/layer-files.ts";
import type { MapState } from "../../state/store.ts";
import { useMap } from "../common/store.tsx";

/** Long enough for the list to be painted. */
const PAINTED_MILLISECONDS = 50;

/** True once all layers have come or failed. */
export function isSettled({ layers }: MapState): boolean {
  return LAYER_IDS.every((id) => layers[id].state !== "loading");
}

/** True from a moment after rows of some sort, or the reason why there are none, have been shown. */
export function useListShown(): boolean {
  const there = useMap(
    (state) => state.opening !== undefined || isSettled(state) || state.manifest.state === "failed",
  );
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!there) return;
    const timer = setTimeout(() => setShown(true), PAINTED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [there]);
  return shown;
}

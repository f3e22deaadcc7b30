/** Whether the first list is there, so that what it does without may come. */
import { useEffect, useState } from "react";
import { painted } from "../../io/paint.ts";
import { LAYER_IDS } from "../../state/layer-files.ts";
import type { MapState } from "../../state/store.ts";
import { useMap } from "../common/store.tsx";

/** True once all layers have come or failed. */
export function isSettled({ layers }: MapState): boolean {
  return LAYER_IDS.every((id) => layers[id].state !== "loading");
}

/** True from after the paint of rows of some sort, or the reason why there are none on. */
export function useListShown(): boolean {
  const there = useMap(
    (state) => state.opening !== undefined || isSettled(state) || state.manifest.state === "failed",
  );
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!there) return;
    let stays = true;
    void painted(window).then(() => {
      if (stays) setShown(true);
    });
    return () => {
      stays = false;
    };
  }, [there]);
  return shown;
}

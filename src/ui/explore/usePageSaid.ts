/** Sees to it that the address names the page that is on the screen: a link may name one beyond the last. */
import { useEffect } from "react";
import { deriveResults, isWaiting, untoldInWords } from "../../state/derive.ts";
import { LAYER_IDS } from "../../state/layer-files.ts";
import { useActions, useMap } from "../common/store.tsx";

export function usePageSaid(): void {
  const { change } = useActions();
  // Not before everything has come: more records make more pages.
  const page = useMap((state) =>
    isWaiting(state) ||
    untoldInWords(state) !== undefined ||
    LAYER_IDS.some((id) => state.layers[id].state !== "ready")
      ? undefined
      : deriveResults(state).page,
  );
  const asked = useMap((state) => state.view.page);
  useEffect(() => {
    if (page !== undefined && page !== asked) change((view) => ({ ...view, page }), "replace");
  }, [page, asked, change]);
}

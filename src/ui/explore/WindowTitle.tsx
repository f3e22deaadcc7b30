/** The title of the window: what is open or asked, so that tabs, history and bookmarks tell it. */
import { useEffect, useMemo } from "react";
import { encodeView } from "../../core/find/permalink.ts";
import { readyValue } from "../../io/load.ts";
import { recordIndex, shownCatalogue } from "../../state/derive.ts";
import { useMap } from "../common/store.tsx";

/** `Hebden Bridge Town Hall · Map of community action`; the map's name alone where nothing is asked. Each tool tells its own answer. */
export function WindowTitle({ answer }: { readonly answer: string }) {
  const name = useMap((state) => readyValue(state.manifest)?.site.name);
  const selected = useMap((state) => {
    const catalogue = shownCatalogue(state);
    return catalogue.titles[recordIndex(catalogue, state.view.selected) ?? -1];
  });
  const view = useMap((state) => state.view);
  // Only where the View changes: the store changes with every hover.
  const isAsked = useMemo(
    () => encodeView({ ...view, camera: undefined, selected: undefined }) !== "",
    [view],
  );
  const told = selected ?? (isAsked ? answer.replace(/\.$/, "") : undefined);
  useEffect(() => {
    // Until the map has told its name the page's own title stands.
    if (name !== undefined) document.title = told === undefined ? name : `${told} · ${name}`;
  }, [told, name]);
  return null;
}

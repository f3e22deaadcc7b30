/** Which parts of the link that was opened could not be used. */
import { droppedInWords } from "../../core/find/dropped.ts";
import { isFacet, isRange } from "../../core/find/filter.ts";
import { useActions, useLabels, useMap } from "./store.tsx";

export function DroppedNote() {
  const dropped = useMap((state) => state.dropped);
  const labels = useLabels();
  const { forgetDropped } = useActions();
  const words = droppedInWords(dropped, (key) => (isFacet(key) || isRange(key) ? labels.category(key) : key));
  if (words === undefined) return null;
  return (
    <div className="note" role="status">
      <p>{words}</p>
      <button type="button" onClick={forgetDropped}>
        Close
      </button>
    </div>
  );
}

/** Says on a map without points that what was found has none: an empty map looks as if nothing was. */
import { hasPoint } from "../../core/find/catalogue.ts";
import type { Results } from "../../core/find/results.ts";
import { recordsNotArrived } from "../../state/arrived.ts";
import { isWaiting } from "../../state/derive.ts";
import { useMap } from "../common/store.tsx";
import { undrawnInWords } from "../reuse/legend.ts";

interface Props {
  /** What the map shows, which may come a moment after the list. */
  readonly results: Results;
  /** True where a list of the same records is always to be had. */
  readonly hasList: boolean;
}

export function PointlessNote({ results: { count, passes }, hasList }: Props) {
  const catalogue = useMap((state) => state.catalogue);
  // A tool draws its own answer.
  const isWhole = useMap(
    (state) =>
      state.view.tool === "find" &&
      state.opening === undefined &&
      !isWaiting(state) &&
      recordsNotArrived(state) === undefined,
  );
  if (!isWhole || count === 0) return null;
  if (passes.some((passed, record) => passed === 1 && hasPoint(catalogue, record))) return null;
  return (
    <p className="note">
      {undrawnInWords(count, count)}
      {hasList && " The list shows them."}
    </p>
  );
}

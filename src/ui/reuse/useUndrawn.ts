/** What must be said under a map of the Results: how many of them it has no point for. */
import { hasPoint } from "../../core/find/catalogue.ts";
import { shownCatalogue } from "../../state/derive.ts";
import { useMap, useResults } from "../common/store.tsx";
import { undrawnInWords } from "./legend.ts";

/** A sentence; undefined where the map draws all. */
export function useUndrawn(): string | undefined {
  const { count, passes } = useResults();
  const catalogue = useMap(shownCatalogue);
  const undrawn = passes.reduce(
    (sum, passed, record) => (passed === 1 && !hasPoint(catalogue, record) ? sum + 1 : sum),
    0,
  );
  return undrawnInWords(undrawn, count);
}

/** The neighbourhoods in gaps, ranked; each opens its facts. */

import { useMemo, useState } from "react";
import { type GapOrder, orderGaps } from "../../core/coverage/gaps.ts";
import type { View } from "../../core/find/view.ts";
import { chosenDistanceInWords, distanceInWords } from "../../core/find/words.ts";
import { neighbourhoodInWords } from "../../core/place/neighbourhood.ts";
import type { Coverage } from "../../state/coverage.ts";
import { useMap } from "../common/store.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";

const PAGE = 25;
const ORDERS: readonly { readonly id: GapOrder; readonly label: string }[] = [
  { id: "deprivation", label: "most deprived first" },
  { id: "people", label: "most people first" },
  { id: "distance", label: "farthest first" },
];

export function GapList({ coverage }: { readonly coverage: Coverage }) {
  const { centres, answer, atlas, trial, distances } = coverage;
  const units = useMap((state) => state.view.units);
  const [order, setOrder] = useState<GapOrder>("deprivation");
  const [shown, setShown] = useState(PAGE);
  const far = trial?.distances ?? distances;
  const ranked = useMemo(() => orderGaps(centres, far, answer, order), [centres, far, answer, order]);
  if (answer.gaps.length === 0) return null;
  return (
    <section>
      <h4>The neighbourhoods</h4>
      <label>
        Order{" "}
        <select
          value={order}
          onChange={(event) =>
            setOrder(ORDERS.find(({ id }) => id === event.target.value)?.id ?? "deprivation")
          }
        >
          {ORDERS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <ol className="gap-list">
        {Array.from(ranked.subarray(0, shown), (centre) => {
          const neighbourhood = atlas.neighbourhoods[centre];
          const metres = far.metres[centre] ?? Number.POSITIVE_INFINITY;
          return neighbourhood === undefined ? null : (
            <li key={centre}>
              <RecordLink id={neighbourhood.code}>{neighbourhoodInWords(neighbourhood)}</RecordLink>
              <span className="small">
                {" "}
                rank {neighbourhood.imdRank.toLocaleString("en-GB")},{" "}
                {neighbourhood.population.toLocaleString("en-GB")} people
                {Number.isFinite(metres)
                  ? `, nearest ${beyondInWords(metres, answer.question.beyondMetres, units)}`
                  : ""}
              </span>
            </li>
          );
        })}
      </ol>
      {ranked.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, ranked.length - shown)} more of {ranked.length.toLocaleString("en-GB")}
        </button>
      )}
    </section>
  );
}

/** How far the nearest is; where that reads like the distance asked about, that it is beyond it. */
function beyondInWords(metres: number, beyondMetres: number, units: View["units"]): string {
  const words = distanceInWords(metres, units);
  return words === chosenDistanceInWords(beyondMetres, units) ? `just over ${words}` : words;
}

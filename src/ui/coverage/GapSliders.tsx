/** Two sliders and a choice: how deprived, how far, by which measure. */

import { chosenDistanceInWords } from "../../core/find/words.ts";
import { DEPRIVATION_MEASURES, DEPRIVED_SHARES } from "../../core/place/deprivation.ts";
import { METRES_PER_KILOMETRE, METRES_PER_MILE } from "../../core/place/distance.ts";
import { useActions, useMap } from "../common/store.tsx";
import { UnitChoice } from "../common/UnitChoice.tsx";

/** Distances that the slider stops at, in the unit chosen. */
const STOPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20, 30] as const;

export function GapSliders() {
  const gap = useMap((state) => state.view.gap);
  const units = useMap((state) => state.view.units);
  const hasNear = useMap((state) => state.view.near !== undefined);
  const { change } = useActions();
  const metresPer = units === "km" ? METRES_PER_KILOMETRE : METRES_PER_MILE;
  const stop = STOPS.reduce<number>(
    (best, one, index) =>
      Math.abs(one * metresPer - gap.beyondMetres) <
      Math.abs((STOPS[best] ?? 0) * metresPer - gap.beyondMetres)
        ? index
        : best,
    0,
  );
  // What is asked, as the answer says it; the knob stands at the stop that comes nearest.
  const distance = chosenDistanceInWords(gap.beyondMetres, units);
  return (
    <div className="gap-sliders">
      <label>
        Among the most deprived <strong>{gap.share}%</strong>
        <input
          type="range"
          min={0}
          max={DEPRIVED_SHARES.length - 1}
          value={DEPRIVED_SHARES.indexOf(gap.share)}
          aria-valuetext={`${gap.share} per cent`}
          onChange={(event) => {
            const share = DEPRIVED_SHARES[Number(event.target.value)];
            if (share !== undefined) change((view) => ({ ...view, gap: { ...view.gap, share } }), "replace");
          }}
        />
      </label>
      <label>
        With none within <strong>{distance}</strong>
        <input
          type="range"
          min={0}
          max={STOPS.length - 1}
          value={stop}
          aria-valuetext={distance}
          onChange={(event) => {
            const length = STOPS[Number(event.target.value)];
            if (length === undefined) return;
            change(
              (view) => ({ ...view, gap: { ...view.gap, beyondMetres: Math.round(length * metresPer) } }),
              "replace",
            );
          }}
        />
      </label>
      {/* Around a place the question above has it. */}
      {!hasNear && <UnitChoice />}
      <label className="gap-measure">
        By{" "}
        <select
          value={gap.measure}
          onChange={(event) => {
            const measure = DEPRIVATION_MEASURES.find(({ id }) => id === event.target.value)?.id;
            if (measure !== undefined) change((view) => ({ ...view, gap: { ...view.gap, measure } }));
          }}
        >
          {DEPRIVATION_MEASURES.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p className="small">
        Who counts is set by the filters: anchor organisations unless you pick another kind, theme or status.
      </p>
    </div>
  );
}

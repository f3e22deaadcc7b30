/** Miles or kilometres, in which every distance is said from then on. */
import type { View } from "../../core/find/view.ts";
import { useActions, useMap } from "./store.tsx";

const UNITS: readonly View["units"][] = ["miles", "km"];

export function UnitChoice() {
  const chosen = useMap((state) => state.view.units);
  const { change } = useActions();
  return (
    <div className="layout-choice" role="group" aria-label="Unit of distance">
      {UNITS.map((units) => (
        <button
          key={units}
          type="button"
          className="seg"
          aria-pressed={chosen === units}
          onClick={() => change((view) => ({ ...view, units }))}
        >
          {units}
        </button>
      ))}
    </div>
  );
}

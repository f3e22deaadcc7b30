/** How far around, in which unit; and what was found out about the place. */
import { setNear, type View } from "../../core/find/view.ts";
import { METRES_PER_KILOMETRE, METRES_PER_MILE } from "../../core/place/distance.ts";
import { useActions, useMap } from "../common/store.tsx";
import { UnitChoice } from "../common/UnitChoice.tsx";

const RADII: Readonly<Record<View["units"], readonly number[]>> = {
  miles: [1, 2, 5, 10, 20, 50],
  km: [1, 2, 5, 10, 25, 50, 100],
};

function metresIn(units: View["units"]): number {
  return units === "km" ? METRES_PER_KILOMETRE : METRES_PER_MILE;
}

export function NearTools() {
  const near = useMap((state) => state.view.near);
  const units = useMap((state) => state.view.units);
  const note = useMap((state) => state.placeNote);
  const { change } = useActions();
  if (near === undefined) return note === undefined ? null : <p className="place-note">{note}</p>;
  const length = Math.round((near.radiusMetres / metresIn(units)) * 10) / 10;
  const radii = [...new Set([...RADII[units], length])].sort((a, b) => a - b);
  return (
    <div className="near-tools">
      <label>
        Within{" "}
        <select
          value={length}
          onChange={(event) =>
            change((view) =>
              view.near === undefined
                ? view
                : {
                    ...setNear(view, {
                      ...view.near,
                      radiusMetres: Number(event.target.value) * metresIn(units),
                    }),
                    camera: undefined,
                  },
            )
          }
        >
          {radii.map((radius) => (
            <option key={radius} value={radius}>
              {radius}
            </option>
          ))}
        </select>
      </label>
      <UnitChoice />
      <span>of {near.label === "" ? "this point" : near.label}</span>
      {note !== undefined && <p className="place-note">{note}</p>}
    </div>
  );
}

/** Drawing a shape to search in: corners by pressing the map, or by moving the map and putting a corner at its middle. */
import { useState } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import { setNear, setWithin } from "../../core/find/view.ts";
import { type Corner, FEWEST_CORNERS, MOST_CORNERS, withinShape } from "../../core/find/within.ts";
import { useActions, useMap } from "../common/store.tsx";

interface Props {
  readonly colour: string;
  /** Corners so far; undefined while nothing is being drawn. */
  readonly corners: readonly Corner[] | undefined;
  readonly onChange: (corners: readonly Corner[] | undefined) => void;
}

/** The corners of a shape in the making. */
export function useDrawing() {
  const [corners, setCorners] = useState<readonly Corner[] | undefined>();
  return { corners, setCorners } as const;
}

/** The shape on the map: the one in the making, else the one searched in. */
export function DrawnShape({ colour, corners }: Pick<Props, "colour" | "corners">) {
  const asked = useMap((state) => state.view.within?.shape);
  const ring = corners ?? asked ?? [];
  if (ring.length === 0) return null;
  const closed = corners === undefined ? [...ring, ...ring.slice(0, 1)] : ring;
  const line = closed.map(([longitude, latitude]) => [longitude, latitude]);
  return (
    <Source
      id="drawn"
      type="geojson"
      data={{
        type: "FeatureCollection",
        features: [
          { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: line } },
          ...line.map((point) => ({
            type: "Feature" as const,
            properties: {},
            geometry: { type: "Point" as const, coordinates: point },
          })),
        ],
      }}
    >
      <Layer
        id="drawn-line"
        type="line"
        paint={{ "line-color": colour, "line-width": 3, "line-dasharray": [2, 1] }}
      />
      <Layer
        id="drawn-corners"
        type="circle"
        filter={["==", ["geometry-type"], "Point"]}
        paint={{ "circle-color": colour, "circle-radius": 4 }}
      />
    </Source>
  );
}

/** The buttons beside the map. */
export function DrawTools({
  corners,
  onChange,
  middle,
}: Omit<Props, "colour"> & { readonly middle: () => Corner | undefined }) {
  const { change } = useActions();
  if (corners === undefined) {
    return (
      <button type="button" className="draw-start" onClick={() => onChange([])}>
        Draw an area
      </button>
    );
  }
  const finish = (): void => {
    const within = withinShape(corners);
    if (within !== undefined) change((view) => setWithin(setNear(view, undefined), within));
    onChange(undefined);
  };
  const addMiddle = (): void => {
    const corner = middle();
    if (corner !== undefined) onChange([...corners, corner]);
  };
  return (
    <div className="draw-tools map-panel" role="group" aria-label="Draw an area">
      <p role="status">
        {corners.length === 0
          ? "Press the map at each corner, or move it with the arrow keys and put a corner at its middle."
          : `${corners.length} ${corners.length === 1 ? "corner" : "corners"}; ${corners.length < FEWEST_CORNERS ? `at least ${FEWEST_CORNERS} are needed` : "finish when the shape is whole"}.`}
      </p>
      <button type="button" onClick={addMiddle} disabled={corners.length >= MOST_CORNERS}>
        Corner at the middle
      </button>
      <button type="button" onClick={() => onChange(corners.slice(0, -1))} disabled={corners.length === 0}>
        Undo
      </button>
      <button type="button" onClick={finish} disabled={corners.length < FEWEST_CORNERS}>
        Search in it
      </button>
      <button type="button" onClick={() => onChange(undefined)}>
        Cancel
      </button>
    </div>
  );
}

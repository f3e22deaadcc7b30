/** The circle that "near" means, on the ground. */
import { circle } from "@turf/turf";
import { useMemo } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import { useMap } from "../common/store.tsx";

export function NearCircle({ colour }: { readonly colour: string }) {
  const near = useMap((state) => state.view.near);
  const ring = useMemo(
    () =>
      near === undefined
        ? undefined
        : circle([near.longitude, near.latitude], near.radiusMetres / 1000, {
            units: "kilometers",
            steps: 96,
          }),
    [near],
  );
  if (ring === undefined) return null;
  return (
    <Source id="near" type="geojson" data={ring}>
      <Layer
        id="near-line"
        type="line"
        paint={{ "line-color": colour, "line-width": 2, "line-dasharray": [3, 2] }}
      />
    </Source>
  );
}

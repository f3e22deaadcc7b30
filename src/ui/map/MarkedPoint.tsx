/** A ring around the selected record and around the one that is pointed at. */
import { useMemo } from "react";
import { Layer, Source } from "react-map-gl/maplibre";
import { useMap } from "../common/store.tsx";
import { SOURCES } from "./layers.ts";
import { pointOf } from "./useFollow.ts";

export function MarkedPoint({ ring }: { readonly ring: string }) {
  const catalogue = useMap((state) => state.catalogue);
  const selected = useMap((state) => state.view.selected);
  const hovered = useMap((state) => state.hovered);
  const data = useMemo(() => {
    const points = [...new Set([selected, hovered])].flatMap((id) => {
      const point = pointOf(catalogue, id);
      return point === undefined ? [] : [point];
    });
    return { type: "MultiPoint" as const, coordinates: points };
  }, [catalogue, selected, hovered]);
  return (
    <Source id={SOURCES.marked} type="geojson" data={data}>
      <Layer
        id="marked-ring"
        type="circle"
        paint={{
          "circle-radius": 16,
          "circle-color": "transparent",
          "circle-stroke-color": ring,
          "circle-stroke-width": 3.5,
        }}
      />
    </Source>
  );
}

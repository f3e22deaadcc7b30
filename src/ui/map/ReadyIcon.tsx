/** One picture that nobody sees, so that the program which draws pictures is made ready with the map and not by the first filter that leaves single points. */
import type { Point } from "geojson";
import { Layer, Source } from "react-map-gl/maplibre";
import { CLEAR_IMAGE } from "./images.ts";

/** In the middle of England, so that the first view has it. */
const MIDDLE: Point = { type: "Point", coordinates: [-1.5, 52.8] };

export function ReadyIcon() {
  return (
    <Source id="ready" type="geojson" data={MIDDLE}>
      <Layer
        id="ready-icon"
        type="symbol"
        layout={{ "icon-image": CLEAR_IMAGE, "icon-allow-overlap": true, "icon-ignore-placement": true }}
      />
    </Source>
  );
}

/** The results as points for the map: one collection for each set of passing records, kept while it stays the same. */
import type { FeatureCollection, Point } from "geojson";
import type { Catalogue } from "../../core/find/catalogue.ts";
import { isHollow, kindOf } from "../explore/record-facts.ts";
import { imageName } from "./images.ts";

export interface PointProperties {
  readonly id: string;
  readonly title: string;
  readonly image: string;
}

let kept:
  | { catalogue: Catalogue; passes: Uint8Array; points: FeatureCollection<Point, PointProperties> }
  | undefined;

/** Whole-council and national records have no point of their own to draw. */
const LAST_DRAWN_PRECISION = 3;

/** Points of the passing records that have a place to draw. */
export function pointsOf(
  catalogue: Catalogue,
  passes: Uint8Array,
): FeatureCollection<Point, PointProperties> {
  if (kept?.catalogue === catalogue && kept.passes === passes) return kept.points;
  const points: FeatureCollection<Point, PointProperties> = { type: "FeatureCollection", features: [] };
  for (let record = 0; record < catalogue.count; record++) {
    const longitude = catalogue.longitudes[record] ?? Number.NaN;
    const latitude = catalogue.latitudes[record] ?? Number.NaN;
    if (
      passes[record] !== 1 ||
      Number.isNaN(longitude) ||
      (catalogue.precisions[record] ?? 0) > LAST_DRAWN_PRECISION
    )
      continue;
    points.features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: {
        id: catalogue.ids[record] ?? "",
        title: catalogue.titles[record] ?? "",
        image: imageName(kindOf(catalogue, record), isHollow(catalogue, record)),
      },
    });
  }
  kept = { catalogue, passes, points };
  return points;
}

/** Records as points for the map. */
import { type Catalogue, hasPoint, termsOf } from "../find/catalogue.ts";
import { AREA_RANK } from "../record/precision.ts";
import type { Feature } from "./feature.ts";

/** What a point carries. The picture is chosen by kind, and drawn hollow where the point is not an address. */
export interface PointProperties {
  readonly id: string;
  readonly kind: string;
  readonly hollow: boolean;
}

export type PointFeature = Required<Pick<Feature<PointProperties>, "type" | "geometry" | "properties">>;

/** Each record's point; undefined where it has none to draw. */
export function pointFeatures(catalogue: Catalogue): readonly (PointFeature | undefined)[] {
  const { facets, latitudes, longitudes, precisions } = catalogue;
  return catalogue.ids.map((id, record) => {
    const longitude = longitudes[record] ?? Number.NaN;
    const latitude = latitudes[record] ?? Number.NaN;
    const precision = precisions[record] ?? 0;
    if (!hasPoint(catalogue, record)) return undefined;
    const kind = facets.kind.terms[termsOf(facets.kind, record)[0] ?? -1] ?? "";
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: { id, kind, hollow: precision >= AREA_RANK },
    };
  });
}

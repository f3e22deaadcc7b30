/** Records as points for the map. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import type { Feature } from "./feature.ts";

/** What a point carries. The picture is chosen by kind, and drawn hollow where the point is not an address. */
export interface PointProperties {
  readonly id: string;
  readonly kind: string;
  readonly hollow: boolean;
}

export type PointFeature = Required<Pick<Feature<PointProperties>, "type" | "geometry" | "properties">>;

/** Whole-council and national records have no point of their own to draw. */
const LAST_DRAWN_PRECISION = 3;
/** The first precision that stands for a place rather than an address. */
const AREA_PRECISION = 2;

/** True where the map draws a point for a record. */
export function isDrawn({ longitudes, precisions }: Catalogue, record: number): boolean {
  return !Number.isNaN(longitudes[record] ?? Number.NaN) && (precisions[record] ?? 0) <= LAST_DRAWN_PRECISION;
}

/** Each record's point; undefined where it has none to draw. */
export function pointFeatures(catalogue: Catalogue): readonly (PointFeature | undefined)[] {
  const { facets, latitudes, longitudes, precisions } = catalogue;
  return catalogue.ids.map((id, record) => {
    const longitude = longitudes[record] ?? Number.NaN;
    const latitude = latitudes[record] ?? Number.NaN;
    const precision = precisions[record] ?? 0;
    if (!isDrawn(catalogue, record)) return undefined;
    const kind = facets.kind.terms[termsOf(facets.kind, record)[0] ?? -1] ?? "";
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: { id, kind, hollow: precision >= AREA_PRECISION },
    };
  });
}

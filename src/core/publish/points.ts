/** Records as points on the map: one text of GeoJSON, made away from the page. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";

/** What a point carries. The picture is chosen by kind, and drawn hollow where the point is not an address. */
export interface PointProperties {
  readonly id: string;
  readonly kind: string;
  readonly hollow: boolean;
}

/** Whole-council and national records have no point of their own to draw. */
const LAST_DRAWN_PRECISION = 3;
/** The first precision that stands for a place rather than an address. */
const AREA_PRECISION = 2;

/** True where the point is not an address. */
export function isHollow(catalogue: Pick<Catalogue, "precisions">, record: number): boolean {
  return (catalogue.precisions[record] ?? 0) >= AREA_PRECISION;
}

/** Each record's feature as text; empty where it has no point to draw. */
export function pointTexts(catalogue: Catalogue): readonly string[] {
  const { facets, latitudes, longitudes, precisions } = catalogue;
  return catalogue.ids.map((id, record) => {
    const longitude = longitudes[record] ?? Number.NaN;
    const latitude = latitudes[record] ?? Number.NaN;
    if (Number.isNaN(longitude) || (precisions[record] ?? 0) > LAST_DRAWN_PRECISION) return "";
    const kind = facets.kind.terms[termsOf(facets.kind, record)[0] ?? -1] ?? "";
    const properties: PointProperties = { id, kind, hollow: isHollow(catalogue, record) };
    return `{"type":"Feature","geometry":{"type":"Point","coordinates":[${longitude},${latitude}]},"properties":${JSON.stringify(properties)}}`;
  });
}

/** The points of the records that pass, as a collection. */
export function pointCollection(texts: readonly string[], passes: Uint8Array): string {
  const drawn = texts.filter((text, record) => text !== "" && passes[record] === 1);
  return `{"type":"FeatureCollection","features":[${drawn.join(",\n")}]}`;
}

/** The place for "here" in coverage: a council, a circle or a box, and the centres and records that lie in it. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { isWithin, type Within } from "../find/within.ts";
import { distanceMetres } from "../place/distance.ts";
import { type Centres, isCouncilOf } from "./centres.ts";

/** A place that a brief or a count is about. */
export type CoveragePlace =
  | {
      readonly kind: "council" /** GSS code of a council, or of a county, which its districts make up. */;
      readonly code: string;
    }
  | {
      readonly kind: "circle";
      readonly latitude: number;
      readonly longitude: number;
      readonly radiusMetres: number;
    }
  | ({ readonly kind: "box" } & Within);

/** Marks the centres in a place with 1. */
export function centresIn(centres: Centres, place: CoveragePlace): Uint8Array {
  const { latitudes, longitudes, councils, councilOf } = centres;
  const inside = new Uint8Array(centres.count);
  for (let centre = 0; centre < centres.count; centre++) {
    const here =
      place.kind === "council"
        ? isCouncilOf(councils[councilOf[centre] ?? 0], place.code)
        : holdsPoint(place, latitudes[centre] ?? 0, longitudes[centre] ?? 0);
    inside[centre] = here ? 1 : 0;
  }
  return inside;
}

/** Records in a place, in the catalogue's order. In a circle or box a record needs a point of its own. */
export function recordsIn(catalogue: Catalogue, place: CoveragePlace): readonly number[] {
  const { latitudes, longitudes, facets } = catalogue;
  const found: number[] = [];
  for (let record = 0; record < catalogue.count; record++) {
    const here =
      place.kind === "council"
        ? termsOf(facets.council, record).some((term) => facets.council.terms[term] === place.code)
        : holdsPoint(place, latitudes[record] ?? Number.NaN, longitudes[record] ?? Number.NaN);
    if (here) found.push(record);
  }
  return found;
}

/** True where a circle, box or shape holds a point; edges are inside, and no point is in none. */
function holdsPoint(
  place: Exclude<CoveragePlace, { kind: "council" }>,
  latitude: number,
  longitude: number,
): boolean {
  if (place.kind === "circle") return distanceMetres(place, { latitude, longitude }) <= place.radiusMetres;
  return isWithin(place, { latitude, longitude });
}

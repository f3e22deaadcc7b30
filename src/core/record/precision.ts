/** How exactly a record is placed: which precisions leave it a point to draw and to measure from. */
import { LOCATION_PRECISION, type TermId, type THEMES } from "./vocabulary.ts";

/** The id of a precision. */
export type Precision = TermId<typeof LOCATION_PRECISION>;

/** Columns that would give a withheld location away. */
export const TELLS_PLACE = ["area_name", "postcode", "latitude", "longitude", "premises"] as const;

/** Terms of themes and services whose definition promises that no location is ever shown. */
const NEVER_SHOWN: readonly TermId<typeof THEMES>[] = ["domestic-abuse"];

/** The first of some themes or services of which no location is ever shown. */
export function neverShownAmong(terms: readonly string[]): TermId<typeof THEMES> | undefined {
  return NEVER_SHOWN.find((id) => terms.includes(id));
}

/** Precisions that show no place finer than a council. */
export const SHOWS_NO_PLACE: ReadonlySet<string> = new Set<Precision>(["council", "national", "withheld"]);

/** True for the cells of a row whose place is shown nowhere: it is withheld, or of a term that is never shown. */
export function hidesPlace(cells: Readonly<Record<string, string>>): boolean {
  const terms = `${cells["themes"] ?? ""};${cells["services"] ?? ""}`.split(";").map((term) => term.trim());
  return cells["location_precision"] === "withheld" || neverShownAmong(terms) !== undefined;
}

/** The place of a precision in the order from the finest, 0, to what is withheld, as `Catalogue.precisions` holds it. */
export function precisionRank(precision: Precision): number {
  return LOCATION_PRECISION.terms.findIndex(({ id }) => id === precision);
}

/** The rougher of two precisions as their cells name them; a text that is none does not count. Undefined where neither is one. */
export function coarserPrecision(one = "", other = ""): Precision | undefined {
  return LOCATION_PRECISION.terms.findLast(({ id }) => id === one || id === other)?.id;
}

/** Rank of the finest precision that stands for a place rather than an address. */
export const AREA_RANK = precisionRank("area");

/** Rank of the coarsest precision that still says where in a council something is: the middle of a town. */
export const TOWN_RANK = precisionRank("town");

/** True where the point of a record says where in its council it is, so that it is drawn and measured from; a whole council or country has no such point, and a withheld place shows none. */
export function isPlacedAs(precision: Precision): boolean {
  return precisionRank(precision) <= TOWN_RANK;
}

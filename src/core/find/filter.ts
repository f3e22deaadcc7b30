/** One filter of a View at a time: which there are, what a View asks of it, and which records fail it. */
import { distanceMetres, EARTH_RADIUS_METRES } from "../place/distance.ts";
import { type Catalogue, FACET_IDS, type FacetId, type TermColumn } from "./catalogue.ts";
import { type Near, RANGE_IDS, type Range, type RangeId, type View } from "./view.ts";
import { isSamePart, isWithin, type Within } from "./within.ts";

/** Every filter; its place in this list is its bit in a record's mask. */
export const FILTER_IDS = [...FACET_IDS, ...RANGE_IDS, "query", "near", "within"] as const;
export type FilterId = (typeof FILTER_IDS)[number];

const FACETS: ReadonlySet<string> = new Set(FACET_IDS);
const RANGES: ReadonlySet<string> = new Set(RANGE_IDS);

/** True for the id of a facet. */
export function isFacet(id: string): id is FacetId {
  return FACETS.has(id);
}

/** True for the id of a range. */
export function isRange(id: string): id is RangeId {
  return RANGES.has(id);
}

/** True when two Views ask the same of a filter. */
export function asksTheSame(before: View, after: View, id: FilterId): boolean {
  if (isFacet(id)) return sameTexts(before.picked[id] ?? [], after.picked[id] ?? []);
  if (isRange(id)) return sameParts(before.ranges[id], after.ranges[id], ["from", "to"]);
  if (id === "query") return before.query === after.query;
  if (id === "near") return sameParts(before.near, after.near, ["latitude", "longitude", "radiusMetres"]);
  return isSamePart(before.within, after.within);
}

function sameTexts(before: readonly string[], after: readonly string[]): boolean {
  return (
    before === after || (before.length === after.length && before.every((text, at) => text === after[at]))
  );
}

function sameParts<T extends object>(
  before: T | undefined,
  after: T | undefined,
  parts: readonly (keyof T)[],
): boolean {
  if (before === undefined || after === undefined) return before === after;
  return parts.every((part) => Object.is(before[part], after[part]));
}

/** Writes 1 for every record that has none of the picked terms, else 0; without a pick nobody fails. */
export function failPicks(column: TermColumn, picks: readonly string[], fails: Uint8Array): void {
  if (picks.length === 0) {
    fails.fill(0);
    return;
  }
  const wanted = new Set(picks);
  // One place more than terms and shifted by one, so that -1 (no term) reads a place of its own.
  const failing = Uint8Array.from([1, ...column.terms.map((term) => (wanted.has(term) ? 0 : 1))]);
  if ("starts" in column) failMany(column.starts, column.values, failing, fails);
  else failOne(column.values, failing, fails);
}

function failOne(values: Int16Array, failing: Uint8Array, fails: Uint8Array): void {
  for (let record = 0; record < fails.length; record++) {
    fails[record] = failing[(values[record] ?? -1) + 1] ?? 1;
  }
}

function failMany(starts: Uint32Array, values: Uint16Array, failing: Uint8Array, fails: Uint8Array): void {
  let at = starts[0] ?? 0;
  for (let record = 0; record < fails.length; record++) {
    const end = starts[record + 1] ?? at;
    let fail = 1;
    for (; at < end; at++) fail &= failing[(values[at] ?? -1) + 1] ?? 1;
    fails[record] = fail;
  }
}

/** Writes 1 for every number outside the range or not known, else 0; both ends are inside. */
export function failRange(numbers: Float64Array, range: Range | undefined, fails: Uint8Array): void {
  const from = range?.from ?? Number.NEGATIVE_INFINITY;
  const to = range?.to ?? Number.POSITIVE_INFINITY;
  if (range === undefined || (range.from === undefined && range.to === undefined)) {
    fails.fill(0);
    return;
  }
  for (let record = 0; record < fails.length; record++) {
    const number = numbers[record] ?? Number.NaN;
    fails[record] = number >= from && number <= to ? 0 : 1;
  }
}

/** Writes 1 for every record outside the part of the map or without a point, else 0. */
export function failWithin(catalogue: Catalogue, within: Within | undefined, fails: Uint8Array): void {
  if (within === undefined) {
    fails.fill(0);
    return;
  }
  const { latitudes, longitudes } = catalogue;
  for (let record = 0; record < fails.length; record++) {
    const latitude = latitudes[record] ?? Number.NaN;
    const longitude = longitudes[record] ?? Number.NaN;
    fails[record] = isWithin(within, { latitude, longitude }) ? 0 : 1;
  }
}

/** Writes 1 for every record outside the circle or without a point, else 0, and for those inside their distance in metres. */
export function failNear(
  catalogue: Catalogue,
  near: Near | undefined,
  fails: Uint8Array,
  distances: Float64Array,
): void {
  if (near === undefined) {
    fails.fill(0);
    return;
  }
  const { latitudes, longitudes } = catalogue;
  const reach = reachOf(near);
  for (let record = 0; record < fails.length; record++) {
    const latitude = latitudes[record] ?? Number.NaN;
    const longitude = longitudes[record] ?? Number.NaN;
    let fail = 1;
    // Written so that NaN fails the test; the box spares most records the sines.
    if (
      Math.abs(latitude - near.latitude) <= reach.latitude &&
      Math.abs(longitude - near.longitude) <= reach.longitude
    ) {
      const metres = distanceMetres(near, { latitude, longitude });
      distances[record] = metres;
      if (metres <= near.radiusMetres) fail = 0;
    }
    fails[record] = fail;
  }
}

/** Degrees on either side of a circle's middle that surely hold the circle. */
function reachOf(near: Near): { readonly latitude: number; readonly longitude: number } {
  const slack = 1e-6;
  const angle = near.radiusMetres / EARTH_RADIUS_METRES;
  const latitude = (angle * 180) / Math.PI + slack;
  const everywhere = { latitude, longitude: 360 };
  if (Math.abs(near.latitude) + latitude >= 90) return everywhere;
  const sine = Math.sin(angle) / Math.cos((near.latitude * Math.PI) / 180);
  const longitude = (Math.asin(Math.min(1, sine)) * 180) / Math.PI + slack;
  return Math.abs(near.longitude) + longitude >= 180 ? everywhere : { latitude, longitude };
}

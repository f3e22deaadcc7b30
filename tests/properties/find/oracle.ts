/** What a View means, said as plainly as can be: every record is tested against every filter, and all that pass are sorted. */
import { booleanPointInPolygon, polygon } from "@turf/turf";
import { type Catalogue, FACET_IDS, type FacetId, termsOf } from "../../../src/core/find/catalogue.ts";
import { FILTER_IDS, type FilterId, isFacet, isRange } from "../../../src/core/find/filter.ts";
import type { Row } from "../../../src/core/find/results.ts";
import { PAGE_SIZE, type View } from "../../../src/core/find/view.ts";
import type { Corner } from "../../../src/core/find/within.ts";
import { distanceMetres } from "../../../src/core/place/distance.ts";
import { fold } from "../../../src/core/record/fold.ts";

/** The score of a record for the words asked for; 0 where it does not match; undefined where no words are asked for. */
export type Score = (query: string) => ((record: number) => number) | undefined;

export interface PlainResults {
  readonly passes: readonly number[];
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** Filters, counts and sorts without any shortcut. */
export function findPlainly(catalogue: Catalogue, view: View, score: Score): PlainResults {
  const records = Array.from({ length: catalogue.count }, (_, record) => record);
  const matches = (record: number, ignored?: FilterId): boolean =>
    FILTER_IDS.every((id) => id === ignored || passesOne(catalogue, view, score, record, id));
  const passing = records.filter((record) => matches(record));
  const sorted = passing.toSorted((a, b) => compare(catalogue, view, score, a, b));
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
  const page = Math.min(pages, view.page);
  const count = (facet: FacetId): number[] => {
    const counts = catalogue.facets[facet].terms.map(() => 0);
    for (const record of records.filter((one) => matches(one, facet))) {
      for (const term of termsOf(catalogue.facets[facet], record)) counts[term] = (counts[term] ?? 0) + 1;
    }
    return counts;
  };
  return {
    passes: records.map((record) => (matches(record) ? 1 : 0)),
    rows: sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((record) => {
      const metres = metresFromMiddle(catalogue, view, record);
      return metres === undefined ? { record } : { record, distanceMetres: metres };
    }),
    page,
    pages,
    counts: Object.fromEntries(FACET_IDS.map((facet) => [facet, count(facet)])),
  };
}

function passesOne(catalogue: Catalogue, view: View, score: Score, record: number, id: FilterId): boolean {
  if (isFacet(id)) {
    const { terms } = catalogue.facets[id];
    const picks = view.picked[id] ?? [];
    const names = termsOf(catalogue.facets[id], record).map((term) => terms[term] ?? "");
    return picks.length === 0 || names.some((name) => picks.includes(name));
  }
  if (isRange(id)) {
    const range = view.ranges[id];
    if (range === undefined) return true;
    const number = catalogue.numbers[id][record] ?? Number.NaN;
    return number >= (range.from ?? -Infinity) && number <= (range.to ?? Infinity);
  }
  if (id === "query") return (score(view.query)?.(record) ?? 1) > 0;
  if (id === "near") {
    const metres = metresFromMiddle(catalogue, view, record);
    return metres === undefined || metres <= (view.near?.radiusMetres ?? 0);
  }
  if (view.within === undefined) return true;
  const [latitude, longitude] = [catalogue.latitudes[record] ?? NaN, catalogue.longitudes[record] ?? NaN];
  const { west, south, east, north, shape } = view.within;
  const inBox = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  return inBox && (shape === undefined || booleanPointInPolygon([longitude, latitude], closed(shape)));
}

function metresFromMiddle(catalogue: Catalogue, view: View, record: number): number | undefined {
  if (view.near === undefined) return undefined;
  const latitude = catalogue.latitudes[record] ?? NaN;
  const longitude = catalogue.longitudes[record] ?? NaN;
  return distanceMetres(view.near, { latitude, longitude });
}

/** By the number or text of the order with unknown ones last, then title, then index. */
function compare(catalogue: Catalogue, view: View, score: Score, a: number, b: number): number {
  const flip = view.reversed && view.sort !== "best" && view.sort !== "distance" ? -1 : 1;
  if (view.sort === "title") return flip * compareTitles(catalogue, a, b);
  if (view.sort === "place") {
    const [here, there] = [a, b].map((record) => fold(catalogue.places[record] ?? ""));
    if (here !== there && here !== undefined && there !== undefined) {
      return here === "" ? 1 : there === "" ? -1 : flip * (here < there ? -1 : 1);
    }
    return compareTitles(catalogue, a, b);
  }
  const [left = NaN, right = NaN] = [a, b].map((record) => sortNumber(catalogue, view, score, record));
  const [known, other] = [left, right].map((number) => (Number.isNaN(number) ? Infinity : number * flip));
  const byNumber = known === undefined || other === undefined || known === other ? 0 : known - other;
  return byNumber === 0 ? compareTitles(catalogue, a, b) : byNumber;
}

function compareTitles(catalogue: Catalogue, a: number, b: number): number {
  const [first, second] = [fold(catalogue.titles[a] ?? ""), fold(catalogue.titles[b] ?? "")];
  return first === second ? a - b : (first ?? "") < (second ?? "") ? -1 : 1;
}

/** What an order goes by, smallest first; NaN where a record has none. */
function sortNumber(catalogue: Catalogue, view: View, score: Score, record: number): number {
  const { numbers, facets } = catalogue;
  const told = -(numbers.told[record] ?? NaN);
  switch (view.sort) {
    case "newest":
      return -(numbers.started[record] ?? NaN);
    case "income":
      return -(numbers.income[record] ?? NaN);
    case "checked":
      return -(numbers.checked[record] ?? NaN);
    case "told":
      return told;
    case "deprivation":
      return numbers.imdRank[record] ?? NaN;
    case "kind":
    case "council":
    case "region":
    case "theme":
    case "status":
      return termsOf(facets[view.sort], record)[0] ?? NaN;
    default: {
      const metres = view.sort === "distance" ? metresFromMiddle(catalogue, view, record) : undefined;
      const scores = score(view.query);
      return metres ?? (scores === undefined ? told : -(scores(record) ?? 0));
    }
  }
}

/** A shape as turf wants it: the first corner again at the end. */
function closed(shape: readonly Corner[]) {
  const ring = shape.map(([longitude, latitude]) => [longitude, latitude]);
  return polygon([[...ring, ...ring.slice(0, 1)]]);
}

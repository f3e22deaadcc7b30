/** The records as columns: what filtering, counting, sorting and drawing need, and no more. Details are loaded when asked for. */

/** Which table a record came from. */
export type LayerId = "projects" | "organisations";

/** A column of terms with one term a record; `values[i]` is an index into `terms`, or -1 where the record has none. */
export interface OneTerm {
  readonly terms: readonly string[];
  readonly values: Int16Array;
}

/** A column of terms with any number a record: those of record i are `values[starts[i]] … values[starts[i + 1] - 1]`. */
export interface ManyTerms {
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  readonly values: Uint16Array;
}

/** A column of terms. */
export type TermColumn = OneTerm | ManyTerms;

/** Facets, in the order in which the filters stand. */
export const FACET_IDS = [
  "kind",
  "theme",
  "status",
  "region",
  "council",
  "deprivation",
  "rural",
  "programme",
  "right",
  "delivery",
  "funding",
  "principle2017",
  "principle2019",
  "shows",
] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** Columns of numbers; NaN where a record has none. Pounds, calendar years, day numbers (`dayNumber`); `told` counts results, lessons and updates. */
export const NUMBER_IDS = ["income", "value", "started", "ended", "checked", "imdRank", "told"] as const;
export type NumberId = (typeof NUMBER_IDS)[number];

/** Records as columns. Index i means the same record everywhere. */
export interface Catalogue {
  readonly count: number;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** What people call the place: `Park ward, Halifax`; empty where none is known or shown. */
  readonly places: readonly string[];
  readonly layers: readonly LayerId[];
  readonly facets: Readonly<Record<FacetId, TermColumn>>;
  readonly numbers: Readonly<Record<NumberId, Float64Array>>;
  /** WGS84 degrees; NaN where a record has no point or its location is withheld. */
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  /** Index into the terms of `LOCATION_PRECISION`: 0 building, 1 postcode, 2 area, 3 town, 4 council, 5 national, 6 withheld. */
  readonly precisions: Uint8Array;
  /** Other words that a search should find: identifiers, lead and partner names; parted by spaces. */
  readonly keywords: readonly string[];
}

/** Terms of one record in a column, as indexes into `terms`. */
export function termsOf(column: TermColumn, record: number): readonly number[] {
  if ("starts" in column) {
    return [...column.values.subarray(column.starts[record] ?? 0, column.starts[record + 1] ?? 0)];
  }
  const value = column.values[record] ?? -1;
  return value < 0 ? [] : [value];
}

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

/** Columns of terms that are no filters, but say who could bid: what kind of organisation, and GSS codes of councils beyond its own, and their counties, where it works. Projects have none. */
export const TRAIT_IDS = ["organisationKind", "servesBeyond"] as const;
export type TraitId = (typeof TRAIT_IDS)[number];

/** Columns of numbers; NaN where a record has none. Pounds, calendar years, day numbers (`dayNumber`); `told` counts results, lessons and updates, twice for what is still going. */
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
  readonly traits: Readonly<Record<TraitId, TermColumn>>;
  readonly numbers: Readonly<Record<NumberId, Float64Array>>;
  /** WGS84 degrees; NaN for a record without a point of its own (`isPlacedAs`): known only by its council, national, or withheld. */
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  /** Index into the terms of `LOCATION_PRECISION`: 0 building, 1 postcode, 2 area, 3 town, 4 council, 5 national, 6 withheld. */
  readonly precisions: Uint8Array;
  /** Other words that a search should find: identifiers, lead and partner names; parted by spaces. */
  readonly keywords: readonly string[];
  /** Worked out again from the columns where it is absent. */
  readonly prepared?: Prepared;
}

/** Distinct words of a catalogue, and where each stands: those of word w are places `starts[w]` to `starts[w + 1] - 1`. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The letters of each word (`lettersOf`). */
  readonly letters: Int32Array;
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  /** What the field is worth. */
  readonly weights: Uint8Array;
  /** How many words each title has. */
  readonly titleLengths: Uint16Array;
}

/** What takes long over many records and can be worked out ahead, away from the page (`prepare`). */
export interface Prepared {
  /** Records by title, and by how much is told of them: `Orders.sorted`. */
  readonly byTitle: Uint32Array;
  readonly byTold: Uint32Array;
  readonly words: WordIndex;
}

/** No records at all. */
export const EMPTY_CATALOGUE: Catalogue = {
  ...{ count: 0, ids: [], titles: [], places: [], layers: [], keywords: [] },
  latitudes: new Float64Array(),
  longitudes: new Float64Array(),
  precisions: new Uint8Array(),
  facets: eachOf(FACET_IDS, () => emptyColumn(0)),
  traits: eachOf(TRAIT_IDS, () => emptyColumn(0)),
  numbers: eachOf(NUMBER_IDS, () => new Float64Array()),
};

/** What `make` gives for each of a list of keys. */
export function eachOf<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
  // Every key of the list is set, and the list holds every key of the type.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}

/** A column in which none of so many records has a term. */
export function emptyColumn(count: number): TermColumn {
  return { terms: [], values: new Int16Array(count).fill(-1) };
}

/** True for a record with a point of its own: it is drawn, measured from, and found by what is near. */
export function hasPoint({ latitudes }: Pick<Catalogue, "latitudes">, record: number): boolean {
  return !Number.isNaN(latitudes[record] ?? Number.NaN);
}

/** True for a record whose status is closed. */
export function isClosed({ facets: { status } }: Pick<Catalogue, "facets">, record: number): boolean {
  return termsOf(status, record).some((term) => status.terms[term] === "closed");
}

/** Terms of one record in a column, as indexes into `terms`. */
export function termsOf(column: TermColumn, record: number): readonly number[] {
  if ("starts" in column) {
    return [...column.values.subarray(column.starts[record] ?? 0, column.starts[record + 1] ?? 0)];
  }
  const value = column.values[record] ?? -1;
  return value < 0 ? [] : [value];
}

/** Terms of one record in a column, by their ids. */
export function namesOf(column: TermColumn, record: number): readonly string[] {
  return termsOf(column, record).map((term) => column.terms[term] ?? "");
}

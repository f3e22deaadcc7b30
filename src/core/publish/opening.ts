/** The opening file: names, the first page of rows and every count, so that a page can be read before the catalogue has arrived. */
import {
  type Catalogue,
  eachOf,
  emptyColumn,
  FACET_IDS,
  type FacetId,
  type LayerId,
  NUMBER_IDS,
  type NumberId,
  TRAIT_IDS,
  termsOf,
} from "../find/catalogue.ts";
import { asksTheSame, FILTER_IDS } from "../find/filter.ts";
import { createFinder } from "../find/finder.ts";
import type { Results } from "../find/results.ts";
import { type Tally, tallyResults } from "../find/sentence.ts";
import type { TermNames } from "../find/terms.ts";
import { OPENING_VIEW, type View } from "../find/view.ts";

/** What the opening View shows. Columns are those of its first rows, missing numbers -1; a facet has all its terms, with counts over all records. */
export interface OpeningFile {
  readonly format: 1;
  readonly names: TermNames;
  readonly pages: number;
  readonly tally: Omit<Tally, "nearestAnchor">;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly places: readonly string[];
  readonly layers: readonly LayerId[];
  readonly summaries: readonly string[];
  readonly precisions: readonly number[];
  readonly facets: Readonly<Record<FacetId, OpeningFacet>>;
  readonly numbers: Readonly<Record<NumberId, readonly number[]>>;
}

interface OpeningFacet {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  readonly of: readonly (readonly number[])[];
}

/** What the opening View shows of a whole catalogue; `summaryOf` gives a record's summary by its index. */
export function openingFile(
  catalogue: Catalogue,
  names: TermNames,
  summaryOf: (record: number) => string,
): OpeningFile {
  const results = createFinder(catalogue).find(OPENING_VIEW);
  const records = results.rows.map(({ record }) => record);
  const take = <T>(column: ArrayLike<T>, none: T): readonly T[] =>
    records.map((record) => column[record] ?? none);
  const { nearestAnchor: _without, ...tally } = tallyResults(catalogue, results);
  return {
    format: 1,
    names,
    pages: results.pages,
    tally,
    ids: take(catalogue.ids, ""),
    titles: take(catalogue.titles, ""),
    places: take(catalogue.places, ""),
    layers: take(catalogue.layers, "projects"),
    summaries: records.map(summaryOf),
    precisions: take(catalogue.precisions, 0),
    facets: eachOf(FACET_IDS, (facet) => ({
      terms: catalogue.facets[facet].terms,
      counts: [...results.counts[facet]],
      of: records.map((record) => termsOf(catalogue.facets[facet], record)),
    })),
    numbers: eachOf(NUMBER_IDS, (id) =>
      take(catalogue.numbers[id], Number.NaN).map((value) => (Number.isNaN(value) ? -1 : value)),
    ),
  };
}

/** The opening, read: a catalogue of its rows alone, and the Results over all records. */
export interface Opening {
  readonly names: TermNames;
  readonly catalogue: Catalogue;
  readonly results: Results;
  readonly tally: Tally;
  /** Summaries of the rows by record id. */
  readonly summaries: Readonly<Record<string, string>>;
}

/** Reads the opening file. */
export function readOpening(file: OpeningFile): Opening {
  const { ids, titles, places, layers, tally } = file;
  const numbers = (list: readonly number[]): Float64Array =>
    Float64Array.from(list, (value) => (value < 0 ? Number.NaN : value));
  const catalogue: Catalogue = {
    ...{ count: ids.length, ids, titles, places, layers },
    keywords: ids.map(() => ""),
    precisions: Uint8Array.from(file.precisions),
    // Rows are listed, not drawn.
    latitudes: new Float64Array(ids.length).fill(Number.NaN),
    longitudes: new Float64Array(ids.length).fill(Number.NaN),
    facets: eachOf(FACET_IDS, (id) => {
      const { terms, of } = file.facets[id];
      const starts = new Uint32Array(of.length + 1);
      for (const [at, own] of of.entries()) starts[at + 1] = (starts[at] ?? 0) + own.length;
      return { terms, starts, values: Uint16Array.from(of.flat()) };
    }),
    // Who could bid is asked of the whole catalogue.
    traits: eachOf(TRAIT_IDS, () => emptyColumn(ids.length)),
    numbers: eachOf(NUMBER_IDS, (id) => numbers(file.numbers[id])),
  };
  return {
    names: file.names,
    catalogue,
    results: {
      view: OPENING_VIEW,
      count: tally.projects + tally.organisations,
      passes: new Uint8Array(ids.length).fill(1),
      rows: ids.map((_, record) => ({ record })),
      page: 1,
      pages: file.pages,
      counts: eachOf(FACET_IDS, (id) => Uint32Array.from(file.facets[id].counts)),
    },
    tally: { ...tally, nearestAnchor: undefined },
    summaries: Object.fromEntries(ids.map((id, at) => [id, file.summaries[at] ?? ""])),
  };
}

/** True when the opening's rows and counts answer a View. */
export function answersView(view: View): boolean {
  return (
    FILTER_IDS.every((id) => asksTheSame(OPENING_VIEW, view, id)) &&
    view.sort === OPENING_VIEW.sort &&
    view.page === OPENING_VIEW.page
  );
}

/** Results of the opening for a View; none while the View asks for something else. */
export function openingResults({ results }: Opening, view: View): Results {
  return answersView(view) ? { ...results, view } : { ...results, view, count: 0, pages: 1, rows: [] };
}

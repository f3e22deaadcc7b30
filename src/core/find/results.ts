/** The Results of a View: the one reading that sentence, list, map, table, counts and downloads share. */
import type { FacetId } from "./catalogue.ts";
import type { View } from "./view.ts";

/** One row of the page that is shown. */
export interface Row {
  /** Index into the catalogue. */
  readonly record: number;
  /** Great-circle metres from the middle of `view.near`; absent without one. */
  readonly distanceMetres?: number;
}

export interface Results {
  readonly view: View;
  readonly count: number;
  /** 1 where the record passes every filter, by index into the catalogue. */
  readonly passes: Uint8Array;
  /** Rows of the page shown, in the View's order. */
  readonly rows: readonly Row[];
  /** The page shown, from 1 (clamped to what there is), and how many there are (at least 1). */
  readonly page: number;
  readonly pages: number;
  /** Records by term in each facet, among those that pass every *other* filter. */
  readonly counts: Readonly<Record<FacetId, Uint32Array>>;
}

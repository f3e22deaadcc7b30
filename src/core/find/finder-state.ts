/** What the finder keeps between two Views, which its parts share. */
import type { Catalogue } from "./catalogue.ts";
import type { Batch, Counts } from "./facets.ts";
import type { Orders } from "./order.ts";
import type { Search } from "./search.ts";

/** What the finder remembers between two Views. */
export interface FinderState {
  readonly catalogue: Catalogue;
  readonly search: Search;
  readonly orders: Orders;
  /** For each record a bit for every filter that it fails (`FILTER_IDS`): 0 passes. */
  readonly masks: Int32Array;
  /** Metres from the middle of the circle; right only where a record passes `near`. */
  readonly distances: Float64Array;
  /** Scores of the words asked for; undefined without words. */
  scores: Float32Array | undefined;
  passes: Uint8Array;
  count: number;
  counts: Counts;
  readonly scratch: Scratch;
}

/** Room for work in progress, kept so that a change of filter allocates nothing large but what it gives away. */
export interface Scratch {
  readonly fails: Uint8Array;
  readonly moved: Uint32Array;
  readonly came: Batch;
  readonly went: Batch;
}

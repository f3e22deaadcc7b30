/** Counting the terms of each facet among the records that pass every other filter. */
import type { Catalogue, FacetId, TermColumn } from "./catalogue.ts";
import { FACET_IDS } from "./catalogue.ts";
import { FILTER_IDS } from "./filter.ts";

/** Counts by term in each facet, held in place and changed by adding and taking records. */
export type Counts = Record<FacetId, Uint32Array>;

/** Records to add or take: those that pass every filter, and those that fail only one, with their masks. */
export interface Batch {
  readonly passing: Uint32Array;
  readonly almost: Uint32Array;
  /** Bit of the one filter that each of `almost` fails. */
  readonly almostBits: Int32Array;
}

/** Counts that are all zero. */
export function zeroCounts(catalogue: Catalogue): Counts {
  const made = FACET_IDS.map((id) => [id, new Uint32Array(catalogue.facets[id].terms.length)] as const);
  return Object.fromEntries(made) as Counts; // The list of pairs holds every facet.
}

/** Counts that later changes leave alone. */
export function copyCounts(counts: Counts): Counts {
  return Object.fromEntries(FACET_IDS.map((id) => [id, counts[id].slice()])) as Counts; // As above.
}

/** The bit of a filter in a record's mask. */
export function bitOf(id: (typeof FILTER_IDS)[number]): number {
  return 1 << FILTER_IDS.indexOf(id);
}

/** Adds a batch to the counts of one facet, or takes it away (`sign` -1). */
export function tally(
  column: TermColumn,
  counts: Uint32Array,
  batch: Batch,
  facetBit: number,
  sign: 1 | -1,
): void {
  tallyRecords(column, counts, batch.passing, sign);
  const own = batch.almost.filter((_, at) => batch.almostBits[at] === facetBit);
  if (own.length > 0) tallyRecords(column, counts, own, sign);
}

function tallyRecords(column: TermColumn, counts: Uint32Array, records: Uint32Array, sign: 1 | -1): void {
  if ("starts" in column) tallyMany(column.starts, column.values, counts, records, sign);
  else tallyOne(column.values, counts, records, sign);
}

function tallyOne(values: Int16Array, counts: Uint32Array, records: Uint32Array, sign: 1 | -1): void {
  for (let at = 0; at < records.length; at++) {
    const term = values[records[at] ?? 0] ?? -1;
    if (term >= 0) counts[term] = (counts[term] ?? 0) + sign;
  }
}

function tallyMany(
  starts: Uint32Array,
  values: Uint16Array,
  counts: Uint32Array,
  records: Uint32Array,
  sign: 1 | -1,
): void {
  for (let at = 0; at < records.length; at++) {
    const record = records[at] ?? 0;
    const end = starts[record + 1] ?? 0;
    for (let place = starts[record] ?? 0; place < end; place++) {
      const term = values[place] ?? 0;
      counts[term] = (counts[term] ?? 0) + sign;
    }
  }
}

/** Counting the terms of each facet among the records that pass every other filter. */
import type { Catalogue, FacetId, TermColumn } from "./catalogue.ts";
import { FACET_IDS } from "./catalogue.ts";
import { FILTER_IDS } from "./filter.ts";

/** Counts by term in each facet, held in place and changed by adding and taking records. */
export type Counts = Record<FacetId, Uint32Array>;

/**
 * Records to add to the counts or to take from them: those that pass every filter stand at the front of `records`,
 * those that fail only one at its back. One array serves both, for together they are never more than the catalogue.
 */
export interface Batch {
  readonly records: Uint32Array;
  passing: number;
  almost: number;
  /** Bits of the filters that those at the back fail, taken together. */
  almostBits: number;
}

/** A batch with room for a whole catalogue. */
export function emptyBatch(count: number): Batch {
  return { records: new Uint32Array(count), passing: 0, almost: 0, almostBits: 0 };
}

/** Empties a batch. */
export function clearBatch(batch: Batch): void {
  batch.passing = 0;
  batch.almost = 0;
  batch.almostBits = 0;
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

/** Puts every record of a catalogue into a batch that passes all filters or all but one. */
export function gatherAll(masks: Int32Array, batch: Batch): void {
  clearBatch(batch);
  const { records } = batch;
  let [front, back, bits] = [0, records.length, 0];
  for (let record = 0; record < masks.length; record++) {
    const mask = masks[record] ?? 0;
    if (mask === 0) records[front++] = record;
    else if ((mask & (mask - 1)) === 0) {
      records[--back] = record;
      bits |= mask;
    }
  }
  batch.passing = front;
  batch.almost = records.length - back;
  batch.almostBits = bits;
}

/**
 * Parts the records whose `bit` turned into those that came (now pass that filter) and those that went, leaving out
 * the ones that fail two or more other filters: no count sees them.
 */
export function gatherMoved(
  masks: Int32Array,
  moved: Uint32Array,
  bit: number,
  came: Batch,
  went: Batch,
): void {
  clearBatch(came);
  clearBatch(went);
  for (let at = 0; at < moved.length; at++) {
    const record = moved[at] ?? 0;
    const mask = masks[record] ?? 0;
    const others = mask & ~bit;
    if ((others & (others - 1)) !== 0) continue;
    const batch = mask === others ? came : went;
    if (others === 0) batch.records[batch.passing++] = record;
    else {
      batch.records[batch.records.length - ++batch.almost] = record;
      batch.almostBits |= others;
    }
  }
}

/** Adds a batch to the counts of one facet, or takes it away (`sign` -1); `turned` is the bit of the filter that moved it, or 0. */
export function tally(
  column: TermColumn,
  counts: Uint32Array,
  batch: Batch,
  masks: Int32Array,
  turned: number,
  facetBit: number,
  sign: 1 | -1,
): void {
  const { records, passing, almost, almostBits } = batch;
  tallyRecords(column, counts, records.subarray(0, passing), sign);
  if ((almostBits & facetBit) === 0) return;
  const own = records
    .subarray(records.length - almost)
    .filter((record) => ((masks[record] ?? 0) & ~turned) === facetBit);
  tallyRecords(column, counts, own, sign);
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

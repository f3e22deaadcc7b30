/** Words of what is told of records beyond names, places and keywords: fetched once somebody looks for words. */
import type { Feature, RecordProperties } from "./feature.ts";

/** The file `told/<layer>.json`: for each record of the layer, in its order, the words of its summary and lessons, each once. */
export interface ToldFile {
  readonly format: 1;
  /** Fingerprint of the records' ids, so that nobody takes the words of other records for theirs. */
  readonly records: number;
  readonly of: readonly string[];
}

/** Of more records than this the words would outweigh all else; then names, places and keywords alone are searched. */
export const MOST_TOLD = 30_000;

/** The words of what is told of a layer's records. */
export function toldFile(features: readonly Feature<RecordProperties>[]): ToldFile {
  return {
    format: 1,
    records: fingerprint(features.map(({ id }) => id)),
    of: features.map(({ properties }) => toldWords(properties)),
  };
}

/** A number that other ids, or the same in another order, hardly ever share (FNV-1a, 32 bits). */
export function fingerprint(ids: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const id of ids)
    for (const letter of `${id}\n`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function toldWords(properties: RecordProperties): string {
  const lessons = properties.layer === "projects" ? [properties.lessons_worked, properties.lessons_not] : [];
  const text = [properties.summary, ...lessons].filter((part) => part !== undefined).join(" ");
  return [...new Set(text.toLowerCase().split(/\s+/))].join(" ");
}

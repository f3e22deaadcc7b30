/** Words of what is told of records beyond names, places and keywords: fetched once somebody looks for words. */
import type { Feature, RecordProperties } from "./feature.ts";

/** The file `told/<layer>.json`: for each record of the layer, in its order, the words of its summary and lessons, each once. */
export interface ToldFile {
  readonly format: 1;
  readonly of: readonly string[];
}

/** Of more records than this the words would outweigh all else; then names, places and keywords alone are searched. */
export const MOST_TOLD = 30_000;

/** The words of what is told of a layer's records. */
export function toldFile(features: readonly Feature<RecordProperties>[]): ToldFile {
  return { format: 1, of: features.map(({ properties }) => toldWords(properties)) };
}

function toldWords(properties: RecordProperties): string {
  const lessons = properties.layer === "projects" ? [properties.lessons_worked, properties.lessons_not] : [];
  const text = [properties.summary, ...lessons].filter((part) => part !== undefined).join(" ");
  return [...new Set(text.toLowerCase().split(/\s+/))].join(" ");
}

/** The place for how often each theme or service stands in the records: a part of where the map itself leans. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { THEMES } from "../record/vocabulary.ts";
import { shareOf } from "./gaps.ts";

/** One theme or service. */
export interface ThemeCount {
  /** Its id in the vocabulary. */
  readonly id: string;
  readonly label: string;
  readonly records: number;
  /** Of all records, 0 to 1; a record has several themes, so that these come to more than 1. */
  readonly share: number;
}

/** Every theme or service of the vocabulary, those of most records first; 0 for those of none. */
export function countByTheme(catalogue: Catalogue): readonly ThemeCount[] {
  const column = catalogue.facets.theme;
  const counts = new Map<string, number>();
  for (let record = 0; record < catalogue.count; record++) {
    for (const term of termsOf(column, record)) {
      const id = column.terms[term] ?? "";
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return THEMES.terms
    .map(({ id, label }) => {
      const records = counts.get(id) ?? 0;
      return { id, label, records, share: shareOf(records, catalogue.count) };
    })
    .toSorted((a, b) => b.records - a.records);
}

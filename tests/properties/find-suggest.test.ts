/** Suggestions equal a brute-force ranking of everything that could be proposed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue } from "../../src/core/find/catalogue.ts";
import { createSearch } from "../../src/core/find/search.ts";
import {
  createSuggest,
  MOST_OF_A_KIND,
  type Named,
  SUGGESTION_KINDS,
  type SuggestionKind,
} from "../../src/core/find/suggest.ts";
import { someCatalogue } from "./find/arbitrary.ts";
import { searchPlainly } from "./find/search-oracle.ts";

const NAMES = ["Halifax", "West Halifax", "Park", "Food", "Energy hub", "St Park", "Café"];
const named = fc
  .array(fc.constantFrom(...NAMES), { maxLength: 6 })
  .map((labels) => labels.map((label, at): Named => ({ id: `${label} ${at}`, label })));
const query = fc.constantFrom(
  "hal",
  "halifax",
  "hlaifax",
  "park",
  "food",
  "e",
  "west halifax",
  "energy hub",
  "",
  "oneil",
  "cafe",
  "zzz",
);

type Line = readonly [kind: SuggestionKind, id: string, label: string];

/** The best few of one source, by sorting all of it. */
function bestOf(
  kind: SuggestionKind,
  names: readonly Named[],
  scores: readonly number[],
): readonly (readonly [Line, number])[] {
  return names
    .map(({ id, label }, at) => [[kind, id, label] as const, scores[at] ?? 0] as const)
    .filter(([, score]) => score > 0)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_OF_A_KIND);
}

function suggestPlainly(
  catalogue: Catalogue,
  sources: Readonly<Record<"place" | "council" | "region" | "theme", readonly Named[]>>,
  text: string,
): readonly Line[] {
  const records = catalogue.ids.map((id, at): Named => ({ id, label: catalogue.titles[at] ?? "" }));
  const recordScores = searchPlainly(catalogue, text) ?? [];
  const ofLayer = (layer: string): readonly number[] =>
    recordScores.map((score, at) => (catalogue.layers[at] === layer ? score : 0));
  const found = (["place", "council", "region", "theme"] as const).flatMap((kind) => {
    const texts = { ...catalogue, titles: sources[kind].map(({ label }) => label), places: [], keywords: [] };
    return bestOf(kind, sources[kind], searchPlainly(texts, text) ?? []);
  });
  const all = [
    ...bestOf("organisation", records, ofLayer("organisations")),
    ...bestOf("project", records, ofLayer("projects")),
    ...found,
  ];
  const points = ([[kind], score]: readonly [Line, number]): number =>
    score - 3 * SUGGESTION_KINDS.indexOf(kind);
  return all
    .toSorted((a, b) => points(b) - points(a) || (a[0][2] < b[0][2] ? -1 : a[0][2] > b[0][2] ? 1 : 0))
    .slice(0, 8)
    .map(([line]) => line);
}

test("suggestions are the best of every source, ranked by closeness and kind, then text", () => {
  fc.assert(
    fc.property(someCatalogue(20), named, named, named, query, (catalogue, place, council, theme, text) => {
      const sources = { place, council, region: [], theme };
      const suggest = createSuggest({ catalogue, search: createSearch(catalogue), named: sources });
      expect(suggest(text).map(({ kind, id, label }) => [kind, id, label])).toEqual(
        suggestPlainly(catalogue, sources, text),
      );
    }),
    { numRuns: 200 },
  );
});

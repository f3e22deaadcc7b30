/** Suggestions equal a brute-force ranking of everything that could be proposed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue } from "../../src/core/find/catalogue.ts";
import { createSearch } from "../../src/core/find/search.ts";
import { createSuggest, MOST_OF_A_KIND, type Named, type NamedSources } from "../../src/core/find/suggest.ts";
import { SUGGESTION_KINDS, type SuggestionKind } from "../../src/core/find/suggestion.ts";
import { fold } from "../../src/core/record/fold.ts";
import { someCatalogue } from "./find/arbitrary.ts";
import { searchPlainly } from "./find/search-oracle.ts";

const NAMES = ["Halifax", "West Halifax", "Park", "Food", "Energy hub", "St Park", "Café"];
const named = fc.array(fc.constantFrom(...NAMES), { maxLength: 6 }).chain((labels) =>
  fc.array(fc.option(fc.nat({ max: 9 }), { nil: undefined }), { minLength: 6, maxLength: 6 }).map((sizes) =>
    labels.map((label, at): Named => {
      const size = sizes[at];
      return { id: `${label} ${at}`, label, ...(size === undefined ? {} : { size: 10 * size + at + 1 }) };
    }),
  ),
);
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

/** The best few of one source, by sorting all of it: called just so, large and begun as typed, close. */
function bestOf(
  kind: SuggestionKind,
  names: readonly Named[],
  scores: readonly number[],
  text = "",
): readonly (readonly [Line, number])[] {
  const wanted = fold(text);
  const tier = ({ label, size }: Named): number => {
    if (wanted === "" || !fold(label).startsWith(wanted)) return 1000;
    return fold(label) === wanted ? 0 : (size ?? 1000);
  };
  const matching = names
    .map((one, at) => ({ line: [kind, one.id, one.label] as const, score: scores[at] ?? 0, tier: tier(one) }))
    .filter(({ score }) => score > 0);
  const inOrder = matching.map(({ score }) => score).toSorted((a, b) => b - a);
  return matching
    .toSorted((a, b) => a.tier - b.tier || b.score - a.score)
    .slice(0, MOST_OF_A_KIND)
    .map(({ line }, at) => [line, inOrder[at] ?? 0] as const);
}

function suggestPlainly(catalogue: Catalogue, sources: NamedSources, text: string): readonly Line[] {
  const records = catalogue.ids.map((id, at): Named => ({ id, label: catalogue.titles[at] ?? "" }));
  const recordScores = searchPlainly(catalogue, text) ?? [];
  const ofLayer = (layer: string): readonly number[] =>
    recordScores.map((score, at) => (catalogue.layers[at] === layer ? score : 0));
  const found = (["theme", "kind", "council", "place", "region", "guide"] as const).flatMap((kind) => {
    const texts = { ...catalogue, titles: sources[kind].map(({ label }) => label), places: [], keywords: [] };
    return bestOf(kind, sources[kind], searchPlainly(texts, text) ?? [], text);
  });
  // Of equals the kind comes first that is looked at first.
  const all = [
    ...bestOf("organisation", records, ofLayer("organisations")),
    ...bestOf("project", records, ofLayer("projects")),
    ...found,
  ];
  const points = ([[kind], score]: readonly [Line, number]): number =>
    score - 3 * SUGGESTION_KINDS.indexOf(kind);
  return all
    .toSorted((a, b) => points(b) - points(a))
    .slice(0, 8)
    .map(([line]) => line);
}

test("suggestions are the best of every source, ranked by closeness and kind, and by size where begun", () => {
  fc.assert(
    fc.property(
      someCatalogue(20),
      named,
      named,
      named,
      named,
      query,
      (catalogue, place, council, theme, guide, text) => {
        const sources = { place, council, region: [], theme, kind: [], guide };
        const suggest = createSuggest({ catalogue, search: createSearch(catalogue), named: sources });
        expect(suggest(text).map(({ kind, id, label }) => [kind, id, label])).toEqual(
          suggestPlainly(catalogue, sources, text),
        );
      },
    ),
    { numRuns: 200 },
  );
});

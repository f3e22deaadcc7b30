/** Searching by words: the search beside MiniSearch and Fuse.js, each with slips forgiven and unfinished words found. */
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Catalogue } from "../../src/core/find/catalogue.ts";
import { createSearch } from "../../src/core/find/search.ts";
import { fold } from "../../src/core/record/fold.ts";
import { generateCatalogue } from "./generate.ts";
import { type BenchLine, percentile } from "./line.ts";

/** Whole words, begun words, slips, missing accents and apostrophes, an identifier, nothing. */
const QUERIES = [
  "halifax",
  "hali",
  "hallifax",
  "park ward",
  "st marys library",
  "communty gardn",
  "repair cafe",
  "oneill",
  "GB-CHC-1090095",
  "todmorden food hub",
  "cooperative",
  "neighbourhood plan",
  "bronte",
  "regenration trust",
  "zzzzzz",
];
/** Fuse.js looks through every record for every query: fewer rounds. */
const ROUNDS = { search: 10, MiniSearch: 10, "Fuse.js": 1 } as const;

/** Finds the records that hold a query, best first. */
type Find = (query: string) => number;
type Name = keyof typeof ROUNDS;

/** Times building and asking at one size. Fuse.js is left out above `fuseMost` records, where a round takes minutes. */
export function benchText(count: number, fuseMost = 100_000): readonly BenchLine[] {
  const catalogue = generateCatalogue(count, 5);
  const builders: readonly (readonly [Name, () => Find])[] = [
    ["search", () => buildSearch(catalogue)],
    ["MiniSearch", () => buildMiniSearch(catalogue)],
    ...(count <= fuseMost ? [["Fuse.js", () => buildFuse(catalogue)] as const] : []),
  ];
  const measured = builders.map(([name, build]) => ({ name, ...measure(build, ROUNDS[name]) }));
  return measured.flatMap((one) => {
    const note = `${count} records, ${QUERIES.length} queries`;
    const ours = measured[0];
    const ratio = (mine: number | undefined, theirs: number) =>
      one === ours || mine === undefined ? {} : { ratio: mine / theirs };
    return [
      {
        name: `text index, ${one.name}`,
        value: one.build,
        unit: "ms",
        note,
        ...ratio(ours?.build, one.build),
      },
      { name: `text query p50, ${one.name}`, value: one.p50, unit: "ms", note, ...ratio(ours?.p50, one.p50) },
      { name: `text query p95, ${one.name}`, value: one.p95, unit: "ms", note, ...ratio(ours?.p95, one.p95) },
    ];
  });
}

function measure(build: () => Find, rounds: number) {
  const start = performance.now();
  const find = build();
  find(QUERIES[0] ?? "");
  const built = performance.now() - start;
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const query of QUERIES) {
      const asked = performance.now();
      find(query);
      // The first round warms up where there are others.
      if (round > 0 || rounds === 1) times.push(performance.now() - asked);
    }
  }
  return { build: built, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function buildSearch(catalogue: Catalogue): Find {
  const search = createSearch(catalogue);
  return (query) => {
    const scores = search.match(query) ?? new Float32Array();
    let found = 0;
    for (const score of scores) if (score > 0) found++;
    return found;
  };
}

function buildMiniSearch(catalogue: Catalogue): Find {
  const index = new MiniSearch<{ id: number; title: string; place: string; keywords: string }>({
    fields: ["title", "place", "keywords"],
    processTerm: (term) => fold(term),
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { title: 3, place: 2 } },
  });
  index.addAll(documentsOf(catalogue));
  return (query) => index.search(query).length;
}

function buildFuse(catalogue: Catalogue): Find {
  const fuse = new Fuse(documentsOf(catalogue), {
    keys: [
      { name: "title", weight: 3 },
      { name: "place", weight: 2 },
      { name: "keywords", weight: 1 },
    ],
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.2,
  });
  return (query) => fuse.search(query).length;
}

function documentsOf({ titles, places, keywords }: Catalogue) {
  return titles.map((title, id) => ({ id, title, place: places[id] ?? "", keywords: keywords[id] ?? "" }));
}

/** Filter changes with all facet counts and the first sorted page: the finder beside crossfilter2. */
import crossfilter from "crossfilter2";
import { type Catalogue, type FacetId, termsOf } from "../../src/core/find/catalogue.ts";
import { createFinder } from "../../src/core/find/finder.ts";
import { createOrders } from "../../src/core/find/order.ts";
import { OPENING_VIEW, PAGE_SIZE, togglePick, type View } from "../../src/core/find/view.ts";
import { generateCatalogue } from "./generate.ts";
import { type BenchLine, percentile } from "./line.ts";
import { drawFrom } from "./random.ts";

const EIGHT: readonly [FacetId, ...FacetId[]] = [
  "kind",
  "theme",
  "status",
  "region",
  "council",
  "deprivation",
  "delivery",
  "funding",
];
const WARM_UP = 40;
const STEPS = 200;
/** Picks that a person has at once at most. */
const MOST_PICKS = 6;

/** One toggle and the View that it leads to. */
interface Step {
  readonly facet: FacetId;
  readonly view: View;
}

/** What both give after a step, so that they can be compared. */
interface Answer {
  readonly count: number;
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly rows: readonly number[];
}

type Take = (step: Step) => () => Answer;

/** Times a walk of toggles at one size, with one term a record (where crossfilter2 is at its best) and with several. */
export function benchFilters(count: number): readonly BenchLine[] {
  return [...benchWalk(count, 1, "one term a record"), ...benchWalk(count, 3, "up to three themes a record")];
}

function benchWalk(count: number, most: number, shape: string): readonly BenchLine[] {
  const catalogue = generateCatalogue(count, 7, EIGHT, most);
  const walk = makeWalk(catalogue, WARM_UP + STEPS);
  const takers: readonly Take[] = [takeFinder(catalogue), takeCrossfilter(catalogue)];
  const times: readonly [number[], number[]] = [[], []];
  for (const [at, step] of walk.entries()) {
    const answers = takers.map((take, which) => {
      const start = performance.now();
      const answer = take(step);
      if (at >= WARM_UP) times[which === 0 ? 0 : 1].push(performance.now() - start);
      return JSON.stringify(answer());
    });
    if (answers[0] !== answers[1]) throw new Error(`The two disagree at step ${at}.`);
  }
  return linesOf(times, `${count} records, eight facets, ${shape}`);
}

function linesOf(times: readonly [number[], number[]], note: string): readonly BenchLine[] {
  return [0.5, 0.95].flatMap((share): BenchLine[] => {
    const [ours, theirs] = [percentile(times[0], share), percentile(times[1], share)];
    const rank = `p${share * 100}`;
    return [
      { name: `filter change ${rank}, finder`, value: ours, unit: "ms", note },
      { name: `filter change ${rank}, crossfilter2`, value: theirs, unit: "ms", note, ratio: ours / theirs },
    ];
  });
}

/** Toggles of random terms in random facets; where many stand, one of them is dropped. */
function makeWalk(catalogue: Catalogue, steps: number): readonly Step[] {
  const draw = drawFrom(11);
  let view: View = { ...OPENING_VIEW, sort: "title" };
  return Array.from({ length: steps }, () => {
    const standing = EIGHT.flatMap((id) => (view.picked[id] ?? []).map((value) => [id, value] as const));
    const dropped = standing[draw.below(standing.length)];
    const drops = standing.length >= MOST_PICKS || draw.share() < 0.3;
    const facet = drops && dropped ? dropped[0] : draw.one(EIGHT);
    const { terms } = catalogue.facets[facet];
    const value = drops && dropped ? dropped[1] : (terms[draw.skewed(terms.length)] ?? "");
    view = togglePick(view, facet, value);
    return { facet, view };
  });
}

function takeFinder(catalogue: Catalogue): Take {
  const finder = createFinder(catalogue);
  return ({ view }) => {
    const results = finder.find(view);
    return () => ({
      count: results.count,
      counts: Object.fromEntries(EIGHT.map((id) => [id, [...results.counts[id]]])),
      rows: results.rows.map((row) => row.record),
    });
  };
}

function takeCrossfilter(catalogue: Catalogue): Take {
  const ranks = createOrders(catalogue).titleRanks();
  const records = crossfilter(Array.from({ length: catalogue.count }, (_, record) => record));
  const byTitle = records.dimension((record) => ranks[record] ?? 0);
  const everything = records.groupAll();
  const facets = new Map(EIGHT.map((id) => [id, crossfilterFacet(records, catalogue, id)]));
  return ({ facet, view }) => {
    const picks = view.picked[facet] ?? [];
    facets.get(facet)?.pick(new Set(picks.map((pick) => catalogue.facets[facet].terms.indexOf(pick))));
    const count = Number(everything.value());
    const rows = byTitle.bottom(PAGE_SIZE);
    const counts = EIGHT.map((id) => [id, facets.get(id)?.all() ?? []] as const);
    return () => ({
      count,
      counts: Object.fromEntries(
        counts.map(([id, groups]) => {
          const byTerm = new Map(groups.map(({ key, value }) => [Number(key), Number(value)]));
          return [id, catalogue.facets[id].terms.map((_, term) => byTerm.get(term) ?? 0)];
        }),
      ),
      rows,
    });
  };
}

function crossfilterFacet(records: crossfilter.Crossfilter<number>, catalogue: Catalogue, id: FacetId) {
  const column = catalogue.facets[id];
  const many = "starts" in column;
  const dimension = many
    ? records.dimension((record) => [...termsOf(column, record)] as unknown as number, true) // Its types know no lists.
    : records.dimension((record) => column.values[record] ?? -1);
  const group = dimension.group();
  return {
    pick(terms: ReadonlySet<number>) {
      const [only] = terms;
      if (only === undefined) dimension.filterAll();
      else if (terms.size === 1) dimension.filterExact(only);
      else dimension.filterFunction((term) => terms.has(Number(term)));
    },
    all: () => group.all(),
  };
}

/** Random catalogues and Views, small and crowded enough that filters meet, ties happen and pages overflow. */

import fc from "fast-check";
import {
  type Catalogue,
  FACET_IDS,
  type FacetId,
  type LayerId,
  NUMBER_IDS,
  type NumberId,
  type TermColumn,
  TRAIT_IDS,
  type TraitId,
} from "../../../src/core/find/catalogue.ts";
import {
  MARKED_IDS,
  type Near,
  OPENING_VIEW,
  RANGE_IDS,
  SORT_IDS,
  TABLE_COLUMN_IDS,
  TOOL_IDS,
  type View,
} from "../../../src/core/find/view.ts";
import { type Corner, withinShape } from "../../../src/core/find/within.ts";
import { DEPRIVED_SHARES } from "../../../src/core/place/deprivation.ts";
import { TOWN_RANK } from "../../../src/core/record/precision.ts";

const TERMS = ["anchor", "food", "energy", "a,b", "x;y", "100%", "Café & co"];
const WORDS = [
  "park",
  "ward",
  "halifax",
  "Saint",
  "st",
  "food",
  "Café",
  "energy",
  "hub",
  "O'Neill",
  "west",
  "parks",
];

/** Record of every id to what `make` gives. */
function forAll<Id extends string, T>(ids: readonly Id[], make: (id: Id) => fc.Arbitrary<T>) {
  const parts = Object.fromEntries(ids.map((id) => [id, make(id)]));
  return fc.record(parts) as unknown as fc.Arbitrary<Record<Id, T>>; // Object.fromEntries forgets the ids.
}

function columnOf(count: number): fc.Arbitrary<TermColumn> {
  const terms = fc.integer({ min: 1, max: TERMS.length }).map((length) => TERMS.slice(0, length));
  return fc.tuple(terms, fc.boolean()).chain(([names, many]): fc.Arbitrary<TermColumn> => {
    const top = names.length - 1;
    if (!many) {
      const values = fc.array(fc.integer({ min: -1, max: top }), { minLength: count, maxLength: count });
      return values.map((list) => ({ terms: names, values: Int16Array.from(list) }));
    }
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: top }), { maxLength: 3 }), {
      minLength: count,
      maxLength: count,
    });
    return sets.map((lists) => ({
      terms: names,
      starts: Uint32Array.from([0, ...lists.map((_, at) => lists.slice(0, at + 1).flat().length)]),
      values: Uint16Array.from(lists.flat()),
    }));
  });
}

const phrase = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((words) => words.join(" "));

/** A catalogue of at most `most` records. */
export function someCatalogue(most = 60): fc.Arbitrary<Catalogue> {
  return fc.integer({ min: 0, max: most }).chain((count) => {
    const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: count, maxLength: count });
    const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN));
    const point = fc.option(
      fc.record({ lat: fc.integer({ min: 0, max: 5 }), lon: fc.integer({ min: 0, max: 5 }) }),
    );
    return fc
      .record({
        titles: list(phrase(3)),
        places: list(phrase(1)),
        keywords: list(phrase(2)),
        layers: list(fc.constantFrom<LayerId>("projects", "organisations")),
        points: list(point),
        precisions: list(fc.integer({ min: 0, max: 6 })),
        facets: forAll<FacetId, TermColumn>(FACET_IDS, () => columnOf(count)),
        traits: forAll<TraitId, TermColumn>(TRAIT_IDS, () => columnOf(count)),
        numbers: forAll<NumberId, Float64Array>(NUMBER_IDS, () =>
          list(number).map((all) => Float64Array.from(all)),
        ),
      })
      .map(({ points, precisions, ...columns }) => {
        // As in a catalogue's file, nothing coarser than a town has coordinates.
        const own = points.map((at, record) => ((precisions[record] ?? 0) <= TOWN_RANK ? at : null));
        return {
          ...columns,
          count,
          ids: points.map((_, at) => `record-${at}`),
          latitudes: Float64Array.from(own, (at) => (at === null ? Number.NaN : 53 + at.lat * 0.08)),
          longitudes: Float64Array.from(own, (at) => (at === null ? Number.NaN : -2 + at.lon * 0.08)),
          precisions: Uint8Array.from(precisions),
        };
      });
  });
}

export const someNear: fc.Arbitrary<Near> = fc.record({
  latitude: fc.integer({ min: 53000, max: 53400 }).map((thousandths) => thousandths / 1000),
  longitude: fc.integer({ min: -2000, max: -1600 }).map((thousandths) => thousandths / 1000),
  radiusMetres: fc.integer({ min: 1, max: 40_000 }),
  label: fc.constantFrom("HX1", "Halifax, north", "your location", ""),
});

const end = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const range = fc
  .record({ from: end, to: end })
  .filter(({ from, to }) => from !== undefined || to !== undefined)
  .map(({ from, to }) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));

/** Picks in at most two facets, so that most Views still find something. */
const picked = fc
  .uniqueArray(fc.constantFrom(...FACET_IDS), { maxLength: 2 })
  .chain((facets) =>
    forAll(facets, () =>
      fc.uniqueArray(fc.constantFrom(...TERMS, "unknown"), { minLength: 1, maxLength: 4 }),
    ),
  );

const ranges = fc
  .uniqueArray(fc.constantFrom(...RANGE_IDS), { maxLength: 1 })
  .chain((ids) => forAll(ids, () => range));

/** Drawn shapes, a hollow one among them; no corner or edge meets a point of the random catalogues. */
const SHAPES: readonly (readonly Corner[])[] = [
  [
    [-2.113, 53.017],
    [-1.537, 53.023],
    [-1.811, 53.517],
  ],
  [
    [-2.007, 52.991],
    [-1.493, 53.003],
    [-1.507, 53.497],
    [-1.757, 53.113],
    [-2.023, 53.503],
  ],
];
const someShape = fc.constantFrom(...SHAPES.flatMap((shape) => withinShape(shape) ?? []));

/** Settings of the tools beside the map. */
export const someTools = {
  marked: fc.constantFrom(...MARKED_IDS),
  tool: fc.constantFrom(...TOOL_IDS),
  gap: fc.record({
    measure: fc.constantFrom("imd" as const, "income" as const, "environment" as const),
    share: fc.constantFrom(...DEPRIVED_SHARES),
    beyondMetres: fc.integer({ min: 0, max: 50_000 }),
  }),
  trial: fc.record({
    added: fc.array(
      fc.record({
        latitude: fc.double({ min: 50, max: 55, noNaN: true }),
        longitude: fc.double({ min: -5, max: 1, noNaN: true }),
      }),
      { maxLength: 5 },
    ),
    removed: fc.array(fc.oneof(fc.constantFrom("halifax-trust", "b4rn"), fc.string({ maxLength: 12 })), {
      maxLength: 4,
    }),
  }),
  bid: fc.record({
    services: fc.uniqueArray(fc.constantFrom("food", "energy", "advice")),
    annualValue: fc.integer({ min: 0, max: 5_000_000 }),
    turnoverMultiple: fc.constantFrom(1, 1.5, 2, 3),
    lots: fc.oneof(
      fc.constantFrom("whole" as const, "service" as const, "area" as const),
      fc.record({ equal: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ values: fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 6 }) }),
    ),
  }),
};

/** A View that asks for anything that a View can ask for. */
export const someView: fc.Arbitrary<View> = fc.record({
  query: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    phrase(2),
    fc.constantFrom("par", "hallifax", "&", "oneill"),
  ),
  picked,
  ranges: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, ranges),
  near: fc.option(someNear, { nil: undefined, freq: 2 }),
  within: fc.option(
    fc.oneof(
      fc.record({
        west: fc.constantFrom(-2.1, -1.9),
        south: fc.constantFrom(53, 53.1),
        east: fc.constantFrom(-1.8, -1.5),
        north: fc.constantFrom(53.2, 53.5),
      }),
      someShape,
    ),
    { nil: undefined, freq: 2 },
  ),
  shade: fc.constantFrom("none", "most-deprived"),
  showCouncils: fc.boolean(),
  sort: fc.constantFrom(...SORT_IDS),
  page: fc.integer({ min: 1, max: 4 }),
  reversed: fc.boolean(),
  layout: fc.constantFrom("list", "table"),
  columns: fc.uniqueArray(fc.constantFrom(...TABLE_COLUMN_IDS)),
  pane: fc.constantFrom("list", "map"),
  selected: fc.option(fc.constantFrom("record-1", "E01000001"), { nil: undefined }),
  camera: fc.option(fc.constant({ latitude: 53.72, longitude: -1.87, zoom: 11.5 }), { nil: undefined }),
  units: fc.constantFrom("miles", "km"),
  ...someTools,
});

/** Walks as people take them: each View differs from the one before in one part. */
export const someWalk: fc.Arbitrary<readonly View[]> = fc
  .array(
    fc.tuple(
      someView,
      fc.constantFrom<keyof View>("query", "picked", "ranges", "near", "within", "sort", "reversed", "page"),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((steps) => {
    let view = OPENING_VIEW;
    return steps.map(([next, part]) => {
      view = { ...view, [part]: next[part] };
      return view;
    });
  });

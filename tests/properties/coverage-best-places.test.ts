import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPlaces } from "../../src/core/coverage/best-places.ts";
import { type Centres, prepareCentres } from "../../src/core/coverage/centres.ts";
import { measureDistances } from "../../src/core/coverage/distances.ts";
import { findGaps, type GapQuestion } from "../../src/core/coverage/gaps.ts";
import { distanceMetres } from "../../src/core/place/distance.ts";
import { question } from "../unit/coverage/ground.ts";
import { neighbourhoodsArbitrary, pointsArbitrary } from "./coverage-arbitrary.ts";

const position = ({ latitudes, longitudes }: Centres, centre: number) => ({
  latitude: latitudes[centre] ?? 0,
  longitude: longitudes[centre] ?? 0,
});

/** Gaps that a set of places brings within reach, by looking at every pair. */
function covered(
  centres: Centres,
  gaps: Uint32Array,
  ask: GapQuestion,
  places: readonly number[],
): Uint32Array {
  return gaps.filter((gap) => {
    const from = position(centres, gap);
    return places.some((place) => distanceMetres(position(centres, place), from) <= ask.beyondMetres);
  });
}

function coveredPeople(
  centres: Centres,
  gaps: Uint32Array,
  ask: GapQuestion,
  places: readonly number[],
): number {
  return covered(centres, gaps, ask, places).reduce((sum, gap) => sum + (centres.people[gap] ?? 0), 0);
}

/** All sets of so many of the places 0 to `count` less 1. */
function setsOf(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index).flatMap((first) =>
    setsOf(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

// Odd metres, so that no pair stands exactly at the distance, where the last digit would decide.
const cases = fc.tuple(
  neighbourhoodsArbitrary.map((all) => all.slice(0, 12)),
  pointsArbitrary.map((points) => points.slice(0, 2)),
  fc.integer({ min: 0, max: 30_000 }).map((metres) => metres + 0.37),
);

const prepare = ([all, points, beyondMetres]: typeof cases extends fc.Arbitrary<infer Case>
  ? Case
  : never) => {
  const centres = prepareCentres(all);
  const distances = measureDistances(centres, {
    latitudes: points.map(({ latitude }) => latitude),
    longitudes: points.map(({ longitude }) => longitude),
  });
  const ask = question({ shareOfMostDeprived: 100, beyondMetres });
  return { centres, distances, ask, gaps: findGaps(centres, distances, ask).gaps };
};

describe("the best places", () => {
  it("begin with the best single place there is", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { centres, distances, ask, gaps } = prepare(one);
        const [best] = bestPlaces(centres, distances, ask, 1);
        const people = setsOf(centres.count, 1).map((set) => coveredPeople(centres, gaps, ask, set));
        expect(best?.people ?? 0).toBe(Math.max(0, ...people));
      }),
    );
  });

  it("are each the best given those before, and count nobody twice", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { centres, distances, ask, gaps } = prepare(one);
        const chosen: number[] = [];
        for (const place of bestPlaces(centres, distances, ask, 4)) {
          const before = coveredPeople(centres, gaps, ask, chosen);
          const gapsBefore = covered(centres, gaps, ask, chosen).length;
          const gains = setsOf(centres.count, 1).map(
            (set) => coveredPeople(centres, gaps, ask, [...chosen, ...set]) - before,
          );
          expect(place.people).toBe(Math.max(...gains));
          chosen.push(place.centre);
          expect(coveredPeople(centres, gaps, ask, chosen) - before).toBe(place.people);
          expect(covered(centres, gaps, ask, chosen).length - gapsBefore).toBe(place.neighbourhoods);
        }
        // Fewer than were asked for only where no place would help any more.
        const left = setsOf(centres.count, 1).map((set) =>
          coveredPeople(centres, gaps, ask, [...chosen, ...set]),
        );
        if (chosen.length < 4) expect(Math.max(0, ...left)).toBe(coveredPeople(centres, gaps, ask, chosen));
      }),
    );
  });

  it("reach at least 1 - 1/e of the best set of as many", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 2, max: 3 }), (one, size) => {
        const { centres, distances, ask, gaps } = prepare(one);
        const greedy = bestPlaces(centres, distances, ask, size).reduce((sum, { people }) => sum + people, 0);
        const most = Math.min(size, centres.count);
        const best = Math.max(
          0,
          ...setsOf(centres.count, most).map((set) => coveredPeople(centres, gaps, ask, set)),
        );
        expect(greedy).toBeLessThanOrEqual(best);
        expect(greedy).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
      }),
    );
  });

  it("of a part stand in it, and begin with the best single place for its people", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { centres, distances, ask } = prepare(one);
        const inside = Uint8Array.from({ length: centres.count }, (_, centre) => (centre % 2 === 0 ? 1 : 0));
        const places = bestPlaces(centres, distances, ask, 3, inside);
        for (const { centre } of places) expect(centre % 2).toBe(0);
        const { gaps } = findGaps(centres, distances, ask, inside);
        const people = setsOf(centres.count, 1)
          .filter(([centre]) => inside[centre ?? 0] === 1)
          .map((set) => coveredPeople(centres, gaps, ask, set));
        expect(places[0]?.people ?? 0).toBe(Math.max(0, ...people));
      }),
    );
  });

  it("end when nobody is left", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { centres, distances, ask, gaps } = prepare(one);
        const all = bestPlaces(centres, distances, ask, 1000);
        const people = gaps.reduce((sum, gap) => sum + (centres.people[gap] ?? 0), 0);
        expect(all.reduce((sum, place) => sum + place.people, 0)).toBe(people);
        expect(all.every((place) => place.people > 0)).toBe(true);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareCentres } from "../../src/core/coverage/centres.ts";
import { measureDistances } from "../../src/core/coverage/distances.ts";
import { findGaps } from "../../src/core/coverage/gaps.ts";
import { tryDistances, tryOut } from "../../src/core/coverage/what-if.ts";
import { isAmongMostDeprived, RANKED_NEIGHBOURHOODS } from "../../src/core/place/deprivation.ts";
import { distanceMetres } from "../../src/core/place/distance.ts";
import { COUNCILS, question } from "../unit/coverage/ground.ts";
import {
  metresArbitrary,
  neighbourhoodsArbitrary,
  type Point,
  pointsArbitrary,
  shareArbitrary,
} from "./coverage-arbitrary.ts";

const columns = (points: readonly Point[]) => ({
  latitudes: points.map(({ latitude }) => latitude),
  longitudes: points.map(({ longitude }) => longitude),
});

/** Metres to the nearest and the first of the nearest, by looking at all. */
function nearestOf(from: Point, points: readonly Point[]): { metres: number; index: number } {
  let [metres, index] = [Number.POSITIVE_INFINITY, -1];
  for (const [at, point] of points.entries()) {
    const far = distanceMetres(from, point);
    if (far < metres) [metres, index] = [far, at];
  }
  return { metres, index };
}

const within = (a: number, b: number): boolean => a === b || Math.abs(a - b) < 1e-3;

describe("distances to the nearest provider", () => {
  it("equal those of looking at every pair", () => {
    fc.assert(
      fc.property(neighbourhoodsArbitrary, pointsArbitrary, (all, points) => {
        const { metres, nearest } = measureDistances(prepareCentres(all), columns(points));
        for (const [centre, from] of all.entries()) {
          const expected = nearestOf(from, points);
          expect(within(metres[centre] ?? Number.NaN, expected.metres)).toBe(true);
          const chosen = points[nearest[centre] ?? -1];
          expect(chosen === undefined).toBe(points.length === 0);
          if (chosen !== undefined) expect(within(distanceMetres(from, chosen), expected.metres)).toBe(true);
        }
      }),
    );
  });

  it("name the first of several providers on one spot", () => {
    fc.assert(
      fc.property(neighbourhoodsArbitrary, pointsArbitrary, (all, points) => {
        const { nearest } = measureDistances(prepareCentres(all), columns([...points, ...points]));
        for (const provider of nearest) expect(provider).toBeLessThan(Math.max(1, points.length));
      }),
    );
  });
});

describe("gaps", () => {
  it("equal those of asking every neighbourhood", () => {
    fc.assert(
      fc.property(
        neighbourhoodsArbitrary,
        pointsArbitrary,
        shareArbitrary,
        metresArbitrary,
        (all, points, share, beyond) => {
          const centres = prepareCentres(all, { councils: COUNCILS });
          const distances = measureDistances(centres, columns(points));
          const answer = findGaps(
            centres,
            distances,
            question({ shareOfMostDeprived: share, beyondMetres: beyond }),
          );
          const asked = all.filter(({ imdRank }) => isAmongMostDeprived(imdRank, share));
          const gaps = asked
            .filter((one) => (distances.metres[all.indexOf(one)] ?? 0) > beyond)
            .sort((a, b) => a.imdRank - b.imdRank);
          const people = (list: typeof all): number =>
            list.reduce((sum, { population }) => sum + population, 0);
          expect(Array.from(answer.gaps, (centre) => all[centre]?.imdRank)).toEqual(
            gaps.map(({ imdRank }) => imdRank),
          );
          expect(answer).toMatchObject({ neighbourhoods: gaps.length, people: people(gaps) });
          expect(answer.asked).toEqual({ neighbourhoods: asked.length, people: people(asked) });
          for (const area of answer.byCouncil) {
            const own = gaps.filter(({ council }) => council === area.code);
            expect([area.neighbourhoods, area.people]).toEqual([own.length, people(own)]);
          }
          for (const areas of [answer.byCouncil, answer.byRegion]) {
            expect(areas.reduce((sum, area) => sum + area.people, 0)).toBe(answer.people);
            expect(areas.reduce((sum, area) => sum + area.asked.neighbourhoods, 0)).toBe(asked.length);
          }
        },
      ),
    );
  });

  it("grow with the share and shrink with the distance", () => {
    fc.assert(
      fc.property(
        neighbourhoodsArbitrary,
        pointsArbitrary,
        metresArbitrary,
        metresArbitrary,
        (all, points, a, b) => {
          const centres = prepareCentres(all);
          const distances = measureDistances(centres, columns(points));
          const count = (beyondMetres: number): number =>
            findGaps(centres, distances, question({ shareOfMostDeprived: 100, beyondMetres })).neighbourhoods;
          expect(count(Math.max(a, b))).toBeLessThanOrEqual(count(Math.min(a, b)));
        },
      ),
    );
  });
});

describe("a trial", () => {
  const trials = fc.tuple(
    neighbourhoodsArbitrary,
    pointsArbitrary,
    pointsArbitrary,
    fc.array(fc.nat(), { maxLength: 5 }),
  );

  it("gives the distances that a fresh measurement gives", () => {
    fc.assert(
      fc.property(trials, ([all, points, added, picks]) => {
        const centres = prepareCentres(all);
        const removed = points.length === 0 ? [] : picks.map((pick) => pick % points.length);
        const left = points.filter((_, provider) => !removed.includes(provider));
        const tried = tryDistances(centres, measureDistances(centres, columns(points)), {
          added: columns(added),
          removed,
        });
        const fresh = measureDistances(centres, columns([...left, ...added]));
        const numbered = [...points, ...added];
        for (const [centre, from] of all.entries()) {
          expect(within(tried.metres[centre] ?? Number.NaN, fresh.metres[centre] ?? Number.NaN)).toBe(true);
          const provider = tried.nearest[centre] ?? -1;
          expect(removed).not.toContain(provider);
          const chosen = numbered[provider];
          if (chosen !== undefined)
            expect(within(distanceMetres(from, chosen), tried.metres[centre] ?? 0)).toBe(true);
        }
      }),
    );
  });

  it("gains and loses exactly what separates the two answers", () => {
    fc.assert(
      fc.property(
        trials,
        shareArbitrary,
        metresArbitrary,
        fc.boolean(),
        ([all, points, added, picks], share, beyondMetres, ofPart) => {
          const centres = prepareCentres(all);
          const removed = points.length === 0 ? [] : picks.map((pick) => pick % points.length);
          const base = measureDistances(centres, columns(points));
          const untouched = base.metres.slice();
          const ask = question({ shareOfMostDeprived: share, beyondMetres });
          const inside = ofPart ? Uint8Array.from(all, (_, centre) => centre % 2) : undefined;
          const trial = { added: columns(added), removed };
          const { before, after, gained, lost } = tryOut(centres, base, ask, trial, inside);
          expect(before).toEqual(findGaps(centres, base, ask, inside));
          expect(after.people).toBe(before.people - gained.people + lost.people);
          expect(after.neighbourhoods).toBe(
            before.neighbourhoods - gained.neighbourhoods + lost.neighbourhoods,
          );
          const expected = new Set([...before.gaps].filter((centre) => !after.gaps.includes(centre)));
          expect(new Set(gained.centres)).toEqual(expected);
          expect(base.metres).toEqual(untouched);
        },
      ),
    );
  });
});

describe("deciles", () => {
  it("split the ranks as the published shares do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: RANKED_NEIGHBOURHOODS }), shareArbitrary, (imdRank, share) => {
        const one = {
          code: "E01990001",
          council: "E06990001",
          latitude: 52,
          longitude: -1,
          population: 1,
          imdRank,
        };
        const { deprivation } = prepareCentres([one]);
        expect(deprivation.imd?.ends[share / 10] === 1).toBe(isAmongMostDeprived(imdRank, share));
      }),
      { numRuns: 1000 },
    );
  });
});

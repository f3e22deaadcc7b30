/** Random small countries for coverage: neighbourhoods that crowd and repeat, so that ties and edges come up. */
import fc from "fast-check";
import type { NeighbourhoodCentre } from "../../src/core/place/atlas.ts";
import { DEPRIVED_SHARES, RANKED_NEIGHBOURHOODS } from "../../src/core/place/deprivation.ts";

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Half of the points stand on a coarse grid, so that many share a spot or a line. */
export const pointArbitrary: fc.Arbitrary<Point> = fc.oneof(
  fc.record({
    latitude: fc.double({ min: 49.9, max: 55.8, noNaN: true }),
    longitude: fc.double({ min: -6.4, max: 1.8, noNaN: true }),
  }),
  fc.record({
    latitude: fc.integer({ min: 0, max: 6 }).map((step) => 52 + step / 50),
    longitude: fc.integer({ min: 0, max: 6 }).map((step) => -1 + step / 50),
  }),
);

export const pointsArbitrary = fc.array(pointArbitrary, { maxLength: 60 });

/** Neighbourhoods with ranks of their own. */
export const neighbourhoodsArbitrary: fc.Arbitrary<NeighbourhoodCentre[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: RANKED_NEIGHBOURHOODS }), { minLength: 1, maxLength: 60 })
  .chain((ranks) =>
    fc.tuple(
      ...ranks.map((imdRank, number) =>
        fc
          .record({
            point: pointArbitrary,
            council: fc.integer({ min: 1, max: 3 }),
            population: fc.nat({ max: 4000 }),
          })
          .map(({ point, council, population }) => ({
            code: `E0199${String(number).padStart(4, "0")}`,
            council: `E0699000${council}`,
            ...point,
            population,
            imdRank,
          })),
      ),
    ),
  );

export const shareArbitrary = fc.constantFrom(...DEPRIVED_SHARES);

/** From nothing to half of England. */
export const metresArbitrary = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 300_000 }),
);

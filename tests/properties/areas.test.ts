import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawCells } from "../../scripts/areas/cells.ts";
import { indexCoast } from "../../scripts/areas/coast.ts";
import { dissolve } from "../../scripts/areas/dissolve.ts";
import { growLand } from "../../scripts/areas/land.ts";
import { simplifyAreas } from "../../scripts/areas/outlines.ts";
import {
  type GridArea,
  type GridPoint,
  type GridRing,
  gridAreaContains,
  signedArea2,
} from "../../scripts/areas/shapes.ts";
import { squareMetres } from "../square-metres.ts";

/** An island with a bay, an islet and a lagoon, some tens of kilometres across. */
const LAND: GridArea = [
  [
    [
      [0, 0],
      [40_000, 0],
      [40_000, 30_000],
      [22_000, 30_000],
      [20_000, 12_000],
      [18_000, 30_000],
      [0, 30_000],
    ],
    [
      [30_000, 5000],
      [30_000, 9000],
      [34_000, 9000],
      [34_000, 5000],
    ],
  ],
  [
    [
      [45_000, 10_000],
      [48_000, 10_000],
      [48_000, 14_000],
      [45_000, 14_000],
    ],
  ],
];
const anywhere: fc.Arbitrary<GridPoint> = fc.tuple(
  fc.integer({ min: -2000, max: 50_000 }),
  fc.integer({ min: -2000, max: 32_000 }),
);
const centres = fc.uniqueArray(anywhere, {
  minLength: 2,
  maxLength: 40,
  selector: ([x, y]) => `${Math.round(x / 50)} ${Math.round(y / 50)}`,
});

/** The line between two of their cells runs almost along the inlet's shore. */
const ALONG_THE_COAST: GridPoint[] = [
  [0, 5459],
  [43_808, 26_226],
  [0, 31_489],
];
/** The ground around them closes a pond that touches the shore in one point, or in all but a hairline. */
const POND_AT_THE_SHORE: GridPoint[] = [
  [-1695, 22_282],
  [32_253, 1510],
  [42_959, 10_238],
  [37_346, 5239],
  [34_429, 24_273],
  [13_769, 25_690],
  [25_407, 18_135],
  [37_114, 27_055],
  [16_219, 4048],
];
const POND_BEHIND_A_HAIRLINE: GridPoint[] = [
  [7111, 10_342],
  [15_636, 25_347],
  [4, 14_799],
  [49_987, 23_828],
  [17_912, 12],
  [-1992, 18_190],
  [-1, 8954],
  [16_177, 1466],
  [29_492, 25_457],
];

describe("cells", () => {
  it("hold their own centres, cover the land and leave no overlap", () => {
    fc.assert(
      fc.property(centres, (points) => {
        const land = growLand(LAND, points);
        const cells = drawCells(points, land);
        points.forEach(([x, y], index) => {
          expect(gridAreaContains(cells[index] ?? [], x, y)).toBe(true);
        });
        const covered = cells.reduce((sum, cell) => sum + squareMetres(cell), 0);
        // Whole metres along some hundred kilometres of edges leave well under a ten-thousandth.
        expect(Math.abs(covered / squareMetres(land) - 1)).toBeLessThan(1e-4);
      }),
      { numRuns: 60 },
    );
  });

  it("dissolve to the land itself, with no inner edge left", () => {
    fc.assert(
      fc.property(centres, (points) => {
        const land = growLand(LAND, points);
        const whole = dissolve(drawCells(points, land));
        expect(Math.abs(squareMetres(whole) / squareMetres(land) - 1)).toBeLessThan(1e-4);
        const outlines = (area: GridArea): number =>
          area.flat().filter((ring) => Math.abs(signedArea2(ring)) > 10_000).length;
        expect(outlines(whole)).toBe(outlines(land));
      }),
      { numRuns: 200, examples: [[ALONG_THE_COAST], [POND_AT_THE_SHORE], [POND_BEHIND_A_HAIRLINE]] },
    );
  });

  it("leave a pond that touches the shore in one point a hole of its own", () => {
    const pond: GridRing = [
      [0, 5],
      [5, 8],
      [5, 2],
    ];
    const around: GridRing = [
      [0, 10],
      [0, 5],
      [0, 0],
      [10, 0],
      [10, 10],
    ];
    const whole = dissolve([[[around, pond]], []]);
    expect(whole.map((polygon) => polygon.map((ring) => ring.length))).toEqual([[5, 3]]);
    expect(squareMetres(whole)).toBe(85);
  });

  it("give centres that stand on each other a cell each", () => {
    const cells = drawCells(
      [
        [10_000, 5000],
        [10_000, 5000],
        [30_000, 20_000],
      ],
      LAND,
    );
    expect(cells.map((cell) => squareMetres(cell) > 0)).toEqual([true, true, true]);
  });
});

describe("the coast", () => {
  it("knows land from sea as point in polygon does", () => {
    const coast = indexCoast(LAND);
    fc.assert(
      fc.property(anywhere, ([x, y]) => {
        const [east, north] = [x + 0.5, y + 0.5];
        expect(coast.holds(east, north)).toBe(gridAreaContains(LAND, east, north));
      }),
    );
  });

  it("keeps all the land it had when it grows", () => {
    fc.assert(
      fc.property(centres, (points) => {
        const land = growLand(LAND, points);
        for (const [x, y] of points) expect(gridAreaContains(land, x, y)).toBe(true);
        expect(squareMetres(land)).toBeGreaterThan(squareMetres(LAND) * 0.9999);
      }),
      { numRuns: 40 },
    );
  });
});

describe("simpler outlines", () => {
  it("leave neighbours joined: together they still cover what they cover apart", () => {
    fc.assert(
      fc.property(centres, fc.integer({ min: 10, max: 3000 }), (points, metres) => {
        const cells = drawCells(points, LAND);
        const half = Math.ceil(cells.length / 2);
        const sides = [dissolve(cells.slice(0, half)), dissolve(cells.slice(half))];
        const simple = simplifyAreas(sides, metres);
        // An edge that both sides share goes one way in one and the other way in the other; if they were simplified
        // apart, edges inside would be left over when the two are joined.
        const inner = (areas: readonly GridArea[]): number =>
          edgesOnlyOnce(areas).filter((key) => edgesInside(sides, key)).length;
        expect(inner(simple)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("keep every point that strays more than allowed", () => {
    const spike: GridArea = [
      [
        [
          [0, 0],
          [1000, 0],
          [1000, 1000],
          [500, 1600],
          [0, 1000],
        ],
      ],
    ];
    expect(simplifyAreas([spike], 100)[0]?.[0]?.[0]).toHaveLength(5);
    expect(simplifyAreas([spike], 2000)[0]).toEqual(spike);
  });
});

type EdgeKey = readonly [GridPoint, GridPoint];

/** Directed edges whose way back is in no area. */
function edgesOnlyOnce(areas: readonly GridArea[]): EdgeKey[] {
  const edges = new Map<string, EdgeKey>();
  for (const ring of areas.flat(2)) {
    ring.forEach((to, index) => {
      const from = ring.at(index - 1) ?? to;
      edges.set(`${from} > ${to}`, [from, to]);
    });
  }
  return [...edges.values()].filter(([from, to]) => !edges.has(`${to} > ${from}`));
}

/** True when both ends of an edge are shared points of the two sides, away from the coast: an inner edge left over. */
function edgesInside(sides: readonly GridArea[], [from, to]: EdgeKey): boolean {
  const isShared = (point: GridPoint): boolean =>
    sides.every((side) =>
      side.flat().some((ring) => ring.some(([x, y]) => x === point[0] && y === point[1])),
    ) &&
    !LAND.flat().some((ring) =>
      ring.some(([x, y], index) => onEdge([x, y], ring.at(index - 1) ?? [x, y], point)),
    );
  return isShared(from) && isShared(to);
}

/** True when a point lies within two metres of a stretch of coast. */
function onEdge([ax, ay]: GridPoint, [bx, by]: GridPoint, [x, y]: GridPoint): boolean {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 < 4;
}

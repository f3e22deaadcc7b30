import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tilePoint } from "../../../src/core/place/area-tiles.ts";
import { GROUND_ZOOM, type GroundTile } from "../../../src/io/ground.ts";
import { drawGround, freeSpot, MARK, WIDTH } from "../../../src/ui/brief/drawing.ts";

/** A square of ground two tiles wide, cut at the edge between them, with what each tile holds beyond it. */
const TILES: readonly GroundTile[] = [
  {
    column: 10,
    row: 5,
    ground: [
      {
        digits: 1,
        rings: [
          [
            [10.2, 5.2],
            [11.1, 5.2],
            [11.1, 5.8],
            [10.2, 5.8],
          ],
        ],
      },
    ],
  },
  {
    column: 11,
    row: 5,
    ground: [
      {
        digits: 1,
        rings: [
          [
            [10.9, 5.2],
            [11.4, 5.2],
            [11.4, 5.8],
            [10.9, 5.8],
          ],
        ],
      },
    ],
  },
  { column: 12, row: 5, ground: [] },
];

describe("the drawing of a place", () => {
  it("fills the width with room around, tile beside tile", () => {
    const drawing = drawGround(TILES);
    const scale = WIDTH / (1.2 + 2 * 1.2 * 0.04);
    expect(drawing?.height).toBe(Math.round((0.6 + 2 * 1.2 * 0.04) * scale));
    expect(drawing?.tiles.map(({ cells }) => cells.map(({ digits }) => digits))).toEqual([[1], [1]]);
    const [first, second] = drawing?.tiles ?? [];
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(scale, 6);
    expect(first?.cells[0]?.path).toMatch(/^M13\.3 13\.3L[\d. L]+Z$/);
  });

  it("is no higher than a page is", () => {
    const ring = [
      [1, 1],
      [1.1, 1],
      [1.1, 4],
      [1, 4],
    ] as const;
    const drawing = drawGround([{ column: 1, row: 1, ground: [{ digits: 1, rings: [ring] }] }]);
    expect(drawing?.height).toBe(WIDTH * 1.6);
  });

  it("puts a position where its ground is", () => {
    const position = { latitude: 53.7, longitude: -1.9 };
    const [column, row] = tilePoint(position, GROUND_ZOOM);
    const ring = [
      [column - 0.1, row - 0.1],
      [column + 0.1, row - 0.1],
      [column, row + 0.1],
    ] as const;
    const drawing = drawGround([{ column: 0, row: 0, ground: [{ digits: 1, rings: [ring] }] }]);
    const [x, y] = drawing?.at(position) ?? [0, 0];
    expect(x).toBeCloseTo(WIDTH / 2, 6);
    expect(y).toBeCloseTo((drawing?.height ?? 0) / 2, 0);
  });

  it("is none without ground", () => expect(drawGround([])).toBeUndefined());
});

describe("marks that would cover one another", () => {
  const spot = fc.record({
    x: fc.double({ min: 0, max: WIDTH, noNaN: true }),
    y: fc.double({ min: 0, max: 400, noNaN: true }),
  });
  it("are set apart, on the page, and near", () => {
    fc.assert(
      fc.property(spot, fc.array(spot, { maxLength: 12 }), (wanted, taken) => {
        const found = freeSpot(wanted, taken, 400);
        if (found === wanted) return;
        expect(Math.hypot(found.x - wanted.x, found.y - wanted.y)).toBeLessThanOrEqual(3 * MARK + 1e-9);
        for (const mark of taken)
          expect(Math.hypot(found.x - mark.x, found.y - mark.y)).toBeGreaterThanOrEqual(MARK * 0.8);
        expect(Math.min(found.x, found.y, WIDTH - found.x, 400 - found.y)).toBeGreaterThanOrEqual(MARK / 2);
      }),
    );
  });

  it("stay where they are when nothing is there", () => {
    const wanted = { x: 50, y: 50 };
    expect(freeSpot(wanted, [], 400)).toEqual(wanted);
  });
});

import { describe, expect, it } from "vitest";
import { indexAreas } from "../../../src/core/place/locate.ts";
import {
  areaContains,
  boxOf,
  interiorPoint,
  type MultiPolygon,
  squaredDistanceToEdge,
} from "../../../src/core/place/polygon.ts";

function square(west: number, south: number, side: number): number[][] {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const ringWithHole: MultiPolygon = [[square(0, 0, 10), square(3, 3, 4)]];
const twoIslands: MultiPolygon = [[square(0, 0, 2)], [square(8, 8, 2)]];

describe("point in polygon", () => {
  it("leaves holes out and takes every island", () => {
    expect(areaContains(ringWithHole, 1, 1)).toBe(true);
    expect(areaContains(ringWithHole, 5, 5)).toBe(false);
    expect(areaContains(ringWithHole, 11, 5)).toBe(false);
    expect(areaContains(twoIslands, 9, 9)).toBe(true);
    expect(areaContains(twoIslands, 5, 5)).toBe(false);
  });

  it("measures to the nearest edge, holes' edges too", () => {
    expect(squaredDistanceToEdge(ringWithHole, 5, 4)).toBeCloseTo(1, 9);
    expect(squaredDistanceToEdge(twoIslands, 5, 2)).toBeCloseTo(9, 9);
  });

  it("finds a point inside even where the middle is a hole or sea", () => {
    for (const area of [ringWithHole, twoIslands]) {
      const [x, y] = interiorPoint(area);
      expect(areaContains(area, x, y)).toBe(true);
    }
  });

  it("boxes all islands", () => {
    expect(boxOf(twoIslands)).toEqual({ west: 0, south: 0, east: 10, north: 10 });
  });
});

describe("locating among areas", () => {
  const index = indexAreas([[[square(-2, 52, 0.1)]], [[square(-1.9, 52, 0.1)]]], 0.05);

  it("says which area holds a point, exactly", () => {
    expect(index.locate(-1.95, 52.05)).toEqual({ index: 0, exact: true });
    expect(index.locate(-1.85, 52.05)).toEqual({ index: 1, exact: true });
  });

  it("gives the nearest within reach, and says that it is not exact", () => {
    expect(index.locate(-1.78, 52.05)).toEqual({ index: 1, exact: false });
    expect(index.locate(-1.5, 52.05)).toBeUndefined();
  });
});

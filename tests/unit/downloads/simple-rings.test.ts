/** Parting rings that touch themselves. */
import { describe, expect, it } from "vitest";
import { withSimpleRings } from "../../../scripts/downloads/simple-rings.ts";
import { squareMetres } from "../../square-metres.ts";

describe("rings that touch themselves", () => {
  it("are parted into two polygons where they meet outside", () => {
    const bow = [
      [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [4, 2],
          [4, 4],
          [2, 4],
          [2, 2],
          [0, 2],
        ],
      ],
    ] as const;
    const parted = withSimpleRings(bow);
    expect(parted).toHaveLength(2);
    expect(squareMetres(parted)).toBe(squareMetres(bow));
  });
  it("become a polygon with a hole where they meet inside", () => {
    const ring = [
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 9],
          [0, 0],
          [2, 6],
          [6, 6],
          [6, 2],
        ],
      ],
    ] as const;
    const parted = withSimpleRings(ring);
    expect(parted.map((polygon) => polygon.length)).toEqual([2]);
    expect(squareMetres(parted)).toBe(squareMetres(ring));
  });
  it("lose spikes that go out and come back", () => {
    const spike = [
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [6, 6],
          [4, 4],
          [0, 4],
        ],
      ],
    ] as const;
    expect(withSimpleRings(spike)[0]?.[0]).toHaveLength(4);
  });
  it("stay as they are where they do not", () => {
    const square = [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    ] as const;
    expect(withSimpleRings(square)).toBe(square);
  });
});

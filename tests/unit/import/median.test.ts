import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MedianByKey } from "../../../scripts/import/median.ts";

const point = fc.record({
  easting: fc.integer({ min: 0, max: 700_000 }),
  northing: fc.integer({ min: 0, max: 700_000 }),
});

function middleOf(points: readonly { readonly easting: number; readonly northing: number }[]) {
  const all = new MedianByKey();
  for (const one of points) all.add("AA1 1", one);
  return [...all.entries()][0]?.point;
}

describe("the middle of a sector", () => {
  it("stays in the town where a few postcodes lie far out", () => {
    const town = Array.from({ length: 9 }, (_, index) => ({ easting: 1000 + index, northing: 2000 + index }));
    const villages = [1, 2, 3].map((times) => ({
      easting: 1000 + times * 9000,
      northing: 2000 + times * 9000,
    }));
    expect(middleOf([...town, ...villages])).toEqual({ easting: 1005, northing: 2005 });
  });

  it("is one of the points, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const middle = middleOf(points);
        expect(points).toContainEqual(middle);
        expect(middleOf([...points].reverse())).toEqual(middle);
      }),
    );
  });

  it("counts points and tells the commonest label, the first by code of equal ones", () => {
    const all = new MedianByKey();
    for (const label of ["E07000002", "E07000001", "E07000001", "E07000002"])
      all.add("AA1 1", { easting: 1, northing: 1 }, label);
    expect([...all.entries()][0]).toMatchObject({ count: 4, commonest: "E07000001" });
  });
});

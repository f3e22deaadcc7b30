import { describe, expect, it } from "vitest";
import { decileDivisor, packDeciles, unpackDecile } from "../../../src/core/place/deciles.ts";
import {
  decileFromRank,
  describeDecile,
  describeRank,
  isAmongMostDeprived,
} from "../../../src/core/place/deprivation.ts";

describe("deciles", () => {
  it("changes where the published deciles change", () => {
    const last = [3375, 6751, 10_126, 13_502, 16_877, 20_253, 23_628, 27_004, 30_379, 33_755];
    last.forEach((rank, index) => {
      expect(decileFromRank(rank)).toBe(index + 1);
      if (index < 9) expect(decileFromRank(rank + 1)).toBe(index + 2);
    });
    expect(decileFromRank(1)).toBe(1);
  });

  it("agrees with the most deprived 10, 20 and 30 per cent", () => {
    expect([3375, 3376].map((rank) => isAmongMostDeprived(rank, 10))).toEqual([true, false]);
    expect([6751, 6752].map((rank) => isAmongMostDeprived(rank, 20))).toEqual([true, false]);
  });

  it("packs eight of them in one number, the index first", () => {
    const ranks = {
      imd: 1,
      income: 33_755,
      employment: 3376,
      education: 1,
      health: 1,
      crime: 1,
      barriers: 1,
      environment: 6752,
    };
    const packed = packDeciles(ranks);
    expect(packed).toBe(9_100_002);
    expect(unpackDecile(packed, "income")).toBe(10);
    expect(unpackDecile(packed, "environment")).toBe(3);
    expect(decileDivisor("environment")).toBe(1);
  });
});

describe("words for a rank", () => {
  it("follows the wording rule", () => {
    expect(describeRank(5377)).toBe(
      "Ranked 5,377 of 33,755 neighbourhoods in England (1 is most deprived); among the 20% most deprived, IMD 2025",
    );
  });

  it("never calls the less deprived half affluent", () => {
    expect(describeDecile(5)).toBe("among the 50% most deprived");
    expect(describeDecile(6)).toBe("among the 50% least deprived");
    expect(describeDecile(10)).toBe("among the 10% least deprived");
  });
});

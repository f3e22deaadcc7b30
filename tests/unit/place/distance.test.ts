import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../../src/core/place/distance.ts";

describe("great-circle distance", () => {
  it("makes a degree of latitude 111.195 km", () => {
    const metres = distanceMetres({ latitude: 52, longitude: -1 }, { latitude: 53, longitude: -1 });
    expect(metres).toBeCloseTo(111_195.1, 0);
  });

  it("is short across the date line", () => {
    const metres = distanceMetres({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 });
    expect(metres).toBeCloseTo(111_195.1, 0);
  });

  it("is half the earth's girth between antipodes and nothing from a place to itself", () => {
    const here = { latitude: 51.5, longitude: -0.1 };
    expect(distanceMetres(here, { latitude: -51.5, longitude: 179.9 })).toBeCloseTo(Math.PI * 6_371_008.8, 0);
    expect(distanceMetres(here, here)).toBe(0);
  });
});

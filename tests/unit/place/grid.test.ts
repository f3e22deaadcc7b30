import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../../src/core/place/distance.ts";
import { gridFromPosition, positionFromGrid } from "../../../src/core/place/grid.ts";

describe("the British National Grid", () => {
  // Ordnance Survey's published test point near Caister, ETRS89 beside OSGB36 by the exact transformation.
  const position = { latitude: 52.658007833, longitude: 1.716073973 };
  const point = { easting: 651_409.804, northing: 313_177.45 };

  it("places a published point within the five metres that the Helmert transform promises", () => {
    const found = gridFromPosition(position);
    expect(Math.hypot(found.easting - point.easting, found.northing - point.northing)).toBeLessThan(5);
    expect(distanceMetres(positionFromGrid(point), position)).toBeLessThan(5);
  });

  it("puts the true origin's meridian at 400 km east", () => {
    const { easting } = gridFromPosition({ latitude: 53, longitude: -2 });
    // The change of datum moves the meridian by about a hundred metres, no more.
    expect(Math.abs(easting - 400_000)).toBeLessThan(120);
  });
});

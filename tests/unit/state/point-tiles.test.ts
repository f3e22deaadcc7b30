/** Tiles of points: nothing is lost or doubled at any zoom, and every point stands alone when close. */
import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import { type PointFeature, pointFeatures } from "../../../src/core/publish/points.ts";
import { LAST_CLUSTERED_ZOOM, LAST_SPREAD_ZOOM, POINTS_LAYER } from "../../../src/state/point-layer.ts";
import { createPointTiles, type PointTiles, type TileAddress } from "../../../src/state/point-tiles.ts";
import { catalogueOf } from "../find/catalogue.ts";

interface Drawn {
  readonly id?: unknown;
  readonly kind?: unknown;
  readonly hollow?: unknown;
  readonly point_count?: unknown;
  readonly cluster_id?: unknown;
}

/** What stands inside a tile itself, without its margin. */
function drawnIn(tiles: PointTiles, address: TileAddress): readonly Drawn[] {
  const bytes = tiles.tile(address);
  const layer = new VectorTile(new PbfReader(bytes)).layers[POINTS_LAYER];
  return Array.from({ length: layer?.length ?? 0 }, (_, at) => layer?.feature(at)).flatMap((feature) => {
    const [x = -1, y = -1] = Object.values(feature?.loadGeometry()[0]?.[0] ?? {});
    const isInside = x >= 0 && x < 4096 && y >= 0 && y < 4096;
    return isInside ? [feature?.properties ?? {}] : [];
  });
}

function tileOf({ geometry: { coordinates } }: PointFeature, z: number): TileAddress {
  const [longitude, latitude] = coordinates;
  const angle = (latitude * Math.PI) / 180;
  const side = 2 ** z;
  return {
    z,
    x: Math.floor(((longitude + 180) / 360) * side),
    y: Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * side),
  };
}

const points = fc
  .array(fc.tuple(fc.integer({ min: 5000, max: 5500 }), fc.integer({ min: -500, max: 150 })), {
    maxLength: 60,
  })
  .map((places) =>
    pointFeatures(
      catalogueOf(
        places.map(([north, east]) => ({
          title: "One",
          at: [north / 100, east / 100] as const,
          facets: { kind: ["anchor"] },
        })),
      ),
    ).flatMap((point) => point ?? []),
  );

describe("tiles of points", () => {
  it("hold every point once, alone or in a cluster, from the world down to the street", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: LAST_CLUSTERED_ZOOM + 1 }), (all, z) => {
        const tiles = createPointTiles(all);
        const addresses = new Map<string, TileAddress>();
        // A cluster can stand in the tile beside that of its points.
        for (const { x, y } of all.map((point) => tileOf(point, z)))
          for (const [dx, dy] of AROUND) addresses.set(`${x + dx} ${y + dy}`, { z, x: x + dx, y: y + dy });
        const drawn = [...addresses.values()]
          .filter(({ x, y }) => x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z)
          .flatMap((address) => drawnIn(tiles, address));
        const total = drawn.reduce((sum, { point_count }) => sum + Number(point_count ?? 1), 0);
        expect(total).toBe(all.length);
      }),
    );
  });
  it("say id, kind and whether it is an address, and when a cluster falls apart", () => {
    const all = pointFeatures(
      catalogueOf([
        { title: "Here", at: [53.72, -1.86], facets: { kind: ["anchor"] } },
        { title: "Close by", at: [53.7201, -1.8601], precision: 3, facets: { kind: ["service"] } },
        { title: "Whole council", at: [53.7, -1.8], precision: 4 },
        { title: "Nowhere" },
      ]),
    );
    expect(all.slice(2)).toEqual([undefined, undefined]);
    const tiles = createPointTiles(all.flatMap((point) => point ?? []));
    const [cluster] = drawnIn(tiles, { z: 0, x: 0, y: 0 });
    expect(cluster?.point_count).toBe(2);
    expect(tiles.expansionZoom(Number(cluster?.cluster_id))).toBe(LAST_SPREAD_ZOOM + 1);
    const [first] = all;
    const at = (z: number) => (first === undefined ? [] : drawnIn(tiles, tileOf(first, z)));
    const zoom = tiles.expansionZoom(Number(at(LAST_SPREAD_ZOOM + 1)[0]?.cluster_id));
    expect(zoom).toBeGreaterThan(LAST_SPREAD_ZOOM + 1);
    expect(zoom).toBeLessThanOrEqual(LAST_CLUSTERED_ZOOM);
    const close = at(zoom);
    expect(close).toContainEqual({ id: "r0", kind: "anchor", hollow: false });
    expect(close).toContainEqual({ id: "r1", kind: "service", hollow: true });
  });
  it("keep points of one spot together as near as the map comes, and say that they never fall apart", () => {
    const all = pointFeatures(
      catalogueOf([
        { title: "One", at: [53.72, -1.86], precision: 3 },
        { title: "Other", at: [53.72, -1.86], precision: 3 },
        { title: "Far", at: [51.5, -0.1] },
      ]),
    ).flatMap((point) => point ?? []);
    const tiles = createPointTiles(all);
    const [first] = all;
    const [spot] = first === undefined ? [] : drawnIn(tiles, tileOf(first, LAST_CLUSTERED_ZOOM));
    expect(spot?.point_count).toBe(2);
    expect(tiles.expansionZoom(Number(spot?.cluster_id))).toBe(LAST_CLUSTERED_ZOOM + 1);
  });
});

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

import { PMTiles } from "pmtiles";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../../scripts/areas/budget.ts";
import { type ArchiveHeader, type Tile, writeArchive } from "../../../scripts/areas/pmtiles.ts";

const header: ArchiveHeader = {
  bounds: [-6.4, 49.8, 1.8, 55.9],
  centre: { zoom: 5, longitude: -1.9, latitude: 52.9 },
  metadata: { name: "Areas", vector_layers: [] },
};
const tile = (z: number, x: number, y: number, text: string): Tile => ({
  z,
  x,
  y,
  bytes: new TextEncoder().encode(text),
});
const tiles = [
  tile(4, 7, 5, "one"),
  tile(5, 15, 10, "sea"),
  tile(5, 15, 11, "sea"),
  tile(5, 14, 11, "two"),
  tile(6, 31, 20, "sea"),
];

describe("a PMTiles archive", () => {
  it("gives every tile back through the format's own reader, and none that was not put in", async () => {
    const reader = new PMTiles(memorySource(writeArchive(tiles, header)));
    for (const { z, x, y, bytes } of tiles) {
      const found = await reader.getZxy(z, x, y);
      expect(new Uint8Array(found?.data ?? new ArrayBuffer(0))).toEqual(bytes);
    }
    expect(await reader.getZxy(5, 16, 10)).toBeUndefined();
    expect(await reader.getMetadata()).toEqual(header.metadata);
  });

  it("keeps equal tiles once and says so in its header", async () => {
    const found = await new PMTiles(memorySource(writeArchive(tiles, header))).getHeader();
    expect(found).toMatchObject({
      specVersion: 3,
      clustered: true,
      numAddressedTiles: 5,
      numTileContents: 3,
      minZoom: 4,
      maxZoom: 6,
      tileType: 1,
      minLon: -6.4,
      maxLat: 55.9,
      centerZoom: 5,
    });
    expect(found.rootDirectoryOffset + found.rootDirectoryLength).toBeLessThanOrEqual(16_384);
  });

  it("comes out the same whatever the order of the tiles", () => {
    expect(writeArchive([...tiles].reverse(), header)).toEqual(writeArchive(tiles, header));
  });
});

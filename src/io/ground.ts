/** The ground of neighbourhoods as the area tiles hold it, for a drawing that is no map. */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles, type Source } from "pmtiles";
import type { Box } from "../core/find/within.ts";
import type { Position } from "../core/place/distance.ts";

/** The zoom whose tiles hold neighbourhoods. */
const ZOOM = 8;
const LAYER = "neighbourhoods";

/** A point in tiles of that zoom: column and row with their fractions, in the Web Mercator projection. */
export type TilePoint = readonly [column: number, row: number];

/** One neighbourhood's ground, or the part of it that lies in one tile. */
export interface Ground {
  /** Digits of the GSS code as a number. */
  readonly digits: number;
  readonly rings: readonly (readonly TilePoint[])[];
}

/** One tile of ground; what its neighbourhoods hold beyond its edge lies in the next tile too. */
export interface GroundTile {
  readonly column: number;
  readonly row: number;
  readonly ground: readonly Ground[];
}

/** Where a position lies among the tiles. */
export function tilePoint({ latitude, longitude }: Position): TilePoint {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const tiles = 2 ** ZOOM;
  return [
    ((longitude + 180) / 360) * tiles,
    (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles,
  ];
}

/** Ground of the neighbourhoods that `wanted` lets pass, in all tiles that a box meets; rejects when the tiles cannot be fetched. */
export async function readGround(
  source: Source,
  { west, south, east, north }: Box,
  wanted: (digits: number) => boolean,
): Promise<readonly GroundTile[]> {
  const tiles = new PMTiles(source);
  const [first, last] = [
    tilePoint({ latitude: north, longitude: west }),
    tilePoint({ latitude: south, longitude: east }),
  ];
  const found: Promise<GroundTile>[] = [];
  for (let column = Math.floor(first[0]); column <= Math.floor(last[0]); column++)
    for (let row = Math.floor(first[1]); row <= Math.floor(last[1]); row++)
      found.push(readTile(tiles, column, row, wanted));
  return Promise.all(found);
}

async function readTile(
  tiles: PMTiles,
  column: number,
  row: number,
  wanted: (digits: number) => boolean,
): Promise<GroundTile> {
  const tile = await tiles.getZxy(ZOOM, column, row);
  const layer = tile === undefined ? undefined : new VectorTile(new PbfReader(tile.data)).layers[LAYER];
  if (layer === undefined) return { column, row, ground: [] };
  const ground: Ground[] = [];
  for (let index = 0; index < layer.length; index++) {
    const feature = layer.feature(index);
    if (feature.id === undefined || !wanted(feature.id)) continue;
    const rings = feature
      .loadGeometry()
      .map((ring) => ring.map(({ x, y }): TilePoint => [column + x / layer.extent, row + y / layer.extent]));
    ground.push({ digits: feature.id, rings });
  }
  return { column, row, ground };
}

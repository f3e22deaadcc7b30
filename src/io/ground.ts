/** The ground of neighbourhoods as the area tiles hold it, for a drawing that is no map. */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles, type Source } from "pmtiles";
import {
  AREA_TILE_ZOOMS,
  NEIGHBOURHOOD_TILES,
  type TilePoint,
  tilesAcross,
} from "../core/place/area-tiles.ts";
import type { Box } from "../core/place/polygon.ts";

/** The zoom whose tiles hold neighbourhoods: points of the ground lie among these. */
export const GROUND_ZOOM = AREA_TILE_ZOOMS.last;

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

/** Ground of the neighbourhoods that `wanted` lets pass, in all tiles that a box meets; rejects when the tiles cannot be fetched. */
export async function readGround(
  source: Source,
  box: Box,
  wanted: (digits: number) => boolean,
): Promise<readonly GroundTile[]> {
  const tiles = new PMTiles(source);
  const { columns, rows } = tilesAcross(box, GROUND_ZOOM);
  const found: Promise<GroundTile>[] = [];
  for (let column = columns[0]; column <= columns[1]; column++)
    for (let row = rows[0]; row <= rows[1]; row++) found.push(readTile(tiles, column, row, wanted));
  return Promise.all(found);
}

async function readTile(
  tiles: PMTiles,
  column: number,
  row: number,
  wanted: (digits: number) => boolean,
): Promise<GroundTile> {
  const tile = await tiles.getZxy(GROUND_ZOOM, column, row);
  const layer =
    tile === undefined ? undefined : new VectorTile(new PbfReader(tile.data)).layers[NEIGHBOURHOOD_TILES];
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

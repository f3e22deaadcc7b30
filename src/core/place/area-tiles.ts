/** The tiles of areas: their file, their zoom levels, and where a place lies among them in the Web Mercator projection. */
import type { Position } from "./distance.ts";
import type { Box } from "./polygon.ts";

/** Name of the file among a build's layers. */
export const AREA_TILES_FILE = "areas.pmtiles";
/** Zoom levels of the tiles; the last, which alone holds neighbourhoods, is drawn larger for all that are closer. */
export const AREA_TILE_ZOOMS = { first: 4, last: 8 } as const;
/** The layer of neighbourhoods in the tiles of the last zoom. */
export const NEIGHBOURHOOD_TILES = "neighbourhoods";

/** A point among the tiles of one zoom: column from the west and row from the north, with their fractions. */
export type TilePoint = readonly [column: number, row: number];

/** Where a position in WGS84 degrees lies among the tiles of a zoom. */
export function tilePoint({ latitude, longitude }: Position, zoom: number): TilePoint {
  const tiles = 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [
    ((longitude + 180) / 360) * tiles,
    (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles,
  ];
}

/** Columns and rows of one zoom, the last ones included. */
export interface TileSpan {
  readonly columns: readonly [first: number, last: number];
  readonly rows: readonly [first: number, last: number];
}

/** The tiles of a zoom that a box in WGS84 degrees meets. */
export function tilesAcross({ west, south, east, north }: Box, zoom: number): TileSpan {
  const [left, top] = tilePoint({ latitude: north, longitude: west }, zoom);
  const [right, bottom] = tilePoint({ latitude: south, longitude: east }, zoom);
  return {
    columns: [Math.floor(left), Math.floor(right)],
    rows: [Math.floor(top), Math.floor(bottom)],
  };
}

/** Points of the passing records as vector tiles, close ones drawn together: made where the catalogue is made, so that the page only hands bytes on. */
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import Supercluster from "supercluster";
import type { PointFeature, PointProperties } from "../core/publish/points.ts";
import { LAST_CLUSTERED_ZOOM, LAST_SPREAD_ZOOM, POINTS_LAYER } from "./point-layer.ts";

/** Units along the side of a tile. */
const EXTENT = 4096;
/** Of the pixels of a tile, how close points are drawn together from afar, and near by: then only what would hide one another. */
const TILE_PIXELS = 512;
const FAR_PIXELS = 44;
const NEAR_PIXELS = 6;

/** Which tile: zoom, column, row. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Tiles of one set of points. */
export interface PointTiles {
  /** The bytes of a tile; empty where it holds nothing. */
  tile(address: TileAddress): Uint8Array;
  /** The zoom at which a cluster falls apart. */
  expansionZoom(cluster: number): number;
}

/** Prepares the tiles of points. */
export function createPointTiles(points: readonly PointFeature[]): PointTiles {
  const far = indexOf(points, { pixels: FAR_PIXELS, minZoom: 0, maxZoom: LAST_SPREAD_ZOOM });
  const near = indexOf(points, {
    pixels: NEAR_PIXELS,
    minZoom: LAST_SPREAD_ZOOM + 1,
    maxZoom: LAST_CLUSTERED_ZOOM,
  });
  return {
    tile({ z, x, y }) {
      const tile = (z <= LAST_SPREAD_ZOOM ? far : near).getTile(z, x, y);
      // Made for one another; the writer's own type asks for more than it reads.
      const layer = tile as unknown as Parameters<typeof fromGeojsonVt>[0][string];
      return tile === null
        ? new Uint8Array()
        : fromGeojsonVt({ [POINTS_LAYER]: layer }, { version: 2, extent: EXTENT });
    },
    expansionZoom(cluster) {
      // A cluster's number holds the zoom at which it came about, one more in its last five bits.
      const cameAbout = ((cluster - points.length) % 32) - 1;
      if (cameAbout > LAST_SPREAD_ZOOM) return near.getClusterExpansionZoom(cluster);
      return far.getClusterExpansionZoom(cluster);
    },
  };
}

function indexOf(
  points: readonly PointFeature[],
  {
    pixels,
    minZoom,
    maxZoom,
  }: { readonly pixels: number; readonly minZoom: number; readonly maxZoom: number },
): Supercluster<PointProperties> {
  const radius = (pixels * EXTENT) / TILE_PIXELS;
  const index = new Supercluster<PointProperties>({ radius, extent: EXTENT, minZoom, maxZoom });
  // The index wants lists that it could change, and changes none.
  index.load(points as unknown as Parameters<typeof index.load>[0]);
  return index;
}

/** Points of the passing records as vector tiles, close ones drawn together: made where the catalogue is made, so that the page only hands bytes on. */
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import Supercluster from "supercluster";
import type { PointFeature, PointProperties } from "../core/publish/points.ts";
import { LAST_CLUSTERED_ZOOM, POINTS_LAYER } from "./point-layer.ts";

/** Units along the side of a tile. */
const EXTENT = 4096;
/** How close points are drawn together: 44 of the 512 pixels of a tile. */
const RADIUS = (44 * EXTENT) / 512;

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
  const index = new Supercluster<PointProperties>({
    radius: RADIUS,
    extent: EXTENT,
    maxZoom: LAST_CLUSTERED_ZOOM,
  });
  // The index wants lists that it could change, and changes none.
  index.load(points as unknown as Parameters<typeof index.load>[0]);
  return {
    tile({ z, x, y }) {
      const tile = index.getTile(z, x, y);
      // Made for one another; the writer's own type asks for more than it reads.
      const layer = tile as unknown as Parameters<typeof fromGeojsonVt>[0][string];
      return tile === null
        ? new Uint8Array()
        : fromGeojsonVt({ [POINTS_LAYER]: layer }, { version: 2, extent: EXTENT });
    },
    expansionZoom: (cluster) => index.getClusterExpansionZoom(cluster),
  };
}

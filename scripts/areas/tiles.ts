/** Cutting features into vector tiles, one zoom at a time: shapes come simplified, so nothing is simplified again here. */
import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature } from "geojson";
import { AREA_TILE_ZOOMS, tilesAcross } from "../../src/core/place/area-tiles.ts";
import type { Box } from "../../src/core/place/polygon.ts";
import type { ZoomLayers } from "./layers.ts";
import type { Tile } from "./pmtiles.ts";

/** Units across a tile: finest in the last zoom, which is drawn larger for all closer ones. There one is 11.6 metres in the middle of England, so an edge is true to about 8. */
export function tileExtent(zoom: number): number {
  return zoom === AREA_TILE_ZOOMS.last ? 8192 : 4096;
}

/** Units kept beyond a tile's edge, so that outlines show no seams. */
const TILE_BUFFER = 32;
/** What is tiled: wide when far out, England with its surroundings when close. */
const FAR_BOX: Box = { west: -14, south: 47.5, east: 6, north: 61.5 };
const NEAR_BOX: Box = { west: -8.5, south: 49, east: 3.5, north: 57 };
const NEAR_FROM_ZOOM = 7;

/** All tiles of one zoom, empty ones left out. */
export function cutTiles(zoom: number, layers: ZoomLayers): readonly Tile[] {
  const indexes = [...layers].map(([name, features]) => ({ name, index: indexOf(zoom, features) }));
  const tiles: Tile[] = [];
  const { columns, rows } = tilesAcross(zoom < NEAR_FROM_ZOOM ? FAR_BOX : NEAR_BOX, zoom);
  for (let x = columns[0]; x <= columns[1]; x++) {
    for (let y = rows[0]; y <= rows[1]; y++) {
      const parts: Record<string, GeoJSONVTTile> = {};
      for (const { name, index } of indexes) {
        const part = index.getTile(zoom, x, y);
        if (part !== null && part.features.length > 0) parts[name] = tidyTile(part);
      }
      if (Object.keys(parts).length === 0) continue;
      tiles.push({ z: zoom, x, y, bytes: fromGeojsonVt(parts, { version: 2, extent: tileExtent(zoom) }) });
    }
  }
  return tiles;
}

function indexOf(zoom: number, features: readonly Feature[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: "FeatureCollection", features: [...features] },
    {
      maxZoom: zoom,
      indexMaxZoom: zoom,
      indexMaxPoints: 0,
      tolerance: 0,
      extent: tileExtent(zoom),
      buffer: TILE_BUFFER,
    },
  );
}

/** Drops points that rounding has put on top of each other, and rings that it has flattened, save a feature's last. */
function tidyTile(tile: GeoJSONVTTile): GeoJSONVTTile {
  const features = tile.features.map((feature) => {
    if (feature.type === 1) return feature;
    // Lines and polygons hold rings of points; the library's type leaves both shapes open.
    const rings = (feature.geometry as unknown as [number, number][][]).map(tidyRing);
    const solid = rings.filter((ring) => ring.length > 3);
    return { ...feature, geometry: solid.length > 0 ? solid : rings.slice(0, 1) };
  });
  return { ...tile, features: features as GeoJSONVTTile["features"] };
}

function tidyRing(ring: readonly [number, number][]): [number, number][] {
  return ring.filter(
    ([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1],
  );
}

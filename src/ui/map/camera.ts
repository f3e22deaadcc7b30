/** Where the map should look after a deliberate change of the question. */
import type { Catalogue } from "../../core/find/catalogue.ts";
import type { Results } from "../../core/find/results.ts";
import type { Box } from "../../core/find/within.ts";

const METRES_PER_DEGREE = 111_195;

/** The box to show: the circle, or what passes inside a council or region; undefined where the question says nothing of a place. */
export function boxToShow(catalogue: Catalogue, { view, passes }: Results): Box | undefined {
  if (view.near !== undefined) {
    const { latitude, longitude, radiusMetres } = view.near;
    const north = radiusMetres / METRES_PER_DEGREE;
    const east = north / Math.cos((latitude * Math.PI) / 180);
    return {
      west: longitude - east,
      east: longitude + east,
      south: latitude - north,
      north: latitude + north,
    };
  }
  if (view.within?.shape !== undefined) return view.within;
  if (view.picked.council === undefined && view.picked.region === undefined) return undefined;
  return boxOfPoints(catalogue, passes);
}

function boxOfPoints({ count, latitudes, longitudes }: Catalogue, passes: Uint8Array): Box | undefined {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (let record = 0; record < count; record++) {
    const latitude = latitudes[record] ?? Number.NaN;
    const longitude = longitudes[record] ?? Number.NaN;
    if (passes[record] !== 1 || Number.isNaN(latitude)) continue;
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box.west > box.east ? undefined : box;
}

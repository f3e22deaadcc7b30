/** A part of the map: what its window shows, or a shape that someone drew. */
import type { Position } from "../place/distance.ts";
import { areaContains, type Box } from "../place/polygon.ts";

/** Longitude and latitude. */
export type Corner = readonly [longitude: number, latitude: number];

/** A box in WGS84 degrees; with a shape only what lies inside that, and the box is the smallest around it. */
export interface Within extends Box {
  /** Corners in order; the last joins the first. */
  readonly shape?: readonly Corner[];
}

/** Fewest and most corners of a shape that a link carries. */
export const FEWEST_CORNERS = 3;
export const MOST_CORNERS = 40;

/** True where a point lies inside; edges of a box are inside, and no point (NaN) is in none. */
export function isWithin(
  { west, south, east, north, shape }: Within,
  { latitude, longitude }: Position,
): boolean {
  const inBox = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  return inBox && (shape === undefined || areaContains([[shape]], longitude, latitude));
}

/** The part that corners enclose; undefined for fewer than three. */
export function withinShape(shape: readonly Corner[]): Within | undefined {
  if (shape.length < FEWEST_CORNERS) return undefined;
  const longitudes = shape.map(([longitude]) => longitude);
  const latitudes = shape.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
    shape,
  };
}

/** The same part with every number changed; a shape's box follows its corners. */
export function mapWithin(within: Within, change: (degrees: number) => number): Within {
  const { west, south, east, north, shape } = within;
  const changed = shape?.map(([longitude, latitude]): Corner => [change(longitude), change(latitude)]);
  const drawn = changed === undefined ? undefined : withinShape(changed);
  return drawn ?? { west: change(west), south: change(south), east: change(east), north: change(north) };
}

/** True when two ask for the same part. */
export function isSamePart(before: Within | undefined, after: Within | undefined): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

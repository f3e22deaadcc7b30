/**
 * The place for positions as points of the unit sphere: the straight line between two of them (the chord) grows with
 * the great-circle distance, so that nearness can be judged by squares alone, without a sine for every pair.
 */
import { EARTH_RADIUS_METRES, type Position } from "./distance.ts";

/** Positions as columns of degrees, WGS84. */
export interface Degrees {
  readonly latitudes: ArrayLike<number>;
  readonly longitudes: ArrayLike<number>;
}

/** x, y, z of every position, three numbers each. */
export function spherePoints({ latitudes, longitudes }: Degrees): Float64Array {
  const points = new Float64Array(latitudes.length * 3);
  for (let at = 0; at < latitudes.length; at++) {
    const phi = ((latitudes[at] ?? 0) * Math.PI) / 180;
    const lambda = ((longitudes[at] ?? 0) * Math.PI) / 180;
    points[at * 3] = Math.cos(phi) * Math.cos(lambda);
    points[at * 3 + 1] = Math.cos(phi) * Math.sin(lambda);
    points[at * 3 + 2] = Math.sin(phi);
  }
  return points;
}

/** x, y and z of one position. */
export function spherePoint({ latitude, longitude }: Position): readonly [number, number, number] {
  const [x = 0, y = 0, z = 0] = spherePoints({ latitudes: [latitude], longitudes: [longitude] });
  return [x, y, z];
}

/** Great-circle metres for a squared chord of the unit sphere; infinity stays infinity. */
export function metresFromSquaredChord(squaredChord: number): number {
  if (squaredChord === Number.POSITIVE_INFINITY) return squaredChord;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
}

/** Squared chord for great-circle metres; half around the earth and more is everywhere, whatever rounding makes of it. */
export function squaredChordFromMetres(metres: number): number {
  if (metres >= Math.PI * EARTH_RADIUS_METRES) return Number.POSITIVE_INFINITY;
  const half = Math.sin(metres / (2 * EARTH_RADIUS_METRES));
  return 4 * half * half;
}

/** Squared chord between two points of two lists, by their places. */
export function squaredChord(a: Float64Array, atA: number, b: Float64Array, atB: number): number {
  const dx = (a[atA * 3] ?? 0) - (b[atB * 3] ?? 0);
  const dy = (a[atA * 3 + 1] ?? 0) - (b[atB * 3 + 1] ?? 0);
  const dz = (a[atA * 3 + 2] ?? 0) - (b[atB * 3 + 2] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

/**
 * The place for positions as points of the unit sphere: the straight line between two of them (the chord) grows with
 * the great-circle distance, so that nearness can be judged by squares alone, without a sine for every pair.
 */
import { EARTH_RADIUS_METRES } from "../place/distance.ts";

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

/** Great-circle metres for a squared chord of the unit sphere; infinity stays infinity. */
export function metresFromSquaredChord(squaredChord: number): number {
  if (squaredChord === Number.POSITIVE_INFINITY) return squaredChord;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
}

/** Squared chord for great-circle metres; beyond half the earth's girth everything is within reach. */
export function squaredChordFromMetres(metres: number): number {
  const half = Math.sin(Math.min(Math.PI / 2, metres / (2 * EARTH_RADIUS_METRES)));
  return 4 * half * half;
}

/** Squared chord between two points of two lists, by their places. */
export function squaredChord(a: Float64Array, atA: number, b: Float64Array, atB: number): number {
  const dx = (a[atA * 3] ?? 0) - (b[atB * 3] ?? 0);
  const dy = (a[atA * 3 + 1] ?? 0) - (b[atB * 3 + 1] ?? 0);
  const dz = (a[atA * 3 + 2] ?? 0) - (b[atB * 3 + 2] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

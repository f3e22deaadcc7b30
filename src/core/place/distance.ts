/** The place for distances over the ground: great-circle metres, and the units in which people read them. */

/** A place on earth: decimal degrees, WGS84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG). */
export const EARTH_RADIUS_METRES = 6_371_008.8;
/** Metres in a statute mile. */
export const METRES_PER_MILE = 1609.344;
/** Metres in a kilometre. */
export const METRES_PER_KILOMETRE = 1000;

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Great-circle distance in metres (haversine, so that it is steady for near points). */
export function distanceMetres(from: Position, to: Position): number {
  const sinHalfLatitude = Math.sin(((to.latitude - from.latitude) * RADIANS_PER_DEGREE) / 2);
  const sinHalfLongitude = Math.sin(((to.longitude - from.longitude) * RADIANS_PER_DEGREE) / 2);
  const cosines = Math.cos(from.latitude * RADIANS_PER_DEGREE) * Math.cos(to.latitude * RADIANS_PER_DEGREE);
  const squaredHalfChord = sinHalfLatitude * sinHalfLatitude + cosines * sinHalfLongitude * sinHalfLongitude;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(squaredHalfChord)));
}

/**
 * The place for the British National Grid: metres east and north on OSGB36, to and from WGS84 degrees.
 *
 * Formulas and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain". The change of
 * datum is the seven-parameter Helmert transform, good to about 5 metres anywhere in Great Britain.
 */
import type { Position } from "./distance.ts";

/** A point of the British National Grid, in metres. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

interface Ellipsoid {
  readonly semiMajor: number;
  readonly semiMinor: number;
}

interface Cartesian {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Angles {
  readonly phi: number;
  readonly lambda: number;
}

const AIRY_1830: Ellipsoid = { semiMajor: 6_377_563.396, semiMinor: 6_356_256.909 };
const WGS84: Ellipsoid = { semiMajor: 6_378_137, semiMinor: 6_356_752.3141 };
const RADIANS_PER_DEGREE = Math.PI / 180;
const RADIANS_PER_SECOND = RADIANS_PER_DEGREE / 3600;

/** WGS84 to OSGB36: metres, seconds of arc, parts per million. */
const SHIFT = { x: -446.448, y: 125.157, z: -542.06 };
const TURN = {
  x: -0.1502 * RADIANS_PER_SECOND,
  y: -0.247 * RADIANS_PER_SECOND,
  z: -0.8421 * RADIANS_PER_SECOND,
};
const STRETCH = 20.4894e-6;

const SCALE = 0.9996012717;
const TRUE_ORIGIN: Angles = { phi: 49 * RADIANS_PER_DEGREE, lambda: -2 * RADIANS_PER_DEGREE };
const FALSE_EASTING = 400_000;
const FALSE_NORTHING = -100_000;

/** The grid point of a WGS84 position, in metres, unrounded. */
export function gridFromPosition(position: Position): GridPoint {
  const angles = {
    phi: position.latitude * RADIANS_PER_DEGREE,
    lambda: position.longitude * RADIANS_PER_DEGREE,
  };
  return project(anglesFromCartesian(shiftDatum(cartesianFromAngles(angles, WGS84), 1), AIRY_1830));
}

/** The WGS84 position of a grid point in metres, unrounded. */
export function positionFromGrid(point: GridPoint): Position {
  const angles = anglesFromCartesian(shiftDatum(cartesianFromAngles(unproject(point), AIRY_1830), -1), WGS84);
  return { latitude: angles.phi / RADIANS_PER_DEGREE, longitude: angles.lambda / RADIANS_PER_DEGREE };
}

/** Sign 1 goes from WGS84 to OSGB36, −1 back; the angles are so small that negation is the inverse to a millimetre or two. */
function shiftDatum(point: Cartesian, sign: 1 | -1): Cartesian {
  const { x, y, z } = point;
  const scale = 1 + sign * STRETCH;
  return {
    x: sign * SHIFT.x + x * scale - sign * TURN.z * y + sign * TURN.y * z,
    y: sign * SHIFT.y + sign * TURN.z * x + y * scale - sign * TURN.x * z,
    z: sign * SHIFT.z - sign * TURN.y * x + sign * TURN.x * y + z * scale,
  };
}

function squaredEccentricity({ semiMajor, semiMinor }: Ellipsoid): number {
  return 1 - (semiMinor * semiMinor) / (semiMajor * semiMajor);
}

function cartesianFromAngles({ phi, lambda }: Angles, ellipsoid: Ellipsoid): Cartesian {
  const squared = squaredEccentricity(ellipsoid);
  const radius = ellipsoid.semiMajor / Math.sqrt(1 - squared * Math.sin(phi) ** 2);
  return {
    x: radius * Math.cos(phi) * Math.cos(lambda),
    y: radius * Math.cos(phi) * Math.sin(lambda),
    z: radius * (1 - squared) * Math.sin(phi),
  };
}

function anglesFromCartesian({ x, y, z }: Cartesian, ellipsoid: Ellipsoid): Angles {
  const squared = squaredEccentricity(ellipsoid);
  const fromAxis = Math.hypot(x, y);
  let phi = Math.atan2(z, fromAxis * (1 - squared));
  for (let step = 0; step < 6; step++) {
    const radius = ellipsoid.semiMajor / Math.sqrt(1 - squared * Math.sin(phi) ** 2);
    phi = Math.atan2(z + squared * radius * Math.sin(phi), fromAxis);
  }
  return { phi, lambda: Math.atan2(y, x) };
}

/** Length of the meridian from the true origin to a latitude, in metres. */
function meridianArc(phi: number): number {
  const { semiMajor, semiMinor } = AIRY_1830;
  const n = (semiMajor - semiMinor) / (semiMajor + semiMinor);
  const difference = phi - TRUE_ORIGIN.phi;
  const sum = phi + TRUE_ORIGIN.phi;
  const first = (1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * difference;
  const second = (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(difference) * Math.cos(sum);
  const third = ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum);
  const fourth = (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum);
  return semiMinor * SCALE * (first - second + third - fourth);
}

/** Radii of curvature at a latitude (across and along the meridian, scaled) and their excess, as the guide names them. */
function curvature(phi: number): { nu: number; rho: number; etaSquared: number } {
  const squared = squaredEccentricity(AIRY_1830);
  const w = 1 - squared * Math.sin(phi) ** 2;
  const nu = (AIRY_1830.semiMajor * SCALE) / Math.sqrt(w);
  const rho = (AIRY_1830.semiMajor * SCALE * (1 - squared)) / w ** 1.5;
  return { nu, rho, etaSquared: nu / rho - 1 };
}

function project({ phi, lambda }: Angles): GridPoint {
  const { nu, rho, etaSquared } = curvature(phi);
  const sin = Math.sin(phi);
  const cos = Math.cos(phi);
  const tan2 = Math.tan(phi) ** 2;
  const away = lambda - TRUE_ORIGIN.lambda;
  const north =
    (nu / 2) * sin * cos * away ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * etaSquared) * away ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * away ** 6;
  const east =
    nu * cos * away +
    (nu / 6) * cos ** 3 * (nu / rho - tan2) * away ** 3 +
    (nu / 120) *
      cos ** 5 *
      (5 - 18 * tan2 + tan2 ** 2 + 14 * etaSquared - 58 * tan2 * etaSquared) *
      away ** 5;
  return { easting: FALSE_EASTING + east, northing: FALSE_NORTHING + meridianArc(phi) + north };
}

function unproject({ easting, northing }: GridPoint): Angles {
  const foot = footLatitude(northing);
  const { nu, rho, etaSquared } = curvature(foot);
  const tan = Math.tan(foot);
  const tan2 = tan * tan;
  const sec = 1 / Math.cos(foot);
  const away = easting - FALSE_EASTING;
  const phi =
    foot -
    (tan / (2 * rho * nu)) * away ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + etaSquared - 9 * tan2 * etaSquared) * away ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan2 ** 2) * away ** 6;
  const lambda =
    TRUE_ORIGIN.lambda +
    (sec / nu) * away -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * away ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan2 ** 2) * away ** 5 -
    (sec / (5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan2 ** 2 + 720 * tan2 ** 3) * away ** 7;
  return { phi, lambda };
}

/** The latitude whose meridian arc reaches a northing, to a hundredth of a millimetre. */
function footLatitude(northing: number): number {
  let phi = TRUE_ORIGIN.phi;
  let missing = northing - FALSE_NORTHING;
  for (let step = 0; step < 20 && Math.abs(missing) > 1e-5; step++) {
    phi += missing / (AIRY_1830.semiMajor * SCALE);
    missing = northing - FALSE_NORTHING - meridianArc(phi);
  }
  return phi;
}

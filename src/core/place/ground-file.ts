/** The place for what a browser needs beside centres and sectors to judge where a row stands: councils, and the centres over the border. */
import { degreesFromSteps, stepsFromDegrees } from "./columns.ts";
import type { Position } from "./distance.ts";

/** Decimals kept of a centre over the border: a ten-thousandth is about 11 metres. */
const BORDER_DECIMALS = 4;

/** A council as a check names it. */
export interface GroundCouncil {
  /** GSS code. */
  readonly code: string;
  readonly name: string;
  /** GSS code of the county above it; empty where there is none. */
  readonly county: string;
}

/** The file `ground.json`. */
export interface GroundFile {
  readonly format: 1;
  readonly councils: readonly (readonly [code: string, name: string, county: string])[];
  /** Centres of neighbourhoods in Wales and Scotland that lie near England, as steps. */
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
}

/** Packs councils (sorted by code) and the centres over the border. */
export function encodeGround(councils: readonly GroundCouncil[], border: readonly Position[]): GroundFile {
  return {
    format: 1,
    councils: councils.map(({ code, name, county }) => [code, name, county] as const),
    latitude: stepsFromDegrees(
      border.map(({ latitude }) => latitude),
      BORDER_DECIMALS,
    ),
    longitude: stepsFromDegrees(
      border.map(({ longitude }) => longitude),
      BORDER_DECIMALS,
    ),
  };
}

/** Reads `ground.json`. */
export function decodeGround(file: GroundFile): {
  readonly councils: readonly GroundCouncil[];
  readonly border: readonly Position[];
} {
  const longitude = degreesFromSteps(file.longitude, BORDER_DECIMALS);
  return {
    councils: file.councils.map(([code, name, county]) => ({ code, name, county })),
    border: degreesFromSteps(file.latitude, BORDER_DECIMALS).map((latitude, at) => ({
      latitude,
      longitude: longitude[at] ?? 0,
    })),
  };
}

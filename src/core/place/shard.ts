/**
 * The place for full postcodes: all of one outward code in one small file, so that looking one up tells a server no more
 * than the outward code.
 */
import { degreesFromSteps, stepsFromDegrees } from "./columns.ts";
import type { Position } from "./distance.ts";

/** Decimals kept of a postcode's degrees: a hundred-thousandth is about a metre. */
export const POSTCODE_DECIMALS = 5;

/** The file of one outward code, such as `HX1.json`; every list in the order of the inward codes. */
export interface PostcodeShard {
  readonly format: 1;
  readonly outward: string;
  /** Inward codes, three characters each, in one text. */
  readonly inward: string;
  /** GSS codes of the neighbourhoods met here. */
  readonly neighbourhoods: readonly string[];
  /** Place of each postcode's neighbourhood in `neighbourhoods`. */
  readonly neighbourhood: readonly number[];
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
  /** Places of postcodes that are no longer in use. */
  readonly ended: readonly number[];
}

/** One full postcode. */
export interface PostcodeRecord extends Position {
  /** Such as "1AA". */
  readonly inward: string;
  /** GSS code of its neighbourhood. */
  readonly neighbourhood: string;
  /** True when the Post Office has ended it. */
  readonly hasEnded: boolean;
}

const INWARD_LENGTH = 3;

/** Packs the postcodes of one outward code. */
export function encodeShard(outward: string, records: readonly PostcodeRecord[]): PostcodeShard {
  const sorted = [...records].sort((a, b) => (a.inward < b.inward ? -1 : a.inward > b.inward ? 1 : 0));
  const neighbourhoods = [...new Set(sorted.map(({ neighbourhood }) => neighbourhood))].sort();
  const place = new Map(neighbourhoods.map((code, index) => [code, index]));
  return {
    format: 1,
    outward,
    inward: sorted.map(({ inward }) => inward).join(""),
    neighbourhoods,
    neighbourhood: sorted.map(({ neighbourhood }) => place.get(neighbourhood) ?? 0),
    latitude: stepsFromDegrees(
      sorted.map(({ latitude }) => latitude),
      POSTCODE_DECIMALS,
    ),
    longitude: stepsFromDegrees(
      sorted.map(({ longitude }) => longitude),
      POSTCODE_DECIMALS,
    ),
    ended: sorted.flatMap(({ hasEnded }, index) => (hasEnded ? [index] : [])),
  };
}

/** Reads a shard. */
export function decodeShard(shard: PostcodeShard): readonly PostcodeRecord[] {
  const latitude = degreesFromSteps(shard.latitude, POSTCODE_DECIMALS);
  const longitude = degreesFromSteps(shard.longitude, POSTCODE_DECIMALS);
  const ended = new Set(shard.ended);
  return shard.neighbourhood.map((place, index) => ({
    inward: shard.inward.slice(index * INWARD_LENGTH, (index + 1) * INWARD_LENGTH),
    neighbourhood: shard.neighbourhoods[place] ?? "",
    latitude: latitude[index] ?? 0,
    longitude: longitude[index] ?? 0,
    hasEnded: ended.has(index),
  }));
}

/** Finds one postcode by its inward code, such as "1AA". */
export function findInShard(shard: PostcodeShard, inward: string): PostcodeRecord | undefined {
  return decodeShard(shard).find((record) => record.inward === inward);
}

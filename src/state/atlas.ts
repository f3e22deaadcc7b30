/** The neighbourhoods as the browser holds them: loaded when first asked for, searched on the device. */
import {
  decodeNeighbourhoodNames,
  decodeNeighbourhoods,
  type NeighbourhoodCentre,
  type NeighbourhoodDescription,
  type NeighbourhoodNamesFile,
  type NeighbourhoodsFile,
} from "../core/place/atlas.ts";
import type { Position } from "../core/place/distance.ts";
import { type NearestIndex, nearestIndex } from "../core/place/nearest.ts";

/** One neighbourhood in full. */
export interface Neighbourhood extends NeighbourhoodCentre, NeighbourhoodDescription {}

export interface Atlas {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly byCode: ReadonlyMap<string, Neighbourhood>;
  /** Neighbourhoods of some councils, most deprived first. */
  inCouncils(codes: readonly string[]): readonly Neighbourhood[];
  /** Other neighbourhoods around one, nearest first. */
  around(neighbourhood: Neighbourhood, count: number): readonly Neighbourhood[];
  /** The neighbourhood whose centre is nearest to a point. */
  at(position: Position): Neighbourhood | undefined;
}

/** Puts the two files together. */
export function createAtlas(file: NeighbourhoodsFile, names: NeighbourhoodNamesFile): Atlas {
  const descriptions = decodeNeighbourhoodNames(names);
  const neighbourhoods = decodeNeighbourhoods(file).flatMap((centre, index) => {
    const description = descriptions[index];
    return description === undefined ? [] : [{ ...centre, ...description }];
  });
  let index: NearestIndex | undefined;
  const nearest = (): NearestIndex => {
    index ??= nearestIndex(neighbourhoods);
    return index;
  };
  return {
    neighbourhoods,
    byCode: new Map(neighbourhoods.map((one) => [one.code, one])),
    inCouncils: (codes) =>
      neighbourhoods.filter(({ council }) => codes.includes(council)).sort((a, b) => a.imdRank - b.imdRank),
    around(neighbourhood, count) {
      const around: Neighbourhood[] = [];
      for (let metres = 2_000; around.length < count && metres < 200_000; metres *= 2) {
        around.length = 0;
        for (const found of nearest().within(neighbourhood, metres)) {
          const other = neighbourhoods[found.index];
          if (other !== undefined && other.code !== neighbourhood.code) around.push(other);
        }
      }
      return around.slice(0, count);
    },
    at(position) {
      const found = nearest().nearest(position);
      return found === undefined ? undefined : neighbourhoods[found.index];
    },
  };
}

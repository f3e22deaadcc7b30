/** Small countries for coverage: say what matters of each neighbourhood and candidate, the rest is plain. */
import type { Candidate } from "../../../src/core/coverage/bidders.ts";
import { type CouncilArea, prepareCentres } from "../../../src/core/coverage/centres.ts";
import type { CountedProviders, GapQuestion } from "../../../src/core/coverage/gaps.ts";
import type { NeighbourhoodCentre } from "../../../src/core/place/atlas.ts";

export const COUNCILS: readonly CouncilArea[] = [
  { code: "E06990001", name: "Merrow", regionCode: "E12990001", region: "North" },
  { code: "E06990002", name: "Tarn", regionCode: "E12990001", region: "North" },
  { code: "E06990003", name: "Wold", regionCode: "E12990002", region: "South" },
];

/** A neighbourhood some miles (about 1.11 km for each hundredth) north of 52°N, 1°W. */
export function neighbourhood(
  number: number,
  hundredthsNorth: number,
  figures: Partial<NeighbourhoodCentre> = {},
): NeighbourhoodCentre {
  return {
    code: `E0199${String(number).padStart(4, "0")}`,
    council: "E06990001",
    latitude: 52 + hundredthsNorth / 100,
    longitude: -1,
    population: 1000 + number,
    imdRank: 1 + number,
    ...figures,
  };
}

export const centresOf = (all: readonly NeighbourhoodCentre[], deciles?: readonly number[]) =>
  prepareCentres(all, { councils: COUNCILS, ...(deciles === undefined ? {} : { deciles }) });

export const pointsOf = (...points: readonly (readonly [latitude: number, longitude: number])[]) => ({
  latitudes: points.map(([latitude]) => latitude),
  longitudes: points.map(([, longitude]) => longitude),
});

export const ANCHORS: CountedProviders = {
  one: "anchor organisation",
  many: "anchor organisations",
  count: 3,
  onTowns: 0,
  leftOut: 0,
  closed: 0,
};

export const question = (changes: Partial<GapQuestion> = {}): GapQuestion => ({
  measure: "imd",
  shareOfMostDeprived: 10,
  beyondMetres: 1609.344,
  providers: ANCHORS,
  ...changes,
});

export const candidate = (id: string, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id.toUpperCase(),
  services: [],
  councils: ["E06990001"],
  ...rest,
});

/** The place for where the map itself leans: its records beside England's people, by deprivation, region and rural-urban class. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { decileFromRank } from "../place/deprivation.ts";
import { RURAL_URBAN, type RuralUrbanCode } from "../place/neighbourhood.ts";
import type { Centres } from "./centres.ts";
import { shareOf } from "./gaps.ts";

/** One group of places: its share of the map's records beside its share of England's people. */
export interface BiasRow {
  /** Decile `1` to `10`, GSS code of a region, code of a rural-urban class. */
  readonly id: string;
  readonly label: string;
  readonly records: number;
  readonly people: number;
  /** 0 to 1, of the records that could be grouped. */
  readonly shareOfRecords: number;
  /** 0 to 1. */
  readonly shareOfPeople: number;
}

/** Where the map leans. */
export interface Bias {
  readonly byDecile: readonly BiasRow[];
  readonly byRegion: readonly BiasRow[];
  /** Empty unless the classes of the centres were given. */
  readonly byRuralUrban: readonly BiasRow[];
  /** Records whose neighbourhood is known, as the deciles and classes need; and those whose region is known. */
  readonly inNeighbourhoods: number;
  readonly inRegions: number;
  readonly records: number;
}

/** Compares where the records are with where the people are. `ruralUrban` gives the centres' classes in their order. */
export function measureBias(
  centres: Centres,
  catalogue: Catalogue,
  ruralUrban?: readonly RuralUrbanCode[],
): Bias {
  const { people, imdRanks, councils, councilOf } = centres;
  const home = neighbourhoodsOf(centres, catalogue);
  const places = home.filter((centre) => centre >= 0);
  const byGroup = (groups: readonly (readonly [string, string])[], groupOf: (centre: number) => string) =>
    biasRows(groups, {
      people: Array.from(people, (residents, centre) => [groupOf(centre), residents]),
      records: Array.from(places, (centre) => [groupOf(centre), 1]),
    });
  const regionNames = new Map(councils.map(({ regionCode, region }) => [regionCode, region]));
  const regionColumn = catalogue.facets.region;
  const regions = Array.from({ length: catalogue.count }, (_, record) =>
    termsOf(regionColumn, record).map((term) => [regionColumn.terms[term] ?? "", 1] as const),
  ).flat();
  return {
    byDecile: byGroup(DECILES, (centre) => String(decileFromRank(imdRanks[centre] ?? 0))),
    byRegion: biasRows(
      [...regionNames].sort(([a], [b]) => (a < b ? -1 : 1)),
      {
        people: Array.from(people, (residents, centre) => [
          councils[councilOf[centre] ?? 0]?.regionCode ?? "",
          residents,
        ]),
        records: regions,
      },
    ),
    byRuralUrban:
      ruralUrban === undefined
        ? []
        : byGroup(
            Object.entries(RURAL_URBAN).map(([code, { title }]) => [code, title]),
            (centre) => ruralUrban[centre] ?? "",
          ),
    inNeighbourhoods: places.length,
    inRegions: regions.length,
    records: catalogue.count,
  };
}

const DECILES = Array.from({ length: 10 }, (_, index): readonly [string, string] => {
  const end = index === 0 ? ", the most deprived tenth" : index === 9 ? ", the least deprived tenth" : "";
  return [String(index + 1), `Decile ${index + 1}${end}`];
});

type Weighted = readonly (readonly [group: string, weight: number])[];

function biasRows(
  groups: readonly (readonly [id: string, label: string])[],
  counted: { readonly people: Weighted; readonly records: Weighted },
): readonly BiasRow[] {
  const people = sumByGroup(counted.people);
  const records = sumByGroup(counted.records);
  const total = (sums: ReadonlyMap<string, number>): number =>
    groups.reduce((sum, [id]) => sum + (sums.get(id) ?? 0), 0);
  const [allPeople, allRecords] = [total(people), total(records)];
  return groups.map(([id, label]) => ({
    id,
    label,
    records: records.get(id) ?? 0,
    people: people.get(id) ?? 0,
    shareOfRecords: shareOf(records.get(id) ?? 0, allRecords),
    shareOfPeople: shareOf(people.get(id) ?? 0, allPeople),
  }));
}

function sumByGroup(weighted: Weighted): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [group, weight] of weighted) sums.set(group, (sums.get(group) ?? 0) + weight);
  return sums;
}

/**
 * Place of the centre of each record's neighbourhood; -1 where it is not known. A rank belongs to one neighbourhood
 * alone, so the rank that the build derived names it.
 */
export function neighbourhoodsOf(centres: Centres, catalogue: Catalogue): Int32Array {
  const byRank = new Map<number, number>();
  for (const [centre, rank] of centres.imdRanks.entries()) byRank.set(rank, centre);
  return Int32Array.from(catalogue.numbers.imdRank, (rank) => byRank.get(rank) ?? -1);
}

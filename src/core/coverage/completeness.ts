/** The place for how complete the map is: records for the people of each council, and where the map itself leans. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { numberInWords } from "../find/words.ts";
import { decileFromRank } from "../place/deprivation.ts";
import { RURAL_URBAN, type RuralUrbanCode } from "../place/neighbourhood.ts";
import { addDays, type DayText, dayInWords } from "../record/day.ts";
import type { Centres } from "./centres.ts";
import { shareOf } from "./gaps.ts";

/** How complete the map is in one council. */
export interface Completeness {
  /** GSS code. */
  readonly code: string;
  readonly name: string;
  readonly records: number;
  /** Usual residents, Census 2021. */
  readonly people: number;
  /** Records per 10,000 people. */
  readonly rate: number;
  /** Day on which a record there was last checked; absent without a record. */
  readonly lastChecked?: DayText;
}

/** Every council beside England's median. */
export interface CompletenessTable {
  /** Median of the councils' rates: half have more records per 10,000 people, half fewer. */
  readonly medianRate: number;
  /** In order of code. */
  readonly councils: readonly Completeness[];
}

/** How many people a rate is for. */
const PER_PEOPLE = 10_000;
/** A day before any, for counting days from (see `dayNumber`). */
const FIRST_DAY = "0000-03-01";

/** Counts a catalogue's records by council (districts and unitary councils; those known only by county are left out). */
export function measureCompleteness(centres: Centres, catalogue: Catalogue): CompletenessTable {
  const people = new Map<string, number>();
  for (let centre = 0; centre < centres.count; centre++) {
    const code = centres.councils[centres.councilOf[centre] ?? 0]?.code ?? "";
    people.set(code, (people.get(code) ?? 0) + (centres.people[centre] ?? 0));
  }
  const found = new Map<string, { records: number; checked: number }>();
  const { council } = catalogue.facets;
  for (let record = 0; record < catalogue.count; record++) {
    for (const term of termsOf(council, record)) {
      const code = council.terms[term] ?? "";
      const held = found.get(code) ?? { records: 0, checked: Number.NEGATIVE_INFINITY };
      const checked = catalogue.numbers.checked[record] ?? Number.NaN;
      const day = Number.isNaN(checked) ? Number.NEGATIVE_INFINITY : checked;
      found.set(code, {
        records: held.records + 1,
        checked: Math.max(day, held.checked),
      });
    }
  }
  const councils = centres.councils.map(({ code, name }): Completeness => {
    const { records = 0, checked = Number.NEGATIVE_INFINITY } = found.get(code) ?? {};
    const residents = people.get(code) ?? 0;
    const rate = shareOf(records * PER_PEOPLE, residents);
    const row = { code, name, records, people: residents, rate };
    return Number.isFinite(checked) ? { ...row, lastChecked: addDays(FIRST_DAY, checked) } : row;
  });
  return { medianRate: medianOf(councils.map(({ rate }) => rate)), councils };
}

/** The middle of the values; of an even number the mean of the two in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** "The map has 6 records in Calderdale, 0.3 for every 10,000 people; England's median council has 0.1. Last checked 22 November 2026." */
export function completenessSentence(council: Completeness, medianRate: number): string {
  const { name, records, rate, lastChecked } = council;
  const median = `England's median council has ${rateInWords(medianRate)}`;
  if (records === 0 || lastChecked === undefined) {
    return `The map has no records in ${name} yet; ${median} for every 10,000 people. That says how far the map has come, not what is there.`;
  }
  const count = records === 1 ? "1 record" : `${numberInWords(records)} records`;
  return `The map has ${count} in ${name}, ${rateInWords(rate)} for every 10,000 people; ${median}. Last checked ${dayInWords(lastChecked)}.`;
}

function rateInWords(rate: number): string {
  return rate > 0 && rate < 0.005
    ? "less than 0.01"
    : rate < 0.1 && rate > 0
      ? rate.toFixed(2)
      : rate.toFixed(1);
}

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

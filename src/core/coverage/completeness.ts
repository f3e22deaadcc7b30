/** The place for how complete the map is: records for the people of each council, beside England's median. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { numberInWords } from "../find/words.ts";
import { type DayText, dayInWords, dayOfNumber } from "../record/day.ts";
import type { Centres, CouncilArea } from "./centres.ts";
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
  /** Median of the rates of `councils`: half have more records per 10,000 people, half fewer. */
  readonly medianRate: number;
  /** Districts and unitary councils, in order of code: together all of England, once. */
  readonly councils: readonly Completeness[];
  /** Counties, in order of code: each with what lies in its districts, and what is known of the county alone. */
  readonly counties: readonly Completeness[];
}

/** How many people a rate is for. */
const PER_PEOPLE = 10_000;

/** Counts a catalogue's records by council; what lies in a district lies in its county too. */
export function measureCompleteness(centres: Centres, catalogue: Catalogue): CompletenessTable {
  const people = new Map<string, number>();
  for (let centre = 0; centre < centres.count; centre++) {
    const { code, county } = centres.councils[centres.councilOf[centre] ?? 0] ?? {};
    for (const area of [code, county])
      if (area) people.set(area, (people.get(area) ?? 0) + (centres.people[centre] ?? 0));
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
  const rowOf = ({ code, name }: CouncilArea): Completeness => {
    const { records = 0, checked = Number.NEGATIVE_INFINITY } = found.get(code) ?? {};
    const residents = people.get(code) ?? 0;
    const rate = shareOf(records * PER_PEOPLE, residents);
    const row = { code, name, records, people: residents, rate };
    return Number.isFinite(checked) ? { ...row, lastChecked: dayOfNumber(checked) } : row;
  };
  const councils = centres.councils.map(rowOf);
  const medianRate = medianOf(councils.map(({ rate }) => rate));
  return { medianRate, councils, counties: centres.counties.map(rowOf) };
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

/** Records per 10,000 people, honest near nothing: `less than 0.01`, `0.05`, `1.5`. */
export function rateInWords(rate: number): string {
  return rate > 0 && rate < 0.005
    ? "less than 0.01"
    : rate < 0.1 && rate > 0
      ? rate.toFixed(2)
      : rate.toFixed(1);
}

/** The place for neighbourhoods: England's Lower layer Super Output Areas of 2021, as the reference table holds them. */
import type { DeprivationMeasure, DeprivationRanks } from "./deprivation.ts";
import type { Position } from "./distance.ts";
import { type Reading, type ReferenceRow, readReference, type TextRows } from "./reference.ts";

/** One neighbourhood with its figures; the position is its centre. */
export interface Neighbourhood extends Position {
  /** GSS code, such as "E01010901". */
  readonly code: string;
  readonly name: string;
  /** Name of the ward of 2024 that holds most of it, by which people know where it is. */
  readonly ward: string;
  /** GSS code of the district it lies in. */
  readonly council: string;
  /** Usual residents, Census 2021. */
  readonly population: number;
  readonly ranks: DeprivationRanks;
  readonly ruralUrban: RuralUrbanCode;
}

/** Rural-urban classes of 2021, by the publisher's code. */
export const RURAL_URBAN = {
  UN1: { title: "Urban: nearer to a major town or city", rural: false },
  UF1: { title: "Urban: further from a major town or city", rural: false },
  RLN1: { title: "Larger rural: nearer to a major town or city", rural: true },
  RLF1: { title: "Larger rural: further from a major town or city", rural: true },
  RSN1: { title: "Smaller rural: nearer to a major town or city", rural: true },
  RSF1: { title: "Smaller rural: further from a major town or city", rural: true },
} as const;

/** A rural-urban class. */
export type RuralUrbanCode = keyof typeof RURAL_URBAN;

/** Columns of `neighbourhoods.csv`, in order. */
export const NEIGHBOURHOOD_COLUMNS = [
  "code",
  "name",
  "ward",
  "council",
  "population",
  "imd_rank",
  "income_rank",
  "employment_rank",
  "education_rank",
  "health_rank",
  "crime_rank",
  "barriers_rank",
  "environment_rank",
  "rural_urban",
  "latitude",
  "longitude",
] as const;

/** Column of a measure's rank, such as "imd_rank". */
export function rankColumn(measure: DeprivationMeasure): `${DeprivationMeasure}_rank` {
  return `${measure}_rank`;
}

/** True for a code of the rural-urban classification of 2021. */
export function isRuralUrbanCode(text: string): text is RuralUrbanCode {
  return Object.hasOwn(RURAL_URBAN, text);
}

/** The parts of a name: the statistics office makes every name of a former district, a space and four characters ("Calderdale 008A"). */
export function splitName(name: string): { readonly stem: string; readonly tail: string } {
  return { stem: name.slice(0, -TAIL_LENGTH - 1), tail: name.slice(-TAIL_LENGTH) };
}

/** The name again. */
export function joinName(stem: string, tail: string): string {
  return `${stem} ${tail}`;
}

/** Characters in the last part of every name. */
export const TAIL_LENGTH = 4;

/** A neighbourhood as a person reads it: "Calderdale 012C, in Ovenden ward". */
export function neighbourhoodInWords({ name, ward }: Pick<Neighbourhood, "name" | "ward">): string {
  return ward === "" ? name : `${name}, in ${ward} ward`;
}

/** Reads the rows of `neighbourhoods.csv`, header first. */
export function readNeighbourhoods(rows: TextRows): Reading<readonly Neighbourhood[]> {
  return readReference("neighbourhoods.csv", rows, NEIGHBOURHOOD_COLUMNS, readNeighbourhood);
}

function readNeighbourhood(row: ReferenceRow): Neighbourhood {
  return {
    code: row.text("code"),
    name: row.text("name"),
    ward: row.text("ward"),
    council: row.text("council"),
    population: row.number("population"),
    ranks: {
      imd: row.number("imd_rank"),
      income: row.number("income_rank"),
      employment: row.number("employment_rank"),
      education: row.number("education_rank"),
      health: row.number("health_rank"),
      crime: row.number("crime_rank"),
      barriers: row.number("barriers_rank"),
      environment: row.number("environment_rank"),
    },
    ruralUrban: row.one("rural_urban", ruralUrbanIn, "rural-urban class"),
    latitude: row.number("latitude"),
    longitude: row.number("longitude"),
  };
}

function ruralUrbanIn(text: string): RuralUrbanCode | undefined {
  return isRuralUrbanCode(text) ? text : undefined;
}

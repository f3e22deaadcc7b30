/** The reference tables that areas are drawn from, read as records; a table that cannot be read is a broken checkout. */
import Papa from "papaparse";
import { type Council, readCouncils } from "../../src/core/place/council.ts";
import type { Position } from "../../src/core/place/distance.ts";
import { type Neighbourhood, readNeighbourhoods } from "../../src/core/place/neighbourhood.ts";
import { type Reading, readReference, type TextRows } from "../../src/core/place/reference.ts";
import { type Effects, joinPath, readText } from "../effects.ts";

/** A named place: a town with its rank by size, or a GeoNames place with its outward code. */
export interface NamedPlace extends Position {
  readonly name: string;
  readonly council: string;
  /** 1 is the largest town; 0 for places that are not ranked. */
  readonly rank: number;
  /** Outward code; empty for towns. */
  readonly outward: string;
}

/** A postcode sector's centre. */
export interface Sector extends Position {
  readonly sector: string;
  readonly council: string;
}

/** Everything that areas and search tables are made of. */
export interface AreaTables {
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Districts only. */
  readonly councils: readonly Council[];
  readonly sectors: readonly Sector[];
  readonly towns: readonly NamedPlace[];
  readonly places: readonly NamedPlace[];
  readonly border: readonly Position[];
}

/** Files under `data/reference` that the areas depend on. */
export const AREA_TABLE_FILES = [
  "neighbourhoods.csv",
  "councils.csv",
  "postcode-sectors.csv",
  "towns.csv",
  "places.csv",
  "border.csv",
] as const;

/** Reads every table. */
export async function readAreaTables(effects: Effects, root: string): Promise<AreaTables> {
  const rows = async (file: (typeof AREA_TABLE_FILES)[number]): Promise<TextRows> => {
    const text = await readText(effects, joinPath(root, "data", "reference", file));
    if (text === undefined)
      throw new Error(`data/reference/${file} is missing; it belongs to the repository.`);
    return Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true }).data;
  };
  return {
    neighbourhoods: recordsOf(readNeighbourhoods(await rows("neighbourhoods.csv"))),
    councils: recordsOf(readCouncils(await rows("councils.csv"))).filter(({ tier }) => tier !== "county"),
    sectors: recordsOf(readSectors(await rows("postcode-sectors.csv"))),
    towns: recordsOf(readPlaces("towns.csv", await rows("towns.csv"))),
    places: recordsOf(readPlaces("places.csv", await rows("places.csv"))),
    border: recordsOf(readBorder(await rows("border.csv"))),
  };
}

function recordsOf<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw new Error(reading.problem);
  return reading.value;
}

function readSectors(rows: TextRows): Reading<readonly Sector[]> {
  return readReference(
    "postcode-sectors.csv",
    rows,
    ["sector", "latitude", "longitude", "council"],
    (row) => ({
      sector: row.text("sector"),
      council: row.text("council"),
      latitude: row.number("latitude"),
      longitude: row.number("longitude"),
    }),
  );
}

function readPlaces(title: string, rows: TextRows): Reading<readonly NamedPlace[]> {
  return readReference(title, rows, ["name", "council", "latitude", "longitude"], (row) => ({
    name: row.text("name"),
    council: row.text("council"),
    rank: Number(row.text("rank")),
    outward: row.text("outward"),
    latitude: row.number("latitude"),
    longitude: row.number("longitude"),
  }));
}

function readBorder(rows: TextRows): Reading<readonly Position[]> {
  return readReference("border.csv", rows, ["latitude", "longitude"], (row) => ({
    latitude: row.number("latitude"),
    longitude: row.number("longitude"),
  }));
}

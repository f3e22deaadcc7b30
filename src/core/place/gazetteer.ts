/** The place for what a person can type to say where: postcode sectors, towns and places, as the browser loads them. */
import { degreesFromSteps, numbersFromSteps, stepsFromDegrees, stepsFromNumbers } from "./columns.ts";
import type { Position } from "./distance.ts";

/** Decimals kept of a sector's or place's degrees: a thousandth is about 110 metres, finer than either is meant. */
export const GAZETTEER_DECIMALS = 3;

/** A postcode sector and its centre. */
export interface PostcodeSector extends Position {
  /** Such as "HX1 1". */
  readonly sector: string;
  /** GSS code of the council where most of its postcodes lie. */
  readonly council: string;
}

/** A town or place by name. */
export interface Place extends Position {
  readonly name: string;
  /** GSS code of its council. */
  readonly council: string;
  /** Size rank of a town, 1 the largest; 0 for a place. */
  readonly rank: number;
}

interface Columns {
  readonly format: 1;
  readonly councils: readonly string[];
  readonly council: readonly number[];
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
}

/** The file `postcode-sectors.json`. */
export interface SectorsFile extends Columns {
  /** Outward codes in order, each with the last digits of its sectors: "HX1 012345". */
  readonly outwards: readonly string[];
}

/** The file `places.json`: towns by size first, then places by council and name. */
export interface PlacesFile extends Columns {
  readonly names: readonly string[];
  /** How many of the names are towns. */
  readonly towns: number;
}

/** Packs postcode sectors, which must be sorted. */
export function encodeSectors(sectors: readonly PostcodeSector[]): SectorsFile {
  const digits = new Map<string, string>();
  for (const { sector } of sectors) {
    const [outward = "", digit = ""] = sector.split(" ");
    digits.set(outward, (digits.get(outward) ?? "") + digit);
  }
  const byOutward = [...digits.keys()].flatMap((outward) =>
    sectors.filter(({ sector }) => sector.startsWith(`${outward} `)),
  );
  return {
    ...encodeColumns(byOutward),
    outwards: [...digits].map(([outward, held]) => `${outward} ${held}`),
  };
}

/** Reads `postcode-sectors.json`. */
export function decodeSectors(file: SectorsFile): readonly PostcodeSector[] {
  const sectors = file.outwards.flatMap((entry) => {
    const [outward = "", digits = ""] = entry.split(" ");
    return [...digits].map((digit) => `${outward} ${digit}`);
  });
  const columns = decodeColumns(file);
  return sectors.flatMap((sector, index) => {
    const rest = columns[index];
    return rest === undefined ? [] : [{ sector, ...rest }];
  });
}

/** Packs towns (sorted by rank) and places. */
export function encodePlaces(towns: readonly Place[], places: readonly Place[]): PlacesFile {
  // Neighbours in the list then stand near each other, which makes short steps.
  const byCouncil = [...places].sort((a, b) => (a.council < b.council ? -1 : a.council > b.council ? 1 : 0));
  const all = [...towns, ...byCouncil];
  return { ...encodeColumns(all), names: all.map(({ name }) => name), towns: towns.length };
}

/** Reads `places.json`. */
export function decodePlaces(file: PlacesFile): readonly Place[] {
  return decodeColumns(file).map((rest, index) => ({
    name: file.names[index] ?? "",
    rank: index < file.towns ? index + 1 : 0,
    ...rest,
  }));
}

function encodeColumns(all: readonly (Position & { readonly council: string })[]): Columns {
  const councils = [...new Set(all.map(({ council }) => council))].sort();
  const place = new Map(councils.map((code, index) => [code, index]));
  return {
    format: 1,
    councils,
    council: stepsFromNumbers(all.map(({ council }) => place.get(council) ?? 0)),
    latitude: stepsFromDegrees(
      all.map(({ latitude }) => latitude),
      GAZETTEER_DECIMALS,
    ),
    longitude: stepsFromDegrees(
      all.map(({ longitude }) => longitude),
      GAZETTEER_DECIMALS,
    ),
  };
}

function decodeColumns(file: Columns): readonly (Position & { readonly council: string })[] {
  const latitude = degreesFromSteps(file.latitude, GAZETTEER_DECIMALS);
  const longitude = degreesFromSteps(file.longitude, GAZETTEER_DECIMALS);
  return numbersFromSteps(file.council).map((place, index) => ({
    council: file.councils[place] ?? "",
    latitude: latitude[index] ?? 0,
    longitude: longitude[index] ?? 0,
  }));
}

/**
 * The place for neighbourhoods as the browser loads them: columns of steps, in two parts.
 *
 * `neighbourhoods.json` is what distances and gaps need; `neighbourhood-names.json` what a person reads about one.
 */
import {
  degreesFromSteps,
  numbersFromSteps,
  numbersFromText,
  stepsFromDegrees,
  stepsFromNumbers,
  textFromNumbers,
} from "./columns.ts";
import { packDeciles } from "./deciles.ts";
import type { Position } from "./distance.ts";
import { codeFromNumber, numberOfCode } from "./gss-code.ts";
import {
  isRuralUrbanCode,
  joinName,
  type Neighbourhood,
  RURAL_URBAN,
  type RuralUrbanCode,
  splitName,
  TAIL_LENGTH,
} from "./neighbourhood.ts";

/** Decimals kept of a centre's degrees: a ten-thousandth is about 11 metres. */
export const CENTRE_DECIMALS = 4;

/** The file `neighbourhoods.json`: every column in the order of the codes. */
export interface NeighbourhoodsFile {
  readonly format: 1;
  /** Digits of the codes, as steps. */
  readonly codes: readonly number[];
  /** GSS codes of councils. */
  readonly councils: readonly string[];
  /** Place of each neighbourhood's council in `councils`, as steps. */
  readonly council: readonly number[];
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
  readonly population: readonly number[];
  /** Rank of the Index of Multiple Deprivation: three characters each, base 36. */
  readonly imd: string;
}

/** The file `neighbourhood-names.json`, in the same order. */
export interface NeighbourhoodNamesFile {
  readonly format: 1;
  /** Names of former districts, with which every name begins. */
  readonly stems: readonly string[];
  /** Place of each stem in `stems`, as steps. */
  readonly stem: readonly number[];
  /** What follows the stem, such as "001A", all in one text of four characters each. */
  readonly tails: string;
  /** Names of wards, in the order in which neighbourhoods first lie in them. */
  readonly wards: readonly string[];
  /** Place of each neighbourhood's ward in `wards`, as steps. */
  readonly ward: readonly number[];
  /** Packed deciles of the index and the domains (see `unpackDecile`). */
  readonly deciles: readonly number[];
  /** Rural-urban classes by their place in `RURAL_URBAN`, one digit each. */
  readonly ruralUrban: string;
}

/** A neighbourhood for distances and gaps. */
export interface NeighbourhoodCentre extends Position {
  readonly code: string;
  readonly council: string;
  readonly population: number;
  readonly imdRank: number;
}

/** What a person reads about a neighbourhood. */
export interface NeighbourhoodDescription {
  readonly name: string;
  readonly ward: string;
  readonly deciles: number;
  readonly ruralUrban: RuralUrbanCode;
}

/** Three characters of base 36 reach 46,655. */
const RANK_WIDTH = 3;
const RURAL_URBAN_CODES = Object.keys(RURAL_URBAN).filter(isRuralUrbanCode);

/** Packs the part for distances and gaps. */
export function encodeNeighbourhoods(all: readonly Neighbourhood[]): NeighbourhoodsFile {
  const councils = [...new Set(all.map(({ council }) => council))].sort();
  const place = new Map(councils.map((code, index) => [code, index]));
  return {
    format: 1,
    codes: stepsFromNumbers(all.map(({ code }) => numberOfCode(code))),
    councils,
    council: stepsFromNumbers(all.map(({ council }) => place.get(council) ?? 0)),
    latitude: stepsFromDegrees(
      all.map(({ latitude }) => latitude),
      CENTRE_DECIMALS,
    ),
    longitude: stepsFromDegrees(
      all.map(({ longitude }) => longitude),
      CENTRE_DECIMALS,
    ),
    population: all.map(({ population }) => population),
    imd: textFromNumbers(
      all.map(({ ranks }) => ranks.imd),
      RANK_WIDTH,
    ),
  };
}

/** The centres as the browser has them, rounded: what a build counts from them is what the gap finder counts. */
export function centresAsLoaded(all: readonly Neighbourhood[]): readonly NeighbourhoodCentre[] {
  return decodeNeighbourhoods(encodeNeighbourhoods(all));
}

/** Reads `neighbourhoods.json`. */
export function decodeNeighbourhoods(file: NeighbourhoodsFile): readonly NeighbourhoodCentre[] {
  const latitude = degreesFromSteps(file.latitude, CENTRE_DECIMALS);
  const longitude = degreesFromSteps(file.longitude, CENTRE_DECIMALS);
  const council = numbersFromSteps(file.council);
  const ranks = numbersFromText(file.imd, RANK_WIDTH);
  return numbersFromSteps(file.codes).map((digits, index) => ({
    code: codeFromNumber(digits),
    council: file.councils[council[index] ?? 0] ?? "",
    latitude: latitude[index] ?? 0,
    longitude: longitude[index] ?? 0,
    population: file.population[index] ?? 0,
    imdRank: ranks[index] ?? 0,
  }));
}

/** Packs names, deciles and classes. Every name is a stem, a space and four characters, as the statistics office makes them. */
export function encodeNeighbourhoodNames(all: readonly Neighbourhood[]): NeighbourhoodNamesFile {
  const names = all.map(({ name }) => splitName(name));
  const stems = [...new Set(names.map(({ stem }) => stem))].sort();
  const place = new Map(stems.map((stem, index) => [stem, index]));
  const wards = [...new Set(all.map(({ ward }) => ward))];
  const wardPlace = new Map(wards.map((ward, index) => [ward, index]));
  return {
    format: 1,
    stems,
    stem: stepsFromNumbers(names.map(({ stem }) => place.get(stem) ?? 0)),
    tails: names.map(({ tail }) => tail).join(""),
    wards,
    ward: stepsFromNumbers(all.map(({ ward }) => wardPlace.get(ward) ?? 0)),
    deciles: all.map(({ ranks }) => packDeciles(ranks)),
    ruralUrban: all.map(({ ruralUrban }) => RURAL_URBAN_CODES.indexOf(ruralUrban)).join(""),
  };
}

/** Reads `neighbourhood-names.json`, in the order of `decodeNeighbourhoods`. */
export function decodeNeighbourhoodNames(file: NeighbourhoodNamesFile): readonly NeighbourhoodDescription[] {
  const ward = numbersFromSteps(file.ward);
  return numbersFromSteps(file.stem).map((stem, index) => ({
    name: joinName(file.stems[stem] ?? "", file.tails.slice(index * TAIL_LENGTH, (index + 1) * TAIL_LENGTH)),
    ward: file.wards[ward[index] ?? 0] ?? "",
    deciles: file.deciles[index] ?? 0,
    ruralUrban: RURAL_URBAN_CODES[Number(file.ruralUrban[index])] ?? "UN1",
  }));
}

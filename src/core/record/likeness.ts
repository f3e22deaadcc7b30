/** When two rows are probably the same thing: the one rule for the rows of a file and for what comes in. */
import { distanceMetres, type Position } from "../place/distance.ts";
import { fold } from "./fold.ts";

/** Farthest apart that two rows of one name are taken for one thing, in metres. */
export const SAME_PLACE_METRES = 500;

/** What of a row may make it the same as another. */
export interface Likeness {
  /** The folded name without what law puts behind it; empty where there is none. */
  readonly name: string;
  readonly identifiers: readonly string[];
  /** GSS code; empty where there is none. */
  readonly council: string;
  readonly position: Position | undefined;
}

/** What may make a row the same as another, from its cells or from the record read from them. */
export function likenessOf(row: Readonly<Record<string, unknown>>): Likeness {
  return {
    name: comparableName(textOf(row["name"] ?? row["title"])),
    identifiers: identifiersOf(row["org_ids"]),
    council: textOf(row["council"]),
    position: positionOf(row),
  };
}

/** True for two rows of one name that lie close to each other, or may, as one of them does not say where it is. */
export function haveOneName(one: Likeness, other: Likeness): boolean {
  return one.name !== "" && one.name === other.name && areClose(one, other);
}

/** True for two rows that share an identifier. */
export function haveOneIdentifier(one: Likeness, other: Likeness): boolean {
  return one.identifiers.some((identifier) => other.identifiers.includes(identifier));
}

function areClose(one: Likeness, other: Likeness): boolean {
  if (one.position === undefined || other.position === undefined)
    return one.council === "" || other.council === "" || one.council === other.council;
  return distanceMetres(one.position, other.position) <= SAME_PLACE_METRES;
}

function comparableName(name: string): string {
  return fold(name)
    .replace(/ (?:limited|ltd|cic|cio|plc)$/, "")
    .replace(/^the /, "");
}

/** A record holds a list of identifiers, a cell its text. */
function identifiersOf(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value.map(String) : textOf(value).split(";");
  return all.map((identifier) => identifier.trim()).filter((identifier) => identifier !== "");
}

function positionOf(row: Readonly<Record<string, unknown>>): Position | undefined {
  const [latitude, longitude] = [textOf(row["latitude"]), textOf(row["longitude"])];
  if (latitude === "" || longitude === "") return undefined;
  const position = { latitude: Number(latitude), longitude: Number(longitude) };
  return Number.isNaN(position.latitude) || Number.isNaN(position.longitude) ? undefined : position;
}

function textOf(value: unknown): string {
  return value === undefined ? "" : String(value);
}

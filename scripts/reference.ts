/** The reference tables from disk, prepared for asking. */
import { readCouncils } from "../src/core/place/council.ts";
import { distanceMetres, type Position } from "../src/core/place/distance.ts";
import { neighbourhoodFinder } from "../src/core/place/find-neighbourhood.ts";
import type { Geography } from "../src/core/place/geography.ts";
import { indexAreas } from "../src/core/place/locate.ts";
import { readNeighbourhoods } from "../src/core/place/neighbourhood.ts";
import {
  type Reading,
  type ReferenceRow,
  readReference,
  type TextRows,
} from "../src/core/place/reference.ts";
import { parseSheet } from "../src/io/csv.ts";
import { readOfficial } from "./areas/official.ts";
import { type Effects, joinPath, readText } from "./effects.ts";
import { PROJECT_DIR } from "./paths.ts";
import { Stop } from "./stop.ts";

/** Reads the reference tables; stops with words when one is missing or broken. */
export async function loadGeography(
  effects: Effects,
  folder: string,
  root = PROJECT_DIR,
): Promise<Geography> {
  const rows = (file: string): Promise<TextRows> => readRows(effects, folder, file);
  const neighbourhoods = orStop(readNeighbourhoods(await rows("neighbourhoods.csv")));
  const councils = orStop(readCouncils(await rows("councils.csv")));
  const position = (row: ReferenceRow): Position => ({
    latitude: row.number("latitude"),
    longitude: row.number("longitude"),
  });
  const abroad = orStop(
    readReference("border.csv", await rows("border.csv"), ["latitude", "longitude"], position),
  );
  const sectors = new Map(
    orStop(
      readReference(
        "postcode-sectors.csv",
        await rows("postcode-sectors.csv"),
        ["sector", "latitude", "longitude"],
        (row) => [row.text("sector"), position(row)] as const,
      ),
    ),
  );
  const neighbourhoodByCode = new Map(neighbourhoods.map((one) => [one.code, one]));
  const official = await officialLookup(effects, root);
  const nearestTo = neighbourhoodFinder(neighbourhoods, abroad);
  return {
    neighbourhoods,
    neighbourhoodByCode,
    councilByCode: new Map(councils.map((one) => [one.code, one])),
    neighbourhoodAt(point) {
      const inside = neighbourhoodByCode.get(official(point) ?? "");
      if (inside !== undefined) return { neighbourhood: inside, metres: distanceMetres(inside, point) };
      return nearestTo(point);
    },
    sectorCentre: (sector) => sectors.get(sector),
  };
}

/** The code of the official boundary that holds a point, where a maintainer has imported boundaries. */
async function officialLookup(
  effects: Effects,
  root: string,
): Promise<(point: Position) => string | undefined> {
  const areas = await readOfficial(effects, root, "neighbourhoods");
  if (areas === undefined) return () => undefined;
  const index = indexAreas(areas.map(({ area }) => area));
  return ({ longitude, latitude }) => {
    const found = index.locate(longitude, latitude);
    return found?.exact ? areas[found.index]?.code : undefined;
  };
}

/** Rows of a reference table as text, header first. */
export async function readRows(effects: Effects, folder: string, file: string): Promise<TextRows> {
  const text = await readText(effects, joinPath(folder, file));
  if (text === undefined)
    throw new Stop(`${joinPath(folder, file)} is missing. \`npm run import -- --help\` says how it is made.`);
  const sheet = parseSheet(file, text);
  return [sheet.header, ...sheet.rows.map((row) => row.cells)];
}

function orStop<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw new Stop(reading.problem);
  return reading.value;
}

/** Imports OS Code-Point Open: neighbourhoods' centres, postcode sectors, counties, and the centres beyond the border. */
import { positionFromGrid } from "../../src/core/place/grid.ts";
import { type AreaIndex, indexAreas } from "../../src/core/place/locate.ts";
import { parsePostcode } from "../../src/core/place/postcode.ts";
import { type Boundary, readBoundaries } from "./boundaries.ts";
import { emptyGathered, type Gathered, writeCentres } from "./centres.ts";
import { type ImportContext, type Importer, progressOver } from "./context.ts";
import { readCells } from "./csv.ts";
import { type Entry, withEntries } from "./input.ts";
import { describeWhere, Refusal } from "./refusal.ts";
import { readByCode, TABLES, type TableRow } from "./tables.ts";

/** Positions worse than this (60 is the mean of the sector, 90 none at all) say nothing of a neighbourhood. */
const WORST_QUALITY = 50;
const COUNTRIES = { E92000001: "England", W92000004: "Wales", S92000003: "Scotland" } as const;

/** The importer of postcodes' positions. */
export const codePoint: Importer = {
  id: "code-point",
  title: "OS Code-Point Open: centres of neighbourhoods and postcode sectors, counties",
  inputs: "the zip and the LSOA 2021 boundaries (GeoJSON), which say where each postcode lies",
  async run(context, inputs) {
    const areas = await readInputs(context, inputs, /json$/i, (entry) => readBoundaries(context, entry));
    if (areas.length === 0)
      throw new Refusal("Name the LSOA 2021 boundaries (GeoJSON) beside the Code-Point zip.");
    const rows = await readByCode(context, TABLES.neighbourhoods, "lookups");
    const gathered = emptyGathered();
    const located = indexAreas(areas.map(({ area }) => area));
    await readInputs(context, inputs, POSTCODES_FILE, async (entry) => {
      await gatherPostcodes(context, entry, located, areas, rows, gathered);
      return [];
    });
    if (gathered.rows === 0)
      throw new Refusal("No input holds Code-Point Open's CSV files (Data/CSV/ab.csv and so on).");
    return writeCentres(context, gathered, rows, areas);
  },
};

async function readInputs<Value>(
  context: ImportContext,
  inputs: readonly string[],
  name: RegExp,
  read: (entry: Entry) => Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (const input of inputs) {
    await withEntries(context, input, async (entries) => {
      for (const entry of entries.filter((one) => name.test(one.name))) {
        for (const value of await read(entry)) values.push(value);
      }
    });
  }
  return values;
}

async function gatherPostcodes(
  context: ImportContext,
  entry: Entry,
  located: AreaIndex,
  areas: readonly Boundary[],
  rows: ReadonlyMap<string, TableRow>,
  gathered: Gathered,
): Promise<void> {
  const progress = progressOver(context, "Code-Point Open");
  await readCells(entry, (cells, line) => {
    progress(++gathered.rows);
    const read = readPostcode(entry.name, cells, line);
    if (read === undefined) return;
    const { sector, point, country, county } = read;
    if (country === "Scotland") return gathered.scottish.add(sector, point);
    const position = positionFromGrid(point);
    const found = located.locate(position.longitude, position.latitude);
    const area = found === undefined ? undefined : areas[found.index];
    if (found === undefined || area === undefined) return;
    gathered.placed++;
    if (!found.exact) gathered.outside++;
    gathered.neighbourhoods.add(area.code, point);
    const council = rows.get(area.code)?.council;
    if (country !== "England" || council === undefined) return;
    gathered.sectors.add(sector, point, council);
    gathered.counties.add(council, point, county);
  });
}

/** Files of Code-Point Open's zip that hold postcodes: `Data/CSV/ab.csv`, one a postcode area. */
export const POSTCODES_FILE = /(?:^|\/)([a-z]{1,2})\.csv$/i;

/** A postcode with its place on the grid, in metres. */
export interface CodePoint {
  readonly full: string;
  readonly sector: string;
  readonly point: { readonly easting: number; readonly northing: number };
  readonly country: (typeof COUNTRIES)[keyof typeof COUNTRIES];
  /** GSS code; empty where there is none. */
  readonly county: string;
}

/** Reads one line of Code-Point Open; undefined for a position too poor to use. Throws a Refusal for a line that is none of its. */
export function readPostcode(file: string, cells: readonly string[], line: number): CodePoint | undefined {
  const [text = "", quality = "", east = "", north = "", code = "", , , county = ""] = cells;
  if (line === 1 && /postcode/i.test(text)) return undefined;
  const postcode = parsePostcode(text);
  if (cells.length !== 10 || postcode?.sector === undefined || postcode.full === undefined) {
    throw new Refusal(
      `${describeWhere({ file, line })} begins "${text}" and has ${cells.length} columns; Code-Point Open has a postcode and nine columns more.`,
    );
  }
  const point = { easting: Number(east), northing: Number(north) };
  if (Number(quality) > WORST_QUALITY) return undefined;
  if (!(point.easting > 0 && point.easting < 700_000 && point.northing > 0 && point.northing < 1_300_000)) {
    throw new Refusal(
      `${describeWhere({ file, line })} stands at ${east}, ${north}, outside the British National Grid.`,
    );
  }
  const country = COUNTRIES[code as keyof typeof COUNTRIES];
  if (country === undefined)
    throw new Refusal(`${describeWhere({ file, line, column: "Country_code" })} holds "${code}".`);
  return { full: postcode.full, sector: postcode.sector, point, country, county };
}

/** Imports OS Code-Point Open: neighbourhoods' centres, postcode sectors, counties, and the centres beyond the border. */
import { METRES_PER_KILOMETRE, type Position } from "../../src/core/place/distance.ts";
import { gridFromPosition, positionFromGrid } from "../../src/core/place/grid.ts";
import { type AreaIndex, indexAreas } from "../../src/core/place/locate.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import { interiorPoint } from "../../src/core/place/polygon.ts";
import { parsePostcode } from "../../src/core/place/postcode.ts";
import { type Boundary, readBoundaries } from "./boundaries.ts";
import { formatCount, type ImportContext, type Importer, progressOver } from "./context.ts";
import { completeCouncils } from "./councils.ts";
import { readCells } from "./csv.ts";
import { type Entry, withEntries } from "./input.ts";
import { MeanByKey } from "./mean.ts";
import { describeWhere, Refusal } from "./refusal.ts";
import { formatDegrees, readByCode, TABLES, type TableRow, writeTable } from "./tables.ts";

/** Positions worse than this (60 is the mean of the sector, 90 none at all) say nothing of a neighbourhood. */
const WORST_QUALITY = 50;
/** How far beyond the border every centre is kept, to bound the cells of England's edge … */
const BORDER_KILOMETRES = 25;
/** … and how far one in each square of the grid is kept, so that far coasts (Gower across from Devon) fall to no English cell. */
const FAR_KILOMETRES = 120;
const FAR_SQUARE_METRES = 5000;
const COUNTRIES = { E92000001: "England", W92000004: "Wales", S92000003: "Scotland" } as const;

interface Gathered {
  readonly neighbourhoods: MeanByKey;
  readonly sectors: MeanByKey;
  readonly scottish: MeanByKey;
  /** Counties by council, and how often Code-Point's own district was another than the neighbourhood's. */
  readonly counties: MeanByKey;
  rows: number;
  placed: number;
  outside: number;
}

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
    for (const code of rows.keys()) {
      if (!areas.some((area) => area.code === code))
        throw new Refusal(`The boundaries have no area ${code}.`);
      break;
    }
    const gathered = emptyGathered();
    const located = indexAreas(areas.map(({ area }) => area));
    await readInputs(context, inputs, /(^|\/)[a-z]{1,2}\.csv$/i, async (entry) => {
      await gatherPostcodes(context, entry, located, areas, rows, gathered);
      return [];
    });
    if (gathered.rows === 0)
      throw new Refusal("No input holds Code-Point Open's CSV files (Data/CSV/ab.csv and so on).");
    return writeAll(context, gathered, rows, areas);
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

function emptyGathered(): Gathered {
  const [neighbourhoods, sectors, scottish, counties] = [
    new MeanByKey(),
    new MeanByKey(),
    new MeanByKey(),
    new MeanByKey(),
  ];
  return { neighbourhoods, sectors, scottish, counties, rows: 0, placed: 0, outside: 0 };
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

/** Reads one line of Code-Point Open; undefined for a position too poor to use. */
function readPostcode(file: string, cells: readonly string[], line: number) {
  const [text = "", quality = "", east = "", north = "", code = "", , , county = ""] = cells;
  if (line === 1 && /postcode/i.test(text)) return undefined;
  const postcode = parsePostcode(text);
  if (cells.length !== 10 || postcode?.sector === undefined) {
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
  return { sector: postcode.sector, point, country, county };
}

async function writeAll(
  context: ImportContext,
  gathered: Gathered,
  rows: ReadonlyMap<string, TableRow>,
  areas: readonly Boundary[],
): Promise<readonly string[]> {
  const welsh = placeNeighbourhoods(gathered, rows);
  const empty = fillEmpty(rows, areas);
  const english = [...rows.values()].map((row) => ({
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
  }));
  const councils = await readByCode(context, TABLES.councils, "lookups");
  assignCounties(gathered, councils);
  return [
    `Read ${formatCount(gathered.rows)} postcodes; ${formatCount(gathered.placed)} of them placed in a neighbourhood of England or Wales, ${formatCount(gathered.outside)} as the nearest to them.`,
    `Neighbourhoods without a postcode, given an interior point: ${empty.join(", ") || "none"}.`,
    await writeTable(context, TABLES.neighbourhoods, rows.values()),
    await writeTable(context, TABLES.sectors, sectorRows(gathered)),
    await writeTable(context, TABLES.border, borderRows(english, welsh, gathered)),
    await writeTable(context, TABLES.councils, councils.values()).then(() => completeCouncils(context)),
  ];
}

/** Gives England's neighbourhoods their centres and hands back the Welsh ones. */
function placeNeighbourhoods(gathered: Gathered, rows: ReadonlyMap<string, TableRow>): readonly TableRow[] {
  const welsh: TableRow[] = [];
  for (const { key, point } of gathered.neighbourhoods.entries()) {
    const target = rows.get(key) ?? { code: key };
    Object.assign(target, degreesOf(positionFromGrid(point)));
    if (!rows.has(key)) welsh.push(target);
  }
  return welsh;
}

function fillEmpty(rows: ReadonlyMap<string, TableRow>, areas: readonly Boundary[]): readonly string[] {
  const filled: string[] = [];
  const known = new Map(areas.map((area) => [area.code, area]));
  for (const [code, row] of rows) {
    if (row.latitude) continue;
    const area = known.get(code);
    if (area === undefined) throw new Refusal(`The boundaries have no area ${code}.`);
    const [longitude, latitude] = interiorPoint(area.area);
    Object.assign(row, degreesOf({ longitude, latitude }));
    filled.push(code);
  }
  return filled;
}

function degreesOf({ latitude, longitude }: Position): { latitude: string; longitude: string } {
  return { latitude: formatDegrees(latitude), longitude: formatDegrees(longitude) };
}

function sectorRows(gathered: Gathered): readonly TableRow[] {
  return [...gathered.sectors.entries()].map(({ key, point, count, commonest }) => ({
    sector: key,
    ...degreesOf(positionFromGrid(point)),
    council: commonest,
    postcodes: String(count),
  }));
}

/** Districts name the county that most of their postcodes carry; a county comes into the table by being named. */
function assignCounties(gathered: Gathered, councils: Map<string, TableRow>): void {
  const used = new Set<string>();
  for (const { key, commonest } of gathered.counties.entries()) {
    const district = councils.get(key);
    if (district === undefined) continue;
    district.county = commonest;
    if (commonest === "") continue;
    used.add(commonest);
    councils.set(commonest, { ...councils.get(commonest), code: commonest, tier: "county" });
  }
  for (const [code, row] of councils) if (row.tier === "county" && !used.has(code)) councils.delete(code);
}

function borderRows(
  english: readonly Position[],
  welsh: readonly TableRow[],
  gathered: Gathered,
): readonly TableRow[] {
  const index = nearestIndex(english);
  const scottish = [...gathered.scottish.entries()].map(({ key, point }) => ({
    code: key,
    ...degreesOf(positionFromGrid(point)),
  }));
  const squares = new Set<string>();
  return [...welsh, ...scottish].filter((row) => {
    const position = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
    const kilometres = (index.nearest(position)?.metres ?? 0) / METRES_PER_KILOMETRE;
    if (kilometres <= BORDER_KILOMETRES) return true;
    const { easting, northing } = gridFromPosition(position);
    const square = `${Math.floor(easting / FAR_SQUARE_METRES)} ${Math.floor(northing / FAR_SQUARE_METRES)}`;
    if (kilometres > FAR_KILOMETRES || squares.has(square)) return false;
    squares.add(square);
    return true;
  });
}

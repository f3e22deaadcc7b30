/** The tables that postcodes' positions make: neighbourhoods' centres, sectors, counties, and the centres beyond the border. */
import { METRES_PER_KILOMETRE, type Position } from "../../src/core/place/distance.ts";
import { gridFromPosition, positionFromGrid } from "../../src/core/place/grid.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import { interiorPoint } from "../../src/core/place/polygon.ts";
import type { Boundary } from "./boundaries.ts";
import { formatCount, type ImportContext } from "./context.ts";
import { completeCouncils } from "./councils.ts";
import { MeanByKey } from "./mean.ts";
import { MedianByKey } from "./median.ts";
import { Refusal } from "./refusal.ts";
import { formatDegrees, readByCode, TABLES, type TableRow, writeTable } from "./tables.ts";

/** How far beyond the border every centre is kept, to bound the cells of England's edge … */
const BORDER_KILOMETRES = 25;
/** … and how far one in each square of the grid is kept, so that far coasts (Gower across from Devon) fall to no English cell. */
const FAR_KILOMETRES = 120;
const FAR_SQUARE_METRES = 5000;

/** What reading the postcodes gathers. */
export interface Gathered {
  readonly neighbourhoods: MeanByKey;
  /** Sectors reach from a town into villages far out: their middle is where most of their postcodes are. */
  readonly sectors: MedianByKey;
  readonly scottish: MeanByKey;
  /** Counties that postcodes carry, by the council they lie in. */
  readonly counties: MeanByKey;
  rows: number;
  /** Postcodes with a neighbourhood, and those of them that lie outside every boundary, near one. */
  placed: number;
  outside: number;
}

/** Nothing gathered yet. */
export function emptyGathered(): Gathered {
  return {
    neighbourhoods: new MeanByKey(),
    sectors: new MedianByKey(),
    scottish: new MeanByKey(),
    counties: new MeanByKey(),
    rows: 0,
    placed: 0,
    outside: 0,
  };
}

/** Writes every table that depends on postcodes; gives the lines to report. */
export async function writeCentres(
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

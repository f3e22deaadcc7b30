/** Imports names of places: built-up areas as towns, with the great cities that the list lacks, and GeoNames' villages and quarters. */
import { distanceMetres, type Position } from "../../src/core/place/distance.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import { findCities, rankTowns } from "./cities.ts";
import { coded } from "./columns.ts";
import { formatCount, type ImportContext, type Importer } from "./context.ts";
import { peekHeader, readCells, readRows } from "./csv.ts";
import { type Entry, withEntries } from "./input.ts";
import { byName, type CouncilAt, type Named } from "./named.ts";
import { describeWhere, Refusal } from "./refusal.ts";
import { formatDegrees, readByCode, readTable, TABLES, type TableRow, writeTable } from "./tables.ts";

/** Rows of one name within this distance are one place. */
const SAME_PLACE_METRES = 6000;

/** The importer of names. */
export const towns: Importer = {
  id: "towns",
  title: "Built-up areas (towns) and GeoNames postal places (cities, villages, quarters)",
  inputs: "both files: the built-up areas CSV and GeoNames' GB postal text",
  async run(context, inputs) {
    const builtUp: Named[] = [];
    const geoNames: Named[] = [];
    for (const input of inputs) {
      await withEntries(context, input, async (entries) => {
        for (const entry of entries.filter(
          ({ name }) => /\.(csv|txt)$/i.test(name) && !/readme/i.test(name),
        )) {
          const header = await peekHeader(entry);
          if (header.includes("AREACD")) builtUp.push(...(await readBuiltUp(entry)));
          else geoNames.push(...(await readGeoNames(entry)));
        }
      });
    }
    if (builtUp.length === 0)
      throw new Refusal("Name the built-up areas CSV too; its header has AREACD, AREANM, lon, lat.");
    if (geoNames.length === 0)
      throw new Refusal("Name GeoNames' GB postal text too; it is tab-separated and has no header.");
    return writeNames(context, builtUp, geoNames);
  },
};

async function readBuiltUp(entry: Entry): Promise<readonly Named[]> {
  const found: Named[] = [];
  const columns = [
    coded("code", "AREACD", /^areacd$/),
    coded("name", "AREANM", /^areanm$/),
    coded("lon", "lon", /^lon(gitude)?$/),
    coded("lat", "lat", /^lat(itude)?$/),
  ];
  await readRows(entry, columns, (row) => {
    if (row.matching("code", /^(E3|W3|K0)\d{7}$/, "a built-up area's code is due").startsWith("W")) return;
    const [latitude, longitude] = [Number(row.text("lat")), Number(row.text("lon"))];
    if (!inEngland(latitude, longitude))
      throw row.refuse("lat", "a latitude and longitude in England are due");
    found.push({ name: cleanName(row.text("name")), outward: "", latitude, longitude });
  });
  return found;
}

/** "Upton (Wakefield) BUA" is Upton: the council says which Upton it is. The list gives one English town by its Welsh name. */
export function cleanName(name: string): string {
  return name
    .replace(/ BUA(SD)?$/, "")
    .replace(/ \([^)]*\)$/, "")
    .replace(/^Croesowallt$/, "Oswestry")
    .trim();
}

async function readGeoNames(entry: Entry): Promise<readonly Named[]> {
  const found: Named[] = [];
  await readCells(
    entry,
    (cells, line) => {
      const [country, outward = "", name = "", nation] = cells;
      const [latitude, longitude] = [Number(cells[9]), Number(cells[10])];
      if (country !== "GB" || cells.length < 11) {
        throw new Refusal(
          `${describeWhere({ file: entry.name, line })} is no row of GeoNames' GB postal text: GB, outward code, name … are due.`,
        );
      }
      if (nation === "England" && inEngland(latitude, longitude))
        found.push({ name, outward, latitude, longitude });
    },
    { delimiter: "\t" },
  );
  return found;
}

function inEngland(latitude: number, longitude: number): boolean {
  return latitude > 49.8 && latitude < 55.9 && longitude > -6.5 && longitude < 1.8;
}

async function writeNames(
  context: ImportContext,
  builtUp: readonly Named[],
  geoNames: readonly Named[],
): Promise<readonly string[]> {
  const neighbourhoods = [...(await readByCode(context, TABLES.neighbourhoods, "lookups")).values()];
  const councils = await readByCode(context, TABLES.councils, "lookups");
  const outwards = new Set(
    (await readTable(context, TABLES.sectors)).map((row) => (row.sector ?? "").split(" ")[0]),
  );
  if (outwards.size === 0) {
    throw new Refusal("data/reference/postcode-sectors.csv is not there yet: import code-point first.");
  }
  const councilAt = councilFinder(neighbourhoods);
  // Outward codes for large users (PL95) stand for no place.
  const named = geoNames.filter(({ outward }) => outwards.has(outward));
  const cities = findCities(named, builtUp, councils, councilAt, neighbourhoods);
  const towns = [...mergeNear(builtUp), ...cities];
  const ranks = rankTowns(towns, neighbourhoods, councils);
  const townRows = towns.map((town, at) => ({ ...placeRow(town, councilAt), rank: String(ranks[at] ?? 0) }));
  const placeRows = mergeNear(named).map((place) => ({
    ...placeRow(place, councilAt),
    outward: place.outward,
  }));
  return [
    `Read ${formatCount(builtUp.length)} built-up areas and ${formatCount(geoNames.length)} place names of England; cities in the names only: ${cities.map(({ name }) => name).join(", ")}.`,
    await writeTable(context, TABLES.towns, townRows),
    await writeTable(context, TABLES.places, placeRows),
  ];
}

/** The council of the neighbourhood whose centre is nearest. */
function councilFinder(neighbourhoods: readonly TableRow[]): CouncilAt {
  const index = nearestIndex(neighbourhoods.map(positionOf));
  return (at) => neighbourhoods[index.nearest(at)?.index ?? -1]?.council ?? "";
}

function positionOf(row: TableRow): Position {
  return { latitude: Number(row.latitude), longitude: Number(row.longitude) };
}

function placeRow(place: Named, councilAt: (at: Position) => string): TableRow {
  const { latitude, longitude } = place;
  return {
    name: place.name,
    council: councilAt(place),
    latitude: formatDegrees(latitude),
    longitude: formatDegrees(longitude),
  };
}

/** Keeps the first of places that share a name and stand near each other. */
function mergeNear(places: readonly Named[]): readonly Named[] {
  const kept: Named[] = [];
  for (const group of byName(places).values()) {
    const apart: Named[] = [];
    for (const place of group) {
      if (!apart.some((other) => distanceMetres(place, other) < SAME_PLACE_METRES)) apart.push(place);
    }
    kept.push(...apart);
  }
  return kept;
}

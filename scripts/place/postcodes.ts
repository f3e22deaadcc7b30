/** Postcodes from Code-Point Open as Ordnance Survey publishes it. */
import { Readable } from "node:stream";
import { unzipSync } from "fflate";
import type { Position } from "../../src/core/place/distance.ts";
import { positionFromGrid } from "../../src/core/place/grid.ts";
import type { Effects } from "../effects.ts";
import { POSTCODES_FILE, readPostcode } from "../import/code-point.ts";
import { readCells } from "../import/csv.ts";
import { Refusal } from "../import/refusal.ts";
import { Stop } from "../stop.ts";

/** Positions of the wanted postcodes, from the zip, read as the importer reads it; stops where it is not that. */
export async function loadPostcodes(
  effects: Effects,
  zip: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Position>> {
  const bytes = await effects.read(zip);
  if (bytes === undefined) throw new Stop(`There is no file ${zip}.`);
  const areas = new Set([...wanted].map((postcode) => /^[A-Z]+/.exec(postcode)?.[0]));
  const found = new Map<string, Position>();
  for (const [name, content] of Object.entries(postcodeFiles(zip, bytes, areas))) {
    const entry = { name, open: async () => Readable.from([Buffer.from(content)]) };
    await orStop(
      readCells(entry, (cells, line) => {
        const read = readPostcode(name, cells, line);
        if (read !== undefined && wanted.has(read.full)) found.set(read.full, positionFromGrid(read.point));
      }),
    );
  }
  return found;
}

/** The unpacked files of some postcode areas; stops where the zip is not Code-Point Open's. */
function postcodeFiles(
  zip: string,
  bytes: Uint8Array,
  areas: ReadonlySet<string | undefined>,
): Readonly<Record<string, Uint8Array>> {
  let known = 0;
  const filter = ({ name }: { readonly name: string }): boolean => {
    const area = POSTCODES_FILE.exec(name)?.[1]?.toUpperCase();
    if (area !== undefined) known++;
    return area !== undefined && areas.has(area);
  };
  try {
    const files = unzipSync(bytes, { filter });
    if (known > 0) return files;
  } catch (error) {
    throw new Stop(`${zip} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`);
  }
  throw new Stop(`${zip} holds none of Code-Point Open's CSV files (Data/CSV/ab.csv and so on).`);
}

/** A refusal of the importer's readers stops this script too. */
async function orStop<Value>(reading: Promise<Value>): Promise<Value> {
  return reading.catch((error: unknown) => {
    throw error instanceof Refusal ? new Stop(error.message) : error;
  });
}

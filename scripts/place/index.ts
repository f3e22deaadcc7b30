/** `npm run place -- <file.csv …> --code-point <codepo_gb.zip>`: fills empty coordinates from postcodes and named places. */
import { parseArgs } from "node:util";
import type { Position } from "../../src/core/place/distance.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { parsePostcode } from "../../src/core/place/postcode.ts";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { writeCsv } from "../../src/io/csv.ts";
import { type Effects, realEffects } from "../effects.ts";
import { foldersFor } from "../paths.ts";
import { loadGeography } from "../reference.ts";
import { runScript } from "../stop.ts";
import { type Gazetteer, loadGazetteer, namedPlace } from "./named-place.ts";
import { loadPostcodes } from "./postcodes.ts";
import { type Cells, rowsOf, wholeSheet } from "./whole-sheet.ts";

const HELP = `npm run place -- <file.csv …> --code-point <codepo_gb.zip>

Fills empty latitude and longitude in curated tables, never moving a point that is there:
  - a row with a postcode is placed at that postcode (OS Code-Point Open, the zip as downloaded); without --code-point
    it is left as it is, and listed;
  - else the first piece of "area_name" that names one place in the row's council is taken (places and towns in
    data/reference); the precision becomes "area", or "town" where only the town was found;
  - else the row is placed on its whole council, and the precision becomes "council".
Rows that are national, withheld or placed on their whole council are left as they are. What could not be placed is
listed. A file that cannot be read without loss is left untouched, and the fault is told.`;

interface Placing {
  readonly geography: Geography;
  readonly gazetteer: Gazetteer;
  /** Undefined where no Code-Point Open was given: rows with a postcode wait for it. */
  readonly postcodes: ReadonlyMap<string, Position> | undefined;
}

/** How a row came to its place: it had a point, needs none, was given one, or waits for Code-Point Open. */
type How = "kept" | "left" | "postcode" | "area" | "council" | "none" | "waits";

/**
 * Fills the empty coordinates of files and writes those back in which something was filled. Every file is read and looked through before any is
 * written; one that cannot be read without loss, or lacks a place column, stops the run.
 */
export async function placeFiles(
  effects: Effects,
  reference: string,
  files: readonly string[],
  codePointZip?: string,
): Promise<void> {
  const sheets = await Promise.all(files.map((file) => wholeSheet(effects, file)));
  const wanted = sheets.flatMap((sheet) => rowsOf(sheet).flatMap((row) => fullPostcode(row) ?? []));
  const placing: Placing = {
    geography: await loadGeography(effects, reference),
    gazetteer: await loadGazetteer(effects, reference),
    postcodes:
      codePointZip === undefined ? undefined : await loadPostcodes(effects, codePointZip, new Set(wanted)),
  };
  for (const sheet of sheets) await placeSheet(effects, sheet, placing);
}

async function placeSheet(effects: Effects, sheet: Sheet, placing: Placing): Promise<void> {
  const tally: Record<How, number> = {
    kept: 0,
    left: 0,
    postcode: 0,
    area: 0,
    council: 0,
    none: 0,
    waits: 0,
  };
  const rows = rowsOf(sheet).map((given, at) => {
    const { how, row } = placeRow(given, placing);
    tally[how]++;
    const told = wordsFor(how, row);
    if (told !== undefined) effects.log(`${sheet.file}:${sheet.rows[at]?.line} ${row["id"]}: ${told}`);
    return sheet.header.map((name) => row[name] ?? "");
  });
  // Written anew, a file may be quoted otherwise: one in which nothing is filled stays in every byte.
  const isChanged = rows.some((cells, at) =>
    cells.some((cell, column) => cell !== cellAt(sheet, at, column)),
  );
  if (isChanged) await effects.write(sheet.file, writeCsv([sheet.header, ...rows]));
  effects.log(
    `${sheet.file}: ${rows.length} rows; ${tally.kept} had a point, ${tally.left} need none, ${tally.postcode} by postcode, ${tally.area} by place, ${tally.council} by council, ${tally.none} not placed${tally.waits === 0 ? "" : `, ${tally.waits} with a postcode left: they need Code-Point Open (--code-point <zip>)`}.${isChanged ? "" : " Nothing was written."}`,
  );
}

function cellAt({ rows }: Sheet, row: number, column: number): string {
  return rows[row]?.cells[column] ?? "";
}

/** What is told of a row that was not placed closely; undefined for the others. */
function wordsFor(how: How, row: Cells): string | undefined {
  if (how === "waits") return `left as it is: its postcode ${row["postcode"]} needs Code-Point Open`;
  if (how === "none") return `not placed (“${row["area_name"]}”)`;
  return how === "council" ? `placed on its council (“${row["area_name"]}”)` : undefined;
}

function fullPostcode(row: Cells): string | undefined {
  return parsePostcode(row["postcode"] ?? "")?.full;
}

/** Precisions with which a row needs no point: a council's own is given when the map is made. */
const NEEDS_NO_POINT: ReadonlySet<string> = new Set(["national", "withheld"]);

function placeRow(row: Cells, placing: Placing): { readonly how: How; readonly row: Cells } {
  const precision = row["location_precision"] ?? "";
  if (row["latitude"] !== "" || row["longitude"] !== "") return { how: "kept", row };
  if (NEEDS_NO_POINT.has(precision)) return { how: "left", row };
  const council = placing.geography.councilByCode.get(row["council"] ?? "");
  if (precision === "council") return { how: council === undefined ? "none" : "left", row };
  const postcode = fullPostcode(row);
  if (postcode !== undefined && placing.postcodes === undefined) return { how: "waits", row };
  const byPostcode = placing.postcodes?.get(postcode ?? "");
  if (byPostcode !== undefined) return { how: "postcode", row: { ...row, ...coordinates(byPostcode) } };
  const wholeCouncil = /\(whole council area\)/i.test(row["area_name"] ?? "");
  const place = wholeCouncil ? undefined : namedPlace(row, placing.gazetteer, placing.geography);
  if (place !== undefined) {
    const location_precision = place.isTown ? "town" : "area";
    return { how: "area", row: { ...row, ...coordinates(place), location_precision } };
  }
  if (council === undefined) return { how: "none", row };
  return { how: "council", row: { ...row, location_precision: "council" } };
}

/** Cells of a point: degrees of five decimals, about a metre. */
function coordinates({ latitude, longitude }: Position): Cells {
  return { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) };
}

if (process.argv[1]?.endsWith("place/index.ts")) {
  await runScript(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "code-point": { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help || positionals.length === 0) {
      process.stdout.write(`${HELP}\n`);
      return values.help ? 0 : 1;
    }
    await placeFiles(realEffects(), foldersFor(process.env).reference, positionals, values["code-point"]);
    return 0;
  });
}

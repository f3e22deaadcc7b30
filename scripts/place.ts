/** `npm run place -- <file.csv …> --code-point <codepo_gb.zip>`: fills empty coordinates from postcodes and named places. */
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { unzipSync } from "fflate";
import { distanceMetres, type Position } from "../src/core/place/distance.ts";
import type { Geography } from "../src/core/place/geography.ts";
import { positionFromGrid } from "../src/core/place/grid.ts";
import { parsePostcode } from "../src/core/place/postcode.ts";
import { fold } from "../src/core/record/fold.ts";
import type { IssueFacts } from "../src/core/record/issue.ts";
import type { Sheet } from "../src/core/record/sheet.ts";
import { tableOfFile } from "../src/core/record/tables/registry.ts";
import { describeIssue } from "../src/core/record/words.ts";
import { readSheet, writeCsv } from "../src/io/csv.ts";
import { type Effects, realEffects } from "./effects.ts";
import { POSTCODES_FILE, readPostcode } from "./import/code-point.ts";
import { readCells } from "./import/csv.ts";
import { Refusal } from "./import/refusal.ts";
import { foldersFor } from "./paths.ts";
import { loadGeography, readRows } from "./reference.ts";
import { runScript, Stop } from "./stop.ts";

const HELP = `npm run place -- <file.csv …> --code-point <codepo_gb.zip>

Fills empty latitude and longitude in curated tables, never moving a point that is there:
  - a row with a postcode is placed at that postcode (OS Code-Point Open, the zip as downloaded); without --code-point
    it is left as it is, and listed;
  - else the first piece of "area_name" that names one place in the row's council is taken (places and towns in
    data/reference); the precision becomes "area", or "town" where only the town was found;
  - else the row is placed on its whole council, and the precision becomes "council".
Rows that are national, withheld or placed on their whole council are left as they are. What could not be placed is
listed. A file that cannot be read without loss is left untouched, and the fault is told.`;

/** Named places by folded name. */
type Gazetteer = ReadonlyMap<string, readonly NamedPlace[]>;

interface NamedPlace extends Position {
  readonly council: string;
  /** True for a town or city: too large for its middle to say which neighbourhood is meant. */
  readonly isTown: boolean;
}

interface Placing {
  readonly geography: Geography;
  readonly gazetteer: Gazetteer;
  /** Undefined where no Code-Point Open was given: rows with a postcode wait for it. */
  readonly postcodes: ReadonlyMap<string, Position> | undefined;
}

/** Cells of a row by column. */
type Cells = Readonly<Record<string, string>>;

/** How a row came to its place: it had a point, needs none, was given one, or waits for Code-Point Open. */
type How = "kept" | "left" | "postcode" | "area" | "council" | "none" | "waits";

/** Columns that say where a row is; a file without one of them is no table that could be placed. */
const PLACE_COLUMNS = [
  "area_name",
  "council",
  "postcode",
  "latitude",
  "longitude",
  "location_precision",
] as const;

/**
 * Fills the empty coordinates of files and writes them back. Every file is read and looked through before any is
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
  await effects.write(sheet.file, writeCsv([sheet.header, ...rows]));
  effects.log(
    `${sheet.file}: ${rows.length} rows; ${tally.kept} had a point, ${tally.left} need none, ${tally.postcode} by postcode, ${tally.area} by place, ${tally.council} by council, ${tally.none} not placed${tally.waits === 0 ? "" : `, ${tally.waits} with a postcode left: they need Code-Point Open (--code-point <zip>)`}.`,
  );
}

/** What is told of a row that was not placed closely; undefined for the others. */
function wordsFor(how: How, row: Cells): string | undefined {
  if (how === "waits") return `left as it is: its postcode ${row["postcode"]} needs Code-Point Open`;
  if (how === "none") return `not placed (“${row["area_name"]}”)`;
  return how === "council" ? `placed on its council (“${row["area_name"]}”)` : undefined;
}

/** The sheet of a file that can be written back with all that it holds; stops where it cannot. */
async function wholeSheet(effects: Effects, file: string): Promise<Sheet> {
  const bytes = await effects.read(file);
  if (bytes === undefined) throw new Stop(`There is no file ${file}.`);
  const sheet = withoutEmptyEnd(readSheet(file, bytes));
  const [fault] = faultsOf(sheet);
  if (fault === undefined) return sheet;
  const { line, message } = describeIssue(fault, tableOfFile(file));
  throw new Stop(`${file}:${line}: ${message} Nothing was written.`);
}

/** The sheet without the columns at its right end that have neither a name nor any text, which spreadsheets write. */
function withoutEmptyEnd(sheet: Sheet): Sheet {
  const { header, rows } = sheet;
  const named = header.findLastIndex((name) => name !== "") + 1;
  const isWider = rows.some(({ cells }) => cells.slice(named).some((cell) => cell !== ""));
  // A cell with text under no name is a fault that is told.
  if (named === 0 || isWider) return sheet;
  const cut = rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, named) }));
  return { ...sheet, header: header.slice(0, named), rows: cut };
}

/** What would be lost or misplaced if the sheet were written back by the names of its columns. */
function faultsOf({ file, header, headerLine, rows, issues }: Sheet): readonly IssueFacts[] {
  const width = header.length;
  const repeated = header.find((name, at) => header.indexOf(name) < at);
  return [
    ...issues,
    ...PLACE_COLUMNS.filter((name) => !header.includes(name)).map(
      (name): IssueFacts => ({ file, line: headerLine, column: name, code: "missing-column", detail: name }),
    ),
    ...(repeated === undefined
      ? []
      : [{ file, line: headerLine, value: repeated, code: "repeated-header" } as const]),
    ...rows
      .filter(({ cells }) => cells.length !== width)
      .map(
        ({ line, cells }): IssueFacts => ({
          file,
          line,
          code: cells.length < width ? "too-few-cells" : "too-many-cells",
          detail: `${cells.length} of ${width}`,
        }),
      ),
  ];
}

function rowsOf({ header, rows }: Sheet): readonly Cells[] {
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
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
  const place = wholeCouncil ? undefined : namedPlace(row, placing);
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

/** The one place in the row's council (or, without a council, in England) that the most local possible piece of its name means. */
function namedPlace(row: Cells, { gazetteer, geography }: Placing): NamedPlace | undefined {
  const stated = row["council"] ?? "";
  const isHere = ({ council }: { readonly council: string }): boolean =>
    stated === "" || council === stated || geography.councilByCode.get(council)?.county === stated;
  const pieces = (row["area_name"] ?? "").replace(/\(.*?\)/g, "").split(/,| and /);
  for (const [index, piece] of pieces.entries()) {
    // Where the most local name is not found, a broader one says only roughly where.
    const broader = (place: NamedPlace): NamedPlace => (index === 0 ? place : { ...place, isTown: true });
    const names = [piece, piece.replace(/\b(ward|estate|town centre|city centre|village|area)\b/gi, "")].map(
      fold,
    );
    for (const name of names) {
      const here = (gazetteer.get(name) ?? []).filter(isHere);
      const first = here[0];
      if (first !== undefined && (stated !== "" || new Set(here.map(({ council }) => council)).size === 1))
        return broader(first);
    }
    const longer = stated === "" ? undefined : oneLongerName(gazetteer, names[0] ?? "", isHere);
    if (longer !== undefined) return broader(longer);
  }
  return undefined;
}

/** The only place in the council whose name holds all the words: "Leamington Spa" in "Royal Leamington Spa". */
function oneLongerName(
  gazetteer: Gazetteer,
  name: string,
  isHere: (place: { readonly council: string }) => boolean,
): NamedPlace | undefined {
  if (name === "") return undefined;
  const found = [...gazetteer]
    .filter(([other]) => ` ${other} `.includes(` ${name} `))
    .flatMap(([, places]) => places.filter(isHere));
  const [first, ...others] = found;
  const together = others.every((other) => first !== undefined && distanceMetres(first, other) < 2000);
  return together ? first : undefined;
}

/** The table of built-up areas; where a place stands in it too, its town is meant. */
const TOWNS = "towns.csv";

async function loadGazetteer(effects: Effects, folder: string): Promise<Gazetteer> {
  const gazetteer = new Map<string, NamedPlace[]>();
  for (const file of [TOWNS, "places.csv"]) {
    const [header = [], ...rows] = await readRows(effects, folder, file);
    const at = (name: string): number => header.indexOf(name);
    for (const cells of rows) {
      const key = fold(cells[at("name")] ?? "");
      const place = {
        latitude: Number(cells[at("latitude")]),
        longitude: Number(cells[at("longitude")]),
        council: cells[at("council")] ?? "",
        isTown: file === TOWNS,
      };
      gazetteer.set(key, [...(gazetteer.get(key) ?? []), place]);
    }
  }
  return gazetteer;
}

/** Positions of the wanted postcodes, from the zip as Ordnance Survey publishes it, read as the importer reads it. */
async function loadPostcodes(
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

if (process.argv[1]?.endsWith("place.ts")) {
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

/** `npm run place -- <file.csv …> --code-point <codepo_gb.zip>`: fills empty coordinates from postcodes and named places. */
import { parseArgs } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { distanceMetres, type Position } from "../src/core/place/distance.ts";
import type { Geography } from "../src/core/place/geography.ts";
import { positionFromGrid } from "../src/core/place/grid.ts";
import { parsePostcode } from "../src/core/place/postcode.ts";
import { fold } from "../src/core/record/fold.ts";
import { parseSheet, writeCsv } from "../src/io/csv.ts";
import { type Effects, readText, realEffects } from "./effects.ts";
import { foldersFor } from "./paths.ts";
import { loadGeography, readRows } from "./reference.ts";
import { runScript, Stop } from "./stop.ts";

const HELP = `npm run place -- <file.csv …> --code-point <codepo_gb.zip>

Fills empty latitude and longitude in curated tables, never changing what is there:
  - a row with a postcode is placed at that postcode (OS Code-Point Open, the zip as downloaded);
  - else the first piece of "area_name" that names one place in the row's council is taken (places and towns in
    data/reference); the precision becomes "area", or "town" where only the town was found;
  - else the row is placed on its whole council, and the precision becomes "council".
Rows with a withheld location are never placed. What could not be placed is listed.`;

/** Named places by folded name. */
type Gazetteer = ReadonlyMap<string, readonly NamedPlace[]>;

interface NamedPlace extends Position {
  readonly council: string;
  /** True for a town or city: too large for its middle to say which neighbourhood is meant. */
  readonly isTown: boolean;
}

/** People in a built-up area above which it counts as a town here. */
const TOWN_POPULATION = 12_000;

interface Placing {
  readonly geography: Geography;
  readonly gazetteer: Gazetteer;
  readonly postcodes: ReadonlyMap<string, Position>;
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "code-point": { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(`${HELP}\n`);
    return values.help ? 0 : 1;
  }
  const effects = realEffects();
  const folders = foldersFor(process.env);
  const sheets = await Promise.all(
    positionals.map(async (file) => ({ file, sheet: parseSheet(file, await orStop(effects, file)) })),
  );
  const wanted = sheets.flatMap(({ sheet }) =>
    sheet.rows.map((row) => row.cells[sheet.header.indexOf("postcode")] ?? ""),
  );
  const placing: Placing = {
    geography: await loadGeography(effects, folders.reference),
    gazetteer: await loadGazetteer(effects, folders.reference),
    postcodes: await loadPostcodes(effects, values["code-point"], wanted),
  };
  for (const { file, sheet } of sheets) {
    const tally = { kept: 0, postcode: 0, area: 0, council: 0, none: 0 };
    const rows = sheet.rows.map(({ cells, line }) => {
      const row = Object.fromEntries(sheet.header.map((name, index) => [name, cells[index] ?? ""]));
      const how = placeRow(row, placing);
      tally[how]++;
      if (how === "council" || how === "none")
        effects.log(
          `${file}:${line} ${row["id"]}: ${how === "none" ? "not placed" : "placed on its council"} (“${row["area_name"]}”)`,
        );
      return sheet.header.map((name) => row[name] ?? "");
    });
    await effects.write(file, writeCsv([sheet.header, ...rows]));
    effects.log(
      `${file}: ${rows.length} rows; ${tally.kept} had a point, ${tally.postcode} by postcode, ${tally.area} by place, ${tally.council} by council, ${tally.none} not placed.`,
    );
  }
  return 0;
});

function placeRow(
  row: Record<string, string>,
  placing: Placing,
): "kept" | "postcode" | "area" | "council" | "none" {
  if (row["latitude"] !== "" || row["location_precision"] === "withheld")
    return row["latitude"] === "" ? "none" : "kept";
  const put = (point: Position): void => {
    row["latitude"] = point.latitude.toFixed(5);
    row["longitude"] = point.longitude.toFixed(5);
  };
  const byPostcode = placing.postcodes.get(row["postcode"] ?? "");
  if (byPostcode !== undefined) {
    put(byPostcode);
    return "postcode";
  }
  const wholeCouncil = /\(whole council area\)/i.test(row["area_name"] ?? "");
  const place = wholeCouncil ? undefined : namedPlace(row, placing);
  if (place !== undefined) {
    put(place);
    row["location_precision"] = place.isTown ? "town" : "area";
    return "area";
  }
  const council = placing.geography.councilByCode.get(row["council"] ?? "");
  if (council === undefined) return "none";
  row["location_precision"] = "council";
  return "council";
}

/** The one place in the row's council (or, without a council, in England) that the most local possible piece of its name means. */
function namedPlace(row: Record<string, string>, { gazetteer, geography }: Placing): NamedPlace | undefined {
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

async function loadGazetteer(effects: Effects, folder: string): Promise<Gazetteer> {
  const gazetteer = new Map<string, NamedPlace[]>();
  for (const file of ["towns.csv", "places.csv"]) {
    const [header = [], ...rows] = await readRows(effects, folder, file);
    const at = (name: string): number => header.indexOf(name);
    for (const cells of rows) {
      const key = fold(cells[at("name")] ?? "");
      const place = {
        latitude: Number(cells[at("latitude")]),
        longitude: Number(cells[at("longitude")]),
        council: cells[at("council")] ?? "",
        isTown: Number(cells[at("population")] ?? 0) > TOWN_POPULATION,
      };
      gazetteer.set(key, [...(gazetteer.get(key) ?? []), place]);
    }
  }
  return gazetteer;
}

/** Positions of the wanted postcodes, from the zip as Ordnance Survey publishes it. */
async function loadPostcodes(
  effects: Effects,
  zip: string | undefined,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Position>> {
  const found = new Map<string, Position>();
  if (zip === undefined) return found;
  const bytes = await effects.read(zip);
  if (bytes === undefined) throw new Stop(`There is no file ${zip}.`);
  const areas = new Set(
    wanted.map((postcode) => /^[A-Z]+/.exec(parsePostcode(postcode)?.outward ?? "")?.[0]?.toLowerCase()),
  );
  const wantedSet = new Set(wanted);
  const files = unzipSync(bytes, {
    filter: ({ name }) => areas.has(/CSV\/([a-z]+)\.csv$/i.exec(name)?.[1]?.toLowerCase()),
  });
  for (const content of Object.values(files)) {
    for (const line of strFromU8(content).split("\n")) {
      const [quoted = "", , easting, northing] = line.split(",");
      const parsed = parsePostcode(quoted.replaceAll('"', ""));
      if (parsed?.full === undefined || !wantedSet.has(parsed.full)) continue;
      found.set(parsed.full, positionFromGrid({ easting: Number(easting), northing: Number(northing) }));
    }
  }
  return found;
}

async function orStop(effects: Effects, file: string): Promise<string> {
  const text = await readText(effects, file);
  if (text === undefined) throw new Stop(`There is no file ${file}.`);
  return text;
}

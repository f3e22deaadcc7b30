/** Imports the ONS lookups, each told by its header: neighbourhood to council, council to region, rural-urban class. */
import { councilTier } from "../../src/core/place/council.ts";
import { isRuralUrbanCode, RURAL_URBAN } from "../../src/core/place/neighbourhood.ts";
import { type ColumnWanted, coded, normaliseHeader } from "./columns.ts";
import { formatCount, type ImportContext, type Importer, progressOver } from "./context.ts";
import { peekHeader, readRows } from "./csv.ts";
import { type Entry, withEntries } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { readByCode, readTable, TABLES, type TableRow, writeTable } from "./tables.ts";

const NEIGHBOURHOOD_CODE = coded("code", "LSOA21CD", /^lsoa21cd$/);
const NEIGHBOURHOOD_NAME = coded("name", "LSOA21NM", /^lsoa21nm$/);
const WARD_NAME = coded("ward", "WD24NM", /^wd\d\dnm$/);
const COUNCIL_CODE = coded("council", "LAD24CD", /^lad\d\dcd$/);
const COUNCIL_NAME = coded("councilName", "LAD24NM", /^lad\d\dnm$/);
const REGION_CODE = coded("region", "RGN24CD", /^rgn\d\dcd$/);
const REGION_NAME = coded("regionName", "RGN24NM", /^rgn\d\dnm$/);
const RURAL_URBAN_CODE = coded("class", "RUC21CD", /^ruc21cd$/);

const NEIGHBOURHOOD_LOOKUP = [NEIGHBOURHOOD_CODE, NEIGHBOURHOOD_NAME, WARD_NAME, COUNCIL_CODE, COUNCIL_NAME];

type Reader = (context: ImportContext, entry: Entry) => Promise<readonly string[]>;

const KINDS: readonly { readonly columns: readonly ColumnWanted[]; readonly read: Reader }[] = [
  { columns: [NEIGHBOURHOOD_CODE, RURAL_URBAN_CODE], read: readRuralUrban },
  { columns: NEIGHBOURHOOD_LOOKUP, read: readNeighbourhoods },
  { columns: [COUNCIL_CODE, COUNCIL_NAME, REGION_CODE, REGION_NAME], read: readRegions },
];

/** The importer of lookups. */
export const lookups: Importer = {
  id: "lookups",
  title: "ONS lookups: LSOA 2021 to ward and district, district to region, rural-urban class 2021",
  inputs: "one or several CSV files; the first import needs the LSOA to district lookup first",
  async run(context, inputs) {
    const lines: string[] = [];
    for (const input of inputs) {
      await withEntries(context, input, async (entries) => {
        for (const entry of entries.filter(({ name }) => /\.csv$/i.test(name) || entries.length === 1)) {
          lines.push(...(await readLookup(context, entry)));
        }
      });
    }
    return lines;
  },
};

async function readLookup(context: ImportContext, entry: Entry): Promise<readonly string[]> {
  const header = (await peekHeader(entry)).map(normaliseHeader);
  const kind = KINDS.find(({ columns }) =>
    columns.every((column) => header.some((text) => column.matches(text))),
  );
  if (kind !== undefined) return kind.read(context, entry);
  const old = header.find((text) => /^lsoa(?!21)\d\d(cd|nm)$/.test(text));
  const why =
    old === undefined
      ? "its header is none of LSOA21CD … WD24NM … LAD24CD, LAD24CD … RGN24CD, or LSOA21CD … RUC21CD"
      : `its column "${old}" holds neighbourhoods of another year than 2021`;
  throw new Refusal(
    `${entry.name} is no lookup known here: ${why}. It begins ${header.slice(0, 6).join(", ")}.`,
  );
}

async function readNeighbourhoods(context: ImportContext, entry: Entry): Promise<readonly string[]> {
  const before = new Map((await readTable(context, TABLES.neighbourhoods)).map((row) => [row.code, row]));
  const councilsBefore = await readTable(context, TABLES.councils);
  const rows = new Map<string, TableRow>();
  const councils = new Map<string, TableRow>(
    councilsBefore.filter((row) => row.tier === "county").map((row) => [row.code ?? "", row]),
  );
  const count = await readRows(
    entry,
    NEIGHBOURHOOD_LOOKUP,
    (row) => {
      const code = row.matching("code", /^[EW]01\d{6}$/, 'an LSOA code such as "E01000001"');
      if (code.startsWith("W")) return;
      const council = row.text("council");
      const tier = councilTier(council);
      if (tier === undefined) throw row.refuse("council", "a district code such as E08000033 is due");
      rows.set(code, { ...before.get(code), code, name: row.text("name"), ward: row.text("ward"), council });
      const held = councilsBefore.find((one) => one.code === council);
      if (!councils.has(council))
        councils.set(council, { ...held, code: council, name: row.text("councilName"), tier });
    },
    { progress: progressOver(context, "Neighbourhoods") },
  );
  return [
    `Read ${formatCount(count)} neighbourhoods, ${formatCount(rows.size)} of them in England.`,
    await writeTable(context, TABLES.neighbourhoods, rows.values()),
    await writeTable(context, TABLES.councils, councils.values()),
  ];
}

async function readRegions(context: ImportContext, entry: Entry): Promise<readonly string[]> {
  const councils = await readByCode(context, TABLES.councils, "the LSOA to district lookup");
  const count = await readRows(entry, [COUNCIL_CODE, COUNCIL_NAME, REGION_CODE, REGION_NAME], (row) => {
    const target = councils.get(row.text("council"));
    if (target === undefined)
      throw row.refuse("council", "the LSOA lookup has no neighbourhood in such a council");
    target.region_code = row.matching("region", /^E12\d{6}$/, 'a region code such as "E12000001"');
    target.region = row.text("regionName");
  });
  const without = [...councils.values()].find((row) => row.tier !== "county" && !row.region);
  if (without !== undefined) {
    throw new Refusal(
      `${entry.name} gives no region for ${without.name} (${without.code}); take the lookup of the same year.`,
    );
  }
  return [
    `Read the regions of ${count} councils.`,
    await writeTable(context, TABLES.councils, councils.values()),
  ];
}

async function readRuralUrban(context: ImportContext, entry: Entry): Promise<readonly string[]> {
  const rows = await readByCode(context, TABLES.neighbourhoods, "the LSOA to district lookup");
  const found = new Set<string>();
  const count = await readRows(
    entry,
    [NEIGHBOURHOOD_CODE, RURAL_URBAN_CODE],
    (row) => {
      const code = row.matching("code", /^[EW]01\d{6}$/, 'an LSOA code such as "E01000001"');
      const ruralUrban = row.text("class");
      if (!isRuralUrbanCode(ruralUrban))
        throw row.refuse("class", `one of ${Object.keys(RURAL_URBAN).join(", ")} is due`);
      if (code.startsWith("W")) return;
      const target = rows.get(code);
      if (target === undefined) throw row.refuse("code", "the LSOA lookup has no such neighbourhood");
      target.rural_urban = ruralUrban;
      found.add(code);
    },
    { progress: progressOver(context, "Rural-urban classes") },
  );
  const without = [...rows.keys()].find((code) => !found.has(code));
  if (without !== undefined)
    throw new Refusal(`${entry.name} has no row for ${without}; every neighbourhood needs a class.`);
  return [
    `Read the rural-urban classes of ${formatCount(count)} neighbourhoods.`,
    await writeTable(context, TABLES.neighbourhoods, rows.values()),
  ];
}

/** Imports the usual residents of each neighbourhood from a Census 2021 bulk file, and the names of counties beside them. */
import type { ColumnWanted } from "./columns.ts";
import { formatCount, type ImportContext, type Importer, progressOver } from "./context.ts";
import { completeCouncils } from "./councils.ts";
import { readRows } from "./csv.ts";
import { type Entry, withEntries } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { readByCode, TABLES, writeTable } from "./tables.ts";

const TOTAL: ColumnWanted = {
  id: "total",
  title: "… Total: All usual residents",
  matches: (header) => /(^| )total all usual residents/.test(header),
};
const WANTED: readonly ColumnWanted[] = [
  { id: "code", title: "geography code", matches: (header) => header === "geography code" },
  { id: "name", title: "geography", matches: (header) => header === "geography" },
  { id: "date", title: "date", matches: (header) => header === "date" },
  TOTAL,
];

/** The importer of population. */
export const population: Importer = {
  id: "population",
  title: "Census 2021 bulk file (such as ts030): usual residents by LSOA, names of counties",
  inputs: "the zip, or its LSOA and UTLA files",
  async run(context, inputs) {
    const lines: string[] = [];
    for (const input of inputs) {
      await withEntries(context, input, async (entries) => {
        const wanted = entries.filter(({ name }) => /(lsoa|utla)[^/]*\.csv$/i.test(name));
        if (wanted.length === 0)
          throw new Refusal(`${input} holds no file by LSOA (…-lsoa.csv) or by county (…-utla.csv).`);
        for (const entry of wanted) {
          lines.push(
            await (/lsoa/i.test(entry.name) ? readResidents(context, entry) : readCounties(context, entry)),
          );
        }
      });
    }
    lines.push(await completeCouncils(context));
    return lines;
  },
};

async function readResidents(context: ImportContext, entry: Entry): Promise<string> {
  const rows = await readByCode(context, TABLES.neighbourhoods, "lookups");
  const found = new Set<string>();
  const count = await readRows(
    entry,
    WANTED,
    (row) => {
      if (row.text("date") !== "2021") throw row.refuse("date", "the Census of 2021 is due");
      const code = row.matching("code", /^[EW]01\d{6}$/, 'an LSOA code such as "E01000001"');
      const residents = row.whole("total", 1, 100_000);
      if (code.startsWith("W")) return;
      const target = rows.get(code);
      if (target === undefined) throw row.refuse("code", "the lookups have no such neighbourhood");
      target.population = String(residents);
      found.add(code);
    },
    { progress: progressOver(context, "Population") },
  );
  const without = [...rows.keys()].find((code) => !found.has(code));
  if (without !== undefined)
    throw new Refusal(`${entry.name} has no row for ${without}; every neighbourhood needs its residents.`);
  await writeTable(context, TABLES.neighbourhoods, rows.values());
  return `Read the residents of ${formatCount(count)} neighbourhoods, ${formatCount(found.size)} of them in England.`;
}

/** Names the counties that a district still lies in; counties abolished since the Census are left out. */
async function readCounties(context: ImportContext, entry: Entry): Promise<string> {
  const councils = await readByCode(context, TABLES.councils, "lookups");
  let named = 0;
  await readRows(entry, WANTED, (row) => {
    const county = councils.get(row.text("code"));
    if (county?.tier !== "county") return;
    county.name = row.text("name");
    named++;
  });
  await writeTable(context, TABLES.councils, councils.values());
  return `Read the names of ${named} counties.`;
}

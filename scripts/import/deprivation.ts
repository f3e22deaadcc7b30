/** Imports the English Indices of Deprivation 2025, File 7: the ranks of the index and its seven domains. */
import {
  DEPRIVATION_MEASURES,
  decileFromRank,
  RANKED_NEIGHBOURHOODS,
} from "../../src/core/place/deprivation.ts";
import { rankColumn } from "../../src/core/place/neighbourhood.ts";
import { beginning, type ColumnWanted, normaliseHeader, type SourceRow } from "./columns.ts";
import { formatCount, type ImportContext, type Importer, progressOver } from "./context.ts";
import { readRows } from "./csv.ts";
import { withEntries } from "./input.ts";
import { checkRanking, type Ranked } from "./ranks.ts";
import { Refusal } from "./refusal.ts";
import { readByCode, TABLES, type TableRow, writeTable } from "./tables.ts";

const TITLES: Readonly<Record<string, string>> = {
  imd: "Index of Multiple Deprivation (IMD)",
  income: "Income",
  employment: "Employment",
  education: "Education, Skills and Training",
  health: "Health Deprivation and Disability",
  crime: "Crime",
  barriers: "Barriers to Housing and Services",
  environment: "Living Environment",
};

const MEASURES = DEPRIVATION_MEASURES.map(({ id }) => id);

const WANTED: readonly ColumnWanted[] = [
  beginning("code", "LSOA code (2021)"),
  beginning("council", "Local Authority District code (2024)"),
  ...MEASURES.flatMap((measure) =>
    ["Score", "Rank", "Decile"].map((kind) => beginning(`${measure} ${kind}`, `${TITLES[measure]} ${kind}`)),
  ),
];

/** The importer of ranks. */
export const deprivation: Importer = {
  id: "deprivation",
  title: "English Indices of Deprivation 2025, File 7 (ranks and deciles by LSOA 2021)",
  inputs: "the CSV, or a zip that holds it",
  async run(context, inputs) {
    const rows = await readByCode(context, TABLES.neighbourhoods, "lookups");
    let count = 0;
    for (const input of inputs) {
      count += await withEntries(context, input, async (entries) => {
        const entry = entries.find(({ name }) => /\.csv$/i.test(name)) ?? entries[0];
        if (entry === undefined) throw new Refusal(`${input} holds no CSV.`);
        return readRanks(context, entry, rows);
      });
    }
    const written = await writeTable(context, TABLES.neighbourhoods, rows.values());
    return [`Read ${formatCount(count)} neighbourhoods' ranks.`, written];
  },
};

async function readRanks(
  context: ImportContext,
  entry: Parameters<typeof readRows>[0],
  rows: ReadonlyMap<string, TableRow>,
): Promise<number> {
  const ranked = new Map<string, Ranked[]>(MEASURES.map((measure) => [measure, []]));
  const seen = new Set<string>();
  const count = await readRows(
    entry,
    WANTED,
    (row) => {
      const target = joinRow(row, rows, seen);
      for (const measure of MEASURES) {
        const rank = readRank(row, measure);
        ranked.get(measure)?.push({ code: row.text("code"), rank, score: row.text(`${measure} Score`) });
        target[rankColumn(measure)] = String(rank);
      }
    },
    {
      checkHeader: (header) => refuseOtherEditions(entry.name, header),
      progress: progressOver(context, "Deprivation"),
    },
  );
  for (const measure of MEASURES)
    checkRanking(entry.name, `${TITLES[measure]} Rank`, ranked.get(measure) ?? []);
  return count;
}

function refuseOtherEditions(file: string, header: readonly string[]): void {
  const other = header.find((text) => /^lsoa code (?!2021)\d{4}/.test(normaliseHeader(text)));
  if (other === undefined) return;
  throw new Refusal(
    `${file} has the column "${other}": these are other neighbourhoods than those of 2021, so this is an older edition (the Indices of 2019 use LSOA 2011). Editions must not be mixed; take File 7 of the Indices of Deprivation 2025.`,
  );
}

function joinRow(row: SourceRow, rows: ReadonlyMap<string, TableRow>, seen: Set<string>): TableRow {
  const code = row.matching("code", /^E01\d{6}$/, 'an LSOA code such as "E01000001"');
  if (seen.has(code)) throw row.refuse("code", "this neighbourhood stands in the file twice");
  seen.add(code);
  const target = rows.get(code);
  if (target === undefined) throw row.refuse("code", "the lookups have no such neighbourhood");
  if (target.council !== row.text("council")) {
    throw row.refuse("council", `the lookups say that ${code} lies in ${target.council}`);
  }
  return target;
}

function readRank(row: SourceRow, measure: string): number {
  const rank = row.whole(`${measure} Rank`, 1, RANKED_NEIGHBOURHOODS);
  const decile = row.whole(`${measure} Decile`, 1, 10);
  if (decile !== decileFromRank(rank)) {
    throw row.refuse(
      `${measure} Decile`,
      `rank ${rank} of ${RANKED_NEIGHBOURHOODS} is decile ${decileFromRank(rank)}`,
    );
  }
  return rank;
}

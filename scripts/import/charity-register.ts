/** Fills incomes of organisations from the Charity Commission's public extract, by the charity numbers in `org_ids`. */
import type { Sheet } from "../../src/core/record/sheet.ts";
import { parseSheet, writeCsv } from "../../src/io/csv.ts";
import { joinPath, readText } from "../effects.ts";
import { chooseEntry, type RegisterRow, readRegister } from "./charity-extract.ts";
import { formatCount, type ImportContext, type Importer } from "./context.ts";
import { withEntries } from "./input.ts";
import { Refusal } from "./refusal.ts";

/** A row of the table of organisations that names a charity number. */
interface OrganisationRow {
  readonly cells: string[];
  readonly line: number;
  /** Charity numbers, in the order of `org_ids`. */
  readonly charities: readonly string[];
}

const COLUMNS = ["id", "org_ids", "income_gbp", "income_year", "income_source_url"] as const;
type Places = Readonly<Record<(typeof COLUMNS)[number], number>>;

const SHOW_ONLY = "--show-only";

/** The importer of charities' incomes. */
export const charityRegister: Importer = {
  id: "charity-register",
  title:
    "Charity Commission public extract (publicextract.charity): incomes into organisations.csv, only where empty",
  inputs: `the JSON, zip or URL, then if you wish another organisations CSV; ${SHOW_ONLY} writes nothing`,
  async run(context, words) {
    const showOnly = words.includes(SHOW_ONLY);
    const tables = words.filter((word) => /\.csv$/i.test(word));
    const sources = words.filter((word) => word !== SHOW_ONLY && !tables.includes(word));
    if (sources.length === 0 || tables.length > 1)
      throw new Refusal(`charity-register takes ${charityRegister.inputs}.`);
    const file = tables[0] ?? joinPath(context.root, "data", "organisations.csv");
    const sheet = await readOrganisations(context, file);
    const places = findPlaces(file, sheet.header);
    const rows = charityRows(sheet, places);
    const wanted = new Set(rows.flatMap(({ charities }) => charities));
    const register = new Map<string, RegisterRow>();
    let count = 0;
    for (const source of sources) {
      count += await withEntries(context, source, (entries) =>
        readRegister(context, chooseEntry(source, entries), wanted, register),
      );
    }
    const told = rows.flatMap((row) => fillRow(row, places, register, file));
    const filled = told.filter(({ isFilled }) => isFilled).length;
    const lines = [
      `Read ${formatCount(count)} entries of the register; ${formatCount(register.size)} of the ${formatCount(wanted.size)} charity numbers in ${file} are among them.`,
      ...told.map(({ line }) => line),
    ];
    if (showOnly || filled === 0)
      return [...lines, `Wrote nothing; incomes that could be filled: ${formatCount(filled)}.`];
    await context.effects.write(file, writeCsv([sheet.header, ...sheet.rows.map(({ cells }) => cells)]));
    return [
      ...lines,
      `Wrote ${file}: ${formatCount(filled)} incomes filled. Contains Charity Commission data under the Open Government Licence v3.0.`,
    ];
  },
};

async function readOrganisations(context: ImportContext, file: string): Promise<Sheet> {
  const text = await readText(context.effects, file);
  if (text === undefined) throw new Refusal(`There is no file ${file}.`);
  const sheet = parseSheet(file, text);
  const [issue] = sheet.issues;
  // A table that is read by luck must not be written back.
  if (issue !== undefined)
    throw new Refusal(`${file}, line ${issue.line}: ${issue.code}; \`npm run check\` says more.`);
  return sheet;
}

function findPlaces(file: string, header: readonly string[]): Places {
  const missing = COLUMNS.find((column) => !header.includes(column));
  if (missing !== undefined)
    throw new Refusal(`${file} has no column "${missing}"; a table of organisations is due.`);
  // Every column of the list is set.
  return Object.fromEntries(COLUMNS.map((column) => [column, header.indexOf(column)])) as Places;
}

function charityRows({ rows }: Sheet, places: Places): readonly OrganisationRow[] {
  return rows.flatMap(({ cells, line }) => {
    const ids = (cells[places.org_ids] ?? "").split(";").map((id) => /^GB-CHC-(\d+)$/.exec(id.trim())?.[1]);
    const charities = ids.filter((id) => id !== undefined);
    // The cells are this import's own, just read.
    return charities.length === 0 ? [] : [{ cells: cells as string[], line, charities }];
  });
}

/** Fills a row's empty income, or says what differs; nothing where both agree. */
function fillRow(
  { cells, line, charities }: OrganisationRow,
  places: Places,
  register: ReadonlyMap<string, RegisterRow>,
  file: string,
): readonly { readonly line: string; readonly isFilled: boolean }[] {
  const number = charities.find((charity) => register.has(charity));
  const found = number === undefined ? undefined : register.get(number);
  const at = `${file}:${line} ${cells[places.id] ?? ""} (GB-CHC-${number ?? charities[0]})`;
  const told = (words: string, isFilled = false) => [{ line: `${at}: ${words}`, isFilled }];
  if (number === undefined || found === undefined) return told("not in this extract.");
  if (!found.isRegistered) return told("no longer on the register; left as it is.");
  const { income, year } = found;
  if (income === undefined || year === undefined) return told("the register gives no income yet.");
  const pounds = (value: number | string): string => `£${formatCount(Number(value))}`;
  const [held = "", heldYear = ""] = [cells[places.income_gbp], cells[places.income_year]];
  if (held === "") {
    cells[places.income_gbp] = String(income);
    cells[places.income_year] = String(year);
    cells[places.income_source_url] = registerPage(number);
    return told(`${pounds(income)} in ${year}, filled.`, true);
  }
  if (held === String(income) && heldYear === String(year)) return [];
  return told(
    `holds ${pounds(held)} in ${heldYear || "a year not given"}, the register ${pounds(income)} in ${year}; left as it is.`,
  );
}

/** The register's page of a charity. */
function registerPage(number: string): string {
  return `https://register-of-charities.charitycommission.gov.uk/charity-details/?regid=${number}&subid=0`;
}

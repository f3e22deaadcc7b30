import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { realEffects } from "../../../scripts/effects.ts";
import { charityRegister } from "../../../scripts/import/charity-register.ts";
import { runImport } from "../../../scripts/import/index.ts";
import { Refusal } from "../../../scripts/import/refusal.ts";

const TABLE = `id,name,org_ids,income_gbp,income_year,income_source_url,note
trust,"Trust, the",GB-CHC-1000001;GB-COH-00000001,,,,kept
held,Held,GB-CHC-1000002,5000,2021,https://example.org/accounts,
same,Same,GB-CHC-1000003,7000,2023,https://example.org/accounts,
gone,Gone,GB-CHC-1000004,,,,
silent,Silent,GB-CHC-1000005,,,,
society,Society,GB-MPR-1234,,,,
absent,Absent,GB-CHC-1999999,,,,
`;

interface Item {
  readonly [column: string]: string | number | null;
}

const item = (number: number, columns: Item = {}): Item => ({
  registered_charity_number: number,
  linked_charity_number: 0,
  charity_name: "Zażółć £ naïve",
  charity_registration_status: "Registered",
  latest_acc_fin_period_end_date: "2023-03-31T00:00:00",
  latest_income: 1234,
  ...columns,
});

const EXTRACT: readonly Item[] = [
  item(1000001, { latest_income: 1250000.5 }),
  item(1000001, { linked_charity_number: 1, latest_income: 1 }),
  item(1000002, { latest_income: 6000 }),
  item(1000003, { latest_income: 7000 }),
  item(1000004, { charity_registration_status: "Removed", latest_income: 9 }),
  item(1000005, { latest_income: null, latest_acc_fin_period_end_date: null }),
  item(2000000),
];

let folder = "";
let log: string[] = [];
const context = () => ({
  effects: { ...realEffects(), log: (line: string) => void log.push(line) },
  root: folder,
});
const table = (): string => join(folder, "organisations.csv");

/** Writes the extract as the Commission does: with a byte order mark. */
async function writeExtract(items: readonly Item[] = EXTRACT): Promise<string> {
  const path = join(folder, "publicextract.charity.json");
  await writeFile(path, `\uFEFF${JSON.stringify(items)}`);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "charity-register-"));
  log = [];
  await writeFile(table(), TABLE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the charity register", () => {
  it("fills an empty income with its year and source, and touches nothing else", async () => {
    await charityRegister.run(context(), [await writeExtract(), table()]);
    const expected = TABLE.replace(
      "GB-CHC-1000001;GB-COH-00000001,,,,",
      "GB-CHC-1000001;GB-COH-00000001,1250001,2023,https://register-of-charities.charitycommission.gov.uk/charity-details/?regid=1000001&subid=0,",
    );
    expect(await readFile(table(), "utf8")).toBe(expected);
  });

  it("tells what differs, what is gone and what is missing", async () => {
    const lines = await charityRegister.run(context(), [await writeExtract(), table()]);
    const about = (id: string): string | undefined => lines.find((line) => line.includes(` ${id} `));
    expect(about("held")).toContain("holds £5,000 in 2021, the register £6,000 in 2023; left as it is");
    expect(about("same")).toBeUndefined();
    expect(about("gone")).toContain("no longer on the register");
    expect(about("silent")).toContain("no income yet");
    expect(about("absent")).toContain("not in this extract");
    expect(about("society")).toBeUndefined();
    expect(lines[0]).toContain("Read 7 entries of the register; 5 of the 6 charity numbers");
  });

  it("writes nothing when only asked to show", async () => {
    const lines = await charityRegister.run(context(), [await writeExtract(), table(), "--show-only"]);
    expect(await readFile(table(), "utf8")).toBe(TABLE);
    expect(lines.at(-1)).toBe("Wrote nothing; incomes that could be filled: 1.");
  });

  it("fills nothing a second time", async () => {
    const extract = await writeExtract();
    await charityRegister.run(context(), [extract, table()]);
    const once = await readFile(table(), "utf8");
    const lines = await charityRegister.run(context(), [extract, table()]);
    expect(lines.at(-1)).toBe("Wrote nothing; incomes that could be filled: 0.");
    expect(await readFile(table(), "utf8")).toBe(once);
  });

  it("reads the zip as published", async () => {
    const zip = join(folder, "publicextract.charity.zip");
    const json = strToU8(`\uFEFF${JSON.stringify(EXTRACT)}`);
    await writeFile(zip, zipSync({ "publicextract.charity.json": json, "readme.txt": strToU8("notes") }));
    await charityRegister.run(context(), [zip, table()]);
    expect(await readFile(table(), "utf8")).toContain("1250001,2023");
  });

  it("prefers the entry that is registered where a number stands twice", async () => {
    const removed = { charity_registration_status: "Removed", latest_income: 1 };
    const extract = await writeExtract([item(1000001, { latest_income: 42 }), item(1000001, removed)]);
    await charityRegister.run(context(), [extract, table()]);
    expect(await readFile(table(), "utf8")).toContain(",42,2023,");
  });

  it("refuses a file that is cut off, and leaves the table", async () => {
    const path = join(folder, "cut.json");
    await writeFile(path, JSON.stringify(EXTRACT).slice(0, -30));
    await expect(charityRegister.run(context(), [path, table()])).rejects.toThrow(Refusal);
    expect(await readFile(table(), "utf8")).toBe(TABLE);
  });

  it.each([
    ["an object", "{}"],
    ["an empty array", "[]"],
    ["another of the extract's files", '[{"registered_charity_number":1,"trustee_name":"A"}]'],
    ["numbers", "[1,2]"],
  ])("refuses %s", async (_, text) => {
    const path = join(folder, "other.json");
    await writeFile(path, text);
    await expect(charityRegister.run(context(), [path, table()])).rejects.toThrow(Refusal);
  });

  it("refuses a table without the columns", async () => {
    await writeFile(table(), "id,name\na,b\n");
    await expect(charityRegister.run(context(), [await writeExtract(), table()])).rejects.toThrow(
      'no column "org_ids"',
    );
  });

  it("is known at the command line, where the project's own table is the default", async () => {
    expect(await runImport(context().effects, folder, ["charity-register", await writeExtract()])).toBe(1);
    expect(log.at(-1)).toContain("organisations.csv");
  });
});

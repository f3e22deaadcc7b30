/** Someone's published list as one of our tables, by a mapping kept in git; the result stays out of git until a curator has looked at it. */
import { basename } from "node:path";
import type { Geography } from "../../src/core/place/geography.ts";
import { acrossFaults } from "../../src/core/record/across.ts";
import { type CheckedTable, checkTable } from "../../src/core/record/check.ts";
import type { Table } from "../../src/core/record/column.ts";
import { type Cells, cellsInOrder, sheetCells } from "../../src/core/record/difference.ts";
import type { Issue } from "../../src/core/record/issue.ts";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { twinFinder } from "../../src/core/record/twins.ts";
import { describeIssue } from "../../src/core/record/words.ts";
import { readSheet, writeCsv } from "../../src/io/csv.ts";
import { readPresent } from "../curate/submissions.ts";
import { joinPath, readText } from "../effects.ts";
import { plainLine } from "../issue-table.ts";
import { loadGeography } from "../reference.ts";
import { todayIn } from "../today.ts";
import { formatCount, type Importer } from "./context.ts";
import { nationBeyond } from "./nation.ts";
import { columnsNamed, type Mapping, readMapping, rowMapper } from "./partner-mapping.ts";
import { Refusal } from "./refusal.ts";
import { type Repeat, repeatInWords, repeatLines, repeatsAmong } from "./repeats.ts";

/** The importer of other people's lists. */
export const partner: Importer = {
  id: "partner",
  title:
    "Someone's published list, by a mapping (data/mappings/): our table, checked, under .cache/partners/",
  inputs: "<file.csv> --map <mapping.json>",
  async run(context, words) {
    const at = words.indexOf("--map");
    const map = at === -1 ? undefined : words[at + 1];
    const [file, ...others] = words.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
    if (map === undefined || file === undefined || others.length > 0)
      throw new Refusal(`partner takes ${partner.inputs}.`);
    const text = await readText(context.effects, map);
    if (text === undefined) throw new Refusal(`There is no file ${map}.`);
    const { mapping, table } = readMapping(text, map);
    const bytes = await context.effects.read(file);
    if (bytes === undefined) throw new Refusal(`There is no file ${file}.`);
    context.effects.log(`Reading ${file} …`);
    const theirs = readSheet(basename(file), bytes);
    const missing = columnsNamed(mapping).filter((name) => !theirs.header.includes(name));
    if (missing.length > 0)
      throw new Refusal(`${file} has no column ${missing.map((name) => `“${name}”`).join(", ")}.`);
    const geography = await loadGeography(
      context.effects,
      joinPath(context.root, "data", "reference"),
      context.root,
    );
    const { sheet, leftOut, beyond, repeats } = mapSheet(table, mapping, theirs, geography);
    context.effects.log(`Checking ${formatCount(sheet.rows.length)} rows …`);
    const today = todayIn(context.effects);
    const present = await readPresent(context.effects, joinPath(context.root, "data"), today);
    const checked = checkTable(table, sheet, { today });
    const keys = new Map([...present].map(([name, held]) => [name, { keys: held.checked.keys }] as const));
    const across = acrossFaults(checked, keys, geography).map((facts) => describeIssue(facts, table));
    const issues = [...checked.issues, ...across].sort((a, b) => a.line - b.line);
    const spoilt = new Set(issues.filter(({ severity }) => severity === "error").map(({ line }) => line));
    const good = sheet.rows.filter(({ line }) => !spoilt.has(line));
    const folder = joinPath(".cache", "partners", basename(map).replace(/\.json$/i, ""));
    const out = joinPath(folder, `${table.name}.csv`);
    const write = (path: string, content: string) =>
      context.effects.write(joinPath(context.root, path), content);
    await write(out, writeCsv([sheet.header, ...good.map(({ cells }) => cells)]));
    await write(
      joinPath(folder, "issues.txt"),
      `${[
        ...issues.map(
          (issue) => `${theirs.file}:${issue.line} ${issue.severity} ${issue.code}: ${issue.message}`,
        ),
        ...repeats.map(
          (repeat) =>
            `${theirs.file}:${repeat.lines[0]} warning: ${repeatInWords(mapping.identify, repeat)}.`,
        ),
      ]
        .map(plainLine)
        .join("\n")}\n`,
    );
    const rows = sheetCells({ ...sheet, rows: good });
    const regions = regionsOf(rows, checked, geography);
    const twinsOf = twinFinder(present.get(table.name)?.rows ?? []);
    const twins = rows.filter((row) => twinsOf(row).length > 0);
    return [
      `${mapping.title}: ${formatCount(theirs.rows.length)} rows read, ${formatCount(sheet.rows.length + beyond.length)} kept by the mapping${keepInWords(mapping)}.`,
      ...(beyond.length === 0 ? [] : [beyondInWords(beyond)]),
      ...placedInWords(rows, regions),
      `${formatCount(spoilt.size)} ${spoilt.size === 1 ? "is" : "are"} left out because of errors${spoilt.size === 0 ? "." : ":"}`,
      ...countsInWords(issues.filter(({ severity }) => severity === "error")),
      ...warningLines(issues, leftOut, repeatLines(mapping.identify, repeats)),
      ...spread(table, rows),
      `Where: ${counted(regions)}.`,
      `${formatCount(twins.length)} may be on the map already (same identifier, same name close by, or same website).`,
      `Licence: ${mapping.columns["licence"] === undefined ? "not given" : String(mapping.columns["licence"])}. ${mapping.attribution}.`,
      `Wrote ${out} and issues.txt beside it; both stay out of git. To take rows up, copy them into data/submissions/ and run npm run curate.`,
    ].map(plainLine);
  },
};

/** All rows that the mapping keeps, each on the line on which it stood in their file. */
function mapSheet(
  table: Table,
  mapping: Mapping,
  theirs: Sheet,
  geography: Geography,
): {
  readonly sheet: Sheet;
  readonly leftOut: ReadonlyMap<string, number>;
  /** For each row of another nation, which. */
  readonly beyond: readonly string[];
  readonly repeats: readonly Repeat[];
} {
  const map = rowMapper(mapping);
  const leftOut = new Map<string, number>();
  const beyond: string[] = [];
  const marks: { readonly text: string; readonly line: number }[] = [];
  const all = sheetCells(theirs);
  const rows = theirs.rows.flatMap(({ line }, index) => {
    const mapped = map(all[index] ?? {});
    if (mapped === undefined) return [];
    const nation =
      mapping.nation === undefined ? undefined : nationBeyond(all[index]?.[mapping.nation] ?? "", geography);
    if (nation !== undefined) {
      beyond.push(nation);
      return [];
    }
    for (const { column, text } of mapped.leftOut) {
      const what = `${column}: “${text}” has no place in the mapping`;
      leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
    }
    marks.push({ text: all[index]?.[mapping.identify] ?? "", line });
    return [{ line, cells: cellsInOrder(table, mapped.cells) }];
  });
  const header = Object.keys(table.columns);
  return { sheet: { ...theirs, header, rows }, leftOut, beyond, repeats: repeatsAmong(marks) };
}

/** How many rows lie in other nations, and in which; there is at least one. */
function beyondInWords(beyond: readonly string[]): string {
  const [first, ...others] = beyond;
  if (others.length === 0) return `1 is left out because its postcode lies in ${first}.`;
  const where = others.every((nation) => nation === first) ? first : `other nations: ${counted(beyond)}`;
  return `${formatCount(beyond.length)} are left out because their postcodes lie in ${where}.`;
}

function keepInWords({ keep = {} }: Mapping): string {
  const words = Object.entries(keep).map(([column, texts]) => `${column} is ${texts.join(" or ")}`);
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

function countsInWords(issues: readonly Issue[]): readonly string[] {
  const counts = new Map<string, { count: number; example: Issue }>();
  for (const issue of issues) {
    const key = `${issue.code}${issue.column === undefined ? "" : ` in ${issue.column}`}`;
    const held = counts.get(key);
    counts.set(key, { count: (held?.count ?? 0) + 1, example: held?.example ?? issue });
  }
  return [...counts]
    .sort((a, b) => b[1].count - a[1].count)
    .map(
      ([key, { count, example }]) =>
        `  ${formatCount(count)} ${key}, first on line ${example.line}: ${example.message}`,
    );
}

function warningLines(
  issues: readonly Issue[],
  leftOut: ReadonlyMap<string, number>,
  repeated: readonly string[],
): readonly string[] {
  const warnings = countsInWords(issues.filter(({ severity }) => severity === "warning"));
  const left = [...leftOut]
    .sort((a, b) => b[1] - a[1])
    .map(([what, count]) => `  ${formatCount(count)} ${what}`);
  const lines = [...repeated, ...warnings, ...left];
  return lines.length === 0 ? [] : ["Warnings:", ...lines];
}

/** How the rows spread over their services or themes. */
function spread(table: Table, rows: readonly Cells[]): readonly string[] {
  const column = ["services", "themes", "kind"].find((name) => Object.hasOwn(table.columns, name));
  if (column === undefined) return [];
  const label = (id: string): string => table.columns[column]?.cell.vocabulary?.label(id) ?? id;
  return [`By ${column}: ${counted(rows.map((row) => (row[column] ? label(row[column]) : "not said")))}.`];
}

const NOT_PLACED = "not placed";

/** The region of each good row; `NOT_PLACED` where no point says it. */
function regionsOf(
  rows: readonly Cells[],
  { rows: records }: CheckedTable,
  geography: Geography,
): readonly string[] {
  const good = new Set(rows.map((row) => row["id"]));
  return records
    .filter(({ record }) => good.has(String(record["id"])))
    .map(({ record }) => {
      const point = { latitude: Number(record["latitude"]), longitude: Number(record["longitude"]) };
      const found = Number.isNaN(point.latitude) ? undefined : geography.neighbourhoodAt(point);
      return geography.councilByCode.get(found?.neighbourhood.council ?? "")?.region ?? NOT_PLACED;
    });
}

function placedInWords(rows: readonly Cells[], regions: readonly string[]): readonly string[] {
  const lost = regions.filter((region) => region === NOT_PLACED).length;
  return [
    `${formatCount(rows.length)} are right: ${formatCount(rows.length - lost)} of them are placed in England, ${formatCount(lost)} have no point, so the map does not draw them.`,
  ];
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${name} ${formatCount(count)}`)
    .join(", ");
}

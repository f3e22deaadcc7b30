/** The place for second readings: which rows a tenth consists of, and what a line of audit.csv says. */
import { createHash } from "node:crypto";
import {
  isVerdict,
  type Rate,
  type Reading,
  rateByTenth,
  rateInPercent,
  rateOf,
} from "../src/core/publish/readings.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { parseSheet } from "../src/io/csv.ts";
import { markdownTable } from "./markdown.ts";
import { Stop } from "./stop.ts";

/** What the choice of rows hangs on: a day, so that nobody can be thought to have picked it for its result. */
export const SEED = "2026-11-22";
/** Tenths in one pass over all rows. */
const TENTHS = 10;
/** The last tenth that can be asked for: of the tenth pass. */
export const LAST_TENTH = TENTHS * TENTHS;
const COLUMNS = ["tenth", "table", "id", "column", "source_says", "verdict", "source_url", "read_on"];

/** A row of a table by the values of its key, parted by bars. */
export interface RowName {
  readonly table: string;
  readonly key: string;
}

/**
 * The rows of one tenth in order of table and key. Every row has its place by a hash of seed, table and key, so that a
 * row added later moves hardly any other from one tenth to the next. Tenths 1 to 10 are all rows once; 11 to 20 are all
 * rows again, shuffled anew, and so on.
 */
export function tenthOf(rows: readonly RowName[], tenth: number): readonly RowName[] {
  const pass = Math.ceil(tenth / TENTHS);
  const seed = pass === 1 ? SEED : `${SEED}/${pass}`;
  const placed = rows.map((row) => ({ row, hash: hashOf(`${seed}/${row.table}/${row.key}`) }));
  placed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const size = Math.ceil(rows.length / TENTHS);
  const place = (tenth - 1) % TENTHS;
  return placed
    .slice(place * size, (place + 1) * size)
    .map(({ row }) => row)
    .sort((a, b) => (`${a.table}/${a.key}` < `${b.table}/${b.key}` ? -1 : 1));
}

/** Reads the lines of audit.csv; stops with words at the first fault. */
export function readReadings(text: string): readonly Reading[] {
  const { header, rows } = parseSheet("audit.csv", text);
  if (header.join() !== COLUMNS.join())
    throw new Stop(`audit.csv has not the columns ${COLUMNS.join(", ")}.`);
  return rows.map(({ cells, line }) => {
    const [tenth = "", table = "", key = "", column = "", says = "", verdict = "", source = ""] = cells;
    const columns = column.split(";");
    const known: object = TABLES.find(({ name }) => name === table)?.columns ?? {};
    const stranger = columns.find((name) => !Object.hasOwn(known, name));
    if (!/^(?:[1-9]\d*)?$/.test(tenth)) throw new Stop(`audit.csv:${line} no tenth “${tenth}”.`);
    if (stranger !== undefined) throw new Stop(`audit.csv:${line} no column “${stranger}” in “${table}”.`);
    if (!isVerdict(verdict)) throw new Stop(`audit.csv:${line} no verdict “${verdict}”.`);
    return {
      tenth: tenth === "" ? undefined : Number(tenth),
      table,
      key,
      columns,
      says,
      verdict,
      source: source === "" ? undefined : source,
    };
  });
}

/** The report on one set of readings, in words. */
export function rateInWords(title: string, rate: Rate): string {
  const { cells, read, missRate, newerRate, rows, rowsRead } = rate;
  return (
    `${title}: ${rowsRead} of ${rows} rows read, ${read} cells. Right ${cells.right}, wrong ${cells.wrong}, ` +
    `not found on the page ${cells["not-found"]}: a miss rate of ${rateInPercent(missRate)}. ` +
    `Overtaken by a newer page ${cells.newer}: ${rateInPercent(newerRate)}. ` +
    `${cells["not-seen"]} further cells were not read: their page or its part was not to be had, or not looked up.`
  );
}

/** All rates as a table in Markdown. */
export function rateTable(readings: readonly Reading[]): string {
  const row = (
    title: string,
    { rows, rowsRead, read, cells, missRate, newerRate }: Rate,
  ): readonly string[] => [
    title,
    `${rowsRead} of ${rows}`,
    read.toLocaleString("en-GB"),
    String(cells.wrong),
    String(cells["not-found"]),
    rateInPercent(missRate),
    String(cells.newer),
    rateInPercent(newerRate),
  ];
  return markdownTable(
    ["Tenth", "Rows read", "Cells read", "Wrong", "Not found", "Misses", "Newer", "Overtaken"],
    [
      ...rateByTenth(readings).map(({ tenth, rate }) => row(String(tenth), rate)),
      row("All", rateOf(readings)),
    ],
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

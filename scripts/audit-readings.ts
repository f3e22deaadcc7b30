/** The place for second readings: which rows a tenth consists of, what a line of audit.csv says, and the rate of misses. */
import { createHash } from "node:crypto";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { parseSheet } from "../src/io/csv.ts";
import { Stop } from "./stop.ts";

/** What the choice of rows hangs on: a day, so that nobody can be thought to have picked it for its result. */
export const SEED = "2026-11-22";
/** Tenths in one pass over all rows. */
const TENTHS = 10;
/** The last tenth that can be asked for: of the tenth pass. */
export const LAST_TENTH = TENTHS * TENTHS;
/** Verdicts on the cells that a line names. */
const VERDICTS = ["right", "wrong", "not-found", "not-seen"] as const;
type Verdict = (typeof VERDICTS)[number];
const COLUMNS = ["tenth", "table", "id", "column", "source_says", "verdict", "source_url", "read_on"];

/** A row of a table by the values of its key, parted by bars. */
export interface RowName {
  readonly table: string;
  readonly key: string;
}

/** A line of the record of readings. */
export interface Reading extends RowName {
  readonly tenth: string;
  /** How many cells it is about. */
  readonly cells: number;
  readonly verdict: Verdict;
}

/** What the readings come to. */
export interface Rate {
  /** Rows of which at least one cell could be read, of all rows that were looked up. */
  readonly rowsRead: number;
  readonly rows: number;
  readonly cells: Readonly<Record<Verdict, number>>;
  /** Cells read: all but those whose page, or its part, could not be seen. */
  readonly read: number;
  /** Cells that were wrong, or that the page did not bear out, of the cells read: 0 to 1. */
  readonly missRate: number;
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

/** Counts cells by verdict. */
export function rateOf(readings: readonly Reading[]): Rate {
  const cells = { right: 0, wrong: 0, "not-found": 0, "not-seen": 0 };
  for (const { verdict, cells: count } of readings) cells[verdict] += count;
  const nameOf = ({ table, key }: Reading): string => `${table}/${key}`;
  const seen = readings.filter(({ verdict }) => verdict !== "not-seen");
  const read = cells.right + cells.wrong + cells["not-found"];
  return {
    rowsRead: new Set(seen.map(nameOf)).size,
    rows: new Set(readings.map(nameOf)).size,
    cells,
    read,
    missRate: read === 0 ? 0 : (cells.wrong + cells["not-found"]) / read,
  };
}

/** Reads the lines of audit.csv; stops with words at the first fault. */
export function readReadings(text: string): readonly Reading[] {
  const { header, rows } = parseSheet("audit.csv", text);
  if (header.join() !== COLUMNS.join())
    throw new Stop(`audit.csv has not the columns ${COLUMNS.join(", ")}.`);
  return rows.map(({ cells, line }) => {
    const [tenth = "", table = "", key = "", column = "", , verdict = ""] = cells;
    const found = VERDICTS.find((one) => one === verdict);
    const columns = column.split(";");
    const known: object = TABLES.find(({ name }) => name === table)?.columns ?? {};
    const stranger = columns.find((name) => !Object.hasOwn(known, name));
    if (stranger !== undefined) throw new Stop(`audit.csv:${line} no column “${stranger}” in “${table}”.`);
    if (found === undefined) throw new Stop(`audit.csv:${line} no verdict “${verdict}”.`);
    return { tenth, table, key, cells: columns.length, verdict: found };
  });
}

/** The report on one set of readings, in words. */
export function rateInWords(title: string, rate: Rate): string {
  const { cells, read, missRate, rows, rowsRead } = rate;
  return (
    `${title}: ${rowsRead} of ${rows} rows read, ${read} cells. Right ${cells.right}, wrong ${cells.wrong}, ` +
    `not found on the page ${cells["not-found"]}: a miss rate of ${(missRate * 100).toFixed(1)}%. ` +
    `${cells["not-seen"]} further cells were not read: their page or its part was not to be had, or not looked up.`
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

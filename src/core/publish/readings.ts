/** What second readings of the tables against their pages found: how many cells were right, wrong or overtaken, tenth by tenth. */
import { countInWords, numberInWords } from "../find/words.ts";

/** Verdicts on cells, with what they mean. */
export const VERDICTS = {
  right: "the page bears the cell out",
  wrong: "a page says otherwise; corrected",
  "not-found": "the page that should say so does not; taken out",
  newer: "what the cell told was so, and a newer page tells what came after; brought up to date",
  "not-seen": "the page or that part of it could not be had, or was not looked up: not counted as read",
} as const;

/** A verdict on cells. */
export type Verdict = keyof typeof VERDICTS;

/** True for a verdict. */
export function isVerdict(text: string): text is Verdict {
  return Object.hasOwn(VERDICTS, text);
}

/** One line of the record of readings: one or more cells of one row with one verdict. */
export interface Reading {
  /**
   * Which tenth of all rows it belongs to: 1 to 10 are all rows once, 11 to 20 all rows again. Undefined for a reading
   * outside the tenths, of which only what it put right is written down: it counts in no rate.
   */
  readonly tenth: number | undefined;
  readonly table: string;
  /** The row's key as it was when it was read, its values parted by bars. */
  readonly key: string;
  readonly columns: readonly string[];
  /** What the page says, in our words. */
  readonly says: string;
  readonly verdict: Verdict;
  /** The page that was seen; undefined where none was. */
  readonly source: string | undefined;
}

/** What some readings come to. */
export interface Rate {
  /** Rows of which at least one cell could be read, of all rows that were looked up. */
  readonly rowsRead: number;
  readonly rows: number;
  readonly cells: Readonly<Record<Verdict, number>>;
  /** Cells read: all but those whose page, or its part, could not be seen. */
  readonly read: number;
  /** Cells that were wrong, or that the page did not bear out, of the cells read: 0 to 1. */
  readonly missRate: number;
  /** Cells that newer pages had overtaken, of the cells read: 0 to 1. */
  readonly newerRate: number;
}

/** Counts cells by verdict, those of the tenths alone. */
export function rateOf(all: readonly Reading[]): Rate {
  const readings = all.filter(({ tenth }) => tenth !== undefined);
  const cells = { right: 0, wrong: 0, "not-found": 0, newer: 0, "not-seen": 0 };
  for (const { verdict, columns } of readings) cells[verdict] += columns.length;
  const nameOf = ({ table, key }: Reading): string => `${table}/${key}`;
  const seen = readings.filter(({ verdict }) => verdict !== "not-seen");
  const read = cells.right + cells.wrong + cells["not-found"] + cells.newer;
  const share = (count: number): number => (read === 0 ? 0 : count / read);
  return {
    rowsRead: new Set(seen.map(nameOf)).size,
    rows: new Set(readings.map(nameOf)).size,
    cells,
    read,
    missRate: share(cells.wrong + cells["not-found"]),
    newerRate: share(cells.newer),
  };
}

/** The rate of each tenth that has been read, the first first. */
export function rateByTenth(
  readings: readonly Reading[],
): readonly { readonly tenth: number; readonly rate: Rate }[] {
  const tenths = new Set(readings.flatMap(({ tenth }) => tenth ?? []));
  return [...tenths]
    .sort((a, b) => a - b)
    .map((tenth) => ({ tenth, rate: rateOf(readings.filter((one) => one.tenth === tenth)) }));
}

/** A rate as a percentage with one decimal: `2.2%`. */
export function rateInPercent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

/** What the readings come to, for the data page; undefined where nothing was read again. */
export function readingsSentence(readings: readonly Reading[]): string | undefined {
  const { read, rowsRead, missRate, newerRate } = rateOf(readings);
  if (read === 0) return undefined;
  const others = correctionsIn(readings).filter(({ tenth }) => tenth === undefined);
  const cells = others.reduce((sum, { columns }) => sum + columns.length, 0);
  const more = cells === 0 ? "" : ` Other readings put ${countInWords(cells, "cell")} more right.`;
  return (
    `After they were written, ${countInWords(rowsRead, "row")} with ${numberInWords(read)} cells were read again against their pages by someone else. ` +
    `${rateInPercent(missRate)} of the cells were wrong or not borne out and were corrected; a further ${rateInPercent(newerRate)} had been overtaken by newer pages and were brought up to date.${more}`
  );
}

/** What was put right, in the order of the record. */
export function correctionsIn(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    ({ verdict }) => verdict === "wrong" || verdict === "not-found" || verdict === "newer",
  );
}

/** What one tenth put right, or all readings outside the tenths together. */
export interface CorrectionSet {
  /** What it is called in an address: `12`, `others`. */
  readonly name: string;
  /** `Tenth 12`, `Outside the tenths`. */
  readonly title: string;
  readonly corrections: readonly Reading[];
}

/** Everything that was put right, tenth by tenth, what stands outside the tenths last. */
export function correctionSets(readings: readonly Reading[]): readonly CorrectionSet[] {
  const corrections = correctionsIn(readings);
  const others = corrections.filter(({ tenth }) => tenth === undefined);
  const sets = rateByTenth(corrections).map(({ tenth }) => ({
    name: String(tenth),
    title: `Tenth ${tenth}`,
    corrections: corrections.filter((one) => one.tenth === tenth),
  }));
  return others.length === 0
    ? sets
    : [...sets, { name: "others", title: "Outside the tenths", corrections: others }];
}

/** Which rows that came in a curator names: those of a file, one by its line, or one by its id. */
import { basename, dirname, resolve } from "node:path";
import { plainLine } from "../issue-table.ts";
import { Stop } from "../stop.ts";
import type { Submission, SubmittedRow } from "./submissions.ts";
import { fileErrorInWords, titleOf } from "./words.ts";

/** Where submissions stand, and which there are. */
export interface Inbox {
  readonly folder: string;
  readonly files: readonly string[];
  /** Names of files out of which rows were settled before: their lines may have moved since somebody saw them. */
  readonly settledFrom: ReadonlySet<string>;
}

/** A row and the file that it came in with. */
export interface Chosen {
  readonly submission: Submission;
  readonly row: SubmittedRow;
  /** True where it was named by itself, and not with its whole file. */
  readonly isNamed: boolean;
}

/** What targets name. */
export interface Choice {
  readonly rows: readonly Chosen[];
  /** Files in which no row is found, because they tell no table or cannot be read: they are decided as a whole. */
  readonly rowless: readonly Submission[];
}

/**
 * The rows that targets name, each once; all are found before anything is changed. A file without rows can be named where
 * `takesRowless` says that it can be decided.
 */
export async function chooseRows(
  targets: readonly string[],
  inbox: Inbox,
  read: (path: string) => Promise<Submission>,
  takesRowless: boolean,
): Promise<Choice> {
  const rowless = new Set<Submission>();
  const submissions = new Map<string, Submission>();
  const chosen = new Map<SubmittedRow, Chosen>();
  for (const target of targets) {
    const { path, address } = partsOf(target, inbox);
    const submission = submissions.get(path) ?? (await read(path));
    submissions.set(path, submission);
    const rows = address === undefined ? submission.rows : [rowAt(submission, address, inbox)];
    if (rows.length === 0 && takesRowless) rowless.add(submission);
    else if (rows.length === 0)
      throw new Stop(
        [plainLine(`${target}: there is no row.`), ...submission.issues.map(fileErrorInWords)].join("\n"),
      );
    for (const row of rows) {
      const isNamed = address !== undefined || chosen.get(row)?.isNamed === true;
      chosen.set(row, { submission, row, isNamed });
    }
  }
  return { rows: [...chosen.values()], rowless: [...rowless] };
}

/** The one row of a file with a line or an id. */
function rowAt({ file, rows }: Submission, address: string, { settledFrom }: Inbox): SubmittedRow {
  const name = basename(file);
  const isLine = /^\d+$/.test(address);
  const [row, other] = rows.filter(({ line, key }) => (isLine ? String(line) : key) === address);
  if (row === undefined) throw new Stop(plainLine(`${name}:${address}: there is no row.`));
  if (other !== undefined)
    throw new Stop(
      plainLine(
        `${name}:${address} names several rows, on lines ${row.line} and ${other.line}. Name one by its line.`,
      ),
    );
  const hasId = !/^\d*$/.test(row.key) && rows.every((one) => one === row || one.key !== row.key);
  if (isLine && hasId && settledFrom.has(name))
    throw new Stop(
      plainLine(
        `Rows of ${name} were decided before, so that its lines may not be those that you saw: line ${address} is “${titleOf(row.cells)}” now. Name the row that you mean by its id, as \`npm run curate\` lists it; this one is "${name}:${row.key}". Nothing was changed.`,
      ),
    );
  return row;
}

/**
 * The submission that a target names, by its name or its path, and what stands behind a colon. Throws a Stop for every
 * other file: what is settled is taken out of its file, and neither a table of the map nor a file elsewhere is for
 * curating to empty.
 */
function partsOf(
  target: string,
  { folder, files }: Inbox,
): { readonly path: string; readonly address?: string } {
  const fileNamed = (name: string): string | undefined =>
    files.find((file) =>
      name === basename(name) ? basename(file) === name : resolve(file) === resolve(name),
    );
  const whole = fileNamed(target);
  if (whole !== undefined) return { path: whole };
  for (let colon = target.lastIndexOf(":"); colon > 0; colon = target.lastIndexOf(":", colon - 1)) {
    const path = fileNamed(target.slice(0, colon));
    if (path !== undefined) return { path, address: target.slice(colon + 1) };
  }
  const name = /^(.*?\.(?:csv|tsv|txt))(?::.*)?$/is.exec(target)?.[1] ?? target;
  throw new Stop(
    name === basename(name) || dirname(resolve(name)) === resolve(folder)
      ? `There is no submission ${basename(name)} in ${folder}. \`npm run curate\` lists those that are there.`
      : `${name} is not directly in ${folder}, and only what is there is settled. Put a copy of the file there, and name it by its name.`,
  );
}

/** `npm run curate`: what came in through `data/submissions/`, and what becomes of it. */
import { basename, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { keyOf } from "../../src/core/record/difference.ts";
import { staleReasons } from "../../src/core/record/stale.ts";
import { parseSheet } from "../../src/io/csv.ts";
import { type Effects, joinPath, readText, realEffects } from "../effects.ts";
import { foldersFor } from "../paths.ts";
import { readData } from "../read-data.ts";
import { loadGeography } from "../reference.ts";
import { runScript, Stop } from "../stop.ts";
import { mergeRows, type Verdict, withDecision, withoutRow, withRow } from "./decide.ts";
import {
  DECISIONS_FILE,
  isClean,
  type PresentTables,
  readPresent,
  readSubmission,
  type Submission,
  type SubmittedRow,
  submissionFiles,
} from "./submissions.ts";
import { type StaleRow, staleInWords, submissionsInMarkdown, submissionsInWords, titleOf } from "./words.ts";

const HELP = `npm run curate                                    lists what came in through data/submissions/
npm run curate -- --markdown                      the same for a pull request
npm run curate -- accept <file[:line]> …          puts rows into their table (replacing the row of the same id)
npm run curate -- merge <file:line> [--into <id>] [--take column,column]
                                                  fills what the present row lacks; --take overwrites columns
npm run curate -- reject <file[:line]> … --reason "…"
npm run curate -- stale                           records not checked for 18 months, closed, or of unknown status

Each row is shown with its issues, with rows that may be the same (same identifier; same name within 500 m; same
website) and with what it changes. A row with an error is not accepted. Decisions are kept, with --reason, in
data/submissions/${DECISIONS_FILE}; rows that were decided leave their file. Tables change by the lines concerned and no
other, so that a review shows what was decided and nothing else.

  --reason   why; needed to reject
  --help     this text`;

/** What a curator asked for. */
export interface CurateWords {
  readonly command: "list" | "stale" | Verdict;
  readonly targets: readonly string[];
  readonly reason: string;
  readonly into?: string | undefined;
  readonly take: readonly string[];
  readonly markdown: boolean;
}

/** Does what was asked; gives the text to print. */
export async function curate(
  effects: Effects,
  folders: { readonly data: string; readonly reference: string },
  words: CurateWords,
): Promise<string> {
  const today = new Date(effects.now()).toISOString().slice(0, 10);
  const present = await readPresent(effects, folders.data, today);
  if (words.command === "stale") return staleInWords(staleRows(present, today));
  const geography = await loadGeography(effects, folders.reference);
  const read = async (path: string): Promise<Submission> => {
    const bytes = await effects.read(path);
    if (bytes === undefined) throw new Stop(`There is no file ${path}.`);
    return readSubmission(path, bytes, await readPresent(effects, folders.data, today), geography, today);
  };
  const files = await submissionFiles(effects, folders.data);
  if (words.command === "list") {
    const submissions = await Promise.all(files.map(read));
    return words.markdown ? submissionsInMarkdown(submissions) : submissionsInWords(submissions);
  }
  if (words.targets.length === 0)
    throw new Stop(`Name a file, or a file and a line: ${basename(files[0] ?? "projects-new.csv")}:2.`);
  if (words.command === "reject" && words.reason === "") throw new Stop('Say why: --reason "…".');
  const told: string[] = [];
  for (const target of words.targets) {
    const { path, line } = pathOf(target, files);
    // The lines of a file change as rows leave it: it is read anew for each, from its end.
    const chosen = (await read(path)).rows.filter((row) => line === undefined || row.line === line);
    if (chosen.length === 0) throw new Stop(`${target}: there is no row.`);
    for (const { line: at } of [...chosen].reverse()) {
      const submission = await read(path);
      const row = submission.rows.find((one) => one.line === at);
      if (row !== undefined) told.push(await decide(effects, folders, words, submission, row, today));
    }
  }
  return told.join("\n");
}

/** The submission that a target names: by its path, or by its name in `data/submissions/`. */
function pathOf(target: string, files: readonly string[]): { readonly path: string; readonly line?: number } {
  const parts = /^(.*?)(?::(\d+))?$/.exec(target);
  const name = parts?.[1] ?? target;
  const path =
    files.find((file) => basename(file) === basename(name)) ??
    (isAbsolute(name) ? name : join(process.cwd(), name));
  return parts?.[2] === undefined ? { path } : { path, line: Number(parts[2]) };
}

async function decide(
  effects: Effects,
  { data, reference }: { readonly data: string; readonly reference: string },
  words: CurateWords,
  submission: Submission,
  row: SubmittedRow,
  today: string,
): Promise<string> {
  const { table, key, cells } = row;
  const verdict = words.command as Verdict;
  const at = `${basename(row.file)}:${row.line}`;
  const tablePath = joinPath(data, `${table.name}.csv`);
  let done = "";
  if (verdict !== "reject") {
    const now = (await readPresent(effects, data, today)).get(table.name);
    if (now === undefined) throw new Stop(`There is no table ${table.name}.`);
    const target =
      verdict === "merge"
        ? now.rows.find((one) =>
            words.into === undefined ? keyOf(table, one) === key : one[table.key[0] ?? "id"] === words.into,
          )
        : undefined;
    if (verdict === "merge" && target === undefined)
      throw new Stop(
        `${at}: there is no ${table.one} “${words.into ?? key}” to merge with; name one with --into.`,
      );
    if (verdict === "accept" && !isClean(row))
      throw new Stop(
        `${at}: “${titleOf(cells)}” has an error:\n${row.issues.map(({ message }) => `  ${message}`).join("\n")}`,
      );
    const next = target === undefined ? cells : mergeRows(table, target, cells, words.take);
    const text = withRow(table, now.sheet, next);
    await refuseErrors(effects, { data, reference }, tablePath, text, at);
    await effects.write(tablePath, text);
    const how =
      target !== undefined
        ? `merged into ${keyOf(table, target)}`
        : row.present === undefined
          ? "accepted"
          : "accepted in place of the present row";
    done = `${at}: “${titleOf(cells)}” ${how} (${basename(tablePath)}).`;
  } else done = `${at}: “${titleOf(cells)}” rejected: ${words.reason}`;
  const rest = withoutRow(submission.sheet, row.line);
  if (rest === undefined) await effects.remove(row.file);
  else await effects.write(row.file, rest);
  const listPath = joinPath(data, "submissions", DECISIONS_FILE);
  const list = await readText(effects, listPath);
  const decision = {
    day: today,
    decision: verdict,
    table: table.name,
    key: words.into === undefined ? key : `${key} → ${words.into}`,
    reason: words.reason,
    file: basename(row.file),
  };
  await effects.write(
    listPath,
    withDecision(list === undefined ? undefined : parseSheet(DECISIONS_FILE, list), decision),
  );
  return done;
}

/** Refuses a table in which there would be an error that is not there now. */
async function refuseErrors(
  effects: Effects,
  folders: { readonly data: string; readonly reference: string },
  path: string,
  text: string,
  at: string,
): Promise<void> {
  const geography = await loadGeography(effects, folders.reference);
  const bytes = new TextEncoder().encode(text);
  const changed: Effects = { ...effects, read: async (one) => (one === path ? bytes : effects.read(one)) };
  const errorsIn = async (used: Effects): Promise<readonly string[]> =>
    (await readData(used, folders.data, geography)).issues
      .filter(({ severity }) => severity === "error")
      .map(({ file, message }) => `  ${file}: ${message}`);
  const before = new Set(await errorsIn(effects));
  const after = (await errorsIn(changed)).filter((one) => !before.has(one));
  if (after.length > 0)
    throw new Stop(`${at}: not taken, because the table would have an error:\n${after.join("\n")}`);
}

/** Records of the map that need a fresh look, oldest check first. */
export function staleRows(present: PresentTables, today: string): readonly StaleRow[] {
  return ["organisations", "projects"]
    .flatMap((name) => {
      const held = present.get(name);
      return (held?.rows ?? []).map((cells): StaleRow => {
        const lastChecked = cells["last_checked"] ?? "";
        const reasons = staleReasons({ last_checked: lastChecked, status: cells["status"] ?? "" }, today);
        return { table: name, id: cells["id"] ?? "", title: titleOf(cells), lastChecked, reasons };
      });
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (a.lastChecked < b.lastChecked ? -1 : a.lastChecked > b.lastChecked ? 1 : 0));
}

const COMMANDS = ["accept", "merge", "reject", "stale", "list"] as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        reason: { type: "string" },
        into: { type: "string" },
        take: { type: "string" },
        markdown: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    const [first, ...targets] = positionals;
    const command = first === undefined ? "list" : COMMANDS.find((one) => one === first);
    if (command === undefined)
      throw new Stop(`“${first}” is not known. ${COMMANDS.join(", ")}; --help says more.`);
    const text = await curate(realEffects(), foldersFor(process.env), {
      command,
      targets,
      reason: values.reason ?? "",
      into: values.into,
      take: (values.take ?? "").split(",").filter((name) => name !== ""),
      markdown: values.markdown ?? false,
    });
    process.stdout.write(`${text}\n`);
    return 0;
  });
}

/** `npm run curate`: what came in through `data/submissions/`, and what becomes of it. */
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { staleReasons } from "../../src/core/record/stale.ts";
import { type Effects, joinPath, realEffects } from "../effects.ts";
import { presentFolders } from "../paths.ts";
import { loadGeography } from "../reference.ts";
import { runScript, Stop } from "../stop.ts";
import type { Verdict } from "./decide.ts";
import { type Settled, settle } from "./settle.ts";
import {
  DECISIONS_FILE,
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

A file is one of data/submissions/, by its name or its path; no other is read or changed.
Each row is shown with its issues, with rows that may be the same (same identifier; same name within 500 m; same
website) and with what it changes. Of several rows those are taken that can be; the others stay, with the reason, and
the exit code is 1. A row with an error is not accepted. Decisions are kept, with --reason, in
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

/** What is told, and whether all that was asked was done. */
export interface Told {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Does what was asked; gives the text to print. */
export async function curate(
  effects: Effects,
  folders: { readonly data: string; readonly reference: string },
  words: CurateWords,
): Promise<Told> {
  const today = new Date(effects.now()).toISOString().slice(0, 10);
  const present = await readPresent(effects, folders.data, today);
  if (words.command === "stale") return { text: staleInWords(staleRows(present, today)), isWhole: true };
  const geography = await loadGeography(effects, folders.reference);
  const read = async (path: string): Promise<Submission> => {
    const bytes = await effects.read(path);
    if (bytes === undefined) throw new Stop(`There is no file ${path}.`);
    return readSubmission(path, bytes, present, geography, today);
  };
  const files = await submissionFiles(effects, folders.data);
  if (words.command === "list") {
    const submissions = await Promise.all(files.map(read));
    const text = words.markdown ? submissionsInMarkdown(submissions) : submissionsInWords(submissions);
    return { text, isWhole: true };
  }
  if (words.targets.length === 0)
    throw new Stop(`Name a file, or a file and a line: ${basename(files[0] ?? "projects-new.csv")}:2.`);
  if (words.command === "reject" && words.reason === "") throw new Stop('Say why: --reason "…".');
  const inbox = { folder: joinPath(folders.data, "submissions"), files };
  const chosen = await chooseRows(words.targets, inbox, read);
  const desk = { effects, data: folders.data, geography, present, today };
  return inWords(await settle(desk, { ...words, verdict: words.command }, chosen));
}

/** The rows that targets name, each once; all are found before anything is changed. */
async function chooseRows(
  targets: readonly string[],
  inbox: Inbox,
  read: (path: string) => Promise<Submission>,
): Promise<readonly { readonly submission: Submission; readonly row: SubmittedRow }[]> {
  const submissions = new Map<string, Submission>();
  const chosen = new Map<SubmittedRow, Submission>();
  for (const target of targets) {
    const { path, line } = pathOf(target, inbox);
    const submission = submissions.get(path) ?? (await read(path));
    submissions.set(path, submission);
    const rows = submission.rows.filter((row) => line === undefined || row.line === line);
    if (rows.length === 0) throw new Stop(`${target}: there is no row.`);
    for (const row of rows) chosen.set(row, submission);
  }
  return [...chosen].map(([row, submission]) => ({ submission, row }));
}

/** What became of the rows, in words; where nothing was changed, that is the failure. */
function inWords({ done, left }: Settled): Told {
  if (left.length === 0) return { text: done.join("\n"), isWhole: true };
  if (done.length === 0) throw new Stop([...left, "Nothing was changed."].join("\n"));
  const closing = `${done.length} taken, ${left.length} left in data/submissions/.`;
  return { text: [...done, ...left, closing].join("\n"), isWhole: false };
}

/** Where submissions stand, and which there are. */
interface Inbox {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * The submission that a target names, by its name or its path. Throws a Stop for every other file: what is settled is
 * taken out of its file, and neither a table of the map nor a file elsewhere is for curating to empty.
 */
function pathOf(target: string, { folder, files }: Inbox): { readonly path: string; readonly line?: number } {
  const parts = /^(.*?)(?::(\d+))?$/.exec(target);
  const name = parts?.[1] ?? target;
  const isBare = name === basename(name);
  const path = files.find((file) => (isBare ? basename(file) === name : resolve(file) === resolve(name)));
  if (path === undefined && (isBare || dirname(resolve(name)) === resolve(folder)))
    throw new Stop(
      `There is no submission ${basename(name)} in ${folder}. \`npm run curate\` lists those that are there.`,
    );
  if (path === undefined)
    throw new Stop(
      `${name} is not directly in ${folder}, and only what is there is settled. Put a copy of the file there, and name it by its name.`,
    );
  return parts?.[2] === undefined ? { path } : { path, line: Number(parts[2]) };
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
    const { text, isWhole } = await curate(realEffects(), await presentFolders(process.env), {
      command,
      targets,
      reason: values.reason ?? "",
      into: values.into,
      take: (values.take ?? "").split(",").filter((name) => name !== ""),
      markdown: values.markdown ?? false,
    });
    process.stdout.write(`${text}\n`);
    return isWhole ? 0 : 1;
  });
}

/** `npm run curate`: what came in through `data/submissions/`, and what becomes of it. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { staleReasons } from "../../src/core/record/stale.ts";
import { type Effects, joinPath, realEffects } from "../effects.ts";
import { presentFolders } from "../paths.ts";
import { loadGeography } from "../reference.ts";
import { failureInWords, runScript, Stop } from "../stop.ts";
import { todayIn } from "../today.ts";
import { chooseRows } from "./choose.ts";
import type { Verdict } from "./decide.ts";
import { REJECTED_FOLDER } from "./rejected.ts";
import { type Settled, settle } from "./settle.ts";
import {
  DECISIONS_FILE,
  type PresentTables,
  readDecisions,
  readPresent,
  readSubmission,
  type Submission,
  submissionFiles,
  unreadable,
} from "./submissions.ts";
import { type StaleRow, staleInWords, submissionsInMarkdown, submissionsInWords, titleOf } from "./words.ts";

const HELP = `npm run curate                                    lists what came in through data/submissions/
npm run curate -- --markdown                      the same for a pull request
npm run curate -- accept <file[:line|:id]> …      puts rows into their table (replacing the row of the same id)
npm run curate -- merge <file:line|:id> [--into <id>] [--take column,column]
                                                  fills what the present row lacks; --take overwrites columns
npm run curate -- reject <file[:line|:id]> … --reason "…"
npm run curate -- stale                           records not checked for 18 months, closed, or of unknown status

A file is one of data/submissions/, by its name or its path; no other is read or changed. A row is named by its line or
by its id, which stands in brackets in the list. Once rows of a file were decided, the lines of the others have moved:
from then on a row that has an id is named by it, and by its line no more.
Each row is shown with its issues, with rows that may be the same (same identifier; same name within 500 m; same
website) and with what it changes. Of several rows those are taken that can be; the others stay, with the reason, and
the exit code is 1. A row with an error is not accepted. Decisions are kept, with --reason, in
data/submissions/${DECISIONS_FILE}; rows that were decided leave their file, and rejected ones
are kept as they came in data/submissions/${REJECTED_FOLDER}/, as is a whole file in which no row can be found. Tables
change by the lines concerned and no other, so that a review shows what was decided and nothing else.

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
  const today = todayIn(effects);
  const present = await readPresent(effects, folders.data, today);
  if (words.command === "stale") return { text: staleInWords(staleRows(present, today)), isWhole: true };
  const geography = await loadGeography(effects, folders.reference);
  const read = async (path: string): Promise<Submission> => {
    const bytes = await effects.read(path);
    if (bytes === undefined) throw new Stop(`There is no file ${path}.`);
    return readSubmission(path, bytes, present, geography, today);
  };
  const folder = joinPath(folders.data, "submissions");
  const files = await submissionFiles(effects, folders.data);
  const readOrTell = (path: string): Promise<Submission> =>
    read(path).catch((error: unknown) => {
      const told = error instanceof Stop ? error.message : failureInWords(error);
      if (told === undefined) throw error;
      return unreadable(path, told.replace(/\.$/, ""));
    });
  if (words.command === "list") {
    // One that cannot be read hides none of the others.
    const submissions = await Promise.all(files.map(readOrTell));
    const text = words.markdown
      ? submissionsInMarkdown(submissions)
      : submissionsInWords(submissions, folder);
    return { text, isWhole: true };
  }
  if (words.targets.length === 0)
    throw new Stop(
      `Name a file, or a file and a line or an id: ${basename(files[0] ?? "projects-new.csv")}:2.`,
    );
  if (words.command === "reject" && words.reason === "") throw new Stop('Say why: --reason "…".');
  const decisions = await readDecisions(effects, folders.data);
  const inbox = { folder, files, settledFrom: new Set(decisions.map((row) => row["file"] ?? "")) };
  const isReject = words.command === "reject";
  const choice = await chooseRows(words.targets, inbox, isReject ? readOrTell : read, isReject);
  const desk = { effects, data: folders.data, geography, present, decisions, today };
  return inWords(await settle(desk, { ...words, verdict: words.command }, choice), folder);
}

/** What became of the rows, in words; where nothing was changed, that is the failure. */
function inWords({ done, left }: Settled, folder: string): Told {
  if (left.length === 0) return { text: done.join("\n"), isWhole: true };
  if (done.length === 0) throw new Stop([...left, "Nothing was changed."].join("\n"));
  const closing = `${done.length} taken, ${left.length} left in ${folder}.`;
  return { text: [...done, ...left, closing].join("\n"), isWhole: false };
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

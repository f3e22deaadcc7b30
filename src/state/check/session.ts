/** One file under check: read, adapted, checked, corrected. Runs in a worker; nothing leaves the device. */
import { acrossFaults, type Ground, type KeysByTable } from "../../core/record/across.ts";
import { type Adaptation, adaptSheet, askColumns, tableOfHeader } from "../../core/record/adapt.ts";
import { isCharityColumn, withCharityNumbers } from "../../core/record/charity-number.ts";
import { type CheckedTable, startCheck } from "../../core/record/check.ts";
import type { Table } from "../../core/record/column.ts";
import {
  applyCorrections,
  guardedRows,
  isCorrectable,
  needsJudgement,
} from "../../core/record/corrections.ts";
import { withCouncilCodes } from "../../core/record/council-names.ts";
import { findDuplicates } from "../../core/record/duplicates.ts";
import { belowTitle } from "../../core/record/header.ts";
import type { Issue } from "../../core/record/issue.ts";
import { unionOfKeys } from "../../core/record/row-keys.ts";
import type { Sheet } from "../../core/record/sheet.ts";
import { TABLES, tableOfFile } from "../../core/record/tables/registry.ts";
import { unknownHeaderInWords } from "../../core/record/unknown-header.ts";
import { describeIssue } from "../../core/record/words.ts";
import { parseSheet, readSheet, writeCsv } from "../../io/csv.ts";
import type { Loading } from "../../io/load.ts";
import {
  type CheckAnswer,
  type CheckCommand,
  type CheckReport,
  type Comparison,
  ROWS_PER_PAGE,
  type WhichIssues,
} from "./messages.ts";
import { issuesByRow, kindsOf, pageOf, previewOf } from "./report.ts";

/** What is on the map already, and the ground: what a file is compared with once it is there. */
export interface MapWorld {
  readonly keys: KeysByTable;
  readonly ground: Ground;
}

/** What a session may do to the world. */
export interface SessionEffects {
  /** Day of the check, YYYY-MM-DD. */
  readonly today: string;
  readonly say: (answer: CheckAnswer) => void;
  /** Lets other messages through for a moment. */
  readonly pause: () => Promise<void>;
  /** What the rows of a table are compared with, or why it cannot be had. */
  readonly world: (table: Table) => Promise<Loading<MapWorld>>;
}

/** Rows that are checked between two pauses. */
const STEP_ROWS = 2000;
/** Steps back that are kept. */
const MOST_STEPS = 20;

/** What was made of a file as one table, so that looking at it as another costs no work. */
interface Kept {
  readonly sheet: Sheet;
  readonly past: readonly Sheet[];
  readonly adaptation: Adaptation | undefined;
}

/** Answers commands about one file after another. */
export function checkSession({
  today,
  say,
  pause,
  world,
}: SessionEffects): (command: CheckCommand) => Promise<void> {
  let opened: Sheet | undefined;
  let table: Table | undefined;
  let sheet: Sheet | undefined;
  let past: readonly Sheet[] = [];
  let issues: readonly Issue[] = [];
  let checked: CheckedTable | undefined;
  // The answers under which the sheet was read, and what was made of the file as other tables.
  let adaptation: Adaptation | undefined;
  let kept = new Map<string, Kept>();
  // Once it is there, a correction is told in one piece: issues beside the map do not come and go with each.
  const worlds = new Map<string, MapWorld>();
  // A newer command makes an older check needless.
  let turn = 0;

  const runCheck = async (): Promise<void> => {
    if (table === undefined || sheet === undefined) return;
    const mine = ++turn;
    const running = startCheck(table, sheet, { today });
    const found: Issue[] = [];
    let isShown = false;
    while (running.done < running.count || found.length === 0) {
      const before = running.done;
      found.push(...running.step(STEP_ROWS));
      if (mine !== turn) return;
      if (running.done === before) break;
      if (!isShown && running.done < running.count && found.length > 0) {
        say({ says: "first", rows: issuesByRow(told(found), sheet).slice(0, ROWS_PER_PAGE) });
        isShown = true;
      }
      say({ says: "progress", what: "Checking", done: running.done, count: running.count });
      await pause();
      if (mine !== turn) return;
    }
    checked = running.finish();
    await compare();
  };

  /** Tells what was checked: alone until what is on the map is there, then beside it. */
  const compare = async (): Promise<void> => {
    if (checked === undefined) return;
    const [mine, own] = [turn, checked];
    const alone = told(withDuplicates(own));
    let known = worlds.get(own.table.name);
    if (known === undefined) {
      issues = alone;
      tell("running");
      const loaded = await world(own.table);
      if (mine !== turn || own !== checked) return;
      if (loaded.state !== "ready") {
        tell({ failed: loaded.state === "failed" ? loaded.reason : "it did not arrive" });
        return;
      }
      known = loaded.value;
      worlds.set(own.table.name, known);
    }
    const across = acrossFaults(own, withOwnKeys(known.keys, own), known.ground);
    const beside = across.map((facts) => describeIssue(facts, own.table));
    const coded = withCouncilCodes(alone, own.table, known.ground.councilByCode.values());
    issues = [...coded, ...beside].sort((a, b) => a.line - b.line);
    tell("done");
  };

  const tell = (comparison: Comparison): void => {
    if (checked === undefined || sheet === undefined || table === undefined) return;
    const rows = issuesByRow(issues, sheet);
    const spoilt = new Set(issues.filter(({ severity }) => severity === "error").map(({ line }) => line));
    const errors = issues.filter(({ severity }) => severity === "error").length;
    const report: CheckReport = {
      table: table.name,
      title: table.title,
      file: sheet.file,
      count: checked.count,
      good: checked.rows.filter(({ line }) => !spoilt.has(line)).length,
      errors,
      warnings: issues.length - errors,
      kinds: kindsOf(issues, table),
      rows: rows.slice(0, ROWS_PER_PAGE),
      rowsWithIssues: rows.length,
      comparison,
      steps: past.length,
      isAdapted: adaptation !== undefined,
    };
    say({ says: "report", report });
  };

  const open = (file: string, content: Uint8Array | string): void => {
    opened = typeof content === "string" ? parseSheet(file, content) : readSheet(file, content);
    [table, sheet, checked, past, issues] = [undefined, undefined, undefined, [], []];
    [adaptation, kept] = [undefined, new Map()];
    turn++;
    const guess = tableOfFile(file) ?? tableOfHeader(opened);
    say({
      says: "opened",
      file,
      rows: rowsOf(guess, opened),
      columns: opened.header.length,
      table: guess?.name,
      ...(guess === undefined && opened.header.length > 0 ? { doubt: unknownHeaderInWords(opened) } : {}),
      issues: opened.issues.map((facts) => describeIssue(facts, undefined)),
    });
  };

  const remember = (): void => {
    if (table !== undefined && sheet !== undefined) kept.set(table.name, { sheet, past, adaptation });
  };

  const read = async (name: string, answers: Adaptation | undefined): Promise<void> => {
    remember();
    table = TABLES.find((one) => one.name === name);
    if (table === undefined || opened === undefined) return;
    const before = kept.get(name);
    if (answers === undefined && before !== undefined) {
      ({ sheet, past, adaptation } = before);
      return runCheck();
    }
    [sheet, past, adaptation] = [undefined, [], undefined];
    const questions = askColumns(table, opened, today);
    const mustAsk = questions.strange.length > 0 || questions.missing.length > 0;
    if (answers === undefined && mustAsk) {
      turn++;
      say({ says: "asks", table: name, rows: rowsOf(table, opened), questions });
      return;
    }
    adaptation = mustAsk ? (answers ?? questions.proposal) : undefined;
    sheet = adaptation === undefined ? opened : adaptSheet(table, opened, adaptation);
    await runCheck();
  };

  const ask = (): void => {
    if (table === undefined || opened === undefined || adaptation === undefined) return;
    turn++;
    const questions = { ...askColumns(table, opened, today), proposal: adaptation };
    say({ says: "asks", table: table.name, rows: rowsOf(table, opened), questions, taken: past.length });
  };

  /** Issues as they are told: with a register's name before bare charity numbers. */
  const told = (found: readonly Issue[]): readonly Issue[] => {
    const own = table;
    if (own === undefined || opened === undefined || adaptation === undefined) return found;
    const at = adaptation.choice.indexOf("org_ids");
    return isCharityColumn(belowTitle(own, opened).header[at] ?? "")
      ? found.map((issue) => withCharityNumbers(issue, own))
      : found;
  };

  const correct = async (which: WhichIssues): Promise<void> => {
    if (table === undefined || sheet === undefined) return;
    const chosen = issues.filter((issue) => isCorrectable(issue) && isChosen(issue, which));
    if (chosen.length === 0) return;
    past = [...past, sheet].slice(-MOST_STEPS);
    sheet = applyCorrections(table, sheet, chosen);
    await runCheck();
  };

  return async (command) => {
    switch (command.does) {
      case "open":
        return open(command.file, command.content);
      case "read":
        return read(command.table, command.adaptation);
      case "ask":
        return ask();
      case "compare":
        return compare();
      case "correct":
        return correct(command.which);
      case "undo": {
        const last = past.at(-1);
        if (last === undefined) return;
        past = past.slice(0, -1);
        sheet = last;
        return runCheck();
      }
      case "rows": {
        if (sheet === undefined) return;
        const { kind, from } = command;
        const some = kind === undefined ? issues : issues.filter((issue) => isChosen(issue, { kind }));
        say({
          says: "rows",
          ...pageOf(issuesByRow(some, sheet), from),
          ...(kind === undefined ? {} : { kind }),
        });
        return;
      }
      case "preview":
        if (checked !== undefined) say({ says: "preview", ...previewOf(checked, issues, command.from) });
        return;
      case "take":
        if (table === undefined || sheet === undefined) return;
        say({
          says: "taken",
          name: `${table.name}-corrected.csv`,
          csv: writeCsv(guardedRows(sheet)),
        });
    }
  };
}

/** Rows below the header; lines of title count where nobody knows the table. */
function rowsOf(table: Table | undefined, sheet: Sheet): number {
  return (table === undefined ? sheet : belowTitle(table, sheet)).rows.length;
}

function isChosen(issue: Issue, which: WhichIssues): boolean {
  if ("all" in which) return !needsJudgement(issue);
  const { code, column } = "kind" in which ? which.kind : which.at;
  return issue.code === code && issue.column === column && (!("at" in which) || issue.line === which.at.line);
}

function withDuplicates(checked: CheckedTable): readonly Issue[] {
  const { table, file, rows } = checked;
  if (table.name !== "organisations" && table.name !== "projects") return checked.issues;
  const twins = findDuplicates(file, rows).map((facts) => describeIssue(facts, table));
  return twins.length === 0 ? checked.issues : [...checked.issues, ...twins].sort((a, b) => a.line - b.line);
}

/** Rows of a file may name each other and what is on the map. */
function withOwnKeys(keys: KeysByTable, checked: CheckedTable): KeysByTable {
  const union = unionOfKeys(checked.keys, keys.get(checked.table.name)?.keys);
  return new Map([...keys, [checked.table.name, { keys: union }]]);
}

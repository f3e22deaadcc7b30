/** What a page without a server can do with a row that someone wrote: a letter, a report, a receipt. */
import type { Table } from "../record/column.ts";
import { type DayText, dayInWords } from "../record/day.ts";
import type { CellChange } from "../record/difference.ts";
import { idFromName } from "../record/id.ts";
import { TELLS_PLACE } from "../record/precision.ts";
import { shorten } from "../record/words.ts";
import type { Site } from "./manifest.ts";

/** A row that is ready to be sent. */
export interface Submission {
  readonly table: Table;
  /** What the row is called. */
  readonly name: string;
  readonly id: string;
  /** Header and row as CSV. */
  readonly csv: string;
  /** What it changes in the present row; undefined for a new one. */
  readonly changes: readonly CellChange[] | undefined;
  /** True where the row's place is to be shown nowhere (`hidesPlace`): what it was is not written into a letter either. */
  readonly hidesPlace: boolean;
  /** In the sender's own words, for the curator. */
  readonly remark: string;
  readonly day: DayText;
}

/** Longest address that every mail program and browser takes. */
const LONGEST_ADDRESS = 7500;

/** "New project: The Outback" or "Correction to project: The Outback". */
export function submissionTitle({ table, name, changes }: Submission): string {
  return `${changes === undefined ? "New" : "Correction to"} ${table.one}: ${shorten(name, 120)}`;
}

/** A short mark by which sender and curator can speak of the same row: eight hexadecimal digits of its text (FNV-1a). */
export function submissionMark(csv: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < csv.length; at++) hash = Math.imul(hash ^ csv.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/** Name of the CSV file, which tells the table: `projects-the-outback.csv`. */
export function submissionFile({ table, id, name }: Submission): string {
  return `${table.name}-${(id || idFromName(name)).slice(0, 60) || "row"}.csv`;
}

/** A letter to the map's keeper, or undefined where none is named; the row is left out where it would make the address too long. */
export function mailAddress(site: Site, submission: Submission): string | undefined {
  if (site.contactEmail === undefined) return undefined;
  const make = (body: string): string =>
    `mailto:${site.contactEmail}?subject=${encodeURIComponent(submissionTitle(submission))}&body=${encodeURIComponent(body)}`;
  return shortEnough(submission, "plain", make);
}

/** A report where the site's issues are kept, filled in as far as that host allows; undefined where none is named. */
export function issueAddress(site: Site, submission: Submission): string | undefined {
  if (site.issuesUrl === undefined) return undefined;
  const form = newIssueForm(site.issuesUrl);
  if (form === undefined) return site.issuesUrl;
  const make = (body: string): string =>
    `${form.address}?${form.title}=${encodeURIComponent(submissionTitle(submission))}&${form.body}=${encodeURIComponent(body)}`;
  return shortEnough(submission, "marked up", make);
}

/** The address of the fullest letter that is no longer than an address may be. */
function shortEnough(
  submission: Submission,
  form: "plain" | "marked up",
  make: (body: string) => string,
): string {
  const whole = make(letter(submission, form));
  if (whole.length <= LONGEST_ADDRESS) return whole;
  const withoutRow = make(letter(submission, "without row"));
  return withoutRow.length <= LONGEST_ADDRESS ? withoutRow : make(shortLetter(submission));
}

/** A file of rows that a person has checked and downloaded. */
export interface CheckedFile {
  readonly table: string;
  /** Rows without an error. */
  readonly rows: number;
  /** Name under which it was downloaded. */
  readonly file: string;
}

/** A letter to send a checked file with, or undefined where no keeper is named. A link cannot attach the file itself. */
export function fileMailAddress(site: Site, given: CheckedFile): string | undefined {
  if (site.contactEmail === undefined) return undefined;
  const { title, body } = fileLetter(given);
  return `mailto:${site.contactEmail}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

/** A report to attach a checked file to, or undefined where no place for reports is named. */
export function fileIssueAddress(site: Site, given: CheckedFile): string | undefined {
  if (site.issuesUrl === undefined) return undefined;
  const form = newIssueForm(site.issuesUrl);
  if (form === undefined) return site.issuesUrl;
  const { title, body } = fileLetter(given);
  return `${form.address}?${form.title}=${encodeURIComponent(title)}&${form.body}=${encodeURIComponent(body)}`;
}

function fileLetter({ table, rows, file }: CheckedFile): { readonly title: string; readonly body: string } {
  const count = rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
  const body = `${count} without an error, checked with the checker of the map.\n\nPlease attach the file ${file} here, and say where it comes from.\n`;
  return { title: `${count} for ${table}.csv`, body };
}

interface IssueForm {
  readonly address: string;
  readonly title: string;
  readonly body: string;
}

/** How the host of an address takes a filled-in report; undefined for a host that is not known to. */
function newIssueForm(issuesUrl: string): IssueForm | undefined {
  const address = issuesUrl.replace(/[?#].*$/, "").replace(/\/+$/, "");
  if (/^https:\/\/gitlab\./.test(address) || address.includes("/-/issues")) {
    const base = address.replace(/\/new$/, "");
    return { address: `${base}/new`, title: "issue[title]", body: "issue[description]" };
  }
  if (!/^https?:\/\/[^/]+\/[^/]+\/[^/]+\/issues(?:\/new)?$/.test(address)) return undefined;
  return { address: `${address.replace(/\/new$/, "")}/new`, title: "title", body: "body" };
}

/** The body of a letter or report. */
function letter(submission: Submission, form: "plain" | "marked up" | "without row"): string {
  const { table, csv, changes, remark } = submission;
  const lines = opening(submission);
  if (remark !== "") lines.push("", remark);
  if (changes !== undefined && changes.length > 0)
    lines.push("", "What changes:", ...changes.map((change) => changeLine(change, submission)));
  if (form === "without row") lines.push("", askForFile(submission));
  else {
    lines.push("", `The row for ${table.name}.csv:`);
    lines.push(...(form === "plain" ? [csv] : ["```csv", csv.replaceAll("```", "` ` `"), "```"]));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The body of a letter whose remark and changes are too long for an address: what is changed, and where all of it stands. */
function shortLetter(submission: Submission): string {
  const { changes = [], remark } = submission;
  const titles = changes.map(({ title }) => title).join(", ");
  const said = [
    ...(remark === "" ? [] : ["", shorten(remark, LONGEST_REMARK)]),
    ...(titles === "" ? [] : ["", `What changes: ${titles}.`]),
  ];
  return `${[...opening(submission), ...said, "", askForFile(submission)].join("\n")}\n`;
}

/** Longest remark in an address, in characters: each may take nine in it, beside the names of all columns. */
const LONGEST_REMARK = 400;

function opening(submission: Submission): string[] {
  return [
    submissionTitle(submission),
    `Written on ${dayInWords(submission.day)} with the form of the map. Mark: ${submissionMark(submission.csv)}`,
  ];
}

function askForFile(submission: Submission): string {
  return `Please attach the file ${submissionFile(submission)}: the row is too long for a link.`;
}

const PLACE_COLUMNS: ReadonlySet<string> = new Set(TELLS_PLACE);

/** `- Summary: A garden. → A bigger garden.`; of a place that is to be shown nowhere only that it was changed, for reports are public. */
function changeLine({ column, title, before, after }: CellChange, { hidesPlace }: Submission): string {
  return hidesPlace && PLACE_COLUMNS.has(column)
    ? `- ${title}: (not written here)`
    : `- ${title}: ${before || "(empty)"} → ${after || "(empty)"}`;
}

/** What a sender keeps: what was written, and what happens with it now. */
export function receiptText(site: Site, submission: Submission): string {
  const { csv, changes, day, table } = submission;
  const file = submissionFile(submission);
  return [
    `${site.name}: receipt`,
    "",
    submissionTitle(submission),
    `Written on ${dayInWords(day)}. Mark: ${submissionMark(csv)}`,
    "",
    ...NEXT_STEPS.map((step, index) => `${index + 1}. ${step}`),
    "",
    ...(changes === undefined
      ? []
      : ["What changes:", ...changes.map((change) => changeLine(change, submission)), ""]),
    `The row (${table.name}.csv, file ${file}):`,
    csv,
  ].join("\n");
}

/** What happens after sending, in words. */
export const NEXT_STEPS: readonly string[] = [
  "Nothing leaves this device until you send the row: by e-mail, as a report, or by giving the file to the map's keeper.",
  "A curator reads the row against its sources, looks whether it is on the map already, and accepts it, merges it or declines it with a reason.",
  "What is accepted is on the map with its next build. Its page's history says when and what changed.",
  "If you hear nothing, ask, and give the mark of your row.",
];

/** Where a record's history can be read, or undefined where the site names no place; `{table}` and `{id}` in the setting are filled in. */
export function historyAddress(
  site: Pick<Site, "historyUrl">,
  table: string,
  id: string,
): string | undefined {
  return site.historyUrl
    ?.replaceAll("{table}", encodeURIComponent(table))
    .replaceAll("{id}", encodeURIComponent(id));
}

/** The plain-English words of every issue: the one catalogue, for command line, checker page and build. */
import type { FieldSchema } from "./cell.ts";
import type { Column, Table } from "./column.ts";
import { ISSUE_SEVERITY, type Issue, type IssueCode, type IssueFacts } from "./issue.ts";
import { LOCATION_PRECISION, THEMES } from "./vocabulary.ts";

interface RangeOf {
  readonly field?: Partial<FieldSchema>;
  readonly isPast?: true;
}

interface Context {
  readonly facts: IssueFacts;
  readonly column: Column | undefined;
  /** Title of the column, as people see it. */
  readonly title: string;
  readonly value: string;
  readonly detail: string;
}

const WORDS: Record<IssueCode, (context: Context) => string> = {
  "unreadable-file": ({ detail }) => `The file cannot be read: ${detail}.`,
  "not-a-table": ({ detail }) => `This is not one of the map's tables. ${detail}`,
  "too-big": ({ detail }) => `The file is larger than the checker takes: ${detail}. Split it.`,
  "too-many-issues": ({ detail }) =>
    `More than ${detail} problems were found up to here. Put those right first: the rows from here on were not checked.`,
  "unclosed-quote": () =>
    'A quotation mark (") opens here and never closes. Close it, or write it twice ("") inside a quoted cell.',
  "stray-quote": () =>
    'A quotation mark (") stands in the middle of a cell. Put the whole cell in quotes and write the mark twice ("").',
  "too-few-cells": ({ detail }) =>
    `This row has fewer cells than the header: ${detail}. A comma or a line end may be missing.`,
  "too-many-cells": ({ detail }) =>
    `This row has more cells than the header: ${detail}. A cell with a comma needs quotes around it.`,
  "title-rows": ({ detail }) =>
    `The header stands below ${detail}, which the check passed over. Delete what is above the header.`,
  "empty-header": ({ detail }) => `Column ${detail} has no name in the header. Name it or delete it.`,
  "repeated-header": ({ value }) => `The header names the column “${value}” twice. Keep one.`,
  "derived-columns": ({ value, detail }) =>
    detail === "1"
      ? `The column ${value} is one that downloads of this map add; the check passed over it. Nothing needs to be done.`
      : `${detail} columns are those that downloads of this map add (${value}${Number(detail) > 3 ? " …" : ""}); the check passed over them. Nothing needs to be done.`,
  "unknown-column": ({ value, facts }) =>
    `The table has no column “${value}”.${facts.suggestion === undefined ? " Rename or delete it." : ` Is it “${facts.suggestion}”?`}`,
  "missing-column": ({ title, detail }) =>
    `The column “${detail}” (${title}) is missing from the header, and every row needs it.`,
  "required-empty": ({ title, column, facts }) =>
    `“${title}” is empty, and every row needs it: ${column?.help ?? ""}${facts.suggestion === undefined ? "" : ` From the name it is “${facts.suggestion}”.`}`,
  "unsafe-characters": ({ title }) =>
    `“${title}” holds invisible or control characters, which can hide or turn text around.`,
  markup: ({ title }) => `“${title}” holds HTML. Write plain words.`,
  formula: ({ title }) =>
    `“${title}” holds a spreadsheet's formula. Copy what it shows and paste it as a value.`,
  "spreadsheet-error": ({ title, value }) =>
    `“${title}” holds “${value}”, which a spreadsheet writes where it has nothing to show. Leave it empty.`,
  "cell-too-long": ({ title, detail }) => `“${title}” is too long: ${detail}.`,
  "not-an-id": said("an id"),
  "reserved-id": ({ value, facts }) =>
    `“${value}” is the address of this site's own lists, so no record can have it. Choose another id, such as “${facts.suggestion ?? ""}”.`,
  "not-a-gss-code": said("a GSS code of an English council"),
  "not-an-organisation-id": said("an organisation identifier"),
  "not-a-link": said("a safe web address"),
  "not-an-email": said("an e-mail address"),
  "personal-mobile": ({ title }) =>
    `“${title}” holds a mobile number, which is often someone's own. Give a landline, or leave it out.`,
  "not-a-telephone-number": said("a UK landline number"),
  "not-a-postcode": said("a full UK postcode"),
  "untidy-postcode": said("a tidy postcode (capitals, one space)"),
  "not-a-date": said("a date"),
  "not-a-day": said("a full date that exists"),
  "not-a-window-date": said("a date of a window"),
  "not-a-number": said("a plain number"),
  "not-a-whole-number": said("a whole number"),
  "out-of-range": ({ title, value, column }) =>
    `“${title}” is “${shorten(value)}”, and it takes ${rangeInWords(column?.cell)}.`,
  "unknown-term": said("in the list"),
  "empty-in-list": ({ title }) => `“${title}” has an empty piece between semicolons.`,
  "repeated-in-list": ({ title }) => `“${title}” names the same thing twice.`,
  "repeated-key": ({ value, detail }) =>
    `“${value}” stands in two rows; the other is on line ${detail}. Each row needs its own.`,
  "id-in-two-tables": ({ value, detail }) =>
    `The id “${value}” is used in ${detail} too. Projects and organisations share one set of addresses: choose another.`,
  "no-such-record": ({ title, value, detail }) =>
    `“${title}” names “${value}”, and there is no such row in ${detail}.`,
  "refers-to-itself": ({ title }) => `“${title}” names this very row.`,
  "dates-out-of-order": ({ detail }) => `${detail}. Check both dates.`,
  "half-a-point": ({ detail }) => `Latitude and longitude belong together; ${detail} is empty.`,
  "swapped-coordinates": () => "Latitude and longitude seem to be swapped.",
  "outside-england": ({ detail }) => `The point is not in England: ${detail}.`,
  "point-without-place": ({ detail }) =>
    `It is to be placed as “${LOCATION_PRECISION.label(detail)}”, and neither a postcode nor latitude and longitude say where that is. Give one of them, or say “${LOCATION_PRECISION.label("area")}” (area) and name the place.`,
  "council-not-named": ({ title }) =>
    `The precision says that it covers a whole council area, and “${title}” does not say which. Fill it in, or choose another precision.`,
  "postcode-not-found": ({ value }) =>
    `“${value}” is in no postcode sector of England, so the row cannot be placed by it. Check it, or give coordinates.`,
  "withheld-but-placed": ({ title }) =>
    `The location is withheld, and “${title}” would give it away. Empty it.`,
  "withheld-told-elsewhere": ({ title, detail }) =>
    `“${title}” gives a postcode, and of “${detail}”, which this row is about, no place is shown. Take the postcode out.`,
  "lead-shown-nowhere": ({ title, value, detail }) =>
    `“${title}” names “${value}”, of which no place is shown, and this row is placed as “${LOCATION_PRECISION.label(detail)}”, which may give it away. Say “withheld”, or “council” or “national”, and take the place out.`,
  "partner-shown-nowhere": ({ title, value, detail }) =>
    `“${title}” names “${value}”, of which no place is shown, and this row is placed as “${LOCATION_PRECISION.label(detail)}”. Make sure that this is not where “${value}” is; if it is, say “withheld” and take the place out.`,
  "never-shown": ({ facts, title, value, detail }) =>
    facts.column === "location_precision"
      ? `“${title}” is “${value}”, and the row names “${THEMES.label(detail)}”, of which no location is ever shown. Say “withheld”, or “council” or “national”.`
      : `“${title}” tells a place, and the row names “${THEMES.label(detail)}”, of which no location is ever shown. Take the place out.`,
  "anchor-without-basis": () =>
    "It is marked as an anchor organisation without saying why. Fill “Why it is an anchor” (anchor_basis) from a source, or say “no”.",
  "income-without-year": ({ detail }) =>
    `An income needs its year, and the year its income: “${detail}” is empty.`,
  "value-without-meaning": () =>
    "A value in pounds needs “What the value is” (value_is): a grant, a contract in a year, shares raised.",
  "picture-without-words": ({ detail }) => `A picture needs words and a licence: “${detail}” is empty.`,
  "in-future": ({ title, value, column, detail }) =>
    `“${title}” is “${value}”, which lies after today (${detail}), and it tells of what has happened. Check it${column?.required === false ? ", or leave it empty" : ""}.`,
  "no-such-council": ({ value }) =>
    `No English council has the code “${value}” in the reference table (districts of May 2024 and counties).`,
  "window-without-dates": ({ detail }) =>
    `A window that recurs “${detail}” needs both dates. Where the page gives none, say “not-stated” or “set-but-not-seen”.`,
  "window-without-year": ({ title, value, detail, facts }) =>
    `“${title}” is “${value}”, a day of no year, and ${detail}. Write the year before it, as in “${facts.suggestion ?? "2026-07-01"}”.`,
  "council-disagrees": ({ value, detail }) =>
    `The row says ${value}, and the point lies in ${detail}. Check which is right.`,
  "postcode-elsewhere": ({ value, detail }) =>
    `The row says ${value}, and its postcode ${detail}. Check which is right.`,
  "far-from-postcode": ({ detail }) => `The point lies ${detail} from where its postcode is. Check both.`,
  "no-council": () =>
    "Neither a point, a postcode nor a council says where this is, so no council's page will show it.",
  "all-capitals": ({ title }) => `“${title}” is all in capitals. Write it as in a sentence.`,
  "long-summary": ({ title, detail }) => `“${title}” runs to ${detail} characters. Under 600 reads better.`,
  "likely-duplicate": ({ detail }) =>
    `This looks like the row ${detail}. Merge them, or say in the note how they differ.`,
  "no-site": ({ facts, detail }) =>
    `There is no ${facts.file}. It says what the map is called, and needs the keys ${detail}; docs/own-map.md says what each is.`,
  "site-not-json": ({ detail }) =>
    `The file is not what a program can read as settings (JSON): ${detail}. Look near this line for a comma or quotation mark that is missing or too many, and for curly quotation marks.`,
  "site-key-missing": ({ title, detail }) =>
    `The key “${title}” is missing, and every map needs it. It takes ${detail}.`,
  "site-key-unknown": ({ value, facts }) =>
    `There is no key “${value}”.${facts.suggestion === undefined ? " Take it out; docs/own-map.md lists those that there are." : ` Is it “${facts.suggestion}”?`}`,
  "site-value": ({ title, value, detail, facts }) =>
    `“${title}” ${value === "" ? "is empty" : `is “${shorten(value)}”`}, and it takes ${detail}.${facts.suggestion === undefined ? "" : ` Did you mean “${facts.suggestion}”?`}`,
};

function said(what: string): (context: Context) => string {
  return ({ title, value, column, facts }) => {
    const expected = column === undefined ? "" : ` It takes ${column.cell.says}.`;
    const proposal = facts.suggestion === undefined ? "" : ` Did you mean “${facts.suggestion}”?`;
    return `“${title}” is not ${what}: “${shorten(value)}”.${proposal === "" ? shorten(expected, 400) : proposal}`;
  };
}

/** The numbers that a cell takes, in words: `a number from 49 to 61`. */
function rangeInWords({ field = {}, isPast }: RangeOf = {}): string {
  const { minimum, maximum } = field;
  if (isPast && minimum !== undefined) return `a year from ${minimum} to this one`;
  if (minimum !== undefined && maximum !== undefined) return `a number from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `no number below ${minimum}`;
  return maximum === undefined ? "no number so large or small" : `no number above ${maximum}`;
}

/** Text cut to a length, in UTF-16 units, at which it still fits a line; never inside a surrogate pair, of which no half can be encoded. */
export function shorten(text: string, most = 80): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The issue that facts make: severity from its code, words from the catalogue. */
export function describeIssue(facts: IssueFacts, table: Table | undefined): Issue {
  const column = facts.column === undefined ? undefined : table?.columns[facts.column];
  const context: Context = {
    facts,
    column,
    title: column?.title ?? facts.column ?? "The row",
    value: facts.value ?? "",
    detail: facts.detail ?? "",
  };
  return { ...facts, severity: ISSUE_SEVERITY[facts.code], message: WORDS[facts.code](context) };
}

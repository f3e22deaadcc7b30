/** What can be wrong with data: codes and severities. The words are in `words.ts` alone. */

/** How much an issue matters: an error keeps a row off the map, a warning does not. */
export type Severity = "error" | "warning";

/** Every code, with the severity it always has. */
export const ISSUE_SEVERITY = {
  "unreadable-file": "error",
  "not-a-table": "error",
  "too-big": "error",
  "too-many-issues": "error",
  "unclosed-quote": "error",
  "stray-quote": "error",
  "too-few-cells": "error",
  "too-many-cells": "error",
  "title-rows": "warning",
  "empty-header": "error",
  "repeated-header": "error",
  "derived-columns": "warning",
  "unknown-column": "error",
  "missing-column": "error",
  "required-empty": "error",
  "unsafe-characters": "error",
  markup: "error",
  formula: "error",
  "spreadsheet-error": "error",
  "cell-too-long": "error",
  "not-an-id": "error",
  "reserved-id": "error",
  "not-a-gss-code": "error",
  "not-an-organisation-id": "error",
  "not-a-link": "error",
  "not-an-email": "error",
  "personal-mobile": "error",
  "not-a-telephone-number": "error",
  "not-a-postcode": "error",
  "untidy-postcode": "error",
  "not-a-date": "error",
  "not-a-day": "error",
  "not-a-window-date": "error",
  "not-a-number": "error",
  "not-a-whole-number": "error",
  "out-of-range": "error",
  "unknown-term": "error",
  "empty-in-list": "error",
  "repeated-in-list": "error",
  "repeated-key": "error",
  "id-in-two-tables": "error",
  "no-such-record": "error",
  "refers-to-itself": "error",
  "dates-out-of-order": "error",
  "half-a-point": "error",
  "swapped-coordinates": "error",
  "outside-england": "error",
  "point-without-place": "error",
  "council-not-named": "error",
  "postcode-not-found": "error",
  "withheld-but-placed": "error",
  "withheld-told-elsewhere": "error",
  "lead-shown-nowhere": "error",
  "partner-shown-nowhere": "warning",
  "never-shown": "error",
  "anchor-without-basis": "error",
  "income-without-year": "error",
  "value-without-meaning": "error",
  "picture-without-words": "error",
  "in-future": "error",
  "no-such-council": "error",
  "window-without-dates": "error",
  "window-without-year": "error",
  "council-disagrees": "warning",
  "postcode-elsewhere": "warning",
  "far-from-postcode": "warning",
  "no-council": "warning",
  "all-capitals": "warning",
  "long-summary": "warning",
  "likely-duplicate": "warning",
  "no-site": "error",
  "site-not-json": "error",
  "site-key-missing": "error",
  "site-key-unknown": "error",
  "site-value": "error",
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITY;

/** Facts that the words of an issue are made of. */
export interface IssueFacts {
  readonly file: string;
  /** Line in the file, counted from 1 as an editor counts it; the header is the first with text. */
  readonly line: number;
  /** Name of the column, or the key of a `site.json`; absent where the whole row or file is meant. */
  readonly column?: string;
  /** The text as it was seen. */
  readonly value?: string;
  readonly code: IssueCode;
  /** What should stand there instead, where that can be told. */
  readonly suggestion?: string;
  /** Further facts that the words name: another row's id, a column, a limit. */
  readonly detail?: string;
}

/** An issue as people and machines read it. */
export interface Issue extends IssueFacts {
  readonly severity: Severity;
  readonly message: string;
}

/** The one expected failure of an import: words that name what is wrong and what to do, without a stack trace. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Where a bad value stands, for the words of a refusal. */
export interface Where {
  readonly file: string;
  /** Line of the file, the header being line 1. */
  readonly line?: number;
  readonly column?: string;
}

/** "file.csv, line 7, column Income Rank". */
export function describeWhere({ file, line, column }: Where): string {
  return [file, line === undefined ? "" : `line ${line}`, column === undefined ? "" : `column "${column}"`]
    .filter((part) => part !== "")
    .join(", ");
}

/** The verdict about a file in a sentence. */
import type { CheckReport } from "./messages.ts";

type Figures = Pick<CheckReport, "good" | "count" | "errors" | "warnings">;

/** "1 row", "2,345 rows". */
export function countOf(number: number, word: string): string {
  return `${number.toLocaleString("en-GB")} ${word}${number === 1 ? "" : "s"}`;
}

/** How many rows are right, with the number of errors and warnings where there are any. */
export function verdictOf({ good, count, errors, warnings }: Figures): string {
  if (count === 0) return "The file has a header and no rows.";
  const rows = goodRows(good, count);
  if (errors === 0 && warnings === 0) return `${rows}.`;
  const parts = [
    errors === 0 ? "no errors" : countOf(errors, "error"),
    warnings === 0 ? "no warnings" : countOf(warnings, "warning"),
  ];
  return `${rows}; ${parts.join(", ")}. Errors keep a row off the map, warnings do not.`;
}

function goodRows(good: number, count: number): string {
  if (count === 1) return good === 1 ? "The row is right" : "The row is not right yet";
  if (good === count) return `All ${countOf(count, "row")} are right`;
  return `${good.toLocaleString("en-GB")} of ${countOf(count, "row")} ${good === 1 ? "is" : "are"} right`;
}

/** What a person does with the file now. */
export function nextStep({ good, count, errors }: Figures): "add rows" | "send" | "put right" {
  if (count === 0) return "add rows";
  return errors === 0 && good > 0 ? "send" : "put right";
}

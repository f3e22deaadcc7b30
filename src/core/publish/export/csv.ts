/** A table as CSV (RFC 4180): UTF-8, comma, LF, header first; text that a spreadsheet would run is guarded. */
import { plainNumber } from "../../record/cells/numbers.ts";
import { withGuard } from "../../record/formula.ts";
import type { ExportTable } from "./table.ts";

/** The table as text. A row is joined in one step, which is several times faster than adding cell to cell. */
export function csvText({ columns, rows }: ExportTable): string {
  const places = [...columns.keys()];
  const words = places.filter((at) => columns[at]?.kind === "text" && columns[at]?.isPlain !== true);
  const numbers = places.filter((at) => columns[at]?.kind !== "text");
  const lines = [columns.map(({ name }) => name).join(",")];
  for (const { cells } of rows) {
    // Empty cells are joined as nothing, numbers as their digits.
    const line = cells.slice();
    for (const at of words) {
      const value = line[at];
      if (typeof value === "string") line[at] = wordsText(value);
    }
    for (const at of numbers) {
      const value = line[at];
      if (typeof value === "number" && isLong(value)) line[at] = plainNumber(value);
    }
    lines.push(line.join(","));
  }
  lines.push("");
  return lines.join("\n");
}

function wordsText(words: string): string {
  const guarded = words.charCodeAt(0) < LETTERS ? withGuard(words) : words;
  return needsQuotes(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Every character that a guard is for, the apostrophe included, stands before the letters: tab to at sign. */
const LETTERS = 65;

/** Commas, quotes and line ends need quotes, and so do blanks at the ends, which readers trim. */
function needsQuotes(text: string): boolean {
  return (
    text.includes(",") ||
    text.includes('"') ||
    text.includes("\n") ||
    text.includes("\r") ||
    text.trim().length !== text.length
  );
}

/** True for a number that JavaScript may write with an exponent. */
function isLong(value: number): boolean {
  const size = Math.abs(value);
  return size >= 1e15 || (size < 1e-4 && size > 0);
}

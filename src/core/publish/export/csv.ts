/** A table as CSV (RFC 4180): UTF-8, comma, LF, header first; text that a spreadsheet would run is guarded. */
import { withGuard } from "../../record/formula.ts";
import type { CellValue, ExportTable } from "./table.ts";

/** What makes a cell need quotes: commas, quotes, line ends, and blanks at its ends, which readers trim. */
const NEEDS_QUOTES = /[",\n\r]|^\s|\s$/;

/** The table as text. */
export function csvText({ columns, rows }: ExportTable): string {
  const isText = columns.map(({ kind }) => kind === "text");
  const lines = [columns.map(({ name }) => name).join(",")];
  for (const { cells } of rows) {
    let line = "";
    for (let at = 0; at < columns.length; at++) {
      if (at > 0) line += ",";
      line += cellText(cells[at], isText[at] === true);
    }
    lines.push(line);
  }
  lines.push("");
  return lines.join("\n");
}

function cellText(value: CellValue, isText: boolean): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return numberText(value);
  const guarded = isText ? withGuard(value) : value;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Decimal digits without an exponent. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/\.?0+$/, "") : text;
}

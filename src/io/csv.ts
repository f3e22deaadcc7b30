/** CSV text and bytes to a Sheet, in browser and Node. Papa Parse reads; this module checks what it passes over in silence. */
import Papa from "papaparse";
import type { IssueFacts } from "../core/record/issue.ts";
import type { Sheet, SheetRow } from "../core/record/sheet.ts";

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** Text of bytes as UTF-8 or UTF-16 (by byte order mark), else as Windows-1252, which older spreadsheets write. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: every byte string is Windows-1252.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sheet that bytes hold; a file that is too big or has no header is an issue, never an exception. */
export function readSheet(file: string, bytes: Uint8Array): Sheet {
  if (bytes.length > MOST_BYTES) {
    return emptySheet(file, { file, line: 1, code: "too-big", detail: `${MOST_BYTES / 1024 / 1024} MB` });
  }
  return parseSheet(file, decodeText(bytes));
}

/** The sheet that CSV text holds. Cells are trimmed; rows without any text are left out. */
export function parseSheet(file: string, csv: string): Sheet {
  const text = csv.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  const scan = scanRows(text, separator);
  const issues: IssueFacts[] = scan.strayQuotes.map((line) => ({ file, line, code: "stray-quote" }));
  if (scan.unclosedAt !== undefined) issues.push({ file, line: scan.unclosedAt, code: "unclosed-quote" });
  const parsed = Papa.parse<readonly string[]>(text, { delimiter: separator, newline: "\n" });
  const rows: SheetRow[] = [];
  for (const [index, cells] of parsed.data.entries()) {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== "")) rows.push({ line: scan.rowLines[index] ?? index + 1, cells: trimmed });
  }
  const [header, ...body] = rows;
  if (header === undefined) {
    return emptySheet(file, { file, line: 1, code: "not-a-table", detail: "The file is empty." });
  }
  return { file, header: header.cells, rows: body, issues };
}

function emptySheet(file: string, issue: IssueFacts): Sheet {
  return { file, header: [], rows: [], issues: [issue] };
}

/** The separator that the first line uses most: comma, semicolon (European spreadsheets) or tab. */
function separatorOf(text: string): "," | ";" | "\t" {
  const firstLine = text.slice(0, Math.max(0, text.indexOf("\n")) || text.length);
  const count = (separator: string): number => firstLine.split(separator).length;
  if (count("\t") > count(",") && count("\t") > count(";")) return "\t";
  return count(";") > count(",") ? ";" : ",";
}

interface Scan {
  /** Line on which each row begins. */
  readonly rowLines: readonly number[];
  /** Lines with a quotation mark inside a cell that did not begin with one. */
  readonly strayQuotes: readonly number[];
  /** Line of a quotation mark that never closes. */
  readonly unclosedAt: number | undefined;
}

/** One walk over the text for what the parser does not tell: where rows begin, stray quotes, a quote left open. */
function scanRows(text: string, separator: string): Scan {
  const rowLines = [1];
  const strayQuotes: number[] = [];
  let line = 1;
  let openedAt: number | undefined;
  let atCellStart = true;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (openedAt !== undefined) {
      if (character === "\n") line++;
      else if (character === '"') {
        if (text[index + 1] === '"') index++;
        else openedAt = undefined;
      }
    } else if (character === "\n") {
      line++;
      rowLines.push(line);
      atCellStart = true;
    } else if (character === separator) atCellStart = true;
    else {
      if (character === '"') {
        if (atCellStart) openedAt = line;
        else if (strayQuotes.at(-1) !== line) strayQuotes.push(line);
      }
      atCellStart = false;
    }
  }
  return { rowLines, strayQuotes, unclosedAt: openedAt };
}

/** CSV text of rows (RFC 4180, comma, LF), header first. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows as string[][], { newline: "\n" })}\n`;
}

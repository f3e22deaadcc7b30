/** CSV text and bytes to a Sheet, in browser and Node. Papa Parse reads; this module checks what it passes over in silence. */
import Papa from "papaparse";
import type { IssueFacts } from "../core/record/issue.ts";
import type { Sheet, SheetRow } from "../core/record/sheet.ts";
import { kindOfBytes, kindOfText } from "./file-kind.ts";

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
    const text = new TextDecoder("windows-1252").decode(bytes);
    // Some versions of Node decode as ISO 8859-1 under that name, and leave these as control characters.
    return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  }
}

/** Characters of the bytes 0x80 to 0x9F in Windows-1252; a blank where it has none. */
const WINDOWS_1252 = Array.from("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ", (character) =>
  character === " " ? undefined : character,
);

/** What is wrong with a file of so many bytes, before any of it is read; undefined where it can be read. */
export function sizeFault(file: string, bytes: number): IssueFacts | undefined {
  if (bytes <= MOST_BYTES) return undefined;
  return { file, line: 1, code: "too-big", detail: `${MOST_BYTES / 1024 / 1024} MB` };
}

/** The sheet that bytes hold; a file that is too big, is no text or has no header is an issue, never an exception. */
export function readSheet(file: string, bytes: Uint8Array): Sheet {
  const tooBig = sizeFault(file, bytes.length);
  if (tooBig !== undefined) return emptySheet(file, tooBig);
  const kind = kindOfBytes(file, bytes) ?? kindOfText(decodeText(bytes.subarray(0, MOST_SEEN)));
  if (kind !== undefined) return emptySheet(file, { file, line: 1, code: "unreadable-file", detail: kind });
  return parseSheet(file, decodeText(bytes));
}

/** The sheet that CSV text holds. Cells are trimmed; rows without any text are left out. */
export function parseSheet(file: string, csv: string): Sheet {
  const text = tidyText(csv);
  const separator = separatorOf(text);
  const { faults, isHopeless } = quoteFaults(text, separator);
  const issues = faults.map((fault): IssueFacts => ({ file, ...fault }));
  if (isHopeless) {
    const detail = `more than ${MOST_STRAY.toLocaleString("en-GB")} quotation marks stand where none may`;
    const line = faults.at(-1)?.line ?? 1;
    return emptySheet(file, ...issues, { file, line, code: "unreadable-file", detail });
  }
  const rows = readRows(text, separator);
  if (rows === undefined) {
    const most = `${MOST_ROWS.toLocaleString("en-GB")} rows or ${MOST_CELLS.toLocaleString("en-GB")} cells`;
    return emptySheet(file, { file, line: 1, code: "too-big", detail: `it has more than ${most}` });
  }
  const [header, ...body] = rows;
  if (header === undefined) {
    return emptySheet(file, { file, line: 1, code: "not-a-table", detail: "The file is empty." });
  }
  return { file, header: header.cells, headerLine: header.line, rows: body, issues };
}

/** Most cells of a file: a hundred times our largest table. More would not fit a phone's memory. */
const MOST_CELLS = 10_000_000;
/** Most rows of a file, for the same reason. */
const MOST_ROWS = 500_000;
/** Characters that are read at a time, so that what has been read is not held twice. */
const CHUNK_CHARACTERS = 4 * 1024 * 1024;

/**
 * Text without byte order marks (the parser would take off a second one itself), with one kind of line end, which also
 * follows blanks at the very end: without it the parser misses a quoted cell's end before them. What is right already is
 * not copied.
 */
function tidyText(csv: string): string {
  let start = 0;
  while (csv.charCodeAt(start) === 0xfeff) start++;
  const text = start === 0 ? csv : csv.slice(start);
  const tidy = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const last = tidy.at(-1) ?? "\n";
  return last !== "\n" && last.trim() === "" ? `${tidy}\n` : tidy;
}

/** All rows with text, the header first; undefined where there are too many. */
function readRows(text: string, separator: Separator): SheetRow[] | undefined {
  const rows: SheetRow[] = [];
  let line = 1;
  let count = 0;
  const take = (data: readonly string[][]): void => {
    for (const cells of data) {
      let isEmpty = true;
      let lines = 1;
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at] ?? "";
        if (cell === "") continue;
        // Whatever the parser took for one row, its lines are its own and those inside its cells.
        if (cell.includes("\n")) lines += lineEndsIn(cell);
        const trimmed = cell.trim();
        if (trimmed !== "") isEmpty = false;
        // The parser has handed the row over: it is trimmed where it stands.
        if (trimmed.length !== cell.length) cells[at] = trimmed;
      }
      if (!isEmpty) rows.push({ line, cells });
      count += cells.length;
      line += lines;
    }
  };
  const isTooMuch = (): boolean => count > MOST_CELLS || rows.length > MOST_ROWS;
  const options = { delimiter: separator, newline: "\n" } as const;
  if (text.length <= CHUNK_CHARACTERS) take(Papa.parse<string[]>(text, options).data);
  else
    Papa.parse<string[]>(text, {
      ...options,
      chunkSize: CHUNK_CHARACTERS,
      // Text is parsed at once; only the type of the parser's options asks to be told of the end.
      complete: () => undefined,
      chunk: ({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        take(data);
        if (isTooMuch()) parser.abort();
      },
    });
  return isTooMuch() ? undefined : rows;
}

function emptySheet(file: string, ...issues: readonly IssueFacts[]): Sheet {
  return { file, header: [], headerLine: 1, rows: [], issues };
}

function lineEndsIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

/**
 * The separator that the first line uses most: comma, semicolon (European spreadsheets) or tab. A title above the header
 * may use another: where a line soon after has three cells or more by one separator and none by the first line's, and so
 * have most lines after it, that one counts.
 */
function separatorOf(text: string): Separator {
  const firstLine =
    text
      .slice(0, MOST_SEEN)
      .split("\n")
      .find((line) => line.trim() !== "") ?? "";
  const count = (separator: Separator): number => firstLine.split(separator).length - 1;
  const first = mostUsed({ ",": count(","), ";": count(";"), "\t": count("\t") });
  const lines = firstLines(text);
  for (const [at, line] of lines.entries()) {
    const other = mostUsed(line);
    const isHeader = other !== first && line[first] === 0 && line[other] >= Math.max(2, count(first));
    const below = lines.slice(at + 1);
    const alike = below.filter((one) => one[other] >= line[other]).length;
    if (at > 0 && isHeader && alike > 0 && alike * 2 >= below.length) return other;
  }
  return first;
}

function mostUsed(counts: SeparatorCounts): Separator {
  if (counts["\t"] > counts[","] && counts["\t"] > counts[";"]) return "\t";
  return counts[";"] > counts[","] ? ";" : ",";
}

/** Lines with text that are looked at for the separator. */
const MOST_LINES_SEEN = 20;
/** Characters, or bytes, that are looked at for it and for what the file is. */
const MOST_SEEN = 64 * 1024;

/** How often each separator stands outside of quotes in each of the first lines with text; a quoted cell's line ends end no line. */
function firstLines(text: string): readonly SeparatorCounts[] {
  const lines: SeparatorCounts[] = [];
  let counts = { ",": 0, ";": 0, "\t": 0 };
  let [hasText, isQuoted, opensCell] = [false, false, true];
  for (let at = 0; at <= text.length && at < MOST_SEEN && lines.length < MOST_LINES_SEEN; at++) {
    const mark = text[at] ?? "\n";
    if (isQuoted) {
      if (mark === '"' && text[at + 1] === '"') at++;
      else if (mark === '"') isQuoted = false;
      continue;
    }
    if (mark === '"' && opensCell) [isQuoted, hasText] = [true, true];
    else if (mark === "\n") {
      if (hasText) lines.push(counts);
      [counts, hasText] = [{ ",": 0, ";": 0, "\t": 0 }, false];
    } else if (mark === "," || mark === ";" || mark === "\t") counts[mark]++;
    else if (mark !== " ") hasText = true;
    opensCell = mark === "\n" || mark === "," || mark === ";" || mark === "\t";
  }
  return lines;
}

type Separator = "," | ";" | "\t";
type SeparatorCounts = Readonly<Record<Separator, number>>;
type QuoteFault = Pick<IssueFacts, "line"> & { readonly code: "stray-quote" | "unclosed-quote" };

/**
 * Quotation marks that are not where RFC 4180 wants them, by line. A cell is followed as the parser follows it: a
 * mark inside it that ends no cell is passed over. Where such a mark stands on a later line than the one that opened
 * the cell, the opening one was probably never closed, and it is the one to look at.
 */
function quoteFaults(
  text: string,
  separator: Separator,
): { readonly faults: readonly QuoteFault[]; readonly isHopeless: boolean } {
  const faults: QuoteFault[] = [];
  let count = 0;
  const tell = (line: number, code: QuoteFault["code"]): void => {
    count++;
    const last = faults.at(-1);
    if (last?.line !== line || last.code !== code) faults.push({ line, code });
  };
  const lineAt = lineCounter(text);
  let quote = text.indexOf('"');
  while (quote !== -1) {
    const opened = lineAt(quote);
    const before = text[quote - 1] ?? "\n";
    if (before !== separator && before !== "\n") {
      // Spreadsheets put cells on the clipboard as they stand, parted by tabs: a mark inside one is meant.
      if (separator !== "\t") tell(opened, "stray-quote");
    } else {
      for (;;) {
        quote = text.indexOf('"', quote + 1);
        if (quote === -1) {
          tell(opened, "unclosed-quote");
          return { faults, isHopeless: false };
        }
        if (text[quote + 1] === '"') quote++;
        else if (endsCell(text, quote + 1, separator)) break;
        else tell(opened, lineAt(quote) === opened ? "stray-quote" : "unclosed-quote");
        if (count > MOST_STRAY) return { faults, isHopeless: true };
      }
    }
    if (count > MOST_STRAY) return { faults, isHopeless: true };
    quote = text.indexOf('"', quote + 1);
  }
  return { faults, isHopeless: false };
}

/** Most misplaced quotation marks of a file: the parser keeps a note of each, and nobody reads so many. */
const MOST_STRAY = 20_000;

/** True when nothing but blanks stand between an offset and the end of the cell. */
function endsCell(text: string, offset: number, separator: Separator): boolean {
  let at = offset;
  while (text[at] !== separator && text[at] !== "\n" && text[at]?.trim() === "") at++;
  return text[at] === separator || text[at] === "\n" || at >= text.length;
}

/** Line of an offset; to be asked with growing offsets. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}

/** CSV text of rows (RFC 4180, comma, LF), header first. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows as string[][], { newline: "\n" })}\n`;
}

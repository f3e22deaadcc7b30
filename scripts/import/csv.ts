/** Reading a published CSV of any size as a stream: rows as they come, complaints as refusals with a line. */
import type { Readable } from "node:stream";
import Papa from "papaparse";
import { type ColumnWanted, findColumns, SourceRow } from "./columns.ts";
import type { Entry } from "./input.ts";
import { Refusal } from "./refusal.ts";

/** How the text is laid out. */
export interface CsvLayout {
  readonly delimiter?: "," | "\t";
  /** Called with every row's number, for progress. */
  readonly progress?: (rows: number) => void;
}

/** Calls back with every row's cells and its line; gives the number of rows. */
export async function readCells(
  entry: Entry,
  onCells: (cells: readonly string[], line: number) => void,
  layout: CsvLayout = {},
): Promise<number> {
  const stream = await entry.open();
  const { delimiter = ",", progress } = layout;
  let line = 0;
  const takeChunk = ({ data, errors }: Papa.ParseResult<string[]>): void => {
    const [complaint] = errors;
    if (complaint !== undefined) {
      throw new Refusal(`${entry.name}, line ${line + (complaint.row ?? 0) + 1}: ${complaint.message}.`);
    }
    for (const cells of data) {
      line++;
      if (cells.length === 1 && cells[0] === "") continue;
      onCells(line === 1 ? withoutMark(cells) : cells, line);
      progress?.(line);
    }
  };
  // GeoNames writes quotes as plain characters; no tab-separated text here quotes its cells.
  const quoteChar = delimiter === "\t" ? "\u0000" : '"';
  await parseStream(stream, { delimiter, quoteChar }, takeChunk);
  return line;
}

function parseStream(
  stream: Readable,
  layout: { delimiter: string; quoteChar: string },
  takeChunk: (result: Papa.ParseResult<string[]>) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      stream.destroy();
      reject(error);
    };
    stream.on("error", fail);
    Papa.parse<string[]>(stream, {
      ...layout,
      chunk: (result, parser) => {
        try {
          takeChunk(result);
        } catch (error) {
          // First the failure: aborting calls `complete` at once, which would count as success.
          fail(error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: fail,
    });
  });
}

/** Calls back with every row under a header that holds the wanted columns; gives the number of rows under it. */
export async function readRows(
  entry: Entry,
  wanted: readonly ColumnWanted[],
  onRow: (row: SourceRow) => void,
  layout: CsvLayout & { readonly checkHeader?: (header: readonly string[]) => void } = {},
): Promise<number> {
  let header: readonly string[] | undefined;
  let places = new Map() as ReturnType<typeof findColumns>;
  let count = 0;
  await readCells(
    entry,
    (cells, line) => {
      if (header === undefined) {
        header = cells;
        layout.checkHeader?.(cells);
        places = findColumns(entry.name, cells, wanted);
        return;
      }
      count++;
      onRow(new SourceRow(entry.name, line, cells, places, header));
    },
    layout,
  );
  if (header === undefined) throw new Refusal(`${entry.name} is empty.`);
  return count;
}

/** The first row of a file, to tell which one it is. */
export async function peekHeader(entry: Entry): Promise<readonly string[]> {
  const stream = await entry.open();
  stream.setEncoding("utf8");
  let text = "";
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes("\n") || text.length > 100_000) break;
  }
  const [first = ""] = text.split(/\r?\n/);
  return withoutMark(
    Papa.parse<string[]>(first, { delimiter: first.includes("\t") ? "\t" : "," }).data[0] ?? [],
  );
}

function withoutMark(cells: readonly string[]): readonly string[] {
  return [(cells[0] ?? "").replace(/^\uFEFF/, ""), ...cells.slice(1)];
}

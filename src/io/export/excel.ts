/** Excel: a sheet a table, one that says what the file is, and one of definitions. Text stays text, so that no cell is a formula. */
import type { SheetData } from "write-excel-file/universal";
import writeExcelFile from "write-excel-file/universal";
import { aboutLines, type ExportBundle } from "../../core/publish/export/about.ts";
import type { CellValue, ExportTable } from "../../core/publish/export/table.ts";
import { xmlCharacters } from "../../core/publish/export/xml-characters.ts";
import type { ExportFile } from "./format.ts";

/** What a cell of a sheet can hold. */
const MOST_CHARACTERS = 32_767;
const WIDE = 60;
const NARROW = 18;

export async function encodeExcel(bundle: ExportBundle): Promise<readonly ExportFile[]> {
  const sheets = [
    {
      sheet: "About",
      data: aboutLines(bundle).map(([name, value]) => [bold(name), cell(value)]),
      columns: [{ width: NARROW }, { width: WIDE * 2 }],
    },
    ...bundle.tables.map(tableSheet),
    {
      sheet: "Definitions",
      data: definitions(bundle),
      columns: [NARROW, NARROW, NARROW * 2, WIDE * 2].map(width),
    },
  ];
  const blob = await writeExcelFile(sheets).toBlob();
  return [{ path: `${bundle.name}.xlsx`, bytes: new Uint8Array(await blob.arrayBuffer()) }];
}

function tableSheet({ id, columns, rows }: ExportTable) {
  return {
    sheet: id,
    data: [columns.map(({ name }) => bold(name)), ...rows.map(({ cells }) => cells.map(cell))],
    columns: columns.map(({ name }) => width(name === "summary" ? WIDE : NARROW)),
    stickyRowsCount: 1,
  };
}

function definitions({ tables }: ExportBundle): SheetData {
  const rows = tables.flatMap(({ id, columns }) =>
    columns.map(({ name, title, describes }) => [id, name, title, describes].map(cell)),
  );
  return [["Sheet", "Column", "Title", "What it says"].map(bold), ...rows];
}

function width(characters: number) {
  return { width: characters };
}

function bold(value: string) {
  return { value, fontWeight: "bold" as const };
}

function cell(value: CellValue): string | number | null {
  if (typeof value !== "string") return value ?? null;
  return value === "" ? null : withoutEscapes(xmlCharacters(value).slice(0, MOST_CHARACTERS));
}

/** Text that looks like an escape of the format, `_x0041_`, with its underscore escaped, so that it is read as it stands. */
function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** What is taken away, before any format: tables of typed cells, where a row may have a shape on the ground. */
import type { MultiPolygon } from "../../place/polygon.ts";
import type { PointGeometry } from "../feature.ts";
import type { Terms } from "../sources.ts";

/** A cell; undefined where it is empty. */
export type CellValue = string | number | undefined;

/** Type of a column's cells: `text` for words, codes, lists parted by semicolons and partial dates. */
export type CellKind = "text" | "integer" | "number";

export interface ExportColumn {
  readonly name: string;
  readonly title: string;
  /** What it says, with its unit. */
  readonly describes: string;
  readonly kind: CellKind;
  /** True where cells hold codes and ids alone: letters, digits, hyphens, dots, semicolons and blanks inside, which no format has to escape. */
  readonly isPlain?: boolean;
}

/** The ground that an area covers, WGS84 degrees. */
export interface AreaGeometry {
  readonly type: "MultiPolygon";
  readonly coordinates: MultiPolygon;
}

export type ExportGeometry = PointGeometry | AreaGeometry;

export interface ExportRow {
  /** As many as there are columns, in their order. */
  readonly cells: readonly CellValue[];
  /** Absent where the map has no point of the row's own to draw. */
  readonly geometry?: ExportGeometry;
}

export interface ExportTable {
  /** Name of the file or layer: `projects`. */
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
  /** Shape of its rows; `none` for a table that map formats leave out. */
  readonly shape: "none" | "point" | "area";
  /** Columns which together are never the same in two rows. */
  readonly key: readonly string[];
  /** The table's own terms; absent where they are those of the file that holds it. */
  readonly terms?: Terms;
}

/** Rows of a table that have a shape, which map formats hold. */
export function drawnRows(
  table: ExportTable,
): readonly (ExportRow & { readonly geometry: ExportGeometry })[] {
  return table.rows.filter(
    (row): row is ExportRow & { geometry: ExportGeometry } => row.geometry !== undefined,
  );
}

/** Tables that map formats hold. */
export function drawnTables(tables: readonly ExportTable[]): readonly ExportTable[] {
  return tables.filter(({ shape }) => shape !== "none");
}

/** West, south, east, north of all drawn rows; undefined where there are none. */
export function extentOf(table: ExportTable): readonly [number, number, number, number] | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = ([x = 0, y = 0]: readonly number[]): void => {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  };
  for (const { geometry } of drawnRows(table)) {
    if (geometry.type === "Point") add(geometry.coordinates);
    else for (const polygon of geometry.coordinates) for (const point of polygon[0] ?? []) add(point);
  }
  return west > east ? undefined : [west, south, east, north];
}

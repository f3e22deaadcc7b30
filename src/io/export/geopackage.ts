/**
 * GeoPackage 1.3 (https://www.geopackage.org/spec130/), written by SQLite itself: a layer for each table with shapes, a
 * table for rows that have none, and two tables that say what the file is and what its columns mean.
 */
import initSqlite, { type Database, type SqlValue } from "sql.js";
import { aboutLines, type ExportBundle } from "../../core/publish/export/about.ts";
import {
  type CellValue,
  drawnRows,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  extentOf,
} from "../../core/publish/export/table.ts";
import type { ExportFile } from "./format.ts";
import { geometryBytes, WGS84 } from "./well-known-binary.ts";

const APPLICATION_ID = 0x47504b47;
const VERSION = 10300;
const TYPES = { text: "TEXT", integer: "INTEGER", number: "REAL" } as const;
const TEXT = (name: string): ExportColumn => ({ name, title: name, describes: "", kind: "text" });

/** The bundle as one file; `wasm` is SQLite as WebAssembly. */
export async function encodeGeoPackage(
  bundle: ExportBundle,
  wasm: ArrayBuffer,
): Promise<readonly ExportFile[]> {
  const { Database: Sqlite } = await initSqlite({ wasmBinary: wasm });
  const database = new Sqlite();
  try {
    writeAll(database, bundle);
    // A copy: what SQLite gives lives in its own memory.
    return [{ path: `${bundle.name}.gpkg`, bytes: new Uint8Array(database.export()) }];
  } finally {
    database.close();
  }
}

function writeAll(database: Database, bundle: ExportBundle): void {
  database.run(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION};`);
  database.run("BEGIN");
  database.run(SYSTEM_TABLES);
  for (const values of REFERENCE_SYSTEMS)
    database.run("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", [...values]);
  // A file without a clock: the day of its data stands for the moment of its making.
  const moment = `${bundle.about.date}T00:00:00.000Z`;
  for (const table of bundle.tables) {
    if (table.shape === "none") writeTable(database, table, table.id, table.rows, moment);
    else writeLayers(database, table, moment);
  }
  writeTable(database, aboutTable(bundle), "about", aboutTable(bundle).rows, moment);
  const meanings = meaningsTable(bundle);
  writeTable(database, meanings, "columns", meanings.rows, moment);
  database.run("COMMIT");
}

/** The layer of what has a shape, and a table of what has none. */
function writeLayers(database: Database, table: ExportTable, moment: string): void {
  const drawn = drawnRows(table);
  const type = table.shape === "point" ? "POINT" : "MULTIPOLYGON";
  create(database, table.id, table.columns, `geom ${type},`);
  const extent = extentOf(table) ?? [null, null, null, null];
  const facts = [table.id, table.title, table.describes, moment, ...extent];
  database.run("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)", facts);
  database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)", [table.id, type]);
  insert(database, table.id, table.columns.length + 1, drawn, ({ cells, geometry }) => [
    geometryBytes(geometry),
    ...cells.map(sqlValue),
  ]);
  const others = table.rows.filter(({ geometry }) => geometry === undefined);
  if (others.length > 0) writeTable(database, table, `${table.id}_without_location`, others, moment);
}

function writeTable(
  database: Database,
  { columns, title, describes }: Pick<ExportTable, "columns" | "title" | "describes">,
  name: string,
  rows: readonly ExportRow[],
  moment: string,
): void {
  create(database, name, columns, "");
  // Identifiers must differ, and a layer may bear the title already.
  const facts = [
    name,
    name.endsWith("_without_location") ? `${title} without a location` : title,
    describes,
    moment,
  ];
  database.run(
    "INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, ?, ?, NULL, NULL, NULL, NULL, NULL)",
    facts,
  );
  insert(database, name, columns.length, rows, ({ cells }) => cells.map(sqlValue));
}

function create(database: Database, name: string, columns: readonly ExportColumn[], geometry: string): void {
  const fields = columns.map((column) => `${quoted(column.name)} ${TYPES[column.kind]}`).join(", ");
  database.run(
    `CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${geometry} ${fields})`,
  );
}

function insert<Row>(
  database: Database,
  name: string,
  width: number,
  rows: readonly Row[],
  values: (row: Row) => SqlValue[],
): void {
  const statement = database.prepare(
    `INSERT INTO ${quoted(name)} VALUES (NULL, ${Array.from({ length: width }, () => "?").join(", ")})`,
  );
  try {
    for (const row of rows) statement.run(values(row));
  } finally {
    statement.free();
  }
}

function sqlValue(value: CellValue): SqlValue {
  return value ?? null;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function aboutTable(bundle: ExportBundle): Pick<ExportTable, "columns" | "title" | "describes" | "rows"> {
  return {
    title: "About this file",
    describes: "The question, date, version, licence, attribution and sources.",
    columns: [TEXT("name"), TEXT("value")],
    rows: aboutLines(bundle).map((cells) => ({ cells })),
  };
}

function meaningsTable({
  tables,
}: ExportBundle): Pick<ExportTable, "columns" | "title" | "describes" | "rows"> {
  return {
    title: "Definitions",
    describes: "What each column says.",
    columns: ["layer", "name", "title", "describes"].map(TEXT),
    rows: tables.flatMap(({ id, columns }) =>
      columns.map(({ name, title, describes }) => ({ cells: [id, name, title, describes] })),
    ),
  };
}

const WKT =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** The three systems that every GeoPackage must name. */
const REFERENCE_SYSTEMS: readonly (readonly SqlValue[])[] = [
  ["WGS 84 geodetic", WGS84, "EPSG", WGS84, WKT, "longitude/latitude coordinates in decimal degrees"],
  ["Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"],
  ["Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"],
];

const SYSTEM_TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));`;

/** Tables as KML 2.2: a folder and a schema each, so that fields keep their names and types. */
import type { Ring } from "../../place/polygon.ts";
import { xmlText } from "../atom.ts";
import { aboutLines, type ExportBundle } from "./about.ts";
import {
  type CellKind,
  type CellValue,
  drawnRows,
  drawnTables,
  type ExportGeometry,
  type ExportTable,
} from "./table.ts";

/** KML's whole numbers end at 32 bits, which pounds run beyond; a double holds every one that a cell may. */
const TYPES: Readonly<Record<CellKind, string>> = { text: "string", integer: "double", number: "double" };
/** Columns that name a row, the first that a table has. */
const NAMES = ["title", "name", "subject_name", "authority_name"];

/** The bundle as text. Rows without a shape are left out; the document's description counts them. */
export function kmlText(bundle: ExportBundle): string {
  const tables = drawnTables(bundle.tables);
  const about = aboutLines(bundle).map(([name, value]) => `${name}: ${value}`);
  const definitions = tables.flatMap(({ columns }) =>
    columns.map(({ name, describes }) => `${name}: ${describes}`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    "<Document>",
    `<name>${safe(bundle.name)}</name>`,
    `<description>${safe([...about, "", "Definitions", ...new Set(definitions)].join("\n"))}</description>`,
    ...tables.map(schema),
    ...tables.flatMap(folder),
    "</Document>",
    "</kml>",
    "",
  ].join("\n");
}

function schema({ id, columns }: ExportTable): string {
  const fields = columns.map(
    ({ name, kind, title }) =>
      `<SimpleField name="${safe(name)}" type="${TYPES[kind]}"><displayName>${safe(title)}</displayName></SimpleField>`,
  );
  return `<Schema name="${safe(id)}" id="${safe(id)}">${fields.join("")}</Schema>`;
}

function folder(table: ExportTable): readonly string[] {
  const { id, columns } = table;
  const named = NAMES.map((name) => columns.findIndex((column) => column.name === name)).find(
    (at) => at >= 0,
  );
  const tags = columns.map(({ name }) => `<SimpleData name="${safe(name)}">`);
  const placemarks = drawnRows(table).map(({ cells, geometry }) => {
    const data = cells
      .map((cell, at) => (cell === undefined ? "" : `${tags[at]}${safe(cell)}</SimpleData>`))
      .join("");
    return `<Placemark><name>${safe(cells[named ?? 0])}</name><ExtendedData><SchemaData schemaUrl="#${safe(id)}">${data}</SchemaData></ExtendedData>${shape(geometry)}</Placemark>`;
  });
  return ["<Folder>", `<name>${safe(id)}</name>`, ...placemarks, "</Folder>"];
}

function shape(geometry: ExportGeometry): string {
  if (geometry.type === "Point")
    return `<Point><coordinates>${geometry.coordinates.join(",")}</coordinates></Point>`;
  const polygons = geometry.coordinates.map((rings) => {
    const [outer = [], ...holes] = rings;
    const inner = holes.map((hole) => `<innerBoundaryIs>${linearRing(hole)}</innerBoundaryIs>`).join("");
    return `<Polygon><outerBoundaryIs>${linearRing(outer)}</outerBoundaryIs>${inner}</Polygon>`;
  });
  return `<MultiGeometry>${polygons.join("")}</MultiGeometry>`;
}

function linearRing(ring: Ring): string {
  return `<LinearRing><coordinates>${ring.map((point) => point.join(",")).join(" ")}</coordinates></LinearRing>`;
}

function safe(value: CellValue): string {
  return value === undefined ? "" : xmlText(String(value));
}

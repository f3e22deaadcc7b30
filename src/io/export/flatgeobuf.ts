/** FlatGeobuf: a file a table, with titles and meanings of columns, the box around all and what the file says of itself in its header. */
import { Builder } from "flatbuffers";
import { magicbytes } from "flatgeobuf/lib/mjs/constants.js";
import { Column } from "flatgeobuf/lib/mjs/flat-geobuf/column.js";
import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js";
import { Crs } from "flatgeobuf/lib/mjs/flat-geobuf/crs.js";
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js";
import { buildFeature } from "flatgeobuf/lib/mjs/generic/feature.js";
import { parseGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { aboutJson, type ExportBundle } from "../../core/publish/export/about.ts";
import { drawnRows, drawnTables, type ExportTable, extentOf } from "../../core/publish/export/table.ts";
import type { ExportFile } from "./format.ts";
import { WGS84 } from "./well-known-binary.ts";

/** Whole numbers in 64 bits: pounds run beyond what 32 hold. */
const TYPES = { text: ColumnType.String, integer: ColumnType.Long, number: ColumnType.Double } as const;

export function encodeFlatGeobuf(bundle: ExportBundle): readonly ExportFile[] {
  return drawnTables(bundle.tables).map((table) => ({
    path: `${table.id}.fgb`,
    bytes: tableBytes(table, bundle),
  }));
}

function tableBytes(table: ExportTable, bundle: ExportBundle): Uint8Array<ArrayBuffer> {
  const about = JSON.stringify(aboutJson({ ...bundle, tables: [table] }));
  const meta = headerMeta(table);
  const features = drawnRows(table).map(({ cells, geometry }) => {
    const properties = Object.fromEntries(table.columns.map(({ name }, at) => [name, cells[at] ?? null]));
    // The library reads a GeoJSON geometry and changes nothing in it.
    return buildFeature(
      parseGeometry(geometry as unknown as Parameters<typeof parseGeometry>[0]),
      properties,
      meta,
    );
  });
  const parts = [magicbytes, headerBytes(table, about), ...features];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What the library needs to write a feature's cells. */
function headerMeta({ columns, shape }: ExportTable): HeaderMeta {
  return {
    geometryType: shape === "point" ? GeometryType.Point : GeometryType.MultiPolygon,
    columns: columns.map(({ name, kind }) => ({
      name,
      type: TYPES[kind],
      title: null,
      description: null,
      width: -1,
      precision: -1,
      scale: -1,
      nullable: true,
      unique: false,
      primary_key: false,
    })),
    envelope: null,
    featuresCount: 0,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
}

function headerBytes(table: ExportTable, about: string): Uint8Array {
  const builder = new Builder();
  const columns = Header.createColumnsVector(
    builder,
    table.columns.map(({ name, title, describes, kind }) => {
      const [named, titled, described] = [name, title, describes].map((text) => builder.createString(text));
      Column.startColumn(builder);
      Column.addName(builder, named ?? 0);
      Column.addType(builder, TYPES[kind]);
      Column.addTitle(builder, titled ?? 0);
      Column.addDescription(builder, described ?? 0);
      return Column.endColumn(builder);
    }),
  );
  const [name, title, description, metadata] = [table.id, table.title, table.describes, about].map((text) =>
    builder.createString(text),
  );
  const extent = extentOf(table);
  const envelope = extent === undefined ? 0 : Header.createEnvelopeVector(builder, [...extent]);
  Crs.startCrs(builder);
  Crs.addCode(builder, WGS84);
  const crs = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, name ?? 0);
  if (envelope !== 0) Header.addEnvelope(builder, envelope);
  Header.addGeometryType(builder, table.shape === "point" ? GeometryType.Point : GeometryType.MultiPolygon);
  Header.addColumns(builder, columns);
  Header.addFeaturesCount(builder, BigInt(drawnRows(table).length));
  // No index: the library writes none, and every reader does without.
  Header.addIndexNodeSize(builder, 0);
  Header.addCrs(builder, crs);
  Header.addTitle(builder, title ?? 0);
  Header.addDescription(builder, description ?? 0);
  Header.addMetadata(builder, metadata ?? 0);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

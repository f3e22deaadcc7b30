/** The one registry of export formats: each in a file of its own, fetched when someone asks for it. */
import type { ExportFormat } from "./format.ts";

export const EXPORT_FORMATS = [
  {
    id: "csv",
    label: "CSV",
    opensIn: "any spreadsheet; a zip, and the CSV files inside are what this map’s own checker reads",
    mediaType: "text/csv",
    extension: "csv",
    about: "sidecar",
    isMap: false,
    encode: async (bundle) => (await import("./csv.ts")).encodeCsv(bundle),
  },
  {
    id: "excel",
    label: "Excel",
    opensIn: "Excel, LibreOffice, Google Sheets",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
    about: "inside",
    isMap: false,
    encode: async (bundle) => (await import("./excel.ts")).encodeExcel(bundle),
  },
  {
    id: "geojson",
    label: "GeoJSON",
    opensIn: "web maps, QGIS, Felt, Datawrapper",
    mediaType: "application/geo+json",
    extension: "geojson",
    about: "inside",
    isMap: true,
    encode: async (bundle) => (await import("./geojson.ts")).encodeGeoJson(bundle),
  },
  {
    id: "kml",
    label: "KML",
    opensIn: "Google Earth, Google My Maps",
    mediaType: "application/vnd.google-earth.kml+xml",
    extension: "kml",
    about: "inside",
    isMap: true,
    encode: async (bundle) => (await import("./kml.ts")).encodeKml(bundle),
  },
  {
    id: "geopackage",
    label: "GeoPackage",
    opensIn: "QGIS, ArcGIS, MapInfo",
    mediaType: "application/geopackage+sqlite3",
    extension: "gpkg",
    about: "inside",
    // Rows without a shape stand in tables of their own.
    isMap: false,
    encode: async (bundle, tools) =>
      (await import("./geopackage.ts")).encodeGeoPackage(bundle, await tools.sqlite()),
  },
  {
    id: "flatgeobuf",
    label: "FlatGeobuf",
    opensIn: "QGIS, ArcGIS Pro, GDAL, R, Python",
    mediaType: "application/vnd.flatgeobuf",
    extension: "fgb",
    about: "sidecar",
    isMap: true,
    encode: async (bundle) => (await import("./flatgeobuf.ts")).encodeFlatGeobuf(bundle),
  },
] as const satisfies readonly ExportFormat[];

/** Id of a format. */
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]["id"];

/** The format of an id. */
export function exportFormat(id: ExportFormatId): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`There is no export format ${id}.`);
  return format;
}

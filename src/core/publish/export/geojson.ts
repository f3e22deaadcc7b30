/** Tables as one GeoJSON FeatureCollection (RFC 7946), with what the file says of itself as a foreign member. */
import { aboutJson, type ExportBundle } from "./about.ts";
import { drawnRows, drawnTables, type ExportGeometry, type ExportTable } from "./table.ts";

/** The bundle as text, a feature a line. Rows without a shape are left out; `about` counts them. */
export function geoJsonText(bundle: ExportBundle): string {
  const tables = drawnTables(bundle.tables);
  const features = tables.flatMap((table) => featureLines(table, tables.length > 1));
  const head = `{"type":"FeatureCollection","name":${JSON.stringify(bundle.name)},"about":${JSON.stringify(aboutJson(bundle))},"features":[`;
  return `${head}\n${features.join(",\n")}\n]}\n`;
}

function featureLines(table: ExportTable, saysLayer: boolean): readonly string[] {
  const keys = table.columns.map(({ name }) => `${JSON.stringify(name)}:`);
  const layer = saysLayer ? `"layer":${JSON.stringify(table.id)},` : "";
  return drawnRows(table).map(({ cells, geometry }) => {
    const properties = keys.map((key, at) => key + JSON.stringify(cells[at] ?? null)).join(",");
    return `{"type":"Feature","geometry":${geometryText(geometry)},"properties":{${layer}${properties}}}`;
  });
}

function geometryText(geometry: ExportGeometry): string {
  return `{"type":"${geometry.type}","coordinates":${JSON.stringify(geometry.coordinates)}}`;
}

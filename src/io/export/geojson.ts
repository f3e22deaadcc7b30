/** GeoJSON: one file of everything that has a shape. */
import type { ExportBundle } from "../../core/publish/export/about.ts";
import { geoJsonText } from "../../core/publish/export/geojson.ts";
import { type ExportFile, utf8 } from "./format.ts";

export function encodeGeoJson(bundle: ExportBundle): readonly ExportFile[] {
  return [{ path: `${bundle.name}.geojson`, bytes: utf8(geoJsonText(bundle)) }];
}

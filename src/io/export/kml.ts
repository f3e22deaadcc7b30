/** KML: one file of everything that has a shape. */
import type { ExportBundle } from "../../core/publish/export/about.ts";
import { kmlText } from "../../core/publish/export/kml.ts";
import { type ExportFile, utf8 } from "./format.ts";

export function encodeKml(bundle: ExportBundle): readonly ExportFile[] {
  return [{ path: `${bundle.name}.kml`, bytes: utf8(kmlText(bundle)) }];
}

/** An order for a download: what the page tells the worker, and what the worker does with it. */

import type { Position } from "../../core/place/distance.ts";
import type { About } from "../../core/publish/export/about.ts";
import { recordTables } from "../../core/publish/export/record-tables.ts";
import type { Feature, RecordProperties } from "../../core/publish/feature.ts";
import type { Loading } from "../load.ts";
import type { ExportTools } from "./format.ts";
import { type ExportFormatId, exportFormat } from "./formats.ts";
import { type PackedExport, packExport } from "./package.ts";

/** Some records of one file of details. */
export interface OrderPart {
  /** Path beside the manifest: `details/projects-3.json`. */
  readonly file: string;
  /** Places of the wanted records in the file. */
  readonly positions: readonly number[];
}

export interface ExportOrder {
  readonly format: ExportFormatId;
  /** Name of the file, without an ending. */
  readonly name: string;
  readonly about: About;
  readonly parts: readonly OrderPart[];
  /** Middle of the circle asked for, to tell distances from. */
  readonly near?: Position | undefined;
}

/** What came of an order. */
export type ExportAnswer =
  | { readonly ok: true; readonly file: PackedExport; readonly missing: number }
  | { readonly ok: false; readonly reason: string };

/** What filling an order does to the world. */
export interface OrderEffects {
  /** Loads a file of details, given as in `OrderPart`. */
  readonly load: (file: string) => Promise<Loading<readonly Feature<RecordProperties>[]>>;
  readonly tools: ExportTools;
}

/** Loads the records of an order and writes them. Records that cannot be loaded are counted and named in the file. */
export async function fillOrder(order: ExportOrder, { load, tools }: OrderEffects): Promise<ExportAnswer> {
  const loaded = await Promise.all(order.parts.map(async (part) => ({ part, file: await load(part.file) })));
  const features = loaded.flatMap(({ part, file }) =>
    file.state === "ready" ? part.positions.flatMap((at) => file.value[at] ?? []) : [],
  );
  const wanted = order.parts.reduce((sum, { positions }) => sum + positions.length, 0);
  const missing = wanted - features.length;
  const failure = loaded.map(({ file }) => file).find((file) => file.state === "failed");
  const reason = failure?.state === "failed" ? failure.reason : "the file does not hold what it should";
  if (features.length === 0)
    return {
      ok: false,
      reason: wanted === 0 ? "There is nothing to download." : `The records could not be loaded: ${reason}.`,
    };
  const note = `${missing} of ${wanted} records are missing, because they could not be loaded: ${reason}.`;
  const about = missing === 0 ? order.about : { ...order.about, notes: [...order.about.notes, note] };
  const bundle = { name: order.name, tables: recordTables(features, order.near), about };
  return { ok: true, file: await packExport(exportFormat(order.format), bundle, tools), missing };
}

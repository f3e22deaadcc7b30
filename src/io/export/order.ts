/** An order for a download: what the page tells the worker, and what the worker does with it. */

import type { Position } from "../../core/place/distance.ts";
import type { About } from "../../core/publish/export/about.ts";
import { recordTables } from "../../core/publish/export/record-tables.ts";
import type { ExportTable } from "../../core/publish/export/table.ts";
import type { Feature, RecordProperties } from "../../core/publish/feature.ts";
import type { Loading } from "../load.ts";
import type { ExportTools } from "./format.ts";
import { type ExportFormatId, exportFormat } from "./formats.ts";
import { type PackedExport, packExport } from "./package.ts";

/** Some records of one file of details. */
export interface OrderPart {
  /** Path beside the manifest: `details/projects-3.json`. */
  readonly file: string;
  /** Ids of the wanted records, in the order in which they are written. */
  readonly ids: readonly string[];
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

/** Records of an order as tables, and how many could not be loaded. */
export interface Gathered {
  readonly tables: readonly ExportTable[];
  readonly wanted: number;
  readonly missing: number;
  /** Why records are missing, in words that follow a colon. */
  readonly reason: string;
}

/** Why a file that came holds not every record that was asked for. */
const RENEWED = "the map has been renewed since the page was opened, so that it must be reloaded first";

/** Loads the records of an order and puts them into tables: the longer part of the work, which can be done ahead. */
export async function gather(
  { parts, near }: Pick<ExportOrder, "parts" | "near">,
  load: OrderEffects["load"],
): Promise<Gathered> {
  const loaded = await Promise.all(parts.map(async (part) => ({ part, file: await load(part.file) })));
  const features = loaded.flatMap(({ part, file }) => {
    if (file.state !== "ready") return [];
    const held = new Map(file.value.map((feature) => [feature.id, feature]));
    return part.ids.flatMap((id) => held.get(id) ?? []);
  });
  const wanted = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const failure = loaded.map(({ file }) => file).find((file) => file.state === "failed");
  const reason = failure?.state === "failed" ? failure.reason : RENEWED;
  return { tables: recordTables(features, near), wanted, missing: wanted - features.length, reason };
}

/** Writes what was gathered. Records that are missing are counted and named in the file. */
export async function write(
  order: ExportOrder,
  gathered: Gathered,
  tools: ExportTools,
): Promise<ExportAnswer> {
  const { tables, wanted, missing, reason } = gathered;
  if (wanted === 0) return { ok: false, reason: "There is nothing to download." };
  if (missing === wanted) return { ok: false, reason: `The records could not be loaded: ${reason}.` };
  const note = `${missing} of ${wanted} records are missing, because they could not be loaded: ${reason}.`;
  const about = missing === 0 ? order.about : { ...order.about, notes: [...order.about.notes, note] };
  const file = await packExport(exportFormat(order.format), { name: order.name, tables, about }, tools);
  return { ok: true, file, missing };
}

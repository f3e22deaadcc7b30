/** The worker that writes downloads, so that the page stays free: the only place where its effects are wired. */
import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { Feature, RecordProperties } from "../../core/publish/feature.ts";
import { loadJson } from "../load.ts";
import { EXPORT_FORMATS } from "./formats.ts";
import { type ExportAnswer, type ExportOrder, fillOrder, type OrderEffects } from "./order.ts";

/** What the page asks: an order to fill, or that everything be fetched that orders will need. */
export type WorkerQuestion =
  | { readonly ask: "fill"; readonly order: ExportOrder; readonly layers: string; readonly version: string }
  | {
      readonly ask: "prepare";
      readonly files: readonly string[];
      readonly layers: string;
      readonly version: string;
      /** True to fetch SQLite too, the largest part. */
      readonly sqlite: boolean;
    };

// Inside a worker the global object is its port; the page's types do not say so.
const port = globalThis as unknown as {
  postMessage(message: ExportAnswer | "prepared", transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<WorkerQuestion>) => unknown) | null;
};

async function wasm(): Promise<ArrayBuffer> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`SQLite could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}

function effects(layers: string, version: string): OrderEffects {
  return {
    load: (file) =>
      loadJson(
        (input) => fetch(input),
        `${layers}${file}?v=${version}`,
        // Our own build wrote it.
        (value) => (Array.isArray(value) ? (value as readonly Feature<RecordProperties>[]) : undefined),
      ),
    tools: { sqlite: wasm },
  };
}

async function prepare(question: Extract<WorkerQuestion, { ask: "prepare" }>): Promise<void> {
  const { load } = effects(question.layers, question.version);
  const about = {
    question: "",
    filters: [],
    siteName: "",
    attribution: "",
    licence: "",
    version: "",
    date: "1970-01-01",
    sources: [],
    notes: [],
  };
  for (const file of question.files) await load(file);
  for (const format of EXPORT_FORMATS) {
    if (format.id === "geopackage" && !question.sqlite) continue;
    // Writing nothing fetches all that writing something needs.
    await format.encode({ name: "nothing", tables: [], about }, { sqlite: wasm });
  }
}

async function answer(question: WorkerQuestion): Promise<void> {
  if (question.ask === "prepare") {
    await prepare(question);
    return port.postMessage("prepared", []);
  }
  const filled = await fillOrder(question.order, effects(question.layers, question.version));
  port.postMessage(filled, filled.ok ? [filled.file.bytes.buffer] : []);
}

port.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    console.info("A download could not be written.", error);
    port.postMessage(
      {
        ok: false,
        reason: "A part that writes this format could not be fetched. Connect to the site and try again.",
      },
      [],
    );
  });
};

/** The worker that writes downloads, so that the page stays free: the only place where its effects are wired. */
import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { About } from "../../core/publish/export/about.ts";
import type { Feature, RecordProperties } from "../../core/publish/feature.ts";
import { loadJson } from "../load.ts";
import { EXPORT_FORMATS } from "./formats.ts";
import {
  type ExportAnswer,
  type ExportOrder,
  type Gathered,
  gather,
  type OrderEffects,
  write,
} from "./order.ts";

/** Where the files of a build are, as the worker asks for them. */
export interface BuildAddress {
  /** Whole address of the folder of layers, with its slash. */
  readonly layers: string;
  readonly version: string;
}

/** What the page asks: to gather records ahead, to write them, or to fetch everything that writing needs. */
export type WorkerQuestion = BuildAddress &
  (
    | { readonly ask: "gather"; readonly order: ExportOrder }
    | { readonly ask: "write"; readonly order: ExportOrder }
    | { readonly ask: "fetch"; readonly files: readonly string[] }
  );

/** Questions and answers carry the same number. */
export type NumberedQuestion = WorkerQuestion & { readonly number: number };
export interface NumberedAnswer {
  readonly number: number;
  /** Absent for questions that only do something. */
  readonly answer?: ExportAnswer;
}

// Inside a worker the global object is its port; the page's types do not say so.
const port = globalThis as unknown as {
  postMessage(message: NumberedAnswer, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<NumberedQuestion>) => unknown) | null;
};

async function wasm(): Promise<ArrayBuffer> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`SQLite could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}

function loader({ layers, version }: BuildAddress): OrderEffects["load"] {
  return (file) =>
    loadJson(
      (input) => fetch(input),
      `${layers}${file}?v=${version}`,
      // Our own build wrote it.
      (value) => (Array.isArray(value) ? (value as readonly Feature<RecordProperties>[]) : undefined),
    );
}

let kept: { readonly key: string; readonly gathered: Promise<Gathered> } | undefined;

/** The tables of an order, made once for all formats; after a failure they are loaded again. */
async function gathered(
  question: Extract<WorkerQuestion, { readonly order: ExportOrder }>,
): Promise<Gathered> {
  const { parts, near } = question.order;
  const key = JSON.stringify([question.layers, question.version, parts, near]);
  if (kept?.key !== key) kept = { key, gathered: gather(question.order, loader(question)) };
  const tables = await kept.gathered;
  if (tables.missing > 0) kept = undefined;
  return tables;
}

const NOTHING: About = {
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

async function fetchAll(question: Extract<WorkerQuestion, { readonly ask: "fetch" }>): Promise<void> {
  const load = loader(question);
  for (const file of question.files) await load(file);
  for (const format of EXPORT_FORMATS) {
    // Writing nothing fetches all that writing something needs.
    await format.encode({ name: "nothing", tables: [], about: NOTHING }, { sqlite: wasm });
  }
}

async function answer(question: NumberedQuestion): Promise<NumberedAnswer> {
  const { number } = question;
  if (question.ask === "fetch") await fetchAll(question);
  else if (question.ask === "gather") await gathered(question);
  else return { number, answer: await write(question.order, await gathered(question), { sqlite: wasm }) };
  return { number };
}

const NOT_FETCHED: ExportAnswer = {
  ok: false,
  reason: "A part that writes this format could not be fetched. Connect to the site and try again.",
};

port.onmessage = ({ data }) => {
  answer(data).then(
    (answered) => port.postMessage(answered, answered.answer?.ok ? [answered.answer.file.bytes.buffer] : []),
    (error: unknown) => {
      console.info("A download could not be written.", error);
      port.postMessage({ number: data.number, answer: NOT_FETCHED }, []);
    },
  );
};

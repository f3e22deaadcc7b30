/** The page's side of the worker that writes downloads. */
import type { ExportAnswer, ExportOrder } from "./order.ts";
import type { WorkerQuestion } from "./worker.ts";

/** Where the files of a build are, as the worker asks for them. */
export interface BuildAddress {
  /** Whole address of the folder of layers, with its slash. */
  readonly layers: string;
  readonly version: string;
}

const NO_WORKER: ExportAnswer = {
  ok: false,
  reason: "This browser could not start the part that writes downloads. Connect to the site and try again.",
};

/** Has an order filled in a worker of its own, which ends with it. */
export async function fillInWorker(order: ExportOrder, address: BuildAddress): Promise<ExportAnswer> {
  const answer = await ask({ ask: "fill", order, ...address });
  return answer === "prepared" || answer === undefined ? NO_WORKER : answer;
}

/** Fetches what orders will need, so that a browser which keeps files can fill them without a connection. */
export async function prepareInWorker(
  files: readonly string[],
  sqlite: boolean,
  address: BuildAddress,
): Promise<void> {
  await ask({ ask: "prepare", files, sqlite, ...address });
}

function ask(question: WorkerQuestion): Promise<ExportAnswer | "prepared" | undefined> {
  return new Promise((give) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const end = (answer: ExportAnswer | "prepared" | undefined): void => {
      worker.terminate();
      give(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer | "prepared">) => end(data);
    worker.onerror = () => end(undefined);
    worker.postMessage(question);
  });
}

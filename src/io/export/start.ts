/** The page's side of the worker that writes downloads. */
import type { ExportAnswer, ExportOrder } from "./order.ts";
import type { BuildAddress, NumberedAnswer, NumberedQuestion, WorkerQuestion } from "./worker.ts";

export type { BuildAddress };

/** A worker that is there until it is closed. */
export interface Exporter {
  /** Gathers the records of an order, so that writing them is quick. */
  gather(order: ExportOrder, address: BuildAddress): Promise<void>;
  /** Writes an order. */
  write(order: ExportOrder, address: BuildAddress): Promise<ExportAnswer>;
  /** Fetches what orders will need, so that a browser which keeps files can fill them without a connection. */
  fetch(files: readonly string[], address: BuildAddress): Promise<void>;
  close(): void;
}

const NO_WORKER: ExportAnswer = {
  ok: false,
  reason: "This browser could not start the part that writes downloads. Connect to the site and try again.",
};

/** Starts a worker. */
export function openExporter(): Exporter {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: ExportAnswer | undefined) => void>();
  let asked = 0;
  let isBroken = false;
  const settle = (number: number, answer: ExportAnswer | undefined): void => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  };
  const settleAll = (): void => {
    isBroken = true;
    for (const number of [...waiting.keys()]) settle(number, NO_WORKER);
  };
  worker.onmessage = ({ data }: MessageEvent<NumberedAnswer>) => settle(data.number, data.answer);
  worker.onerror = settleAll;
  const ask = (question: WorkerQuestion): Promise<ExportAnswer | undefined> => {
    if (isBroken) return Promise.resolve(NO_WORKER);
    const number = ++asked;
    worker.postMessage({ ...question, number } satisfies NumberedQuestion);
    return new Promise((give) => waiting.set(number, give));
  };
  return {
    async gather(order, address) {
      await ask({ ask: "gather", order, ...address });
    },
    write: async (order, address) => (await ask({ ask: "write", order, ...address })) ?? NO_WORKER,
    async fetch(files, address) {
      await ask({ ask: "fetch", files, ...address });
    },
    close() {
      worker.terminate();
      settleAll();
    },
  };
}

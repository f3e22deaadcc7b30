/** Catalogues made in a worker, so that reading, sorting and indexing a hundred thousand records never holds the page up. */
import { EMPTY_CATALOGUE, type LayerId } from "../core/find/catalogue.ts";
import type { TermNames } from "../core/find/terms.ts";
import { type Handover, packCatalogue, unpackCatalogue } from "../core/publish/handover.ts";
import type { Catalogues, CatalogueWork, LoadedLayers } from "./catalogues.ts";
import { LAYER_IDS } from "./layer-files.ts";

/** What the page asks of the worker; answers come in the order of the questions. */
type Question =
  | {
      readonly ask: "load";
      readonly layers: readonly LayerId[];
      readonly version: string;
      readonly names: TermNames;
    }
  | { readonly ask: "points"; readonly passes: Uint8Array };

type Loaded = Pick<LoadedLayers, "layers"> & { readonly handover: Handover };

/** The part of a worker, or of its own inside, that talks. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror?: ((event: ErrorEvent) => unknown) | null;
}

/** The worker's side: answers each question with what `work` gives, or with nothing where a file breaks it. */
export function answerQuestions(port: Port, work: CatalogueWork, addressOf: (text: string) => string): void {
  const answer = async (question: Question): Promise<void> => {
    if (question.ask === "points") return port.postMessage(addressOf(work.points(question.passes)), []);
    const { layers, catalogue } = await work.load(question.layers, question.version, question.names);
    const { handover, buffers } = packCatalogue(catalogue);
    port.postMessage({ layers, handover } satisfies Loaded, [...buffers]);
  };
  let last = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<Question>) => {
    last = last
      .then(() => answer(data))
      .catch((error: unknown) => {
        console.error(error);
        port.postMessage(undefined, []);
      });
  };
}

/** What the page's side does to the world. */
export interface WorkerEffects {
  readonly start: () => Port;
  /** Lets the page draw and answer presses. */
  readonly pause: () => Promise<void>;
}

const BROKEN = { state: "failed", reason: "it could not be read" } as const;
const NOTHING_LOADED: LoadedLayers = {
  layers: { projects: BROKEN, organisations: BROKEN },
  catalogue: EMPTY_CATALOGUE,
};

/** The page's side. The worker is started with the first question, and anew after it could not start. */
export function cataloguesInWorker({ start, pause }: WorkerEffects): Catalogues {
  let port: Port | undefined;
  const waiting: ((answer: unknown) => void)[] = [];
  const ask = (question: Question): Promise<unknown> => {
    const open = port ?? start();
    port = open;
    open.onmessage = ({ data }) => waiting.shift()?.(data);
    open.onerror = () => {
      port = undefined;
      for (const give of waiting.splice(0)) give(undefined);
    };
    return new Promise((give) => {
      waiting.push(give);
      open.postMessage(question, []);
    });
  };
  return {
    async load(layers, version, names) {
      // A new worker has nothing yet.
      const wanted = port === undefined ? LAYER_IDS : layers;
      // The worker's side sends what it says it sends.
      const loaded = (await ask({ ask: "load", layers: wanted, version, names })) as Loaded | undefined;
      if (loaded === undefined) return NOTHING_LOADED;
      const { steps, catalogue } = unpackCatalogue(loaded.handover);
      for (const step of steps) {
        step();
        await pause();
      }
      return { layers: loaded.layers, catalogue: catalogue() };
    },
    async points(passes) {
      const address = await ask({ ask: "points", passes });
      return typeof address === "string" ? address : undefined;
    },
  };
}

/** Catalogues made in a worker, so that reading, sorting and indexing a hundred thousand records never holds the page up. */
import { EMPTY_CATALOGUE, type WordIndex } from "../core/find/catalogue.ts";
import { type Handover, packCatalogue, unpackCatalogue } from "../core/publish/handover.ts";
import type { Catalogues, LoadedLayers, Summaries } from "./catalogues.ts";
import { LAYER_IDS } from "./layer-files.ts";
import { LAST_CLUSTERED_ZOOM } from "./point-layer.ts";

/** What the page asks of the worker: what to do, and with what. */
type Question = {
  [Name in keyof Catalogues]: { readonly ask: Name; readonly words: Parameters<Catalogues[Name]> };
}[keyof Catalogues];

/** Questions and answers carry the same number; an answer without a value says that the work broke. */
type Asked = Question & { readonly number: number };
interface Answered {
  readonly number: number;
  readonly value?: unknown;
}

type Loaded = Pick<LoadedLayers, "layers"> & { readonly handover: Handover };

/** The part of a worker, or of its own inside, that talks. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror?: ((event: ErrorEvent) => unknown) | null;
  terminate?(): void;
}

/** The worker's side: answers each question with what `work` gives, or with nothing where a file breaks it. */
export function answerQuestions(port: Port, work: Catalogues): void {
  const answer = async (asked: Asked): Promise<readonly [value: unknown, moved?: readonly ArrayBuffer[]]> => {
    if (asked.ask === "load") {
      const { layers, catalogue } = await work.load(...asked.words);
      const { handover, buffers } = packCatalogue(catalogue);
      return [{ layers, handover } satisfies Loaded, buffers];
    }
    if (asked.ask === "tell") return [await work.tell(...asked.words)];
    if (asked.ask === "drawPoints") return [await work.drawPoints(...asked.words)];
    if (asked.ask === "pointTile") return [await work.pointTile(...asked.words)];
    if (asked.ask === "expansionZoom") return [await work.expansionZoom(...asked.words)];
    return [await work.summaries(...asked.words)];
  };
  port.onmessage = ({ data }: MessageEvent<Asked>) => {
    const { number } = data;
    answer(data).then(
      ([value, moved = []]) => port.postMessage({ number, value } satisfies Answered, [...moved]),
      (error: unknown) => {
        console.error(error);
        port.postMessage({ number } satisfies Answered, []);
      },
    );
  };
}

/** What the page's side does to the world. */
export interface WorkerEffects {
  readonly start: () => Port;
  /** Lets the page draw and answer presses. */
  readonly pause: () => Promise<void>;
  /** Waits for the first page to be on the screen; the worker's code is not fetched before. */
  readonly painted?: () => Promise<void>;
}

const BROKEN = { state: "failed", reason: "it could not be read" } as const;
const NOTHING_LOADED: LoadedLayers = {
  layers: { projects: BROKEN, organisations: BROKEN },
  catalogue: EMPTY_CATALOGUE,
};

/** The page's side. The worker is started with the first question, and anew after it could not start or broke down; then it loads again what the last one had. */
export function cataloguesInWorker({ start, pause, painted }: WorkerEffects): Catalogues {
  let port: Port | undefined;
  /** The worker that has layers; a new one, whatever it was started for, has none. */
  let filled: Port | undefined;
  let asked = 0;
  const waiting = new Map<number, (value: unknown) => void>();
  const settle = (number: number, value: unknown): void => {
    waiting.get(number)?.(value);
    waiting.delete(number);
  };
  const open = (): Port => {
    const started = start();
    started.onmessage = ({ data }: MessageEvent<Answered>) => settle(data.number, data.value);
    started.onerror = () => {
      if (port !== started) return;
      port = undefined;
      started.terminate?.();
      for (const number of waiting.keys()) settle(number, undefined);
    };
    return started;
  };
  /** What the last worker that had layers was asked to load, until one breaks down over it. */
  let held: Question | undefined;
  let refilled: Promise<void> | undefined;
  const refill = async (question: Question): Promise<void> => {
    held = undefined;
    if ((await send(question)) === undefined) return;
    held = question;
    filled = port;
  };
  const ask = async (question: Question): Promise<unknown> => {
    if (port === undefined && held !== undefined) refilled = refill(held);
    await refilled;
    return send(question);
  };
  const send = (question: Question): Promise<unknown> => {
    port ??= open();
    const number = ++asked;
    port.postMessage({ ...question, number } satisfies Asked, []);
    return new Promise((give) => waiting.set(number, give));
  };
  return {
    async load(layers, version, names) {
      await painted?.();
      const wanted = port === undefined || port !== filled ? LAYER_IDS : layers;
      // The worker's side sends what it says it sends, here and below.
      const loaded = (await send({ ask: "load", words: [wanted, version, names] })) as Loaded | undefined;
      if (loaded === undefined) return NOTHING_LOADED;
      filled = port;
      held = { ask: "load", words: [LAYER_IDS, version, names] };
      const { steps, catalogue } = unpackCatalogue(loaded.handover);
      for (const step of steps) {
        step();
        await pause();
      }
      return { layers: loaded.layers, catalogue: catalogue() };
    },
    tell: async (...words) => (await ask({ ask: "tell", words })) as WordIndex | undefined,
    drawPoints: async (...words) => ((await ask({ ask: "drawPoints", words })) ?? 0) as number,
    pointTile: async (...words) =>
      ((await ask({ ask: "pointTile", words })) ?? new Uint8Array()) as Uint8Array,
    expansionZoom: async (...words) =>
      ((await ask({ ask: "expansionZoom", words })) ?? LAST_CLUSTERED_ZOOM) as number,
    summaries: async (...words) => ((await ask({ ask: "summaries", words })) ?? {}) as Summaries,
  };
}

/** The composition root of the worker that checks files: the only place where its effects are wired. */

import { localDay } from "./io/today.ts";
import { mapWorld } from "./state/check/map-world.ts";
import type { CheckAnswer, CheckCommand } from "./state/check/messages.ts";
import { checkSession } from "./state/check/session.ts";
import { curationFiles } from "./state/curation-files.ts";

interface Port {
  onmessage: ((event: { readonly data: CheckCommand }) => void) | null;
  postMessage(answer: CheckAnswer): void;
}

// Inside a worker the global object is its port; the page's types do not say so.
const port = globalThis as unknown as Port;
const base = new URL(import.meta.env.DEV ? "/" : "../", globalThis.location.href).href;
const files = curationFiles((input) => fetch(input), base);

const answer = checkSession({
  today: localDay(new Date()),
  say: (said) => port.postMessage(said),
  pause: () => new Promise((go) => setTimeout(go)),
  world: (table) => mapWorld(files, table),
});

port.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    port.postMessage({ says: "failed", words: error instanceof Error ? error.message : String(error) });
  });
};

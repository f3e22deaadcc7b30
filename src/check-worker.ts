/** The composition root of the worker that checks files: the only place where its effects are wired. */

import { keyOf } from "./core/record/difference.ts";
import { TABLES } from "./core/record/tables/registry.ts";
import { localDay } from "./io/today.ts";
import type { CheckAnswer, CheckCommand } from "./state/check/messages.ts";
import { checkSession, type MapWorld } from "./state/check/session.ts";
import { curationFiles } from "./state/curation-files.ts";

interface Port {
  onmessage: ((event: { readonly data: CheckCommand }) => void) | null;
  postMessage(answer: CheckAnswer): void;
}

// Inside a worker the global object is its port; the page's types do not say so.
const port = globalThis as unknown as Port;
const base = new URL(import.meta.env.DEV ? "/" : "../", globalThis.location.href).href;
const files = curationFiles((input) => fetch(input), base);

async function world(): Promise<MapWorld | undefined> {
  const [ground, ...tables] = await Promise.all([
    files.ground(),
    ...TABLES.map(({ name }) => files.table(name)),
  ]);
  if (ground.state !== "ready") return undefined;
  const keys = new Map(
    TABLES.map((table, at) => {
      const rows = tables[at];
      const held = rows?.state === "ready" ? rows.value : [];
      return [
        table.name,
        { keys: new Set(held.map((row) => row[table.key[0] ?? "id"] ?? keyOf(table, row))) },
      ] as const;
    }),
  );
  return { keys, ground: ground.value };
}

const answer = checkSession({
  today: localDay(new Date()),
  say: (said) => port.postMessage(said),
  pause: () => new Promise((go) => setTimeout(go)),
  world,
});

port.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    port.postMessage({ says: "failed", words: error instanceof Error ? error.message : String(error) });
  });
};

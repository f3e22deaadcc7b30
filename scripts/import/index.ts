/** `npm run import -- <source> <file or URL>…`: brings official figures into the project's own reference tables. */
import { fileURLToPath } from "node:url";
import { type Effects, realEffects } from "../effects.ts";
import { runScript } from "../stop.ts";
import { Refusal } from "./refusal.ts";
import { IMPORTERS } from "./registry.ts";

/** Runs one import; gives the exit code: 0 done, 1 refused. */
export async function runImport(effects: Effects, root: string, words: readonly string[]): Promise<number> {
  const [id, ...inputs] = words;
  if (id === undefined || words.includes("--help") || words.includes("-h")) {
    process.stdout.write(`${helpText()}\n`);
    return id === undefined ? 1 : 0;
  }
  const importer = IMPORTERS.find((one) => one.id === id);
  try {
    if (importer === undefined)
      throw new Refusal(`There is no source "${id}". Known: ${IMPORTERS.map((one) => one.id).join(", ")}.`);
    if (inputs.length === 0) throw new Refusal(`${importer.id} takes ${importer.inputs}.`);
    const lines = await importer.run({ effects, root }, inputs);
    for (const line of lines) effects.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    effects.log(`Import refused: ${error.message}`);
    return 1;
  }
}

function helpText(): string {
  const sources = IMPORTERS.map(
    ({ id, title, inputs }) => `  ${id.padEnd(12)} ${title}\n${" ".repeat(15)}takes ${inputs}`,
  );
  return [
    "npm run import -- <source> <file, zip or URL>…",
    "",
    "Reads a publisher's own file and writes the project's reference tables (data/reference),",
    "or keeps what must stay out of git under .cache/.",
    "",
    "Sources:",
    ...sources,
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await runScript(() => runImport(realEffects(), root, process.argv.slice(2)));
}

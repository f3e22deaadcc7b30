/** `npm test`: types, lint, unit, property, golden, component and architecture tests, then the built site in a real browser. */
import { parseArgs } from "node:util";
import { browserPath } from "./browser.ts";
import { runScript, Stop } from "./stop.ts";
import { runTool } from "./tool.ts";

const HELP = `npm test [-- --only <step>]

Runs every check, in this order, and stops at the first that fails:
  types   TypeScript over core, web and scripts
  lint    Biome
  data    npm run check over data/
  unit    Vitest: unit, property, golden, component and architecture tests
  build   npm run build
  e2e     Playwright and axe on the built site, in an installed Chrome or Chromium (CHROMIUM_PATH names another)`;

const STEPS: readonly { readonly name: string; readonly run: () => void }[] = [
  {
    name: "types",
    run: () => {
      for (const part of ["core", "web", "node"]) need("tsc", ["-p", `tsconfig.${part}.json`]);
    },
  },
  { name: "lint", run: () => need("biome", ["check", "--error-on-warnings"]) },
  { name: "data", run: () => need("tsx", ["scripts/check.ts"]) },
  { name: "unit", run: () => need("vitest", ["run"]) },
  {
    name: "build",
    run: () => {
      need("tsx", ["scripts/build.ts", "--allow-loss"]);
      need("vite", ["build", "--logLevel", "warn"]);
    },
  },
  {
    name: "e2e",
    run: () => {
      process.env["CHROMIUM_PATH"] = browserPath((line) => process.stderr.write(`${line}\n`));
      need("playwright", ["test"]);
    },
  },
];

function need(command: string, words: readonly string[]): void {
  const status = runTool(command, words);
  if (status !== 0) throw new Stop(`\n${[command, ...words].join(" ")} failed.`, status);
}

await runScript(async () => {
  const { values } = parseArgs({
    options: { only: { type: "string", multiple: true }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const unknown = values.only?.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Stop(`There is no step “${unknown}”. Steps: ${STEPS.map(({ name }) => name).join(", ")}.`);
  for (const step of STEPS) {
    if (values.only !== undefined && !values.only.includes(step.name)) continue;
    process.stderr.write(`\n— ${step.name} —\n`);
    step.run();
  }
  return 0;
});

/** `npm run bench -- [name …] [--json]`: measures, and says what was measured beside what else. */
import { parseArgs } from "node:util";
import { realEffects } from "../effects.ts";
import { PROJECT_DIR } from "../paths.ts";
import { runScript, Stop } from "../stop.ts";
import type { BenchLine } from "./line.ts";

type Effects = ReturnType<typeof realEffects>;

interface Bench {
  readonly about: string;
  readonly run: (effects: Effects) => Promise<readonly BenchLine[]>;
}

/** Every benchmark by name; its code is loaded when it runs. */
const BENCHES: Readonly<Record<string, Bench>> = {
  find: {
    about: "filters beside crossfilter2, text beside MiniSearch and Fuse.js, near beside turf",
    run: async () => (await import("./find.ts")).benchFind(),
  },
  areas: {
    about: "bytes of the map's areas and seconds to draw them, beside their budgets",
    run: async (effects) => {
      const { benchAreas } = await import("./areas.ts");
      return (await benchAreas(effects, PROJECT_DIR)).map(({ budget, ...measure }) => ({
        ...measure,
        note: `budget ${budget} ${measure.unit}, ${measure.value <= budget ? "kept" : "OVER"}`,
      }));
    },
  },
  coverage: {
    about: "distances of all neighbourhoods beside geokdbush, and slider steps",
    run: async () => (await import("./coverage.ts")).benchCoverage(),
  },
  check: {
    about: "rows a second of the checker beside Papa Parse alone",
    run: async () => (await import("./check.ts")).benchCheck(),
  },
  export: {
    about: "bytes of every download, and how long a browser takes to write 20,000 records",
    run: async (effects) => (await import("./export.ts")).benchExport(effects),
  },
  sizes: {
    about: "bytes of the first page",
    run: async (effects) => (await import("./sizes.ts")).benchSizes(effects),
  },
  browser: {
    about:
      "the built site in an installed Chrome or Chromium, with 1,000, 20,000 and 100,000 made-up records",
    run: async (effects) => (await import("./browser.ts")).benchBrowser(effects),
  },
};

const HELP = `npm run bench -- [name …] [--json]

Runs the benchmarks named, or all of them one after the other. A ratio is our figure over the other's: below 1 is
faster or smaller. Progress is told on standard error.

${Object.entries(BENCHES)
  .map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`)
  .join("\n")}

  --json    lines as JSON: name, value, unit, ratio, note
  --help    this text

Made-up data to try by hand: npm run bench:data -- <records> <folder>`;

function inWords({ name, value, unit, ratio, note }: BenchLine): string {
  const figure = value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
  const against = ratio === undefined ? "" : `  ratio ${ratio.toFixed(2)}`;
  return `${name.padEnd(58)} ${figure.padStart(9)} ${unit}${against}${note === undefined ? "" : `  (${note})`}`;
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const unknown = positionals.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined)
    throw new Stop(`There is no benchmark “${unknown}”. Benchmarks: ${Object.keys(BENCHES).join(", ")}.`);
  const effects = realEffects();
  const lines: BenchLine[] = [];
  for (const [name, { about, run }] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    effects.log(`${name}: ${about} …`);
    const measured = await run(effects);
    lines.push(...measured);
    if (!values.json) for (const line of measured) process.stdout.write(`${inWords(line)}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(lines, null, 1)}\n`);
  return 0;
});

/** `npm run build`: the layers, then the site. npm hands its options to the last of several commands, so here is one that gives each its own. */
import { runScript } from "./stop.ts";
import { runTool } from "./tool.ts";

const HELP = `npm run build [-- --allow-loss]

Checks the tables in data/ (or in the folder that DATA_DIR names), writes the layers, pages and downloads into public/
(\`npm run layers -- --help\` says more) and then the site into dist/. With an error in any row nothing is written.

  --allow-loss  build even when a layer has lost more than a fifth of its records
  --help        this text

Any other option is Vite's: --base, --outDir and so on, as \`npx vite build --help\` lists them.`;

/** What each of the two steps is told: the tables' own options, and all others for Vite. */
export function shareOptions(words: readonly string[]): {
  readonly layers: readonly string[];
  readonly site: readonly string[];
} {
  return {
    layers: words.filter((word) => word === ALLOW_LOSS),
    site: words.filter((word) => word !== ALLOW_LOSS),
  };
}

const ALLOW_LOSS = "--allow-loss";

if (process.argv[1]?.endsWith("build-site.ts")) {
  await runScript(async () => {
    const words = process.argv.slice(2);
    if (words.includes("--help") || words.includes("-h")) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    const { layers, site } = shareOptions(words);
    return runTool("tsx", ["scripts/build.ts", ...layers]) || runTool("vite", ["build", ...site]);
  });
}

/** The style and the small script that all pages share, bundled under names that change with their content. */
import { build } from "vite";
import type { PageAssets } from "../../src/ui/pages/Document.tsx";
import { Stop } from "../stop.ts";

/** Folder of the shared files. */
const FOLDER = "pages";

/** Shared files by path, and which of them pages name. */
export interface BuiltAssets {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly assets: PageAssets;
}

/** Bundles `src/page.ts` with its style and fonts. */
export async function buildAssets(root: string): Promise<BuiltAssets> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    base: "./",
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: "src/page.ts",
        output: {
          entryFileNames: `${FOLDER}/[name]-[hash].js`,
          assetFileNames: `${FOLDER}/[name]-[hash][extname]`,
        },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const files = new Map(
    outputs.map((one) => [one.fileName, one.type === "chunk" ? one.code : one.source] as const),
  );
  const named = (ending: string): string => {
    const found = [...files.keys()].find((name) => name.endsWith(ending));
    if (found === undefined) throw new Stop(`The shared ${ending} of the pages was not built.`);
    return found;
  };
  const fonts = [...files.keys()].filter((name) => name.endsWith(".woff2")).sort();
  return { files, assets: { style: named(".css"), script: named(".js"), fonts } };
}

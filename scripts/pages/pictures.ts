/** Pictures for sharing, drawn from the records, each only once: what was drawn is kept under a name made of its content. */
import { createRequire } from "node:module";
import { sha256 } from "../build-layers.ts";
import { type Effects, joinPath } from "../effects.ts";
import { unpackWoff } from "./font.ts";
import type { PlannedPage } from "./page.ts";
import { pictureSvg } from "./picture-svg.ts";

/** Drawn at the same time: the drawing program works beside the script's own thread. */
const AT_ONCE = 4;

/** Path of the picture that a page shows when it is shared. */
export function picturePath({ path, picture }: Pick<PlannedPage, "path" | "picture">): string {
  return `${"sharedWith" in picture ? picture.sharedWith : path}picture.png`;
}

/** Draws SVG as PNG. */
export type Draw = (svg: string) => Promise<Uint8Array>;

/** Pictures of all pages by path, and how many had to be drawn anew. */
export async function drawPictures(
  effects: Effects,
  pages: readonly PlannedPage[],
  { cache, siteName, draw }: { readonly cache: string; readonly siteName: string; readonly draw: Draw },
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly drawn: number }> {
  const wanted = pages.flatMap(({ path, picture }) =>
    "sharedWith" in picture
      ? []
      : [{ file: picturePath({ path, picture }), svg: pictureSvg(picture, siteName) }],
  );
  const files = new Map<string, Uint8Array>();
  let drawn = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let one = wanted[next++]; one !== undefined; one = wanted[next++]) {
      const kept = joinPath(cache, `${sha256(one.svg).slice(0, 24)}.png`);
      let png = await effects.read(kept);
      if (png === undefined) {
        png = await draw(one.svg);
        await effects.write(kept, png);
        drawn++;
      }
      files.set(one.file, png);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), drawn };
}

/** The drawing program with the site's own fonts; undefined where it does not run on this machine. */
export async function pictureDrawer(effects: Effects, cache: string): Promise<Draw | undefined> {
  const program = await import("@resvg/resvg-js").catch(() => undefined);
  if (program === undefined) return undefined;
  const fontFiles = await fontsOnDisk(effects, cache);
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Atkinson Hyperlegible Next" };
  return async (svg) => (await program.renderAsync(svg, { font })).asPng();
}

async function fontsOnDisk(effects: Effects, cache: string): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const paths: string[] = [];
  for (const weight of [400, 700]) {
    const name = `atkinson-hyperlegible-next-latin-${weight}-normal`;
    const packed = await effects.read(resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}.woff`));
    if (packed === undefined) continue;
    const path = joinPath(cache, `${name}.ttf`);
    await effects.write(path, unpackWoff(packed));
    paths.push(path);
  }
  return paths;
}

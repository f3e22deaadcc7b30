/** Measures the map's areas: bytes of a first view, bytes of the whole, seconds to draw them. */
import { gzipSync } from "node:zlib";
import { AREA_TILES_FILE } from "../../src/core/place/area-tiles.ts";
import { FIRST_VIEWS, firstViewBytes } from "../areas/budget.ts";
import { buildAreas } from "../areas/index.ts";
import type { Effects } from "../effects.ts";

/** One measured figure beside its budget. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: "KB" | "s";
  /** The most that is allowed. */
  readonly budget: number;
}

/** Draws the areas anew and measures them. */
export async function benchAreas(effects: Effects, root: string): Promise<readonly Measure[]> {
  const start = effects.now();
  const { files } = await buildAreas(effects, { root, useCache: false });
  const seconds = (effects.now() - start) / 1000;
  const archive = files.get(AREA_TILES_FILE) ?? new Uint8Array();
  const kilobytes = (name: string, bytes: number, budget: number): Measure => ({
    name,
    value: bytes / 1000,
    unit: "KB",
    budget,
  });
  const views: Measure[] = [];
  for (const view of FIRST_VIEWS) {
    const { bytes } = await firstViewBytes(archive, view);
    views.push(kilobytes(`areas: first view of England, ${view.title}`, bytes, 150));
  }
  const zipped = (name: string): number => gzipSync(files.get(name) ?? "", { level: 9 }).length;
  return [
    ...views,
    kilobytes("areas: whole archive, gzipped", zipped(AREA_TILES_FILE), 2000),
    kilobytes("areas: neighbourhoods.json, gzipped", zipped("neighbourhoods.json"), 250),
    kilobytes("areas: neighbourhood-names.json, gzipped", zipped("neighbourhood-names.json"), 250),
    kilobytes("areas: postcode-sectors.json, gzipped", zipped("postcode-sectors.json"), 60),
    kilobytes("areas: places.json, gzipped", zipped("places.json"), 150),
    { name: "areas: drawing and tiling", value: seconds, unit: "s", budget: 60 },
  ];
}

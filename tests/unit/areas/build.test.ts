import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAreas } from "../../../scripts/areas/index.ts";
import type { World } from "../import/world.ts";
import { makeSmallEngland } from "./small.ts";

let world: World;
beforeAll(async () => {
  world = await makeSmallEngland(["E08000033", "E06000046"]);
}, 60_000);
afterAll(() => world.remove());

describe("building areas", () => {
  it("gives the same bytes twice, and at once the second time", async () => {
    const { effects, root } = world;
    const first = await buildAreas(effects, { root });
    const cached = await buildAreas(effects, { root });
    const anew = await buildAreas(effects, { root, useCache: false });
    expect([first, cached, anew].map(({ stats }) => stats.isCached)).toEqual([false, true, false]);
    expect([...first.files.keys()].sort()).toEqual([
      "areas.pmtiles",
      "neighbourhood-names.json",
      "neighbourhoods.json",
      "places.json",
      "postcode-sectors.json",
    ]);
    for (const [name, bytes] of first.files) {
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(anew.files.get(name) ?? [])), name).toBe(0);
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(cached.files.get(name) ?? [])), name).toBe(0);
    }
    expect(first.edges).toBe("approximate");
  });

  it("draws anew when a figure changes", async () => {
    const { effects, root } = world;
    const before = await buildAreas(effects, { root });
    const path = `${root}/data/reference/towns.csv`;
    await effects.write(path, (await world.text("data/reference/towns.csv")).replace("Halifax", "Hallyfax"));
    const after = await buildAreas(effects, { root });
    expect(after.stats.isCached).toBe(false);
    expect(
      Buffer.compare(
        Buffer.from(before.files.get("places.json") ?? []),
        Buffer.from(after.files.get("places.json") ?? []),
      ),
    ).not.toBe(0);
  });

  it("takes official boundaries where they are imported, and says so", async () => {
    const { effects, root } = world;
    const codes = (await world.table("neighbourhoods.csv")).map((row) => row.code ?? "");
    const line = (code: string, index: number): string => {
      const west = -2 + (index % 20) * 0.01;
      const south = 53 + Math.floor(index / 20) * 0.01;
      const ring = [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south + 0.01],
        [west, south],
      ];
      return JSON.stringify({ code, name: code, area: [[ring]] });
    };
    await effects.write(`${root}/.cache/official/neighbourhoods.ndjson`, codes.map(line).join("\n"));
    const { edges, stats } = await buildAreas(effects, { root });
    expect(edges).toBe("official");
    expect(stats.isCached).toBe(false);
  });
});

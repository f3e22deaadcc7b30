/** Ids that leave the map: two maps with the very same rows share none of them, and each keeps its own. */
import { describe, expect, it } from "vitest";
import { buildPages, type PageFiles } from "../../../scripts/pages/index.ts";
import { PROJECT_DIR } from "../../../scripts/paths.ts";
import type { Site } from "../../../src/core/publish/manifest.ts";
import { siteKey, siteWord } from "../../../src/core/publish/site-key.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography, memoryEffects } from "../../effects.ts";
import { checkAll, rowOf } from "../../records.ts";

const MERROW: Site = {
  name: "Map of Merrow",
  tagline: "None.",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "Nobody",
};
const ROWS = {
  projects: [rowOf("projects")],
  updates: [rowOf("updates")],
  "rights-windows": [rowOf("rights-windows", { recurrence: "annual", opens: "06-01", closes: "06-30" })],
};

async function filesOf(site: Site): Promise<PageFiles> {
  const geography = await fictionalGeography();
  return buildPages(memoryEffects(), {
    dataset: assembleDataset(checkAll(ROWS), geography).dataset,
    geography,
    site,
    root: PROJECT_DIR,
    cache: "cache",
    assets: { files: new Map(), assets: { style: "page.css", script: "page.js", fonts: [] } },
    draw: undefined,
  });
}

const matches = (files: PageFiles, path: string, id: RegExp): readonly string[] =>
  [...String(files.get(path)).matchAll(id)].map(([, found]) => found ?? "");
const idsOf = (files: PageFiles): readonly string[] => [
  ...matches(files, "updates/feed.atom", /<id>([^<]+)</g),
  ...matches(files, "theme/food/feed.atom", /<id>([^<]+)</g),
  ...matches(files, "rights/windows.ics", /^UID:(.*?)\r$/gm),
];

describe("ids in feeds and calendars", () => {
  it("are each map's own, by its address or else by its name", async () => {
    const sites: readonly Site[] = [
      MERROW,
      { ...MERROW, name: "Map of Wold" },
      { ...MERROW, siteUrl: "https://example.org/merrow/" },
      { ...MERROW, siteUrl: "https://example.org/wold/" },
    ];
    const ids = await Promise.all(sites.map(async (site) => idsOf(await filesOf(site))));
    // Two feeds with an entry, which is the same in both, and a window's first and last day.
    for (const one of ids) expect([one.length, new Set(one).size]).toEqual([6, 5]);
    expect(new Set(ids.flat()).size).toBe(5 * sites.length);
  });
  it("are the same at every build, and with whatever else the site is called once its address is known", async () => {
    const site = { ...MERROW, siteUrl: "https://example.org/merrow/" };
    const ids = idsOf(await filesOf(site));
    for (const again of [
      site,
      { ...site, name: "Renamed" },
      { ...site, siteUrl: "https://example.org/merrow" },
    ])
      expect(idsOf(await filesOf(again))).toEqual(ids);
  });
  it("stand in a calendar that bears the map's name", async () => {
    const calendar = String((await filesOf(MERROW)).get("rights/windows.ics"));
    expect(calendar).toContain("X-WR-CALNAME:Community rights windows – Map of Merrow\r\n");
    expect(calendar).toContain("UID:merrow-window-opens@map-of-merrow\r\n");
  });
});

describe("the key of a site", () => {
  it.each([
    ["https://map.example.org", "https://map.example.org/", "map.example.org"],
    ["https://Example.org/Merrow/", "https://Example.org/Merrow/", "example.org-merrow"],
    ["http://localhost:5173/", "http://localhost:5173/", "localhost-5173"],
  ])("is its address where that is known: %s", (siteUrl, key, word) => {
    expect([siteKey({ ...MERROW, siteUrl }), siteWord({ ...MERROW, siteUrl })]).toEqual([key, word]);
  });
  it.each([
    ["Map of Merrow & Wold", "map-of-merrow-and-wold"],
    ["Χάρτης", "χαρτης"],
    ["!", "map"],
  ])("is else its name: %s", (name, word) => {
    expect([siteKey({ name }), siteWord({ name })]).toEqual([name, word]);
  });
});

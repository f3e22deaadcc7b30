/** The pages of a map that is just begun: nothing on it yet, and every page says so instead of leading nowhere. */
import { beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../../scripts/pages/check.ts";
import { buildPages, type PageFiles } from "../../../scripts/pages/index.ts";
import { PROJECT_DIR } from "../../../scripts/paths.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography, memoryEffects } from "../../effects.ts";

let files: PageFiles;

beforeAll(async () => {
  const geography = await fictionalGeography();
  files = await buildPages(memoryEffects(), {
    dataset: assembleDataset(new Map(), geography).dataset,
    geography,
    site: { name: "Merrow", tagline: "None.", area: "Merrow", licence: "CC-BY-4.0", attribution: "Nobody" },
    root: PROJECT_DIR,
    cache: "cache",
    assets: { files: new Map(), assets: { style: "page.css", script: "page.js", fonts: [] } },
    draw: undefined,
  });
});

const pageAt = (path: string): string => String(files.get(`${path}index.html`));

describe("a map without a record", () => {
  it("has no link that leads nowhere, to a feed without updates least of all", () => {
    expect(checkSite(new Map([...files, ["page.css", ""], ["page.js", ""]]))).toEqual([]);
    expect(files.has("updates/feed.atom")).toBe(false);
    expect(pageAt("updates/")).not.toContain("feed.atom");
    expect(pageAt("updates/")).toContain("No update is on this map yet.");
  });

  it("has no heading over an empty list", () => {
    const bare = [...files].flatMap(([path, content]) =>
      [...String(content).matchAll(/<h[23][^>]*>([^<]*)<\/h[23]>\s*<(?:ul|ol)[^>]*><\/(?:ul|ol)>/g)].map(
        ([, heading]) => `${path}: ${heading}`,
      ),
    );
    expect(bare).toEqual([]);
    expect(pageAt("project/")).toContain("None is on this map yet.");
    expect(pageAt("lessons/")).toContain("No lesson is on this map yet.");
    expect(pageAt("lessons/")).not.toContain("When it failed, and why");
  });
});

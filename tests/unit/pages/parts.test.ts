/** The small parts of the page build: cutting lists and texts, checking links, unpacking the font, keeping pictures. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { checkSite, linksOf } from "../../../scripts/pages/check.ts";
import { unpackWoff } from "../../../scripts/pages/font.ts";
import { inParts, inPartsOf, newestDay, page, shortened } from "../../../scripts/pages/page.ts";
import { wrapped } from "../../../scripts/pages/picture-svg.ts";
import { drawPictures } from "../../../scripts/pages/pictures.ts";
import type { RightsWindow } from "../../../src/core/record/tables/councils.ts";
import { hasDates } from "../../../src/ui/pages/RightsPage.tsx";
import { memoryEffects } from "../../effects.ts";

const WINDOW: RightsWindow = {
  id: "tarn-challenge",
  authority: "E06990002",
  authority_name: "Tarn",
  right: "community-right-to-challenge",
  recurrence: "annual",
  source_url: ["https://example.org/tarn"],
  licence: "CC-BY-4.0",
  last_checked: "2026-11-01",
};

describe("lists and texts", () => {
  it("are cut so that nothing is lost", () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts([], 2)).toEqual([[]]);
    const length = (text: string): number => text.length;
    expect(inPartsOf(["aa", "bb", "c", "dddddd", "e"], length, 4)).toEqual([
      ["aa", "bb"],
      ["c"],
      ["dddddd"],
      ["e"],
    ]);
    expect(inPartsOf([], length, 4)).toEqual([[]]);
    expect(newestDay([undefined, "2020-01-01", "2021-01-01"])).toBe("2021-01-01");
    expect(newestDay([])).toBeUndefined();
  });

  it("end at a word where they are shortened", () => {
    const long = "word ".repeat(60).trim();
    expect(shortened(long).length).toBeLessThanOrEqual(201);
    expect(shortened(long)).toMatch(/word …$/);
    expect(shortened("short")).toBe("short");
  });

  it("wrap for a picture, with dots where there is no room", () => {
    expect(wrapped("one two three", 7, 3)).toEqual(["one two", "three"]);
    expect(wrapped("one two three four", 5, 2)).toEqual(["one", "two …"]);
  });
});

describe("windows of rights", () => {
  const days = { opens: "07-01", closes: "09-30" };
  it.each<[RightsWindow["recurrence"], { opens?: string; closes?: string }, boolean]>([
    ["annual", days, true],
    ["annual", {}, false],
    ["any-time", {}, true],
    ["one-off", { opens: "2020-07-01", closes: "2020-09-30" }, true],
    ["one-off", { opens: "2020-07-01" }, false],
    // In which years is not said; its days are.
    ["every-four-years", days, true],
    ["not-stated", days, false],
    ["set-but-not-seen", days, false],
    ["per-service", days, false],
  ])("that are %s with %o stand with dates: %s", (recurrence, dates, isDated) => {
    expect(hasDates({ ...WINDOW, recurrence, ...dates })).toBe(isDated);
  });
});

describe("links of a page", () => {
  it("are resolved from where the page stands, without query and mark", () => {
    const html =
      '<a href="../../?theme=food">m</a><a href="../y/#part">y</a><a href="https://example.org/">e</a><a href="#content">c</a><link href="../../a.css"/>';
    expect(linksOf("project/x/index.html", html)).toEqual(["index.html", "project/y/index.html", "a.css"]);
  });

  it("are told when they lead nowhere, and so is a page to which no way leads", () => {
    const files = new Map([
      ["project/index.html", '<a href="gone/">x</a>'],
      ["theme/index.html", ""],
      ["lost/index.html", ""],
    ]);
    expect(checkSite(files)).toEqual([
      "project/index.html links to project/gone/index.html, which is not there.",
      "lost/index.html cannot be reached from the home page.",
    ]);
  });
});

describe("pictures", () => {
  it("need a font that is unpacked as it was packed", async () => {
    const { resolve } = createRequire(import.meta.url);
    const woff = await readFile(
      resolve(
        "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
      ),
    );
    const font = Buffer.from(unpackWoff(woff));
    expect(font.length).toBe(woff.readUInt32BE(16));
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect(font.subarray(12, 16).toString()).toBe(woff.subarray(44, 48).toString());
  });

  it("are drawn once and kept", async () => {
    const effects = memoryEffects();
    const pages = [
      page({
        path: "a/",
        title: "A",
        description: "",
        thing: { "@type": "Thing" },
        picture: { title: "A & B", over: "", under: [] },
        body: null,
      }),
      page({
        path: "a/_2/",
        title: "A",
        description: "",
        thing: { "@type": "Thing" },
        picture: { sharedWith: "a/" },
        body: null,
      }),
    ];
    const seen: string[] = [];
    const draw = async (svg: string) => {
      seen.push(svg);
      return Uint8Array.from([1]);
    };
    const first = await drawPictures(effects, pages, { cache: "cache", siteName: "Map", draw });
    const again = await drawPictures(effects, pages, { cache: "cache", siteName: "Map", draw });
    expect([first.drawn, again.drawn]).toEqual([1, 0]);
    expect([...again.files.keys()]).toEqual(["a/picture.png"]);
    expect(seen[0]).toContain("A &amp; B");
  });
});

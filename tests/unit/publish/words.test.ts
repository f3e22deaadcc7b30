/** Words and files that pages are made of: results, windows, feeds, sitemap, paths. */
import { describe, expect, it } from "vitest";
import { atomXml } from "../../../src/core/publish/atom.ts";
import { GUIDES } from "../../../src/core/publish/guides/all.ts";
import { outcomeInWords, valueInWords } from "../../../src/core/publish/outcome-words.ts";
import { partPath, rootFrom } from "../../../src/core/publish/page-path.ts";
import { robotsText, sitemapXml } from "../../../src/core/publish/sitemap.ts";
import { windowInWords } from "../../../src/core/publish/window-words.ts";

describe("results in words", () => {
  it.each([
    [2.52, "GBP per GBP", "£2.52 for each £1"],
    [2.5, "GBP", "£2.50"],
    [1_400_000, "GBP", "£1,400,000"],
    [300, "GBP a week", "£300 a week"],
    [85, "%", "85%"],
    [12_345.5, "kWh", "12,345.5 kWh"],
    [21, "homes", "21 homes"],
    [0, "%", "0%"],
    [0.004, "%", "0.004%"],
    [0.0049, "kWh", "0.0049 kWh"],
    [-1234.5, "GBP", "−£1,234.50"],
  ])("%d %s is %s", (value, unit, words) => {
    expect(valueInWords(value, unit)).toBe(words);
  });

  it("name period and method, and do not say “for each £1” twice", () => {
    expect(
      outcomeInWords({
        measure: "Return for each £1 spent",
        value: 4.87,
        unit: "GBP per GBP",
        period: "10 years",
        method: "own projection",
      }),
    ).toBe("Return for each £1 spent: £4.87, 10 years (own projection).");
    expect(outcomeInWords({ measure: "Return", value: 4.87, unit: "GBP per GBP" })).toBe(
      "Return: £4.87 for each £1.",
    );
  });
});

describe("windows in words", () => {
  it("hold in every year, and never call silence closed", () => {
    expect(windowInWords({ recurrence: "annual", opens: "04-01", closes: "06-30" })).toBe(
      "Every year, 1 April to 30 June",
    );
    expect(windowInWords({ recurrence: "annual", opens: "12-01", closes: "02-29" })).toBe(
      "Every year, 1 December to 29 February",
    );
    expect(windowInWords({ recurrence: "one-off", opens: "2025-05-06", closes: "2025-06-30" })).toBe(
      "Once, 6 May 2025 to 30 June 2025",
    );
    expect(windowInWords({ recurrence: "annual", opens: "2026-11-01", closes: "2027-02-28" })).toBe(
      "Every year from 2026, 1 November to 28 February",
    );
    expect(windowInWords({ recurrence: "every-four-years", opens: "2026-07-01", closes: "2027-09-30" })).toBe(
      "Every four years, 1 July 2026 to 30 September 2027",
    );
    expect(windowInWords({ recurrence: "not-stated" })).toBe("Not stated, which does not mean closed");
    expect(windowInWords({ recurrence: "any-time" })).toBe("Any time");
  });
});

describe("feeds and sitemap", () => {
  it("escape what XML would read as its own", () => {
    const entry = {
      id: "urn:x",
      title: "Fish & <chips>",
      link: 'a"b',
      happened: "2020-01-01",
      checked: "2026-11-22",
      author: "Press",
      text: "1 < 2",
    };
    const feed = {
      id: "urn:f",
      title: "T",
      subtitle: "S",
      self: "feed.atom",
      page: "./",
      rights: "CC",
      entries: [entry],
    };
    const xml = atomXml({ ...feed, subtitle: "S\ufffe\uffff\u0001" });
    expect(xml).toContain("<subtitle>S</subtitle>");
    expect(xml).toContain("<title>Fish &amp; &lt;chips&gt;</title>");
    expect(xml).toContain('href="a&quot;b"');
    expect(xml).toContain("<updated>2026-11-22T00:00:00Z</updated>");
  });

  it("give whole addresses once the site has one", () => {
    expect(sitemapXml("https://example.org/map", [{ path: "x/", changed: "2026-01-02" }])).toContain(
      "<loc>https://example.org/map/x/</loc><lastmod>2026-01-02</lastmod>",
    );
    expect(robotsText(undefined)).not.toContain("Sitemap");
  });
});

describe("paths", () => {
  it("lead back to the site's own address from any depth", () => {
    expect(["", "guide/", "project/x/", "lessons/food/_2/"].map(rootFrom)).toEqual([
      "./",
      "../",
      "../../",
      "../../../",
    ]);
    expect([partPath("project/", 1), partPath("project/", 2)]).toEqual(["project/", "project/_2/"]);
  });
});

describe("guides", () => {
  it("name safe sources with calendar dates", () => {
    expect(GUIDES).toHaveLength(6);
    for (const { id, steps } of GUIDES) {
      const sources = steps.flatMap((step) => step.sources);
      expect(sources.length, id).toBeGreaterThanOrEqual(steps.length);
      for (const { url, asAt } of sources) {
        expect(url).toMatch(/^https?:\/\//);
        expect(asAt ?? "2026").toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }
    }
  });
});

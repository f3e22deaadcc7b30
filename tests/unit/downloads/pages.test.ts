/** The pages about data: their links lead somewhere, their HTML is valid, and they say what a reader must know. */
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Downloads } from "../../../scripts/downloads/index.ts";
import { checkSite, MOST_BYTES } from "../../../scripts/pages/check.ts";
import { dataPages } from "../../../scripts/pages/data.tsx";
import { renderPage } from "../../../scripts/pages/render.tsx";
import { bytesInWords, changeInWords, givingInWords } from "../../../src/ui/pages/DataPage.tsx";
import { memoryEffects } from "../../effects.ts";
import { LEANING } from "../coverage/leaning.ts";
import { ROWS, SITE, smallDownloads } from "./small.ts";

const SETTING = {
  site: SITE,
  assets: { style: "pages/page.css", script: "pages/page.js", fonts: [] },
  pathOf: () => undefined,
  hasPictures: false,
};

const READING = {
  tenth: 1,
  table: "updates",
  key: "mill-bakery|2020-01-01|Opens",
  columns: ["date", "text"],
  says: "It opened in February.",
  verdict: "wrong",
  source: "https://example.org/mill",
} as const;
const ABOUT = {
  leaning: LEANING,
  readings: [READING, { ...READING, columns: ["title"], verdict: "right" as const }],
};

let downloads: Downloads;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  const release = { format: 1, date: "2026-10-01", version: "old", tables: {} };
  downloads = await smallDownloads(
    ROWS,
    memoryEffects({ "data/releases/2026-10-01.json": JSON.stringify(release) }),
  );
  pages = new Map(
    dataPages(downloads, ABOUT, SITE).map((page) => [`${page.path}index.html`, renderPage(page, SETTING)]),
  );
});

describe("pages about data", () => {
  it("part many findings over pages that keep the limit, each finding on one of them", () => {
    const readings = Array.from({ length: 300 }, (_, index) => ({
      ...READING,
      tenth: undefined,
      key: `mill-bakery|2020-01-01|Finding ${index}.`,
      says: "It’s “said” on the page, & more. ".repeat((index % 9) + 1),
    }));
    const parts = dataPages(undefined, { ...ABOUT, readings }, SITE).filter(({ path }) =>
      path.startsWith("data/readings/others/"),
    );
    const texts = parts.map((one) => renderPage(one, SETTING));
    expect(parts.map(({ path }) => path).slice(0, 2)).toEqual([
      "data/readings/others/",
      "data/readings/others/_2/",
    ]);
    expect(new Set(parts.map(({ title }) => title)).size).toBe(parts.length);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
    for (const { key } of readings)
      expect(texts.filter((text) => text.includes(key.split("|").join(", ")))).toHaveLength(1);
  });
  it("link to nothing that is not there", () => {
    const files = new Map([...pages, ...downloads.files]);
    // The other sections of the site are not drawn here.
    const faults = checkSite(files).filter(
      (fault) =>
        !/links to (?:project|organisation|council|theme|programme|principle|lessons|updates|guide|pages|submit|check)\//.test(
          fault,
        ),
    );
    expect(faults).toEqual([]);
  });
  it("give no example of a record where there is none", async () => {
    const empty = await smallDownloads({});
    const drawn = dataPages(empty, ABOUT, SITE).map(
      (page) => [`${page.path}index.html`, renderPage(page, SETTING)] as const,
    );
    const faults = checkSite(new Map([...drawn, ...empty.files]));
    expect(faults.filter((fault) => fault.includes("links to api/"))).toEqual([]);
    const api = String(new Map(drawn).get("api/index.html"));
    expect(api).toContain("None is on this map yet, so there is no example.");
    expect(api).not.toContain("records/.json");
  });
  it("are valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      rules: {
        "long-title": "off",
        "require-sri": "off",
        "no-inline-style": "error",
        "svg-focusable": "off",
      },
    });
    expect([...pages.keys()]).toContain("data/index.html");
    for (const [path, html] of pages) {
      const report = await validator.validateString(html);
      expect([
        path,
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        ),
      ]).toEqual([path, []]);
    }
  });
  it("tell rows, licence, sources, edition, hash, date and change of every layer", () => {
    const whole = pages.get("data/index.html") ?? "";
    expect(whole).toContain("of which 1 have a place of their own");
    expect(whole).toContain("3 added, none changed, none removed");
    expect(whole).toContain("since the release of 1 October 2026");
    expect(whole).toContain("none qualifies as a row of the 360Giving standard");
    for (const { id, files, sources, columns } of downloads.layers) {
      const one = pages.get(`data/${id}/index.html`) ?? "";
      for (const { sha256, path } of files) {
        expect(one).toContain(sha256);
        expect(whole).toContain(`href="../${path}"`);
      }
      for (const { edition } of sources) expect(one).toContain(edition);
      for (const { name } of columns) expect(one).toContain(`<code>${name}</code>`);
    }
  });
  it("give lines to paste that hold at this site's own address, whether it knows it or not", () => {
    const known = pages.get("api/index.html") ?? "";
    expect(known).toContain("curl https://map.example.org/api/v1/index.json");
    const { siteUrl: _siteUrl, ...unknownSite } = SITE;
    const page = dataPages(downloads, ABOUT, unknownSite).find(({ path }) => path === "api/");
    const html = page === undefined ? "" : renderPage(page, { ...SETTING, site: unknownSite });
    expect(html).not.toContain("https://this-site");
    expect(html).toMatch(/curl &quot;\$\{SITE\}api\/v1\/index\.json&quot;/);
    expect(html).toContain("SITE=https://map.example.org/");
  });
  it("thank every source of figures, points and place names in their footers", () => {
    for (const path of ["data/index.html", "api/index.html"]) {
      const foot = /<footer[\s\S]*<\/footer>/.exec(pages.get(path) ?? "")?.[0];
      for (const name of ["English Indices of Deprivation 2025", "Royal Mail", "GeoNames", "CC BY 4.0"])
        expect(foot).toContain(name);
    }
  });
  it("show where the map leans, as figures", () => {
    const page = pages.get("data/leaning/index.html") ?? "";
    expect(pages.get("data/index.html")).toContain('href="../data/leaning/"');
    for (const { label } of [
      ...LEANING.bias.byRegion,
      ...LEANING.bias.byDecile,
      ...LEANING.bias.byRuralUrban,
    ])
      expect(page).toContain(`<th scope="row">${label}</th>`);
    expect(page).toContain("2 of 3 district and unitary councils have at least one record");
  });
  it("tell what second readings found, and every correction with its page", () => {
    const page = pages.get("data/readings/index.html") ?? "";
    expect(pages.get("data/index.html")).toContain('href="../data/readings/"');
    expect(pages.get("data/index.html")).toContain("66.7% of the cells were wrong");
    expect(page).toContain('<a href="../../data/readings/1/">Tenth 1</a>');
    const first = pages.get("data/readings/1/index.html") ?? "";
    expect(first).toContain("Date; What happened");
    expect(first).toContain("It opened in February.");
    expect(first).toContain('href="https://example.org/mill"');
    expect(first).not.toContain("Title");
  });
  it("say so where a build has nothing to take away", () => {
    const [page, ...others] = dataPages(undefined, { leaning: LEANING, readings: [] }, SITE);
    expect(others.map(({ path }) => path)).toEqual(["data/leaning/"]);
    expect(page === undefined ? "" : renderPage(page, SETTING)).toContain("has no files to take away");
  });
});

describe("words", () => {
  it.each([
    [999, "999 bytes"],
    [1500, "2 KB"],
    [6_766_000, "6.8 MB"],
  ])("%d bytes are %s", (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
  it("count changes", () =>
    expect(changeInWords({ added: 3, changed: 1204, removed: 0 })).toBe(
      "3 added, 1,204 changed, none removed",
    ));
  it("say why sums are no grants", () =>
    expect(
      givingInWords({ grants: [], withMoney: 2, lacking: { grant: 1, day: 1, recipient: 0, funder: 0 } }),
    ).toBe(
      "Of 2 projects with a sum of money, none qualifies as a row of the 360Giving standard: 1 are no single grant of a known sum, 1 have no day of award.",
    ));
});

/** Every page of the real data: valid HTML, links that lead somewhere, a way from the home page, a size, and what must not be in it. */
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, it } from "vitest";
import { realEffects } from "../../../scripts/effects.ts";
import { checkSite, linksOf } from "../../../scripts/pages/check.ts";
import { buildPages, type PageFiles } from "../../../scripts/pages/index.ts";
import { foldersFor, PROJECT_DIR } from "../../../scripts/paths.ts";
import { readData } from "../../../scripts/read-data.ts";
import { loadGeography } from "../../../scripts/reference.ts";
import { readSite } from "../../../scripts/site.ts";
import { decodeView } from "../../../src/core/find/permalink.ts";
import { AUTHORED_TERMS } from "../../../src/core/find/terms.ts";
import type { Geography } from "../../../src/core/place/geography.ts";
import type { Dataset } from "../../../src/core/record/dataset.ts";

const folders = foldersFor({});
const effects = { ...realEffects(), write: async () => undefined, log: () => undefined };
const ASSETS = {
  files: new Map([
    ["pages/page.css", ""],
    ["pages/page.js", ""],
  ]),
  assets: { style: "pages/page.css", script: "pages/page.js", fonts: [] },
};

let dataset: Dataset;
let geography: Geography;
let files: PageFiles;
let html: readonly (readonly [string, string])[];

const buildFor = (siteUrl?: string): Promise<PageFiles> => {
  const site = readSite(
    JSON.stringify({
      name: "Map",
      tagline: "Words",
      area: "England",
      licence: "CC-BY-4.0",
      attribution: "Us",
      ...(siteUrl === undefined ? {} : { siteUrl }),
    }),
    "site.json",
  );
  const draw = async () => new Uint8Array();
  return buildPages(effects, {
    dataset,
    geography,
    site,
    root: PROJECT_DIR,
    cache: "/nowhere",
    assets: ASSETS,
    draw,
  });
};

/** Everything of a page's text that a person or a machine can read. */
const readable = (page: string): string => page.replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

beforeAll(async () => {
  geography = await loadGeography(effects, folders.reference);
  dataset = (await readData(effects, folders.data, geography)).dataset;
  files = await buildFor();
  html = [...files].flatMap(([path, content]) =>
    path.endsWith(".html") && typeof content === "string" ? [[path, content] as const] : [],
  );
});

describe("the pages of the real data", () => {
  it("are there for every project, organisation, district, programme, theme, principle and guide", () => {
    const has = (path: string): boolean => files.has(`${path}/index.html`);
    const districts = [...geography.councilByCode.values()].filter(({ tier }) => tier !== "county");
    expect(districts).toHaveLength(296);
    expect(districts.filter(({ code }) => !has(`council/${code}`))).toEqual([]);
    expect(dataset.projects.filter(({ record }) => !has(`project/${record.id}`))).toEqual([]);
    expect(dataset.organisations.filter(({ record }) => !has(`organisation/${record.id}`))).toEqual([]);
    expect(dataset.programmes.filter(({ id }) => !has(`programme/${id}`))).toEqual([]);
    expect(AUTHORED_TERMS.theme?.terms.filter(({ id }) => !has(`theme/${id}`))).toEqual([]);
    expect(
      [...files.keys()].filter((path) => /^principle\/20\d\d-[^/]+\/index\.html$/.test(path)),
    ).toHaveLength(11);
    expect([...files.keys()].filter((path) => /^guide\/[^/]+\/index\.html$/.test(path))).toHaveLength(6);
  });

  it("have no broken link, can all be reached, and stay under 30 KB", () => {
    expect(checkSite(files)).toEqual([]);
  });

  it("tell of an address at which nothing stands, by full links, where the site's own address is known", async () => {
    expect(files.has("404.html")).toBe(false);
    const named = await buildFor("https://map.example.org/here/");
    const notFound = String(named.get("404.html"));
    const links = [...notFound.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
    expect(
      links.filter((link) => !link.startsWith("https://map.example.org/here/") && link !== "#content"),
    ).toEqual([]);
    expect(links).toContain("https://map.example.org/here/project/");
    expect(notFound).not.toContain('rel="canonical"');
    expect(String(named.get("sitemap.xml"))).not.toContain("404.html");
    const report = await new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      rules: { "require-sri": "off", "svg-focusable": "off" },
    }).validateString(notFound);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it("are valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      rules: {
        "long-title": "off",
        "require-sri": "off",
        "no-inline-style": "error",
        "heading-level": "error",
        "svg-focusable": "off",
      },
    });
    const faults: string[] = [];
    for (const [path, page] of html) {
      const report = await validator.validateString(page, path);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  }, 240_000);

  it("let a keyboard scroll every wide table, and name it", () => {
    const regions = html.flatMap(([path, page]) =>
      [...page.matchAll(/<[^>]*class="wide-table"[^>]*>/g)].map(([tag]) => `${path} ${tag}`),
    );
    expect(regions.length).toBeGreaterThan(3);
    expect(regions.filter((tag) => !/ aria-label="\w[^"]*" tabindex="0"/.test(tag))).toEqual([]);
  });

  it("hold no script of their own but their structured data, and no inline style", () => {
    for (const [path, page] of html) {
      expect(page, path).not.toMatch(/ style=| on[a-z]+="/);
      // Relative, so that the site works under any address.
      expect(page, path).not.toMatch(/(?:href|src)="\//);
      for (const [, attributes = ""] of page.matchAll(/<script([^>]*)>/g))
        expect(attributes, path).toMatch(/^ type="(application\/ld\+json"|module" src="[^"]+page\.js")$/);
    }
  });

  it("have one first heading, a title of their own in each kind, a description and readable structured data", () => {
    const titles = new Map<string, string>();
    for (const [path, page] of html) {
      expect(page.match(/<h1/g), path).toHaveLength(1);
      const title = /<title>([^<]+)<\/title>/.exec(page)?.[1] ?? "";
      const kind = path.split("/")[0];
      expect(titles.get(`${kind} ${title}`), `${path}: ${title}`).toBeUndefined();
      titles.set(`${kind} ${title}`, path);
      expect(/<meta name="description" content="([^"]+)"/.exec(page)?.[1]?.length ?? 0, path).toBeGreaterThan(
        20,
      );
      const data: unknown = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "",
      );
      expect(data, path).toMatchObject({
        "@context": "https://schema.org",
        "@graph": [{ "@type": expect.any(String) }, { "@type": "BreadcrumbList" }],
      });
    }
  });

  it("lead to the map only with filters that it knows", () => {
    const terms = Object.fromEntries(
      Object.entries(AUTHORED_TERMS).map(([facet, list]) => [facet, list?.terms.map(({ id }) => id) ?? []]),
    );
    const links = html.flatMap(([path, page]) =>
      [...page.matchAll(/href="(?:\.\.?\/)+\?([^"]*)"/g)].map(([, query = ""]) => ({ path, query })),
    );
    // Every page of a council leads to its records on the map.
    expect(links.length).toBeGreaterThan(296);
    for (const { path, query } of links)
      expect(decodeView(query.replaceAll("&amp;", "&"), { terms }).dropped, `${path} ${query}`).toEqual([]);
  });

  it("give every guide its sources with a date, the line that it is no legal advice, and an end on the map", () => {
    const guides = html.filter(([name]) => /^guide\/[^/]+\//.test(name));
    expect(guides).toHaveLength(6);
    for (const [path, page] of guides) {
      const steps = page.match(/<h2>\d+\. /g)?.length ?? 0;
      expect(page.match(/<p class="small">Sources?: /g)?.length, path).toBe(steps);
      expect(page.match(/as at |undated, read /g)?.length ?? 0, path).toBeGreaterThanOrEqual(steps);
      expect(page, path).toContain("This is not legal advice");
      expect(page.slice(page.indexOf("Now, on the map")), path).toMatch(
        /<a class="map-link" href="\.\.\/\.\.\/\?/,
      );
    }
  });

  it("show nothing of a withheld record that is finer than its council", () => {
    const withheld = [...dataset.projects, ...dataset.organisations].filter(
      ({ record }) => record.location_precision === "withheld",
    );
    expect(withheld.length).toBeGreaterThan(0);
    for (const { record } of withheld) {
      const own = html.find(([path]) => path.endsWith(`/${record.id}/index.html`))?.[1] ?? "";
      expect(own).not.toBe("");
      expect(own).not.toMatch(/GeoCoordinates|latitude|Near here|Nearest anchor|sel=E01| away</);
    }
  });

  it("say results in words and in a table", () => {
    const trident = readable(files.get("organisation/bradford-trident/index.html")?.toString() ?? "");
    expect(trident).toContain("Value to the local economy for each £1 of income: £2.52");
    const hopian = readable(html.find(([path]) => path.includes("/rotherham-rise/"))?.[1] ?? "");
    expect(hopian).toContain("£4.87");
    expect(hopian).toContain("10 years");
  });

  it("are in the sitemap, each once, and have whole addresses when the site has one", async () => {
    const pages = html.map(([path]) => path.replace(/index\.html$/, ""));
    const named = [...String(files.get("sitemap.xml")).matchAll(/<loc>\/([^<]*)<\/loc>/g)].map(
      ([, path]) => path,
    );
    expect([...named].sort()).toEqual(["", ...pages].sort());
    const placed = await buildFor("https://example.org/map/");
    expect(placed.get("sitemap.xml")).toContain("<loc>https://example.org/map/guide/</loc>");
    expect(placed.get("robots.txt")).toContain("Sitemap: https://example.org/map/sitemap.xml");
    const guide = String(placed.get("guide/index.html"));
    expect(guide).toContain('<link rel="canonical" href="https://example.org/map/guide/"/>');
    expect(guide).toContain(
      '<meta property="og:image" content="https://example.org/map/guide/picture.png"/>',
    );
    expect(linksOf("guide/index.html", guide)).toContain("guide/right-to-challenge/index.html");
  });

  it("have feeds where there are updates, newest first", () => {
    const feed = String(files.get("updates/feed.atom"));
    const days = [...feed.matchAll(/<published>([^<]+)</g)].map(([, day]) => day ?? "");
    expect(days).toHaveLength(50);
    expect(days).toEqual([...days].sort().reverse());
    const ids = [...feed.matchAll(/<id>([^<]+)</g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      [...files.keys()].filter((path) => /^council\/E\d+\/feed\.atom$/.test(path)).length,
    ).toBeGreaterThan(20);
    expect(
      [...files.keys()].filter((path) => /^theme\/[^/]+\/feed\.atom$/.test(path)).length,
    ).toBeGreaterThan(10);
  });

  it("are the same bytes from the same tables", async () => {
    const again = await buildFor();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of files)
      if (typeof content === "string") expect(again.get(path), path).toBe(content);
  });
});

/** A withheld place in every file of a build: layers, columns, details, pages, feeds, sitemap, downloads in every format and what their zips hold. Over a row that no check has seen, and over the real tables. */
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { recordFiles } from "../../scripts/build-layers.ts";
import { buildDownloads } from "../../scripts/downloads/index.ts";
import { realEffects } from "../../scripts/effects.ts";
import { buildPages } from "../../scripts/pages/index.ts";
import { PROJECT_DIR } from "../../scripts/paths.ts";
import { readData } from "../../scripts/read-data.ts";
import { loadGeography } from "../../scripts/reference.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { assembleDataset, type Dataset } from "../../src/core/record/dataset.ts";
import { fictionalGeography, memoryEffects } from "../effects.ts";
import { checkAll, rowOf } from "../records.ts";

const SITE: Site = {
  name: "Merrow",
  tagline: "None.",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "Nobody",
  siteUrl: "https://map.example.org/",
};
const ASSETS = {
  files: new Map<string, string>(),
  assets: { style: "page.css", script: "page.js", fonts: [] },
};

/** Every file of a build as text, by path. */
async function everyFile(dataset: Dataset, geography: Geography): Promise<ReadonlyMap<string, string>> {
  const input = {
    dataset,
    geography,
    site: SITE,
    root: PROJECT_DIR,
    cache: "cache",
    assets: ASSETS,
    draw: undefined,
  };
  const pages = await buildPages(memoryEffects(), input);
  const { files } = recordFiles(dataset, geography, SITE);
  const taken = await buildDownloads(memoryEffects(), {
    ...input,
    data: "data",
    version: "v",
    shapes: undefined,
    edges: "approximate",
  });
  return new Map(
    [...files, ...pages, ...taken.files].flatMap(([path, content]) => {
      if (!path.endsWith(".zip") || typeof content === "string") return [[path, asText(content)] as const];
      return Object.entries(unzipSync(content)).map(
        ([name, bytes]) => [`${path}!${name}`, asText(bytes)] as const,
      );
    }),
  );
}

/** Content as text: one character a byte where it is no text, so that numbers in it can be looked for too. */
function asText(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder("latin1").decode(content);
}

/** A number as it stands in binary files: eight bytes, in both orders. */
function inBinary(value: number): readonly string[] {
  const view = new DataView(new ArrayBuffer(8));
  return [true, false].map((littleEndian) => {
    view.setFloat64(0, value, littleEndian);
    return asText(new Uint8Array(view.buffer));
  });
}

/** Objects anywhere in a value. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  // JSON has no other objects.
  const one = value as Readonly<Record<string, unknown>>;
  return [one, ...Object.values(one).flatMap(objectsIn)];
}

const FINER =
  /^(?:neighbourhood.*|imd_rank|deciles|rural.*|nearest_anchor|postcode|area_name|premises|latitude|longitude|geo)$/;

describe("a withheld place", () => {
  it("is in no file of a build, even where no check has refused what its row tells", async () => {
    const geography = await fictionalGeography();
    const secrets = {
      area_name: "Hidden Lane",
      premises: "Hidden House",
      postcode: "ZA1 1ZZ",
      latitude: 52.0123,
      longitude: -1.0456,
      location_precision: "withheld",
    };
    const tables = checkAll({
      organisations: [
        rowOf("organisations", {
          id: "merrow-refuge",
          name: "Merrow Refuge",
          is_anchor: "yes",
          anchor_basis: "Says so.",
        }),
        rowOf("organisations"),
      ],
      projects: [
        rowOf("projects", { lead_org: "merrow-refuge" }),
        rowOf("projects", { id: "b", title: "Bus" }),
      ],
      updates: [rowOf("updates")],
    });
    const told = new Map(
      [...tables].map(([name, table]) => {
        const rows = table.rows.map((row, index) =>
          index === 0 && name !== "updates" ? { ...row, record: { ...row.record, ...secrets } } : row,
        );
        return [name, { ...table, rows }];
      }),
    );
    const files = await everyFile(assembleDataset(told, geography).dataset, geography);
    expect([...files.values()].filter((text) => text.includes("merrow-refuge")).length).toBeGreaterThan(3);
    for (const [path, text] of files) {
      const numbers = [...inBinary(52.0123), ...inBinary(-1.0456)];
      for (const secret of ["Hidden", "ZA1 1ZZ", "52.0123", "1.0456", "5201230", "104560", ...numbers])
        expect(text.includes(secret) ? `${path} tells ${secret}` : "").toBe("");
    }
  });

  it("is nowhere finer than its council in a build of the real tables", async () => {
    const effects = { ...realEffects(), log: () => undefined };
    const geography = await loadGeography(effects, join(PROJECT_DIR, "data", "reference"));
    const { dataset } = await readData(effects, join(PROJECT_DIR, "data"), geography);
    const withheld = new Set(
      [...dataset.projects, ...dataset.organisations]
        .filter(({ record }) => record.location_precision === "withheld")
        .map(({ record }) => record.id),
    );
    expect(withheld.size).toBeGreaterThan(0);
    const files = await everyFile(dataset, geography);
    let seen = 0;
    for (const [path, text] of files) {
      if (/json$/.test(path)) {
        for (const one of objectsIn(JSON.parse(text))) {
          const near = one["nearest_anchor"];
          if (typeof near === "object" && near !== null && "id" in near)
            expect(withheld.has(String(near.id))).toBe(false);
          if (!withheld.has(String(one["id"]))) continue;
          seen++;
          expect([path, Object.keys(one).filter((name) => FINER.test(name))]).toEqual([path, []]);
        }
      }
      // Its own page: no neighbourhood, no rank, no coordinates, no postcode.
      if ([...withheld].some((id) => path.includes(`/${id}/`))) {
        seen++;
        expect(`${path}: ${text}`).not.toMatch(
          /E01\d{6}|GeoCoordinates|Ranked \d|\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/,
        );
      }
    }
    expect(seen).toBeGreaterThanOrEqual(withheld.size * 3);
  });
});

/** Filling an order: all of it, part of it with a note, or a reason why not. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { NODE_TOOLS } from "../../../scripts/downloads/tools.ts";
import type { Feature, RecordProperties } from "../../../src/core/publish/feature.ts";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import {
  type ExportAnswer,
  type ExportOrder,
  gather,
  type OrderEffects,
  write,
} from "../../../src/io/export/order.ts";
import type { Loading } from "../../../src/io/load.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, rowOf } from "../../records.ts";

type File = Loading<readonly Feature<RecordProperties>[]>;

const geography = await fictionalGeography();
const { dataset } = assembleDataset(
  checkAll({ projects: ["a", "b", "c"].map((id) => rowOf("projects", { id, title: `Project ${id}` })) }),
  geography,
);
const { projects } = recordFeatures(dataset);
const FILES: Readonly<Record<string, File>> = {
  "details/projects-0.json": { state: "ready", value: projects.slice(0, 2) },
  "details/projects-1.json": { state: "ready", value: projects.slice(2) },
  "details/projects-9.json": { state: "failed", reason: "the file is missing" },
};
const EFFECTS = {
  load: async (file: string): Promise<File> =>
    FILES[file] ?? { state: "failed", reason: "the file is missing" },
  tools: NODE_TOOLS,
};

/** Gathers and writes, as the export worker does. */
async function fillOrder(asked: ExportOrder, { load, tools }: OrderEffects): Promise<ExportAnswer> {
  return write(asked, await gather(asked, load), tools);
}

function order(parts: ExportOrder["parts"], format: ExportOrder["format"] = "geojson"): ExportOrder {
  const about = {
    question: "All.",
    filters: ["Words: “x”"],
    link: "https://map.example.org/?q=x",
    siteName: "Merrow",
    attribution: "Nobody",
    licence: "CC-BY-4.0",
    version: "v1",
    date: "2026-11-22",
    sources: [],
    notes: [],
  };
  return { format, name: "all-2026-11-22", about, parts };
}

describe("an order", () => {
  it("holds the wanted records of each file and no others", async () => {
    const answer = await fillOrder(
      order([
        { file: "details/projects-0.json", ids: ["b"] },
        { file: "details/projects-1.json", ids: ["c"] },
      ]),
      EFFECTS,
    );
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer).toMatchObject({
      missing: 0,
      file: { path: "all-2026-11-22.geojson", mediaType: "application/geo+json" },
    });
    const { features, about } = JSON.parse(new TextDecoder().decode(answer.file.bytes));
    expect(features.map(({ properties }: { properties: { id: string } }) => properties.id)).toEqual([
      "b",
      "c",
    ]);
    expect(about).toMatchObject({
      question: "All.",
      link: "https://map.example.org/?q=x",
      filters: ["Words: “x”"],
      notes: [],
    });
  });
  it("counts records that could not be loaded, and says so in the file", async () => {
    const parts = [
      { file: "details/projects-0.json", ids: ["a", "b"] },
      { file: "details/projects-9.json", ids: ["a", "b", "c"] },
    ];
    const answer = await fillOrder(order(parts, "csv"), EFFECTS);
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer).toMatchObject({
      missing: 3,
      file: { path: "all-2026-11-22-csv.zip", mediaType: "application/zip" },
    });
    const files = unzipSync(answer.file.bytes);
    expect(Object.keys(files)).toEqual(["projects.csv", "README.txt", "datapackage.json"]);
    expect(new TextDecoder().decode(files["README.txt"])).toContain(
      "Note: 3 of 5 records are missing, because they could not be loaded: the file is missing.",
    );
  });
  it("describes its package in sentences that end once, whatever they are made of", async () => {
    const asked = order([{ file: "details/projects-0.json", ids: ["a"] }], "csv");
    const notes = ["None could bid.", "Who else?", "It is called “none.”", "No stop"];
    const answer = await fillOrder({ ...asked, about: { ...asked.about, notes } }, EFFECTS);
    if (!answer.ok) throw new Error(answer.reason);
    const descriptor = new TextDecoder().decode(unzipSync(answer.file.bytes)["datapackage.json"]);
    expect(JSON.parse(descriptor)).toMatchObject({
      title: "All.",
      description: "Nobody. Words: “x”. None could bid. Who else? It is called “none.” No stop.",
    });
  });
  it("says why nothing could be written", async () => {
    expect(await fillOrder(order([]), EFFECTS)).toEqual({
      ok: false,
      reason: "There is nothing to download.",
    });
    const lost = order([{ file: "details/projects-9.json", ids: ["a"] }]);
    expect(await fillOrder(lost, EFFECTS)).toEqual({
      ok: false,
      reason: "The records could not be loaded: the file is missing.",
    });
    const beyond = order([{ file: "details/projects-0.json", ids: ["gone"] }]);
    expect(await fillOrder(beyond, EFFECTS)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("the map has been renewed since the page was opened"),
    });
  });
  it.each(["csv", "excel", "geojson", "kml", "geopackage", "flatgeobuf"] as const)(
    "is written as %s",
    async (format) => {
      const answer = await fillOrder(
        order([{ file: "details/projects-0.json", ids: ["a", "b"] }], format),
        EFFECTS,
      );
      expect(answer.ok && answer.file.bytes.length).toBeGreaterThan(1000);
    },
  );
});

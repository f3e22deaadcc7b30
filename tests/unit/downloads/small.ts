/** Downloads of a small country that does not exist, written in memory. */
import { buildDownloads, type Downloads } from "../../../scripts/downloads/index.ts";
import type { Site } from "../../../src/core/publish/manifest.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography, type MemoryEffects, memoryEffects } from "../../effects.ts";
import { checkAll, type Row, rowOf } from "../../records.ts";

export const SITE: Site = {
  name: "Merrow",
  tagline: "None.",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "Nobody",
  siteUrl: "https://map.example.org/",
};

/** Squares of a kilometre around each neighbourhood's centre, on the grid. */
const SQUARES = Array.from({ length: 6 }, (_, index) => {
  const [x, y] = [450_000 + index * 2000, 250_000];
  return [
    [
      [
        [x, y],
        [x + 1000, y],
        [x + 1000, y + 1000],
        [x, y + 1000],
      ],
    ],
  ];
});

/** Names with every script and emoji, a record of a whole council, one of the country, a withheld one. */
export const ROWS: Readonly<Record<string, readonly Row[]>> = {
  programmes: [rowOf("programmes")],
  calls: [rowOf("calls")],
  councils: [rowOf("councils"), rowOf("councils", { gss: "E10990004", name: "Daleshire" })],
  "rights-windows": [rowOf("rights-windows"), rowOf("rights-windows", { id: "b", authority: "" })],
  organisations: [
    rowOf("organisations", {
      services: "food;advice",
      public_email: "hello@example.org",
      public_phone: "01422 000000",
    }),
    rowOf("organisations", {
      id: "anchor",
      name: "Μερρωυ مرحبا メロウ 👩🏽🌾 & “x” > y",
      is_anchor: "yes",
      anchor_basis: "Says so.",
      org_ids: "GB-CHC-1090095",
      website: "https://example.org/",
      latitude: "52.02100",
      longitude: "-1.02100",
    }),
    rowOf("organisations", {
      id: "refuge",
      name: "Refuge",
      services: "domestic-abuse",
      area_name: "",
      postcode: "",
      latitude: "",
      longitude: "",
      location_precision: "withheld",
    }),
  ],
  projects: [
    rowOf("projects", { title: '-5 °C, "cold"', lead_org: "merrow-trust", kind: "service" }),
    rowOf("projects", {
      id: "whole",
      title: "Whole council",
      area_name: "",
      postcode: "",
      latitude: "",
      longitude: "",
      location_precision: "council",
    }),
    rowOf("projects", {
      id: "country",
      title: "Country",
      council: "",
      area_name: "",
      postcode: "",
      latitude: "",
      longitude: "",
      location_precision: "national",
      value_gbp: "250000",
      value_is: "Cost of the works, about",
    }),
  ],
  outcomes: [
    rowOf("outcomes"),
    rowOf("outcomes", { subject: "whole", measure: "Trees", value: "-0.5", unit: "%" }),
  ],
  updates: [rowOf("updates", { title: "@home", text: "+1 more" })],
};

/** The downloads of some rows; `shapes` false stands for a build without areas. */
export async function smallDownloads(
  rows: Readonly<Record<string, readonly Row[]>> = ROWS,
  effects: MemoryEffects = memoryEffects(),
  shapes = true,
): Promise<Downloads> {
  const geography = await fictionalGeography();
  const { dataset, issues } = assembleDataset(checkAll(rows), geography);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return buildDownloads(effects, {
    dataset,
    geography,
    site: SITE,
    version: "abc123",
    data: "data",
    cache: "cache",
    shapes: shapes ? new TextEncoder().encode(JSON.stringify(SQUARES)) : undefined,
    edges: "approximate",
  });
}

/** A file as text; fails where there is none. */
export function textIn({ files }: Downloads, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no ${path}.`);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

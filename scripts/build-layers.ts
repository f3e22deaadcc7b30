/** A checked dataset to the files of `public/layers/`, in memory: deterministic, sorted, without a clock. */
import { createHash } from "node:crypto";
import type { Geography } from "../src/core/place/geography.ts";
import { type CatalogueFile, catalogueFile, readCatalogue } from "../src/core/publish/catalogue-file.ts";
import { councilFeatures } from "../src/core/publish/councils.ts";
import { compareText, type Feature, located, recordFeatures } from "../src/core/publish/feature.ts";
import type { Manifest, ManifestLayer, Site } from "../src/core/publish/manifest.ts";
import { openingFile } from "../src/core/publish/opening.ts";
import { MOST_TOLD, toldFile } from "../src/core/publish/told-words.ts";
import type { Dataset } from "../src/core/record/dataset.ts";

/** Files by path beside the manifest. */
export type LayerFiles = ReadonlyMap<string, string | Uint8Array>;

/** Records in one file of details: small enough to fetch for one card. */
export const DETAILS_PER_FILE = 50;

/** Summaries in one file: a page of results asks for up to 25 of these files, so that each must be small. */
export const SUMMARIES_PER_FILE = 25;

/** Facts of a layer that its bytes do not tell. */
export type LayerFacts = Omit<ManifestLayer, "bytes" | "sha256">;

/** Record files of a build, and the facts of the layers among them. */
export interface RecordFiles {
  readonly files: LayerFiles;
  readonly layers: readonly LayerFacts[];
}

/** Ids of the sources that derived columns of records come from. */
const RECORD_SOURCES = ["curated", "iod2025", "ons-geography", "code-point-open", "geonames"];

/** All record files of a build but the manifest. */
export function recordFiles(dataset: Dataset, geography: Geography, site: Site): RecordFiles {
  const { projects, organisations } = recordFeatures(dataset);
  const files = new Map<string, string>();
  const layers: LayerFacts[] = [];
  const addLayer = (id: string, title: string, features: readonly Feature<unknown>[], date: string): void => {
    const inLayer = located(features);
    files.set(`${id}.geojson`, collection(inLayer));
    layers.push({
      id,
      title,
      file: `${id}.geojson`,
      count: inLayer.length,
      licence: site.licence,
      sources: RECORD_SOURCES,
      date,
    });
  };
  addLayer("projects", "Projects", projects, newestCheck(dataset.projects.map(({ record }) => record)));
  addLayer(
    "organisations",
    "Organisations",
    organisations,
    newestCheck(dataset.organisations.map(({ record }) => record)),
  );
  addLayer("councils", "Councils", councilFeatures(dataset, geography), newestCheck(dataset.councils));
  const catalogues: CatalogueFile[] = [];
  for (const [layer, features] of [
    ["projects", projects],
    ["organisations", organisations],
  ] as const) {
    const columns = catalogueFile(layer, features, [...geography.councilByCode.values()]);
    catalogues.push(columns);
    files.set(`columns/${layer}.json`, JSON.stringify(columns));
    for (let start = 0; start < features.length; start += DETAILS_PER_FILE) {
      const name = `details/${layer}-${start / DETAILS_PER_FILE}.json`;
      files.set(name, JSON.stringify(features.slice(start, start + DETAILS_PER_FILE)));
    }
    for (let start = 0; start < features.length; start += SUMMARIES_PER_FILE) {
      const summaries = features.slice(start, start + SUMMARIES_PER_FILE);
      const name = `summaries/${layer}-${start / SUMMARIES_PER_FILE}.json`;
      files.set(
        name,
        JSON.stringify(Object.fromEntries(summaries.map(({ id, properties }) => [id, properties.summary]))),
      );
    }
  }
  if (projects.length + organisations.length <= MOST_TOLD) {
    files.set("told/projects.json", JSON.stringify(toldFile(projects)));
    files.set("told/organisations.json", JSON.stringify(toldFile(organisations)));
  }
  const names = termNames(dataset, geography);
  const inOrder = [...projects, ...organisations];
  const summaryOf = (record: number): string => inOrder[record]?.properties.summary ?? "";
  files.set("opening.json", JSON.stringify(openingFile(readCatalogue(catalogues, names), names, summaryOf)));
  return { files, layers };
}

function collection(features: readonly Feature<unknown>[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

function termNames(dataset: Dataset, geography: Geography) {
  const councils = [...geography.councilByCode.values()].sort((a, b) => compareText(a.code, b.code));
  return {
    council: Object.fromEntries(councils.map(({ code, name }) => [code, name])),
    region: Object.fromEntries(councils.map(({ regionCode, region }) => [regionCode, region])),
    programme: Object.fromEntries(dataset.programmes.map(({ id, name }) => [id, name])),
  };
}

/** The manifest of files. */
export function buildManifest(
  files: LayerFiles,
  layers: readonly LayerFacts[],
  facts: Pick<Manifest, "site" | "edges" | "hasPostcodes">,
): Manifest {
  const described = [...files].map(([file, content]) => ({
    file,
    bytes: byteLength(content),
    sha256: sha256(content),
  }));
  described.sort((a, b) => compareText(a.file, b.file));
  const version = sha256(
    described.map(({ file, sha256: hash }) => `${file} ${hash}`).join("\n") + JSON.stringify(facts),
  );
  const isLayer = new Set(layers.map(({ file }) => file));
  return {
    format: 1,
    version: version.slice(0, 12),
    ...facts,
    layers: layers.map((layer): ManifestLayer => {
      const facts = described.find(({ file }) => file === layer.file);
      return { ...layer, bytes: facts?.bytes ?? 0, sha256: facts?.sha256 ?? "" };
    }),
    // Thousands of files of postcodes, details and summaries would make the manifest larger than what people come for.
    files: described.filter(
      ({ file }) => !isLayer.has(file) && !/^(postcodes|details|summaries)\//.test(file),
    ),
    detailsPerFile: DETAILS_PER_FILE,
    summariesPerFile: SUMMARIES_PER_FILE,
    hasTold: files.has("told/projects.json"),
  };
}

/** The newest day on which a row was checked; empty for no rows. */
function newestCheck(rows: readonly { readonly last_checked: string }[]): string {
  return (
    rows
      .map(({ last_checked }) => last_checked)
      .sort()
      .at(-1) ?? ""
  );
}

function byteLength(content: string | Uint8Array): number {
  return typeof content === "string" ? Buffer.byteLength(content) : content.length;
}

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

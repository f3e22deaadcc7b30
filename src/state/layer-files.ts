/** Reading the files of a build: addresses, and whether what came is what was asked for. */
import { FACET_IDS, type LayerId } from "../core/find/catalogue.ts";
import type { TermNames } from "../core/find/terms.ts";
import type { CatalogueFile } from "../core/publish/catalogue-file.ts";
import type { Feature, RecordProperties } from "../core/publish/feature.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import { type Loading, loadJson } from "../io/load.ts";

/** The record layers, in the order of the catalogue. */
export const LAYER_IDS: readonly LayerId[] = ["projects", "organisations"];
export const LAYER_TITLES: Readonly<Record<LayerId, string>> = { projects: "Projects", organisations: "Organisations" };

/** A record in full, as details hold it. */
export type RecordFeature = Feature<RecordProperties>;

/** Fetches files of a build, each under the version that its manifest gives, so that no old copy is taken for a new one. */
export interface LayerFiles {
  manifest(): Promise<Loading<Manifest>>;
  names(version: string): Promise<Loading<TermNames>>;
  columns(layer: LayerId, version: string): Promise<Loading<CatalogueFile>>;
  details(layer: LayerId, file: number, version: string): Promise<Loading<readonly RecordFeature[]>>;
}

/** Layer files beside the page, fetched with `fetcher`. */
export function layerFiles(fetcher: typeof fetch, base: string): LayerFiles {
  const at = (file: string, version: string): string => `${base}layers/${file}?v=${version}`;
  return {
    manifest: () => loadJson(fetcher, `${base}layers/manifest.json`, (value) => (isManifest(value) ? value : undefined)),
    names: (version) => loadJson(fetcher, at("names.json", version), (value) => (isNames(value) ? value : undefined)),
    columns: (layer, version) =>
      loadJson(fetcher, at(`columns/${layer}.json`, version), (value) => (isColumns(value, layer) ? value : undefined)),
    details: (layer, file, version) =>
      loadJson(fetcher, at(`details/${layer}-${file}.json`, version), (value) =>
        // Our own build wrote it; an array of features is all that the card needs to be sure of.
        Array.isArray(value) ? (value as readonly RecordFeature[]) : undefined,
      ),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isManifest(value: unknown): value is Manifest {
  return isObject(value) && value["format"] === 1 && Array.isArray(value["layers"]) && isObject(value["site"]);
}

function isNames(value: unknown): value is TermNames {
  return isObject(value) && isObject(value["council"]) && isObject(value["region"]);
}

/** True when every column is there and all are of one length. */
function isColumns(value: unknown, layer: LayerId): value is CatalogueFile {
  if (!isObject(value) || value["layer"] !== layer || !Array.isArray(value["ids"])) return false;
  const count = value["ids"].length;
  const facets = value["facets"];
  const sameLength = (column: unknown): boolean => Array.isArray(column) && column.length === count;
  return (
    ["titles", "places", "keywords", "precisions", "latitudes", "longitudes"].every((name) => sameLength(value[name])) &&
    isObject(facets) &&
    FACET_IDS.every((id) => {
      const facet = facets[id];
      return isObject(facet) && Array.isArray(facet["terms"]) && sameLength(facet["of"]);
    })
  );
}

/** Reading the files of a build: addresses, and whether what came is what was asked for. */
import { FACET_IDS, type LayerId, NUMBER_IDS, TRAIT_IDS } from "../core/find/catalogue.ts";
import type { NeighbourhoodNamesFile, NeighbourhoodsFile } from "../core/place/atlas.ts";
import type { PlacesFile, SectorsFile } from "../core/place/gazetteer.ts";
import type { PostcodeShard } from "../core/place/shard.ts";
import type { CatalogueFile } from "../core/publish/catalogue-file.ts";
import type { CouncilProperties, Feature, RecordProperties } from "../core/publish/feature.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import { type Opening, type OpeningFile, readOpening } from "../core/publish/opening.ts";
import type { ToldFile } from "../core/publish/told-words.ts";
import type { RightsWindow } from "../core/record/tables/councils.ts";
import { type Loading, loadJson } from "../io/load.ts";
import type { Atlas } from "./atlas.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** The record layers, in the order of the catalogue. */
export const LAYER_IDS: readonly LayerId[] = ["projects", "organisations"];
export const LAYER_TITLES: Readonly<Record<LayerId, string>> = {
  projects: "Projects",
  organisations: "Organisations",
};

/** A record in full, as details hold it. */
export type RecordFeature = Feature<RecordProperties>;

/** Fetches files of a build, each under the version that its manifest gives, so that no old copy is taken for a new one. */
export interface LayerFiles {
  manifest(): Promise<Loading<Manifest>>;
  /** What the first page shows; asked for together with the manifest, so without a version. */
  opening(): Promise<Loading<Opening>>;
  columns(layer: LayerId, version: string): Promise<Loading<CatalogueFile>>;
  details(layer: LayerId, file: number, version: string): Promise<Loading<readonly RecordFeature[]>>;
  /** Summaries of the records of one file by id. */
  summaries(
    layer: LayerId,
    file: number,
    version: string,
  ): Promise<Loading<Readonly<Record<string, string>>>>;
  /** Words of what is told of the records of a layer, where the manifest says that there are. */
  told(layer: LayerId, version: string): Promise<Loading<ToldFile>>;
  councils(version: string): Promise<Loading<readonly CouncilFeature[]>>;
  atlas(version: string): Promise<Loading<Atlas>>;
  gazetteer(version: string): Promise<Loading<Gazetteer>>;
  windows(version: string): Promise<Loading<WindowsFile>>;
  /** Postcodes of one outward code; the server learns no more than that. */
  postcodes(outward: string, version: string): Promise<Loading<PostcodeShard>>;
}

/** Rights windows, and the county above each district, by GSS code: its windows count there too. */
export interface WindowsFile {
  readonly format: 1;
  readonly windows: readonly RightsWindow[];
  readonly counties: Readonly<Record<string, string>>;
}

/** A council as its layer holds it. */
export type CouncilFeature = Feature<CouncilProperties>;

/** Layer files beside the page, fetched with `fetcher`. */
export function layerFiles(fetcher: typeof fetch, base: string): LayerFiles {
  const at = (file: string, version: string): string => `${base}layers/${file}?v=${version}`;
  return {
    manifest: () =>
      loadJson(fetcher, `${base}layers/manifest.json`, (value) => (isManifest(value) ? value : undefined)),
    opening: () =>
      loadJson(fetcher, `${base}layers/opening.json`, (value) =>
        isOpening(value) ? readOpening(value) : undefined,
      ),
    columns: (layer, version) =>
      loadJson(fetcher, at(`columns/${layer}.json`, version), (value) =>
        isColumns(value, layer) ? value : undefined,
      ),
    details: (layer, file, version) =>
      loadJson(fetcher, at(`details/${layer}-${file}.json`, version), (value) =>
        // Our own build wrote it; an array of features is all that the card needs to be sure of.
        Array.isArray(value) ? (value as readonly RecordFeature[]) : undefined,
      ),
    told: (layer, version) => loadJson(fetcher, at(`told/${layer}.json`, version), acceptFormat<ToldFile>),
    summaries: (layer, file, version) =>
      loadJson(fetcher, at(`summaries/${layer}-${file}.json`, version), (value) =>
        // Likewise.
        isObject(value) && !Array.isArray(value) ? (value as Readonly<Record<string, string>>) : undefined,
      ),
    councils: (version) =>
      loadJson(fetcher, at("councils.geojson", version), (value) =>
        // Likewise.
        isObject(value) && Array.isArray(value["features"])
          ? (value["features"] as readonly CouncilFeature[])
          : undefined,
      ),
    async atlas(version) {
      const [figures, names] = await Promise.all([
        loadJson(fetcher, at("neighbourhoods.json", version), acceptFormat<NeighbourhoodsFile>),
        loadJson(fetcher, at("neighbourhood-names.json", version), acceptFormat<NeighbourhoodNamesFile>),
      ]);
      if (figures.state !== "ready") return figures;
      if (names.state !== "ready") return names;
      return withCode(
        () => import("./atlas.ts"),
        ({ createAtlas }) => createAtlas(figures.value, names.value),
      );
    },
    windows: (version) => loadJson(fetcher, at("rights-windows.json", version), acceptFormat<WindowsFile>),
    async gazetteer(version) {
      const [sectors, places] = await Promise.all([
        loadJson(fetcher, at("postcode-sectors.json", version), acceptFormat<SectorsFile>),
        loadJson(fetcher, at("places.json", version), acceptFormat<PlacesFile>),
      ]);
      if (sectors.state !== "ready") return sectors;
      if (places.state !== "ready") return places;
      return withCode(
        () => import("./gazetteer.ts"),
        ({ createGazetteer }) => createGazetteer(sectors.value, places.value),
      );
    },
    postcodes: (outward, version) =>
      loadJson(fetcher, at(`postcodes/${outward}.json`, version), acceptFormat<PostcodeShard>),
  };
}

/** What comes of code that is fetched when it is first needed. */
async function withCode<Code, T>(
  fetchCode: () => Promise<Code>,
  make: (code: Code) => T,
): Promise<Loading<T>> {
  const code = await fetchCode().catch(() => undefined);
  return code === undefined
    ? { state: "failed", reason: "a part of the page could not be fetched" }
    : { state: "ready", value: make(code) };
}

/** Takes a packed table of the present format. */
function acceptFormat<T extends { readonly format: 1 }>(value: unknown): T | undefined {
  // Our own build packed it; the number tells an older or newer packing.
  return isObject(value) && value["format"] === 1 ? (value as unknown as T) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) && value["format"] === 1 && Array.isArray(value["layers"]) && isObject(value["site"])
  );
}

function isOpening(value: unknown): value is OpeningFile {
  return (
    isObject(value) &&
    value["format"] === 1 &&
    [value["names"], value["tally"], value["facets"], value["numbers"]].every(isObject) &&
    Array.isArray(value["ids"])
  );
}

/** True when every column is there and all are of one length. */
function isColumns(value: unknown, layer: LayerId): value is CatalogueFile {
  if (!isObject(value) || value["layer"] !== layer || !Array.isArray(value["ids"])) return false;
  const count = value["ids"].length;
  const sameLength = (column: unknown): boolean => Array.isArray(column) && column.length === count;
  const hasColumns = (columns: unknown, ids: readonly string[]): boolean =>
    isObject(columns) &&
    ids.every((id) => {
      const column = columns[id];
      return isObject(column) && Array.isArray(column["terms"]) && sameLength(column["of"]);
    });
  const numbers = value["numbers"];
  return (
    isObject(numbers) &&
    NUMBER_IDS.every((id) => sameLength(numbers[id])) &&
    ["titles", "places", "keywords", "precisions", "latitudes", "longitudes"].every((name) =>
      sameLength(value[name]),
    ) &&
    hasColumns(value["facets"], FACET_IDS) &&
    hasColumns(value["traits"], TRAIT_IDS)
  );
}

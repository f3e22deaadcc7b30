/** Where the catalogue is put together from its layers: in a worker for the page, in place for tests. Both run this code. */
import type { Catalogue, LayerId } from "../core/find/catalogue.ts";
import { prepare } from "../core/find/prepare.ts";
import type { TermNames } from "../core/find/terms.ts";
import { type CatalogueFile, readCatalogue } from "../core/publish/catalogue-file.ts";
import { pointCollection, pointTexts } from "../core/publish/points.ts";
import { LOADING, type Loading, readyValue } from "../io/load.ts";
import { LAYER_IDS, type LayerFiles } from "./layer-files.ts";

/** What has arrived of a layer: how many records it has. */
export type LayerState = Loading<{ readonly count: number }>;

/** Layers as they stand, and the catalogue of those that arrived. */
export interface LoadedLayers {
  readonly layers: Readonly<Record<LayerId, LayerState>>;
  readonly catalogue: Catalogue;
}

/** Makes catalogues. Failed files are values; nothing here throws. */
export interface Catalogues {
  /** Loads layers (again); those that are not named stay as they were. */
  load(layers: readonly LayerId[], version: string, names: TermNames): Promise<LoadedLayers>;
  /** Address of the passing records of the last catalogue as GeoJSON, good until the next but one is asked for; undefined where it cannot be made. */
  points(passes: Uint8Array): Promise<string | undefined>;
}

/** The work itself, where it runs. */
export interface CatalogueWork {
  load: Catalogues["load"];
  /** The points as text. */
  points(passes: Uint8Array): string;
}

/** Loads and prepares with the given files. */
export function catalogueWork(files: Pick<LayerFiles, "columns">): CatalogueWork {
  const loaded: Record<LayerId, Loading<CatalogueFile>> = { projects: LOADING, organisations: LOADING };
  let texts: readonly string[] = [];
  return {
    async load(layers, version, names) {
      await Promise.all(
        layers.map(async (layer) => {
          loaded[layer] = await files.columns(layer, version);
        }),
      );
      const arrived = LAYER_IDS.flatMap((id) => readyValue(loaded[id]) ?? []);
      const catalogue = prepare(readCatalogue(arrived, names));
      texts = pointTexts(catalogue);
      return {
        layers: { projects: stateOf(loaded.projects), organisations: stateOf(loaded.organisations) },
        catalogue,
      };
    },
    points: (passes) => pointCollection(texts, passes),
  };
}

function stateOf(file: Loading<CatalogueFile>): LayerState {
  return file.state === "ready" ? { state: "ready", value: { count: file.value.ids.length } } : file;
}

/** Catalogues made in place, where there is no worker. */
export function cataloguesInPlace(files: Pick<LayerFiles, "columns">): Catalogues {
  const work = catalogueWork(files);
  return {
    load: work.load,
    points: async (passes) => `data:application/geo+json,${encodeURIComponent(work.points(passes))}`,
  };
}

/** Where the catalogue is put together from its layers: in a worker for the page, in place for tests. Both run this code. */
import { type Catalogue, EMPTY_CATALOGUE, type LayerId, type WordIndex } from "../core/find/catalogue.ts";
import { indexOf, prepare } from "../core/find/prepare.ts";
import type { TermNames } from "../core/find/terms.ts";
import { type CatalogueFile, readCatalogue } from "../core/publish/catalogue-file.ts";
import { type PointFeature, pointFeatures } from "../core/publish/points.ts";
import { fingerprint, type ToldFile } from "../core/publish/told-words.ts";
import { LOADING, type Loading, readyValue } from "../io/load.ts";
import { LAYER_IDS, type LayerFiles } from "./layer-files.ts";
import { createPointTiles, type PointTiles, type TileAddress } from "./point-tiles.ts";

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
  /** The index of the last catalogue with the words of what is told; undefined where they could not be had, or are of other records. */
  tell(version: string): Promise<WordIndex | undefined>;
  /** Draws the passing records of the last catalogue as points: gives the number under which their tiles can be had until others are drawn. */
  drawPoints(passes: Uint8Array): Promise<number>;
  /** Bytes of a tile of points; empty where it holds nothing, or where other points have been drawn since. */
  pointTile(drawing: number, address: TileAddress): Promise<Uint8Array>;
  /** The zoom at which a cluster of points falls apart. */
  expansionZoom(cluster: number): Promise<number>;
  /** Summaries of records by id; those whose file failed are left out, and tried again when asked for again. */
  summaries(records: readonly number[], from: SummaryFiles): Promise<Summaries>;
}

/** How the files of summaries are cut, and their version. */
export interface SummaryFiles {
  readonly perFile: number;
  readonly version: string;
}

/** Summaries by record id. */
export type Summaries = Readonly<Record<string, string>>;

/** Catalogues made in place: what a worker runs, and tests. */
export function cataloguesInPlace(files: Pick<LayerFiles, "columns" | "summaries" | "told">): Catalogues {
  const loaded: Record<LayerId, Loading<CatalogueFile>> = { projects: LOADING, organisations: LOADING };
  const told: Record<LayerId, Loading<ToldFile>> = { projects: LOADING, organisations: LOADING };
  const arrived = (): readonly CatalogueFile[] => LAYER_IDS.flatMap((id) => readyValue(loaded[id]) ?? []);
  let catalogue: Catalogue = EMPTY_CATALOGUE;
  let points: readonly (PointFeature | undefined)[] = [];
  let drawing = 0;
  let tiles: PointTiles = createPointTiles([]);
  const kept = new Map<string, ReturnType<LayerFiles["summaries"]>>();
  const summaryOf = async (record: number, { perFile, version }: SummaryFiles): Promise<Summaries> => {
    const { layer, id, position } = recordAt(loaded, record);
    const file = Math.floor(position / perFile);
    const key = `${layer} ${file} ${version}`;
    const coming = kept.get(key) ?? files.summaries(layer, file, version);
    kept.set(key, coming);
    const summaries = readyValue(await coming);
    // By id: the map may have been renewed since the page was opened, and then other records stand here.
    if (summaries !== undefined) return Object.hasOwn(summaries, id) ? { [id]: summaries[id] ?? "" } : {};
    kept.delete(key);
    return {};
  };
  return {
    async load(layers, version, names) {
      await Promise.all(
        layers.map(async (layer) => {
          loaded[layer] = await files.columns(layer, version);
        }),
      );
      catalogue = prepare(readCatalogue(arrived(), names));
      points = pointFeatures(catalogue);
      return {
        layers: { projects: stateOf(loaded.projects), organisations: stateOf(loaded.organisations) },
        catalogue,
      };
    },
    async tell(version) {
      const missing = arrived().filter(({ layer }) => told[layer].state !== "ready");
      await Promise.all(
        missing.map(async ({ layer }) => {
          told[layer] = await files.told(layer, version);
        }),
      );
      const words = toldOf(arrived(), told);
      return words === undefined ? undefined : indexOf(catalogue, words);
    },
    async drawPoints(passes) {
      tiles = createPointTiles(
        points.flatMap((point, record) => (point !== undefined && passes[record] === 1 ? [point] : [])),
      );
      drawing++;
      return drawing;
    },
    pointTile: async (from, address) => (from === drawing ? tiles.tile(address) : new Uint8Array()),
    expansionZoom: async (cluster) => tiles.expansionZoom(cluster),
    summaries: async (records, from) =>
      Object.assign({}, ...(await Promise.all(records.map((record) => summaryOf(record, from))))),
  };
}

/** What is told of every record of the layers; undefined where it could not be had, or is of other records. */
function toldOf(
  layers: readonly CatalogueFile[],
  told: Readonly<Record<LayerId, Loading<ToldFile>>>,
): readonly string[] | undefined {
  const words: string[] = [];
  for (const { layer, ids } of layers) {
    const file = readyValue(told[layer]);
    // The map may have been renewed since its columns came, and then other records stand in these places.
    if (file === undefined || file.records !== fingerprint(ids)) return undefined;
    words.push(...file.of);
  }
  return words.length === 0 ? undefined : words;
}

/** A record by its index in the catalogue, in its own layer. */
function recordAt(loaded: Readonly<Record<LayerId, Loading<CatalogueFile>>>, record: number) {
  const first = readyValue(loaded.projects)?.ids ?? [];
  const layer: LayerId = record < first.length ? "projects" : "organisations";
  const position = layer === "projects" ? record : record - first.length;
  return { layer, position, id: readyValue(loaded[layer])?.ids[position] ?? "" };
}

function stateOf(file: Loading<CatalogueFile>): LayerState {
  return file.state === "ready" ? { state: "ready", value: { count: file.value.ids.length } } : file;
}

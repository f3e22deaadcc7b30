/** Where the details of a record are. */
import type { Catalogue, LayerId } from "../core/find/catalogue.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import { type Loading, readyValue } from "../io/load.ts";
import type { LayerState } from "./catalogues.ts";
import { LAYER_IDS } from "./layer-files.ts";

/** What tells which file it is. */
interface Whereabouts {
  readonly catalogue: Catalogue;
  readonly manifest: Loading<Manifest>;
  readonly layers: Readonly<Record<LayerId, LayerState>>;
}

/** Which file of details holds a record; undefined for a record that is not there. */
export function detailsFileOf(
  { catalogue, manifest, layers }: Whereabouts,
  record: number,
):
  | { readonly layer: LayerId; readonly number: number; readonly position: number; readonly key: string }
  | undefined {
  const layer = catalogue.layers[record];
  const perFile = readyValue(manifest)?.detailsPerFile;
  if (layer === undefined || perFile === undefined) return undefined;
  let first = 0;
  for (const id of LAYER_IDS) {
    if (id === layer) break;
    first += readyValue(layers[id])?.count ?? 0;
  }
  const number = Math.floor((record - first) / perFile);
  return { layer, number, position: (record - first) % perFile, key: `${layer}-${number}` };
}

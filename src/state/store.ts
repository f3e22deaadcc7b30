/** The one store: what was asked (the View), what has arrived, and what people point at. Everything else is derived. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Catalogue, LayerId } from "../core/find/catalogue.ts";
import { type Dropped, decodeView, encodeView } from "../core/find/permalink.ts";
import { AUTHORED_TERMS, type TermNames } from "../core/find/terms.ts";
import { OPENING_VIEW, type View } from "../core/find/view.ts";
import { type CatalogueFile, readCatalogue } from "../core/publish/catalogue-file.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import type { Address, Keeping } from "../io/address.ts";
import { LOADING, type Loading, valueOf } from "../io/load.ts";
import { LAYER_IDS, type LayerFiles, type RecordFeature } from "./layer-files.ts";

export interface MapState {
  readonly view: View;
  /** Parts of the link that were left out when it was opened. */
  readonly dropped: readonly Dropped[];
  readonly manifest: Loading<Manifest>;
  readonly names: TermNames;
  readonly layers: Readonly<Record<LayerId, Loading<CatalogueFile>>>;
  /** The records that have arrived, as columns. */
  readonly catalogue: Catalogue;
  /** Details by layer and number of file: `projects-3`. */
  readonly details: Readonly<Record<string, Loading<readonly RecordFeature[]>>>;
  /** Id of the record under the pointer or with the keyboard's focus, in list and map alike. */
  readonly hovered: string | undefined;
}

export interface MapActions {
  /** Opens the site: reads the link, then loads names and layers. */
  open(): Promise<void>;
  /** Changes the View and the address with it. */
  change(update: (view: View) => View, keeping?: Keeping): void;
  hover(id: string | undefined): void;
  /** Loads (again) a layer that failed. */
  retryLayer(layer: LayerId): Promise<void>;
  /** Loads (again) the manifest and everything after it. */
  retryAll(): Promise<void>;
  /** Sees to it that the details of a record (by catalogue index) are on their way. */
  wantDetails(record: number): void;
  forgetDropped(): void;
}

export type MapStore = StoreApi<MapState> & { readonly actions: MapActions };

/** What the store does to the world, passed in. */
export interface StoreEffects {
  readonly files: LayerFiles;
  readonly address: Address;
}

const NOTHING: Catalogue = readCatalogue([]);

/** Makes the store; nothing is fetched before `open`. */
export function createMapStore({ files, address }: StoreEffects): MapStore {
  const store = createStore<MapState>(() => ({
    view: OPENING_VIEW,
    dropped: [],
    manifest: LOADING,
    names: {},
    layers: { projects: LOADING, organisations: LOADING },
    catalogue: NOTHING,
    details: {},
    hovered: undefined,
  }));

  const readAddress = (names: TermNames): void => {
    const terms = { ...authoredTerms(), ...mapValues(names, (facet) => Object.keys(facet ?? {})) };
    const { view, dropped } = decodeView(address.read(), { terms });
    store.setState({ view, dropped });
  };

  const loadLayer = async (layer: LayerId, version: string): Promise<void> => {
    store.setState(({ layers }) => ({ layers: { ...layers, [layer]: LOADING } }));
    const loaded = await files.columns(layer, version);
    store.setState((state) => {
      const layers = { ...state.layers, [layer]: loaded };
      return { layers, catalogue: readCatalogue(LAYER_IDS.flatMap((id) => valueOf(layers[id]) ?? [])) };
    });
  };

  const versionNow = (): string => valueOf(store.getState().manifest)?.version ?? "";

  const open = async (): Promise<void> => {
    store.setState({ manifest: LOADING });
    const manifest = await files.manifest();
    if (manifest.state !== "ready") return store.setState({ manifest });
    const { version } = manifest.value;
    const layers = LAYER_IDS.map((layer) => loadLayer(layer, version));
    const names = valueOf(await files.names(version)) ?? {};
    readAddress(names);
    store.setState({ manifest, names });
    await Promise.all(layers);
  };

  address.onStep(() => readAddress(store.getState().names));

  return Object.assign(store, {
    actions: {
      open,
      retryAll: open,
      retryLayer: (layer: LayerId) => loadLayer(layer, versionNow()),
      change(update: (view: View) => View, keeping: Keeping = "push") {
        const before = store.getState().view;
        const view = update(before);
        if (view === before) return;
        store.setState({ view });
        address.write(encodeView(view), keeping);
      },
      hover(hovered: string | undefined) {
        if (store.getState().hovered !== hovered) store.setState({ hovered });
      },
      wantDetails(record: number) {
        const file = detailsFileOf(store.getState(), record);
        if (file === undefined || store.getState().details[file.key] !== undefined) return;
        const keep = (loading: Loading<readonly RecordFeature[]>): void =>
          store.setState(({ details }) => ({ details: { ...details, [file.key]: loading } }));
        keep(LOADING);
        void files.details(file.layer, file.number, versionNow()).then(keep);
      },
      forgetDropped: () => store.setState({ dropped: [] }),
    },
  });
}

/** Which file of details holds a record; undefined for a record that is not there. */
export function detailsFileOf(
  { catalogue, manifest, layers }: MapState,
  record: number,
): { readonly layer: LayerId; readonly number: number; readonly position: number; readonly key: string } | undefined {
  const layer = catalogue.layers[record];
  const perFile = valueOf(manifest)?.detailsPerFile;
  if (layer === undefined || perFile === undefined) return undefined;
  let first = 0;
  for (const id of LAYER_IDS) {
    if (id === layer) break;
    first += valueOf(layers[id])?.ids.length ?? 0;
  }
  const number = Math.floor((record - first) / perFile);
  return { layer, number, position: (record - first) % perFile, key: `${layer}-${number}` };
}

function authoredTerms(): Readonly<Record<string, readonly string[]>> {
  return mapValues(AUTHORED_TERMS, (facet) => facet?.terms.map(({ id }) => id) ?? []);
}

function mapValues<V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Readonly<Record<string, W>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** The one store: what was asked (the View), what has arrived, and what people point at. Everything else is derived. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Catalogue, EMPTY_CATALOGUE, type LayerId } from "../core/find/catalogue.ts";
import { nearPlace } from "../core/find/look-around.ts";
import { normaliseView } from "../core/find/normal.ts";
import { type Dropped, decodeView, encodeView } from "../core/find/permalink.ts";
import { sharing } from "../core/find/share.ts";
import { AUTHORED_TERMS, type TermNames } from "../core/find/terms.ts";
import { OPENING_VIEW, type View } from "../core/find/view.ts";
import type { Position } from "../core/place/distance.ts";
import type { Postcode } from "../core/place/postcode.ts";
import { decodeShard } from "../core/place/shard.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import type { Opening } from "../core/publish/opening.ts";
import type { Address, Keeping } from "../io/address.ts";
import { LOADING, type Loading, readyValue } from "../io/load.ts";
import type { Located } from "../io/location.ts";
import type { Atlas } from "./atlas.ts";
import type { Catalogues, LayerState } from "./catalogues.ts";
import { detailsFileOf } from "./details-file.ts";
import type { Gazetteer } from "./gazetteer.ts";
import {
  type CouncilFeature,
  LAYER_IDS,
  type LayerFiles,
  type RecordFeature,
  type WindowsFile,
} from "./layer-files.ts";
import { createTelling, type Told } from "./telling.ts";

export interface MapState {
  readonly view: View;
  /** Parts of the link that were left out when it was opened. */
  readonly dropped: readonly Dropped[];
  readonly manifest: Loading<Manifest>;
  readonly names: TermNames;
  readonly layers: Readonly<Record<LayerId, LayerState>>;
  /** The records that have arrived, as columns. */
  readonly catalogue: Catalogue;
  /** What the first page shows until the layers are here; undefined from then on. */
  readonly opening: Opening | undefined;
  /** Whether words find what is told of records too; fetched with the first words that are looked for. */
  readonly told: Told;
  /** Summaries that have come, by record id. */
  readonly summaries: Readonly<Record<string, string>>;
  /** Details by layer and number of file: `projects-3`. */
  readonly details: Readonly<Record<string, Loading<readonly RecordFeature[]>>>;
  /** Neighbourhoods, councils and places: absent until something asks for them. */
  readonly atlas?: Loading<Atlas>;
  readonly gazetteer?: Loading<Gazetteer>;
  readonly councils?: Loading<readonly CouncilFeature[]>;
  readonly windows?: Loading<WindowsFile>;
  /** The day on which the page was opened, YYYY-MM-DD. */
  readonly today: string;
  /** What the one box last found out about a place, or why not: said beside the answer. */
  readonly placeNote: string | undefined;
  /** Id of the record under the pointer or with the keyboard's focus, in list and map alike. */
  readonly hovered: string | undefined;
  /** True while the map stands without its ground, or parts of it. */
  readonly groundMissing: boolean;
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
  /** Sees to it that neighbourhoods, places or councils are on their way; tries again after a failure. */
  want(part: LazyPart): Promise<void>;
  /** Goes to a full or partial postcode: exactly where the map's owner has imported postcodes, else to its sector. */
  goToPostcode(postcode: Postcode, goOn?: (view: View) => View): Promise<void>;
  /** Sees to it that the summaries of records (by catalogue index) are on their way. */
  wantSummaries(records: readonly number[]): Promise<void>;
  /** Points for the map (`Catalogues`). */
  readonly points: Pick<Catalogues, "drawPoints" | "pointTile" | "expansionZoom">;
  /** Asks the device where it is; only ever called on a press. */
  goToDevice(goOn?: (view: View) => View): Promise<void>;
  /** The map tells whether its ground is missing. */
  tellGround(groundMissing: boolean): void;
  note(words: string | undefined): void;
  forgetDropped(): void;
}

/** Parts that are loaded when first needed. */
export type LazyPart = "atlas" | "gazetteer" | "councils" | "windows";

export type MapStore = StoreApi<MapState> & { readonly actions: MapActions };

/** What the store does to the world, passed in. */
export interface StoreEffects {
  readonly files: LayerFiles;
  readonly catalogues: Catalogues;
  readonly address: Address;
  readonly locate: () => Promise<Located>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Makes the store; nothing is fetched before `open`. */
export function createMapStore({ files, catalogues, address, locate, today }: StoreEffects): MapStore {
  const store = createStore<MapState>(() => ({
    view: OPENING_VIEW,
    dropped: [],
    manifest: LOADING,
    names: {},
    layers: { projects: LOADING, organisations: LOADING },
    catalogue: EMPTY_CATALOGUE,
    opening: undefined,
    told: "none",
    summaries: {},
    details: {},
    placeNote: undefined,
    today,
    hovered: undefined,
    groundMissing: false,
  }));

  const decodeAddress = (names: TermNames) => {
    const terms = { ...authoredTerms(), ...mapValues(names, (facet) => Object.keys(facet ?? {})) };
    return decodeView(address.read(), { terms });
  };
  const readAddress = (names: TermNames, droppedBefore: MapState["dropped"] = []): void => {
    const { view, dropped } = decodeAddress(names);
    const isNew = ({ key, value }: Dropped): boolean =>
      !dropped.some((one) => one.key === key && one.value === value);
    store.setState({ view, dropped: [...droppedBefore.filter(isNew), ...dropped] });
    isAddressRead = true;
  };
  /** The link is read when the names of what it may ask have come, or before a first step that does not wait for them. */
  let isAddressRead = false;

  const versionNow = (): string => readyValue(store.getState().manifest)?.version ?? "";

  const loadLayers = async (ids: readonly LayerId[]): Promise<void> => {
    const loading = Object.fromEntries(ids.map((id) => [id, LOADING]));
    store.setState(({ layers }) => ({ layers: { ...layers, ...loading } }));
    const { layers, catalogue } = await catalogues.load(ids, versionNow(), store.getState().names);
    // Another catalogue has no words of what is told yet.
    store.setState({ layers, catalogue, opening: undefined, told: "none" });
    mindWords();
  };

  const mindWords = createTelling({
    read: store.getState,
    write: store.setState,
    version: () => {
      const { manifest, opening, layers } = store.getState();
      const areThere = opening === undefined && LAYER_IDS.some((id) => layers[id].state === "ready");
      return areThere && readyValue(manifest)?.hasTold === true ? versionNow() : undefined;
    },
    tell: catalogues.tell,
  });

  const begin = async (): Promise<void> => {
    store.setState({ manifest: LOADING });
    if (!isAddressRead) {
      // Which part of the page is meant needs no names, and is shown at once.
      const { tool, layout, pane } = decodeAddress({}).view;
      store.setState(({ view }) => ({ view: { ...view, tool, layout, pane } }));
    }
    const [manifest, opened] = await Promise.all([files.manifest(), files.opening()]);
    if (manifest.state !== "ready") return store.setState({ manifest });
    const opening = readyValue(opened);
    const names = opening?.names ?? {};
    // Of a link that was read without the names, and written anew since, what was left out is told all the same.
    readAddress(names, isAddressRead ? store.getState().dropped : []);
    store.setState({ manifest, names });
    if (opening !== undefined) store.setState({ opening, summaries: opening.summaries });
  };
  /** Settled when it is known which version of the files the map reads. */
  let begun: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    begun = begin();
    await begun;
    if (store.getState().manifest.state === "ready") await loadLayers(LAYER_IDS);
  };

  const wantSummaries = async (records: readonly number[]): Promise<void> => {
    const { summaries, catalogue, manifest } = store.getState();
    const missing = records.filter((record) => !Object.hasOwn(summaries, catalogue.ids[record] ?? ""));
    if (missing.length === 0 || manifest.state !== "ready") return;
    const { summariesPerFile: perFile, version } = manifest.value;
    const arrived = await catalogues.summaries(missing, { perFile, version });
    store.setState((state) => ({ summaries: { ...state.summaries, ...arrived } }));
  };

  /** Raised by every deliberate step: what was asked for before it and comes after it is no answer any more. */
  let turn = 0;
  const beginTurn = (): (() => boolean) => {
    const mine = ++turn;
    return () => mine === turn;
  };

  const change = (update: (view: View) => View, keeping: Keeping = "push"): void => {
    if (!isAddressRead) readAddress(store.getState().names);
    const before = store.getState().view;
    // The page asks what its link asks, nothing finer and nothing more.
    const view = sharing(before, normaliseView(update(before)));
    if (view === before) return;
    if (keeping === "push") beginTurn();
    store.setState({ view });
    address.write(encodeView(view), keeping);
    mindWords();
  };

  const onTheWay = new Map<LazyPart, Promise<void>>();
  const want = (part: LazyPart): Promise<void> => {
    const coming = onTheWay.get(part);
    if (coming !== undefined && store.getState()[part]?.state !== "failed") return coming;
    const load = async (): Promise<void> => {
      store.setState({ [part]: LOADING });
      await begun;
      const { manifest } = store.getState();
      // Without its version an old copy could be taken for the new one.
      const arrived = manifest.state === "failed" ? manifest : await files[part](versionNow());
      store.setState({ [part]: arrived });
    };
    const loading = load();
    onTheWay.set(part, loading);
    return loading;
  };

  const goToPostcode: MapActions["goToPostcode"] = async (postcode, goOn = (view) => view) => {
    const isMeant = beginTurn();
    await want("gazetteer");
    const exact = await exactPostcode(postcode);
    if (!isMeant()) return;
    const { gazetteer } = store.getState();
    const position = exact ?? readyValue(gazetteer)?.middleOf(postcode);
    // A full postcode can name a home: what is shown and shared is its sector.
    const label = postcode.sector ?? postcode.outward;
    if (position === undefined && gazetteer?.state === "failed") {
      return store.setState({
        placeNote: `Postcodes could not be loaded: ${gazetteer.reason}. Ask for ${label} again when there is a connection.`,
      });
    }
    if (position === undefined) {
      return store.setState({
        placeNote: `${label} is not a postcode that this map knows; it covers England.`,
      });
    }
    const level =
      exact === undefined
        ? `Placed at the middle of ${label}; the map holds no finer postcodes.`
        : `Placed at the postcode; the link says only ${label}.`;
    store.setState({ placeNote: level });
    change((view) => nearPlace(goOn(view), position, label));
  };

  const exactPostcode = async ({ outward, full }: Postcode): Promise<Position | undefined> => {
    if (full === undefined || !readyValue(store.getState().manifest)?.hasPostcodes) return undefined;
    const shard = readyValue(await files.postcodes(outward, versionNow()));
    return shard === undefined
      ? undefined
      : decodeShard(shard).find(({ inward }) => inward === full.slice(-3));
  };

  const goToDevice: MapActions["goToDevice"] = async (goOn = (view) => view) => {
    const isMeant = beginTurn();
    const asking = "Asking this device where it is …";
    store.setState({ placeNote: asking });
    const located = await locate();
    if (!isMeant()) {
      if (store.getState().placeNote === asking) store.setState({ placeNote: undefined });
      return;
    }
    if (!located.ok)
      return store.setState({ placeNote: `${located.reason} Type a postcode or a place instead.` });
    store.setState({
      placeNote: "Your location is rounded to about 100 metres and stays in this page and its link.",
    });
    change((view) => nearPlace(goOn(view), located.position, "your location"));
  };

  address.onStep(() => {
    beginTurn();
    readAddress(store.getState().names);
    mindWords();
  });

  return Object.assign(store, {
    actions: {
      open,
      retryAll: open,
      retryLayer: (layer: LayerId) => loadLayers([layer]),
      change,
      want,
      goToPostcode,
      goToDevice,
      points: catalogues,
      wantSummaries,
      tellGround: (groundMissing: boolean) => store.setState({ groundMissing }),
      note: (placeNote: string | undefined) => store.setState({ placeNote }),
      hover(hovered: string | undefined) {
        if (store.getState().hovered !== hovered) store.setState({ hovered });
      },
      wantDetails(record: number) {
        const file = detailsFileOf(store.getState(), record);
        if (file === undefined) return;
        // A file that failed is tried again by whoever wants it next.
        const had = store.getState().details[file.key];
        if (had !== undefined && had.state !== "failed") return;
        const keep = (loading: Loading<readonly RecordFeature[]>): void =>
          store.setState(({ details }) => ({ details: { ...details, [file.key]: loading } }));
        keep(LOADING);
        void files.details(file.layer, file.number, versionNow()).then(keep);
      },
      forgetDropped: () => store.setState({ dropped: [] }),
    },
  });
}

function authoredTerms(): Readonly<Record<string, readonly string[]>> {
  return mapValues(AUTHORED_TERMS, (facet) => facet?.terms.map(({ id }) => id) ?? []);
}

function mapValues<V, W>(
  record: Readonly<Record<string, V>>,
  change: (value: V) => W,
): Readonly<Record<string, W>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

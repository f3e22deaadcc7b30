/** The files of a build that form and checker read: the curated tables, and the ground on which rows are judged. */
import { decodeNeighbourhoods, type NeighbourhoodsFile } from "../core/place/atlas.ts";
import type { Position } from "../core/place/distance.ts";
import { neighbourhoodFinder } from "../core/place/find-neighbourhood.ts";
import type { PlacesFile, SectorsFile } from "../core/place/gazetteer.ts";
import { decodeGround, type GroundCouncil, type GroundFile } from "../core/place/ground-file.ts";
import { parsePostcode } from "../core/place/postcode.ts";
import { findInShard, type PostcodeShard } from "../core/place/shard.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import type { Ground } from "../core/record/across.ts";
import type { Cells } from "../core/record/difference.ts";
import { sheetCells } from "../core/record/difference.ts";
import { parseSheet } from "../io/csv.ts";
import { type Loading, loadJson, loadText } from "../io/load.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";

/** The ground with what a person may type to name a place on it. */
export interface NamedGround extends Ground {
  readonly councils: readonly GroundCouncil[];
  readonly gazetteer: Gazetteer;
}

/** Where a postcode is. */
export interface PostcodePlace extends Position {
  /** False where only the middle of its sector is known. */
  readonly isExact: boolean;
}

/** Fetches what it is asked for, each file once. */
export interface CurationFiles {
  manifest(): Promise<Loading<Manifest>>;
  /** Rows of a curated table, as they are on the map. */
  table(name: string): Promise<Loading<readonly Cells[]>>;
  councils(): Promise<Loading<readonly GroundCouncil[]>>;
  ground(): Promise<Loading<NamedGround>>;
  /**
   * Where a full postcode is, as exactly as this build knows; undefined where England has none such. The server learns its
   * outward code and no more.
   */
  postcode(text: string): Promise<Loading<PostcodePlace | undefined>>;
}

/** Curation files beside a page at `base`, fetched with `fetcher`. */
export function curationFiles(fetcher: typeof fetch, base: string): CurationFiles {
  const kept = new Map<string, Promise<Loading<unknown>>>();
  const once = <T>(key: string, load: () => Promise<Loading<T>>): Promise<Loading<T>> => {
    // A file of the right format that cannot be read after all is a failure with words too.
    const held = kept.get(key) ?? load().catch(() => UNREADABLE);
    kept.set(key, held);
    // What failed may be asked for again.
    void held.then(({ state }) => state === "failed" && kept.delete(key));
    // Each key is loaded by one loader.
    return held as Promise<Loading<T>>;
  };
  const manifest = (): Promise<Loading<Manifest>> =>
    once("manifest", () => loadJson(fetcher, `${base}layers/manifest.json`, acceptFormat<Manifest>));
  const at = async (file: string): Promise<string> => {
    const loaded = await manifest();
    return `${base}layers/${file}?v=${loaded.state === "ready" ? loaded.value.version : "0"}`;
  };
  const json = async <T extends { readonly format: 1 }>(file: string): Promise<Loading<T>> =>
    once(file, async () => loadJson(fetcher, await at(file), acceptFormat<T>));
  const files: CurationFiles = {
    manifest,
    table: (name) =>
      once(`tables/${name}`, async () => {
        const text = await loadText(fetcher, await at(`tables/${name}.csv`));
        return text.state === "ready"
          ? { state: "ready", value: sheetCells(parseSheet(`${name}.csv`, text.value)) }
          : text;
      }),
    councils: () =>
      once("councils", async () => {
        const ground = await json<GroundFile>("ground.json");
        return ground.state === "ready"
          ? { state: "ready", value: decodeGround(ground.value).councils }
          : ground;
      }),
    ground: () => once("all of the ground", () => loadGround(json)),
    async postcode(text) {
      const parsed = parsePostcode(text);
      if (parsed?.full === undefined) return { state: "ready", value: undefined };
      const known = await manifest();
      if (known.state === "ready" && known.value.hasPostcodes) {
        const shard = await json<PostcodeShard>(`postcodes/${parsed.outward}.json`);
        const found = shard.state === "ready" ? findInShard(shard.value, parsed.full.slice(-3)) : undefined;
        if (found !== undefined) {
          const { latitude, longitude } = found;
          return { state: "ready", value: { latitude, longitude, isExact: true } };
        }
      }
      const ground = await files.ground();
      if (ground.state !== "ready") return ground;
      const middle = ground.value.gazetteer.middleOf(parsed);
      return { state: "ready", value: middle && { ...middle, isExact: false } };
    },
  };
  return files;
}

const UNREADABLE = { state: "failed", reason: "the file does not hold what it should" } as const;

async function loadGround(
  json: <T extends { readonly format: 1 }>(file: string) => Promise<Loading<T>>,
): Promise<Loading<NamedGround>> {
  const [ground, centres, sectors, places] = await Promise.all([
    json<GroundFile>("ground.json"),
    json<NeighbourhoodsFile>("neighbourhoods.json"),
    json<SectorsFile>("postcode-sectors.json"),
    json<PlacesFile>("places.json"),
  ]);
  if (ground.state !== "ready") return ground;
  if (centres.state !== "ready") return centres;
  if (sectors.state !== "ready") return sectors;
  if (places.state !== "ready") return places;
  const { councils, border } = decodeGround(ground.value);
  const gazetteer = createGazetteer(sectors.value, places.value);
  const middles = new Map<string, Position | undefined>();
  const value: NamedGround = {
    councils,
    councilByCode: new Map(councils.map((council) => [council.code, council])),
    neighbourhoodAt: neighbourhoodFinder(decodeNeighbourhoods(centres.value), border),
    sectorCentre(sector) {
      if (middles.has(sector)) return middles.get(sector);
      const parsed = parsePostcode(sector);
      const middle = parsed === undefined ? undefined : gazetteer.middleOf(parsed);
      middles.set(sector, middle);
      return middle;
    },
    gazetteer,
  };
  return { state: "ready", value };
}

/** Takes a file of the present format. */
function acceptFormat<T extends { readonly format: 1 }>(value: unknown): T | undefined {
  // Our own build wrote it; the number tells an older or newer layout.
  return typeof value === "object" && value !== null && "format" in value && value.format === 1
    ? (value as T)
    : undefined;
}

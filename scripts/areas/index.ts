/** `buildAreas`: from the reference tables to the map's tiles and to the tables that the browser searches. */
import { AREA_TILE_ZOOMS, AREA_TILES_FILE, NEIGHBOURHOOD_TILES } from "../../src/core/place/area-tiles.ts";
import { encodeNeighbourhoodNames, encodeNeighbourhoods } from "../../src/core/place/atlas.ts";
import type { Council } from "../../src/core/place/council.ts";
import { encodePlaces, encodeSectors } from "../../src/core/place/gazetteer.ts";
import { SOURCES } from "../../src/core/publish/sources.ts";
import { type Effects, joinPath } from "../effects.ts";
import { type FilesByName, keepCached, nameInputs, readCached } from "./cache.ts";
import { drawAreas, type Edges } from "./draw.ts";
import { layersOf } from "./layers.ts";
import { type ArchiveHeader, type Tile, writeArchive } from "./pmtiles.ts";
import { type AreaTables, type NamedPlace, readAreaTables } from "./tables.ts";
import { cutTiles } from "./tiles.ts";

/** How to build. */
export interface AreaOptions {
  /** The project's folder. */
  readonly root: string;
  /** False draws anew even where nothing has changed; true by default. */
  readonly useCache?: boolean;
}

/** What was built. */
export interface AreaFiles {
  /** `areas.pmtiles`, `neighbourhoods.json`, `neighbourhood-names.json`, `postcode-sectors.json`, `places.json`. */
  readonly files: FilesByName;
  readonly edges: Edges;
  readonly stats: AreaStats;
  /** Every neighbourhood's area in metres of the grid, in the order of their table, as JSON: for downloads, not for the page. */
  readonly shapes: Uint8Array;
}

/** Counts for the build's log. */
export interface AreaStats {
  readonly tiles: number;
  readonly neighbourhoods: number;
  readonly councils: number;
  /** True when nothing had to be drawn. */
  readonly isCached: boolean;
}

const FILE_NAMES = [
  AREA_TILES_FILE,
  "neighbourhoods.json",
  "neighbourhood-names.json",
  "postcode-sectors.json",
  "places.json",
] as const;
const SUMMARY = "summary.json";
const SHAPES = "shapes.json";

/** Draws areas and packs tables; instant when nothing that they depend on has changed. */
export async function buildAreas(
  effects: Effects,
  { root, useCache = true }: AreaOptions,
): Promise<AreaFiles> {
  const cache = joinPath(root, ".cache", "areas");
  const key = await nameInputs(effects, root);
  const cached = useCache
    ? await readCached(effects, joinPath(cache, key), [...FILE_NAMES, SUMMARY, SHAPES])
    : undefined;
  if (cached !== undefined) return fromCache(cached);
  effects.log("Drawing areas …");
  const drawn = await drawAnew(effects, root);
  const summary = new TextEncoder().encode(JSON.stringify({ edges: drawn.edges, stats: drawn.stats }));
  const others = [[SUMMARY, summary] as const, [SHAPES, drawn.shapes] as const];
  if (useCache) await keepCached(effects, cache, key, new Map([...drawn.files, ...others]));
  return drawn;
}

function fromCache(cached: FilesByName): AreaFiles {
  const files = new Map([...cached].filter(([name]) => name !== SUMMARY && name !== SHAPES));
  // Written by `buildAreas` itself under a name that pins this code.
  const summary = JSON.parse(new TextDecoder().decode(cached.get(SUMMARY))) as Pick<
    AreaFiles,
    "edges" | "stats"
  >;
  const shapes = cached.get(SHAPES) ?? new Uint8Array();
  return { files, edges: summary.edges, stats: { ...summary.stats, isCached: true }, shapes };
}

async function drawAnew(effects: Effects, root: string): Promise<AreaFiles> {
  const tables = await readAreaTables(effects, root);
  const { edges, ...drawn } = await drawAreas(effects, root, tables);
  const layersAt = layersOf(tables, drawn);
  const tiles: Tile[] = [];
  for (let zoom: number = AREA_TILE_ZOOMS.first; zoom <= AREA_TILE_ZOOMS.last; zoom++)
    tiles.push(...cutTiles(zoom, layersAt(zoom)));
  const files = new Map<string, Uint8Array>([
    [AREA_TILES_FILE, writeArchive(tiles, headerOf(edges))],
    ...searchTables(tables),
  ]);
  const { neighbourhoods, councils } = tables;
  const stats = {
    tiles: tiles.length,
    neighbourhoods: neighbourhoods.length,
    councils: councils.length,
    isCached: false,
  };
  const shapes = new TextEncoder().encode(JSON.stringify(drawn.neighbourhoods));
  return { files, edges, stats, shapes };
}

function searchTables(tables: AreaTables): readonly (readonly [string, Uint8Array])[] {
  const towns = [...tables.towns].sort((a, b) => a.rank - b.rank);
  const known = new Set(towns.map(({ name, council }) => `${name} ${council}`));
  const places = tables.places.filter(
    (place) => !known.has(`${place.name} ${place.council}`) && !isStrayBorough(place, tables.councils),
  );
  const asBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  return [
    ["neighbourhoods.json", asBytes(encodeNeighbourhoods(tables.neighbourhoods))],
    ["neighbourhood-names.json", asBytes(encodeNeighbourhoodNames(tables.neighbourhoods))],
    ["postcode-sectors.json", asBytes(encodeSectors(tables.sectors))],
    ["places.json", asBytes(encodePlaces(towns, places))],
  ];
}

const LONDON = /^E09/;

/** GeoNames puts single points called as a London borough into its neighbours; whoever types the name means the borough. */
function isStrayBorough({ name, council }: NamedPlace, councils: readonly Council[]): boolean {
  return (
    LONDON.test(council) &&
    councils.some((one) => LONDON.test(one.code) && one.name === name && one.code !== council)
  );
}

const MAP_SOURCES = new Set([
  "iod2025",
  "ons-geography",
  "census2021",
  "code-point-open",
  "built-up-areas",
  "natural-earth",
]);

function headerOf(edges: Edges): ArchiveHeader {
  const attribution = SOURCES.filter(({ id }) => MAP_SOURCES.has(id)).map((source) => source.attribution);
  const { first, last } = AREA_TILE_ZOOMS;
  const layer = (id: string, minzoom: number, fields: Readonly<Record<string, string>>) => ({
    id,
    minzoom,
    maxzoom: last,
    fields,
  });
  return {
    bounds: [-6.42, 49.86, 1.77, 55.82],
    centre: { zoom: 5, longitude: -1.9, latitude: 52.9 },
    metadata: {
      name: "Areas of England",
      edges,
      attribution: attribution.join(". "),
      vector_layers: [
        layer("land", first, { kind: "String" }),
        layer("councils", first, {
          code: "String",
          name: "String",
          n: "Number",
          population: "Number",
          d1: "Number",
          d2: "Number",
          d3: "Number",
        }),
        layer(NEIGHBOURHOOD_TILES, last, {
          stem: "String",
          tail: "String",
          council: "String",
          population: "Number",
          rank: "Number",
          deciles: "Number",
        }),
        layer("council_names", 6, { code: "String", name: "String" }),
        layer("towns", first, { name: "String", rank: "Number" }),
      ],
    },
  };
}

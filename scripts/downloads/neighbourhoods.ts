/** Neighbourhoods with their shapes: large, and the same until the reference tables change, so kept between builds. */
import { createHash } from "node:crypto";
import type { Geography } from "../../src/core/place/geography.ts";
import { positionFromGrid } from "../../src/core/place/grid.ts";
import { numberOfCode } from "../../src/core/place/gss-code.ts";
import type { MultiPolygon } from "../../src/core/place/polygon.ts";
import { neighbourhoodTable } from "../../src/core/publish/export/place-tables.ts";
import type { ExportTable } from "../../src/core/publish/export/table.ts";
import { sixDecimals } from "../../src/core/publish/feature.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { officialTerms, sourcesNamed } from "../../src/core/publish/sources.ts";
import { EXPORT_FORMATS } from "../../src/io/export/formats.ts";
import { codeFiles, keepCached, readCached } from "../areas/cache.ts";
import { writeArchive } from "../areas/pmtiles.ts";
import type { GridArea } from "../areas/shapes.ts";
import { cutTiles } from "../areas/tiles.ts";
import { type Effects, joinPath } from "../effects.ts";
import { bundleOf, type DownloadLayer } from "./layers.ts";
import { withSimpleRings } from "./simple-rings.ts";
import { NODE_TOOLS } from "./tools.ts";

/** The edition's day, which stands for the newest check. */
const EDITION = "2025-10-30";
const ID = "neighbourhoods";
const PMTILES = `${ID}.pmtiles`;
/** Zoom levels of the tiles: close enough that every neighbourhood can be told from the next. */
const ZOOMS = [7, 8] as const;

/** Folders whose code writes the files, below the project's own. */
const CODE_FOLDERS = [
  "scripts/areas",
  "scripts/downloads",
  "src/core/place",
  "src/core/publish",
  "src/core/publish/export",
  "src/core/record",
  "src/core/record/tables",
  "src/io/export",
];

export interface NeighbourhoodInput {
  readonly geography: Geography;
  readonly site: Site;
  /** Areas in metres of the grid as JSON; without them centres stand in. */
  readonly shapes: Uint8Array | undefined;
  readonly edges: "approximate" | "official";
  /** Folder in which large files are kept. */
  readonly cache: string;
}

/** The layer, and its files by name. */
export async function neighbourhoodDownloads(
  effects: Effects,
  input: NeighbourhoodInput,
): Promise<{ readonly layer: DownloadLayer; readonly files: ReadonlyMap<string, Uint8Array> }> {
  const layer = neighbourhoodLayer(input);
  const key = await nameInputs(effects, input);
  const names = fileNames(layer.table);
  const kept = await readCached(effects, joinPath(input.cache, key), names);
  if (kept !== undefined) return { layer, files: kept };
  effects.log("Writing neighbourhoods in every format …");
  const bundle = bundleOf(ID, layer.table.title, [layer], { site: input.site, version: key });
  const files = new Map<string, Uint8Array>();
  for (const format of EXPORT_FORMATS) {
    if (format.id === "excel") continue;
    for (const { path, bytes } of await format.encode(bundle, NODE_TOOLS)) files.set(path, bytes);
  }
  if (layer.table.shape === "area") files.set(PMTILES, tiles(layer));
  await keepCached(effects, input.cache, key, files);
  return { layer, files };
}

function fileNames({ shape }: ExportTable): readonly string[] {
  const names = EXPORT_FORMATS.filter(({ id }) => id !== "excel").map(
    ({ extension }) => `${ID}.${extension}`,
  );
  return shape === "area" ? [...names, PMTILES] : names;
}

function neighbourhoodLayer({ geography, shapes, edges }: NeighbourhoodInput): DownloadLayer {
  // Written by the areas' own build, in the order of the neighbourhoods.
  const grid =
    shapes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(shapes)) as GridArea[]);
  const table = neighbourhoodTable(geography.neighbourhoods, geography.councilByCode, grid?.map(inDegrees));
  const said =
    edges === "official"
      ? "Shapes are the statistics office's own boundaries."
      : "Shapes are approximate: the ground nearest to each centre, true in topology and rough at the edges.";
  const sources = sourcesNamed(["iod2025", "ons-geography", "census2021", "natural-earth"]);
  return {
    table: { ...table, describes: shapes === undefined ? table.describes : `${table.describes} ${said}` },
    date: EDITION,
    // All figures and shapes are public bodies' own.
    ...officialTerms(sources),
    sources,
  };
}

/** An area in degrees, six decimals, every ring closed. */
function inDegrees(area: GridArea): MultiPolygon {
  return withSimpleRings(area).map((polygon) =>
    polygon.map((ring) => {
      const points = ring.map(([easting, northing]) => {
        const { longitude, latitude } = positionFromGrid({ easting, northing });
        return [sixDecimals(longitude), sixDecimals(latitude)];
      });
      const [first] = points;
      return first === undefined ? points : [...points, first];
    }),
  );
}

/** The layer as vector tiles: the figures of the table under their own names. */
function tiles({ table, attribution }: DownloadLayer): Uint8Array {
  const features = table.rows.map(({ cells, geometry }) => ({
    type: "Feature" as const,
    id: numberOfCode(String(cells[0])),
    properties: Object.fromEntries(
      table.columns.flatMap(({ name }, at) => (cells[at] === undefined ? [] : [[name, cells[at]]])),
    ),
    // The table's shapes are GeoJSON's own; only the library's arrays are not read-only.
    geometry: geometry as unknown as import("geojson").MultiPolygon,
  }));
  const cut = ZOOMS.flatMap((zoom) => cutTiles(zoom, new Map([[ID, features]])));
  return writeArchive(cut, {
    bounds: [-6.42, 49.86, 1.77, 55.82],
    centre: { zoom: 7, longitude: -1.9, latitude: 52.9 },
    metadata: {
      name: table.title,
      description: table.describes,
      attribution,
      vector_layers: [
        {
          id: ID,
          minzoom: ZOOMS[0],
          maxzoom: ZOOMS[1],
          fields: Object.fromEntries(
            table.columns.map(({ name, kind }) => [name, kind === "text" ? "String" : "Number"]),
          ),
        },
      ],
    },
  });
}

/** A name for everything that the files depend on: figures, shapes, the code that writes them and the libraries' versions. */
async function nameInputs(
  effects: Effects,
  { geography, shapes, edges, site }: NeighbourhoodInput,
): Promise<string> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([geography.neighbourhoods, [...geography.councilByCode], edges, site]));
  hash.update(shapes ?? "");
  for (const path of await codeFiles(effects, CODE_FOLDERS)) {
    const bytes = await effects.read(path);
    hash.update(`${bytes?.length ?? -1}\n`).update(bytes ?? "");
  }
  return hash.digest("hex").slice(0, 12);
}

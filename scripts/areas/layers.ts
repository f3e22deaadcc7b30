/** What each zoom level of the map of areas holds: land, councils, names, towns and, when close, neighbourhoods. */
import type { Feature, Geometry, Position as GeoPosition } from "geojson";
import { AREA_TILE_ZOOMS, NEIGHBOURHOOD_TILES } from "../../src/core/place/area-tiles.ts";
import { packDeciles } from "../../src/core/place/deciles.ts";
import { isAmongMostDeprived } from "../../src/core/place/deprivation.ts";
import { numberOfCode } from "../../src/core/place/gss-code.ts";
import { type Neighbourhood, splitName } from "../../src/core/place/neighbourhood.ts";
import { dissolve } from "./dissolve.ts";
import { simplifyAreas } from "./outlines.ts";
import { degreesRing, type GridArea } from "./shapes.ts";
import type { AreaTables } from "./tables.ts";

/** Metres on the ground that half a screen pixel covers at zoom 0 in the middle of England. */
const HALF_PIXEL_METRES = 23_800;
const COUNCIL_NAMES_FROM_ZOOM = 6;
/** How many of the largest towns each zoom names; closer ones name all. */
const TOWNS_BY_ZOOM: Readonly<Record<number, number>> = { 4: 12, 5: 40, 6: 120, 7: 400 };

/** Areas to draw: neighbourhoods in the order of their table, the land of Britain around them, and other land in view. */
export interface DrawnAreas {
  readonly neighbourhoods: readonly GridArea[];
  readonly around: GridArea;
  readonly abroad: GridArea;
}

/** Features of one zoom by layer, in drawing order. */
export type ZoomLayers = ReadonlyMap<string, readonly Feature[]>;

/** A builder of the features of any zoom. */
export function layersOf(tables: AreaTables, drawn: DrawnAreas): (zoom: number) => ZoomLayers {
  const councils = tables.councils.map(({ code }) =>
    dissolve(
      tables.neighbourhoods.flatMap((one, index) =>
        one.council === code ? [drawn.neighbourhoods[index] ?? []] : [],
      ),
    ),
  );
  const facts = councilFacts(tables);
  return (zoom) => {
    const metres = zoom === AREA_TILE_ZOOMS.last ? 0 : HALF_PIXEL_METRES / 2 ** zoom;
    const outlines = simplifyAreas([...councils, drawn.around, drawn.abroad], metres);
    const layers = new Map<string, readonly Feature[]>();
    layers.set("land", [
      areaFeature(outlines[councils.length] ?? [], { kind: "britain" }),
      areaFeature(outlines[councils.length + 1] ?? [], { kind: "abroad" }),
    ]);
    layers.set(
      "councils",
      facts.map((fact, index) => areaFeature(outlines[index] ?? [], fact, numberOfCode(fact.code))),
    );
    if (zoom === AREA_TILE_ZOOMS.last) layers.set(NEIGHBOURHOOD_TILES, neighbourhoodFeatures(tables, drawn));
    if (zoom >= COUNCIL_NAMES_FROM_ZOOM) layers.set("council_names", tables.councils.map(councilName));
    const named = TOWNS_BY_ZOOM[zoom] ?? Number.POSITIVE_INFINITY;
    layers.set("towns", townFeatures(tables, named));
    return layers;
  };
}

/** Counts that a council's polygon carries: neighbourhoods, people, and neighbourhoods among the most deprived 10, 20 and 30%. */
interface CouncilFacts {
  readonly code: string;
  readonly name: string;
  n: number;
  population: number;
  d1: number;
  d2: number;
  d3: number;
}

function councilFacts(tables: AreaTables): readonly CouncilFacts[] {
  const facts = tables.councils.map(
    ({ code, name }): CouncilFacts => ({ code, name, n: 0, population: 0, d1: 0, d2: 0, d3: 0 }),
  );
  const byCode = new Map(facts.map((fact) => [fact.code, fact]));
  for (const { council, population, ranks } of tables.neighbourhoods) {
    const fact = byCode.get(council);
    if (fact === undefined) continue;
    fact.n++;
    fact.population += population;
    if (isAmongMostDeprived(ranks.imd, 10)) fact.d1++;
    if (isAmongMostDeprived(ranks.imd, 20)) fact.d2++;
    if (isAmongMostDeprived(ranks.imd, 30)) fact.d3++;
  }
  return facts;
}

function neighbourhoodFeatures(tables: AreaTables, drawn: DrawnAreas): readonly Feature[] {
  return tables.neighbourhoods.map((one, index) =>
    areaFeature(drawn.neighbourhoods[index] ?? [], neighbourhoodFacts(one), numberOfCode(one.code)),
  );
}

/** The name goes in two parts, for a tile keeps equal texts once: "Calderdale" and "008A". */
function neighbourhoodFacts({
  name,
  council,
  population,
  ranks,
}: Neighbourhood): Record<string, string | number> {
  const { stem, tail } = splitName(name);
  return { stem, tail, council, population, rank: ranks.imd, deciles: packDeciles(ranks) };
}

function councilName(council: AreaTables["councils"][number]): Feature {
  const { code, name, longitude, latitude } = council;
  return pointFeature([longitude, latitude], { code, name }, numberOfCode(code));
}

function townFeatures(tables: AreaTables, named: number): readonly Feature[] {
  return [...tables.towns]
    .filter(({ rank }) => rank <= named)
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, rank, longitude, latitude }) => pointFeature([longitude, latitude], { name, rank }));
}

function areaFeature(area: GridArea, properties: object, id?: number): Feature {
  const coordinates = area.map((polygon) => polygon.map(degreesRing));
  return feature({ type: "MultiPolygon", coordinates }, properties, id);
}

function pointFeature(coordinates: GeoPosition, properties: object, id?: number): Feature {
  return feature({ type: "Point", coordinates }, properties, id);
}

function feature(geometry: Geometry, properties: object, id: number | undefined): Feature {
  return { type: "Feature", geometry, properties: { ...properties }, ...(id === undefined ? {} : { id }) };
}

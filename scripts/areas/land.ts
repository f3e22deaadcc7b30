/** Where land ends: Natural Earth's coast (or an imported official one), carried outward around centres that it leaves in the sea. */
import { createRequire } from "node:module";
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { squaredDistanceToEdge } from "../../src/core/place/polygon.ts";
import { resizeRings, uniteRings } from "./clip.ts";
import { type Coast, indexCoast } from "./coast.ts";
import { type GridArea, type GridPoint, type GridPolygon, type GridRing, gridArea } from "./shapes.ts";

/** Centres within this distance of the coast, or beyond it, get ground around them. */
const NEAR_COAST_METRES = 400;
/** Radius of that ground. */
const GROUND_METRES = 800;
const GROUND_SIDES = 24;
/** Notches narrower than twice this are closed. */
const SMOOTH_METRES = 500;
/** Strips of land narrower than twice this fall away: a hairline between two waters could not be told from none. */
const STRIP_METRES = 5;
const UNITED_KINGDOM = "United Kingdom";
/** Countries drawn as quiet land around England. */
const ABROAD = new Set(["Ireland", "France", "Belgium", "Netherlands", "Isle of Man", "Jersey", "Guernsey"]);

type CountryGeometry = GeometryObject<{ name: string }>;

/** Natural Earth's countries around England, on the grid. */
export function readCoast(): { readonly kingdom: GridArea; readonly abroad: GridArea } {
  const topology = createRequire(import.meta.url)("world-atlas/countries-10m.json") as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const { geometries } = topology.objects.countries;
  const areaOf = (wanted: (name: string) => boolean): GridArea =>
    geometries
      .filter((geometry) => wanted(nameOf(geometry)))
      .flatMap((geometry) => polygonsNearby(topology, geometry));
  return { kingdom: areaOf((name) => name === UNITED_KINGDOM), abroad: areaOf((name) => ABROAD.has(name)) };
}

/** A country's polygons in the map's neighbourhood: no overseas lands. */
function polygonsNearby(topology: Topology, geometry: CountryGeometry): GridArea {
  const found = feature(topology, geometry);
  // One country is one feature of one or several polygons.
  const shape = (found as Feature<GeoPolygon | GeoMultiPolygon>).geometry;
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const near = polygons.filter(([outer]) =>
    (outer ?? []).every(([x = 0, y = 0]) => x > -15 && x < 12 && y > 40 && y < 63),
  );
  return gridArea(near);
}

/** The land with ground added around every centre near or beyond the coast, so that towns on the shore are whole. */
export function growLand(land: GridArea, centres: readonly GridPoint[]): GridArea {
  const coast = indexCoast(land);
  const grounds = centres.flatMap((centre) => groundAround(land, coast, centre));
  const grown = uniteRings([...land.flat(), ...grounds]);
  // Out and back in by the same width closes the notches between neighbouring grounds and rounds their corners; a little
  // further in, and out again, takes the strips away.
  const [out, back] = [SMOOTH_METRES, SMOOTH_METRES + STRIP_METRES];
  return resizeRings(resizeRings(resizeRings(grown, out), -back), STRIP_METRES);
}

/** A many-sided ground around a centre; where the centre lies at sea, with a causeway to the nearest coast. */
function groundAround(land: GridArea, coast: Coast, [x, y]: GridPoint): readonly GridRing[] {
  const isOnLand = coast.holds(x, y);
  const reach = NEAR_COAST_METRES;
  if (isOnLand && !coast.crosses({ west: x - reach, south: y - reach, east: x + reach, north: y + reach }))
    return [];
  const metres = Math.sqrt(squaredDistanceToEdge(land.map(closePolygon), x, y));
  if (isOnLand && metres > NEAR_COAST_METRES) return [];
  const grounds = [circleAround(x, y)];
  if (isOnLand || metres < GROUND_METRES / 2) return grounds;
  const shore = nearestShore(land, x, y);
  const steps = Math.ceil(metres / (GROUND_METRES / 2));
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    grounds.push(circleAround(x + (shore[0] - x) * share, y + (shore[1] - y) * share));
  }
  return grounds;
}

function closePolygon(polygon: GridPolygon): GridPolygon {
  return polygon.map((ring) => [...ring, ...ring.slice(0, 1)]);
}

function circleAround(x: number, y: number): GridRing {
  return Array.from({ length: GROUND_SIDES }, (_, side): [number, number] => {
    const angle = (side * 2 * Math.PI) / GROUND_SIDES;
    return [Math.round(x + GROUND_METRES * Math.cos(angle)), Math.round(y + GROUND_METRES * Math.sin(angle))];
  });
}

/** The nearest point of the coast's corners; corners are near enough for a causeway. */
function nearestShore(land: GridArea, x: number, y: number): GridPoint {
  let best: GridPoint = [x, y];
  let bestSquared = Number.POSITIVE_INFINITY;
  for (const polygon of land) {
    for (const ring of polygon) {
      for (const point of ring) {
        const squared = (point[0] - x) ** 2 + (point[1] - y) ** 2;
        if (squared < bestSquared) [best, bestSquared] = [point, squared];
      }
    }
  }
  return best;
}

function nameOf(geometry: CountryGeometry): string {
  const { properties } = geometry;
  return properties !== undefined && "name" in properties ? properties.name : "";
}

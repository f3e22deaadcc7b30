import { gzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import { beforeAll, describe, expect, it } from "vitest";
import { FIRST_VIEWS, firstViewBytes, memorySource } from "../../../scripts/areas/budget.ts";
import { type AreaFiles, buildAreas } from "../../../scripts/areas/index.ts";
import { type AreaTables, readAreaTables } from "../../../scripts/areas/tables.ts";
import { realEffects } from "../../../scripts/effects.ts";
import {
  AREA_TILE_ZOOMS,
  type TilePoint,
  tilePoint,
  tilesAcross,
} from "../../../src/core/place/area-tiles.ts";
import { decodeNeighbourhoodNames, decodeNeighbourhoods } from "../../../src/core/place/atlas.ts";
import { unpackDecile } from "../../../src/core/place/deciles.ts";
import { DEPRIVATION_MEASURES, decileFromRank } from "../../../src/core/place/deprivation.ts";
import { numberOfCode } from "../../../src/core/place/gss-code.ts";
import { joinName } from "../../../src/core/place/neighbourhood.ts";
import { GROUND_ZOOM, readGround } from "../../../src/io/ground.ts";
import { REPOSITORY } from "../import/world.ts";

/** What the features of any layer may carry. */
interface Facts {
  readonly stem?: string;
  readonly tail?: string;
  readonly council?: string;
  readonly population?: number;
  readonly rank?: number;
  readonly deciles?: number;
  readonly d1?: number;
}

let built: AreaFiles;
let tables: AreaTables;
let archive: Uint8Array;
beforeAll(async () => {
  const effects = { ...realEffects(), log: () => undefined };
  built = await buildAreas(effects, { root: REPOSITORY });
  tables = await readAreaTables(effects, REPOSITORY);
  archive = built.files.get("areas.pmtiles") ?? new Uint8Array();
}, 240_000);

/** True where a ray to the east crosses the ring an odd number of times. */
function isInRing(ring: readonly TilePoint[], x: number, y: number): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Every tile address of a zoom over Britain. */
function tilesOfZoom(zoom: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const { columns, rows } = tilesAcross({ west: -14, south: 47.5, east: 6, north: 61.5 }, zoom);
  for (let x = columns[0]; x <= columns[1]; x++) {
    for (let y = rows[0]; y <= rows[1]; y++) found.push([x, y]);
  }
  return found;
}

async function featuresOf(zoom: number, layer: string): Promise<Map<number, Facts>> {
  const reader = new PMTiles(memorySource(archive));
  const found = new Map<number, Facts>();
  for (const [x, y] of tilesOfZoom(zoom)) {
    const tile = await reader.getZxy(zoom, x, y);
    if (tile === undefined) continue;
    const features = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer];
    for (let index = 0; index < (features?.length ?? 0); index++) {
      const feature = features?.feature(index);
      if (feature?.id !== undefined) found.set(feature.id, feature.properties);
    }
  }
  return found;
}

function json(name: string): never {
  return JSON.parse(new TextDecoder().decode(built.files.get(name))) as never;
}

describe("the tiles of England", () => {
  it("show every neighbourhood at full zoom with its own figures", async () => {
    const found = await featuresOf(AREA_TILE_ZOOMS.last, "neighbourhoods");
    expect(found.size).toBe(33_755);
    for (const one of tables.neighbourhoods) {
      const shown = found.get(numberOfCode(one.code)) ?? ({} as Facts);
      const facts = [
        joinName(String(shown.stem), String(shown.tail)),
        shown.council,
        shown.population,
        shown.rank,
      ];
      if (facts.join("|") !== [one.name, one.council, one.population, one.ranks.imd].join("|"))
        expect(shown).toEqual(one);
      for (const { id } of DEPRIVATION_MEASURES) {
        if (unpackDecile(Number(shown.deciles), id) !== decileFromRank(one.ranks[id]))
          expect([one.code, id, shown]).toBe("right");
      }
    }
  });

  it("hand over the ground of some neighbourhoods, each around its own centre, and of no other", async () => {
    const council = "E06000052";
    const wanted = tables.neighbourhoods.filter((one) => one.council === council);
    const codes = new Set(wanted.map(({ code }) => numberOfCode(code)));
    const edge = 0.3;
    const box = {
      west: Math.min(...wanted.map(({ longitude }) => longitude)) - edge,
      east: Math.max(...wanted.map(({ longitude }) => longitude)) + edge,
      south: Math.min(...wanted.map(({ latitude }) => latitude)) - edge,
      north: Math.max(...wanted.map(({ latitude }) => latitude)) + edge,
    };
    const tiles = await readGround(memorySource(archive), box, (digits) => codes.has(digits));
    expect(tiles.length).toBeGreaterThan(1);
    expect(new Set(tiles.flatMap(({ ground }) => ground.map(({ digits }) => digits)))).toEqual(codes);
    for (const one of wanted) {
      const [column, row] = tilePoint(one, GROUND_ZOOM);
      const tile = tiles.find((each) => each.column === Math.floor(column) && each.row === Math.floor(row));
      const rings = tile?.ground.find(({ digits }) => digits === numberOfCode(one.code))?.rings ?? [];
      // Inside an odd number of rings: inside the ground and in none of its holes.
      expect([one.code, rings.filter((ring) => isInRing(ring, column, row)).length % 2]).toEqual([
        one.code,
        1,
      ]);
    }
  });

  it.each([4, 5, 6, 7, 8])("show every council at zoom %i", async (zoom) => {
    const found = await featuresOf(zoom, "councils");
    expect([...found.keys()].sort((a, b) => a - b)).toEqual(
      tables.councils.map(({ code }) => numberOfCode(code)).sort((a, b) => a - b),
    );
    const people = [...found.values()].reduce((sum, facts) => sum + Number(facts.population), 0);
    expect(people).toBe(tables.neighbourhoods.reduce((sum, one) => sum + one.population, 0));
    expect([...found.values()].reduce((sum, facts) => sum + Number(facts.d1), 0)).toBe(3375);
  });

  it("keep to their budgets in bytes", async () => {
    for (const view of FIRST_VIEWS) {
      const { bytes, tiles } = await firstViewBytes(archive, view);
      expect(tiles).toBeGreaterThan(1);
      expect(bytes, view.title).toBeLessThanOrEqual(150_000);
    }
    expect(gzipSync(archive).length).toBeLessThanOrEqual(2_000_000);
    const zipped = (name: string): number => gzipSync(built.files.get(name) ?? "", { level: 9 }).length;
    expect(zipped("neighbourhoods.json")).toBeLessThanOrEqual(250_000);
    expect(zipped("neighbourhoods.json") + zipped("neighbourhood-names.json")).toBeLessThanOrEqual(500_000);
    expect(zipped("postcode-sectors.json")).toBeLessThanOrEqual(60_000);
    expect(zipped("places.json")).toBeLessThanOrEqual(150_000);
  });
});

describe("the browser's tables", () => {
  it("hold every neighbourhood as the reference table has it", () => {
    const centres = decodeNeighbourhoods(json("neighbourhoods.json"));
    const names = decodeNeighbourhoodNames(json("neighbourhood-names.json"));
    expect(
      centres.map(({ code, council, population, imdRank }) => [code, council, population, imdRank]),
    ).toEqual(
      tables.neighbourhoods.map(({ code, council, population, ranks }) => [
        code,
        council,
        population,
        ranks.imd,
      ]),
    );
    expect(names.map(({ name, ruralUrban }) => [name, ruralUrban])).toEqual(
      tables.neighbourhoods.map(({ name, ruralUrban }) => [name, ruralUrban]),
    );
    const strays = centres.map(({ latitude }, index) =>
      Math.abs(latitude - (tables.neighbourhoods[index]?.latitude ?? 0)),
    );
    expect(Math.max(...strays)).toBeLessThanOrEqual(0.00005 + 1e-9);
  });
});

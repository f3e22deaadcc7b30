import { beforeAll, describe, expect, it } from "vitest";
import { drawAreas } from "../../scripts/areas/draw.ts";
import type { DrawnAreas } from "../../scripts/areas/layers.ts";
import { type GridArea, gridArea, gridAreaContains } from "../../scripts/areas/shapes.ts";
import { type AreaTables, readAreaTables } from "../../scripts/areas/tables.ts";
import { realEffects } from "../../scripts/effects.ts";
import { type Boundary, readBoundaries } from "../../scripts/import/boundaries.ts";
import { readCells } from "../../scripts/import/csv.ts";
import { withEntries } from "../../scripts/import/input.ts";
import { gridFromPosition, positionFromGrid } from "../../src/core/place/grid.ts";
import { type AreaIndex, indexAreas } from "../../src/core/place/locate.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import { boxOf } from "../../src/core/place/polygon.ts";
import { squareMetres } from "../square-metres.ts";
import { makeWorld, REPOSITORY } from "../unit/import/world.ts";
import { hasOfficial, OFFICIAL_FOLDER, officialEntry } from "./folder.ts";

const SAMPLE = 1000;
/** Code-Point Open's newer codes for two districts of May 2024. */
const RECODED: Readonly<Record<string, string>> = { E08000038: "E08000016", E08000039: "E08000019" };

/** Of a thousand; a little under what was measured when this was written (979, 997, 762), so that a loss shows. */
const FLOOR_COUNCIL = 970;
const FLOOR_BOUNDARY = 990;
const FLOOR_NEIGHBOURHOOD = 740;

interface Postcode {
  readonly easting: number;
  readonly northing: number;
  readonly council: string;
}

/** A small repeatable stream of numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A fair sample of England's postcodes, kept while reading (reservoir sampling). */
async function samplePostcodes(): Promise<readonly Postcode[]> {
  const random = seeded(2025);
  const sample: Postcode[] = [];
  let seen = 0;
  const world = await makeWorld({ withTables: false });
  await withEntries(world, `${OFFICIAL_FOLDER}/os/codepo_gb.zip`, async (entries) => {
    for (const entry of [...entries]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .filter(({ name }) => /CSV\/[a-z]+\.csv$/.test(name))) {
      await readCells(entry, (cells) => {
        const [, quality, easting, northing, country, , , , council = ""] = cells;
        if (country !== "E92000001" || Number(quality) > 50) return;
        const postcode = {
          easting: Number(easting),
          northing: Number(northing),
          council: RECODED[council] ?? council,
        };
        const place = seen++ < SAMPLE ? sample.length : Math.floor(random() * seen);
        if (place < SAMPLE) sample[place] = postcode;
      });
    }
  });
  await world.remove();
  return sample;
}

describe.skipIf(!hasOfficial)("cells beside official boundaries", () => {
  let tables: AreaTables;
  let drawn: DrawnAreas;
  let official: readonly Boundary[];
  let located: AreaIndex;
  let postcodes: readonly Postcode[];
  beforeAll(async () => {
    const effects = { ...realEffects(), log: () => undefined };
    tables = await readAreaTables(effects, REPOSITORY);
    // A root without imported boundaries, so that cells are drawn whatever lies in the cache.
    drawn = await drawAreas(effects, "/nonexistent", tables);
    const world = await makeWorld({ withTables: false });
    official = (await readBoundaries(world, officialEntry("ons/LSOA_2021_EW_BSC_V4.geojson"))).filter(
      ({ code }) => code.startsWith("E"),
    );
    located = indexAreas(official.map(({ area }) => area));
    postcodes = await samplePostcodes();
    await world.remove();
  }, 240_000);

  it("hold their own centre, every one", () => {
    const without = tables.neighbourhoods.filter((one, index) => {
      const { easting, northing } = gridFromPosition(one);
      return !gridAreaContains(drawn.neighbourhoods[index] ?? [], easting, northing);
    });
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  it("cover England's ground: their areas add up to the official total within one per cent", () => {
    const cells = drawn.neighbourhoods.reduce((sum, area) => sum + squareMetres(area), 0);
    const published = official.reduce((sum, { area }) => sum + squareMetres(gridArea(area)), 0);
    console.log(
      `Cells ${(cells / 1e6).toFixed(0)} km², official (generalised) ${(published / 1e6).toFixed(0)} km²`,
    );
    expect(Math.abs(cells / published - 1)).toBeLessThan(0.01);
  });

  it("do not overlap: no sampled postcode lies in two, and hardly any in none", () => {
    const boxes = drawn.neighbourhoods.map(boxOf);
    const counts = postcodes.map(({ easting, northing }) =>
      countHolding(drawn.neighbourhoods, boxes, easting + 0.37, northing + 0.41),
    );
    const [none, several] = [
      counts.filter((count) => count === 0).length,
      counts.filter((count) => count > 1).length,
    ];
    console.log(`Of ${SAMPLE} postcodes ${none} lie in no cell (coast or border), ${several} in several`);
    expect(several).toBe(0);
    expect(none).toBeLessThanOrEqual(5);
  });

  it("put postcodes in the right council and neighbourhood at the measured rate", () => {
    const nearest = nearestIndex(tables.neighbourhoods);
    const boxes = drawn.neighbourhoods.map(boxOf);
    const hits = {
      councilByCentre: 0,
      councilByCell: 0,
      councilByBoundary: 0,
      neighbourhoodByCentre: 0,
      neighbourhoodByCell: 0,
    };
    for (const { easting, northing, council } of postcodes) {
      const position = positionFromGrid({ easting, northing });
      const byCentre = tables.neighbourhoods[nearest.nearest(position)?.index ?? -1];
      const byCell =
        tables.neighbourhoods[findHolding(drawn.neighbourhoods, boxes, easting, northing)] ?? byCentre;
      const trueCode = official[located.locate(position.longitude, position.latitude)?.index ?? -1]?.code;
      const byBoundary = tables.neighbourhoods.find(({ code }) => code === trueCode);
      if (byCentre?.council === council) hits.councilByCentre++;
      if (byCell?.council === council) hits.councilByCell++;
      if (byBoundary?.council === council) hits.councilByBoundary++;
      if (byCentre?.code === trueCode) hits.neighbourhoodByCentre++;
      if (byCell?.code === trueCode) hits.neighbourhoodByCell++;
    }
    console.log(`Of ${SAMPLE} postcodes of Code-Point Open: ${JSON.stringify(hits)}`);
    expect(hits.councilByCentre).toBeGreaterThanOrEqual(FLOOR_COUNCIL);
    expect(hits.councilByCell).toBeGreaterThanOrEqual(FLOOR_COUNCIL);
    expect(hits.councilByBoundary).toBeGreaterThanOrEqual(FLOOR_BOUNDARY);
    expect(hits.neighbourhoodByCentre).toBeGreaterThanOrEqual(FLOOR_NEIGHBOURHOOD);
    expect(hits.neighbourhoodByCell).toBeGreaterThanOrEqual(FLOOR_NEIGHBOURHOOD);
  });
});

function holdingIndexes(
  areas: readonly GridArea[],
  boxes: readonly ReturnType<typeof boxOf>[],
  x: number,
  y: number,
): number[] {
  return boxes.flatMap((box, index) =>
    x >= box.west &&
    x <= box.east &&
    y >= box.south &&
    y <= box.north &&
    gridAreaContains(areas[index] ?? [], x, y)
      ? [index]
      : [],
  );
}

function countHolding(
  areas: readonly GridArea[],
  boxes: readonly ReturnType<typeof boxOf>[],
  x: number,
  y: number,
): number {
  return holdingIndexes(areas, boxes, x, y).length;
}

function findHolding(
  areas: readonly GridArea[],
  boxes: readonly ReturnType<typeof boxOf>[],
  x: number,
  y: number,
): number {
  return holdingIndexes(areas, boxes, x, y)[0] ?? -1;
}

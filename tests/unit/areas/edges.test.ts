import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, describe, expect, it } from "vitest";
import { indexCoast } from "../../../scripts/areas/coast.ts";
import { eachEdge, pointKey } from "../../../scripts/areas/dissolve.ts";
import { drawAreas } from "../../../scripts/areas/draw.ts";
import { growLand, readCoast } from "../../../scripts/areas/land.ts";
import { type DrawnAreas, layersOf } from "../../../scripts/areas/layers.ts";
import type { GridPoint } from "../../../scripts/areas/shapes.ts";
import { type AreaTables, readAreaTables } from "../../../scripts/areas/tables.ts";
import { cutTiles, tileExtent } from "../../../scripts/areas/tiles.ts";
import { realEffects } from "../../../scripts/effects.ts";
import { AREA_TILE_ZOOMS, tilePoint } from "../../../src/core/place/area-tiles.ts";
import { gridFromPosition } from "../../../src/core/place/grid.ts";
import { numberOfCode } from "../../../src/core/place/gss-code.ts";
import { REPOSITORY } from "../import/world.ts";

const ZOOM = AREA_TILE_ZOOMS.last;

let tables: AreaTables;
let drawn: DrawnAreas;
beforeAll(async () => {
  const effects = realEffects();
  tables = await readAreaTables(effects, REPOSITORY);
  // A root without imported boundaries, so that cells are drawn whatever lies in the cache.
  drawn = await drawAreas(effects, "/nonexistent", tables);
}, 240_000);

describe("the edges of England's cells", () => {
  it("are shared exactly by both neighbours everywhere but at the coast", () => {
    const centres = tables.neighbourhoods.map((one): GridPoint => {
      const { easting, northing } = gridFromPosition(one);
      return [easting, northing];
    });
    const coast = indexCoast(growLand(readCoast().kingdom, centres));
    const edges = new Map<string, readonly [GridPoint, GridPoint]>();
    for (const area of [...drawn.neighbourhoods, drawn.around]) {
      eachEdge(area, (from, to) => {
        edges.set(`${pointKey(from)} ${pointKey(to)}`, [from, to]);
      });
    }
    const alone = [...edges.values()].filter(([from, to]) => !edges.has(`${pointKey(to)} ${pointKey(from)}`));
    const inland = alone.filter(([[ax, ay], [bx, by]]) => {
      const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
      return (
        Math.hypot(bx - ax, by - ay) > 20 &&
        !coast.crosses({ west: x - 5, east: x + 5, south: y - 5, north: y + 5 })
      );
    });
    expect(alone.length).toBeGreaterThan(1000);
    expect(inland).toEqual([]);
  });

  it("stray no more than 15 metres when the closest tiles are drawn larger", () => {
    const tiles = cutTiles(ZOOM, layersOf(tables, drawn)(ZOOM));
    const [column, row] = tilePoint({ latitude: 53.8, longitude: -1.55 }, ZOOM);
    const [x, y] = [Math.floor(column), Math.floor(row)];
    const bytes = tiles.find((tile) => tile.x === x && tile.y === y)?.bytes ?? new Uint8Array();
    const layer = new VectorTile(new PbfReader(bytes)).layers["neighbourhoods"];
    const corners = new Map(
      tables.neighbourhoods.map((one, index) => [
        numberOfCode(one.code),
        drawn.neighbourhoods[index]?.flat(2) ?? [],
      ]),
    );
    let farthest = 0;
    let checked = 0;
    for (let index = 0; index < (layer?.length ?? 0); index++) {
      const feature = layer?.feature(index);
      const own = corners.get(feature?.id ?? -1) ?? [];
      for (const point of feature?.loadGeometry().flat() ?? []) {
        // Points on the tile's rim are where the tile was cut, not corners of the cell.
        if (Math.min(point.x, point.y) <= 0 || Math.max(point.x, point.y) >= tileExtent(ZOOM)) continue;
        const at = gridOfTilePoint(x + point.x / tileExtent(ZOOM), y + point.y / tileExtent(ZOOM));
        farthest = Math.max(farthest, Math.min(...own.map(([px, py]) => Math.hypot(px - at[0], py - at[1]))));
        checked++;
      }
    }
    console.log(`${checked} corners of one tile stray at most ${farthest.toFixed(1)} m`);
    expect(checked).toBeGreaterThan(5000);
    expect(farthest).toBeLessThanOrEqual(15);
  });
});

function gridOfTilePoint(column: number, row: number): GridPoint {
  const scale = 2 ** ZOOM;
  const longitude = (column / scale) * 360 - 180;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / scale))) * 180) / Math.PI;
  const { easting, northing } = gridFromPosition({ latitude, longitude });
  return [easting, northing];
}

/** The drawing of a brief's place: neighbourhoods' ground and records' marks on a page of a given width. */
import { type TilePoint, tilePoint } from "../../core/place/area-tiles.ts";
import type { Position } from "../../core/place/distance.ts";
import { GROUND_ZOOM, type GroundTile } from "../../io/ground.ts";

/** Units across the drawing. */
export const WIDTH = 360;
/** Width of a record's mark. */
export const MARK = 10;
/** The drawing is no higher than this many times its width. */
const HIGHEST = 1.6;
/** Room around the place, as a share of its longer side. */
const ROOM = 0.04;

/** A tile's part of the drawing: where it stands, and its neighbourhoods' paths in the page's units. */
export interface DrawnTile {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly cells: readonly { readonly digits: number; readonly path: string }[];
}

/** Where things stand on the page. */
export interface Drawing {
  readonly height: number;
  readonly tiles: readonly DrawnTile[];
  at(position: Position): readonly [x: number, y: number];
}

/** Lays ground out on a page; undefined where there is none. */
export function drawGround(tiles: readonly GroundTile[]): Drawing | undefined {
  const frame = frameOf(tiles);
  if (frame === undefined) return undefined;
  const { left, top, across, down } = frame;
  const scale = Math.min(WIDTH / across, (WIDTH * HIGHEST) / down);
  const shift = (WIDTH - across * scale) / 2;
  const onPage = ([column, row]: TilePoint): readonly [number, number] => [
    shift + (column - left) * scale,
    (row - top) * scale,
  ];
  return {
    height: Math.round(down * scale),
    tiles: tiles
      .filter(({ ground }) => ground.length > 0)
      .map(({ column, row, ground }) => {
        const [x, y] = onPage([column, row]);
        const cells = ground.map(({ digits, rings }) => ({
          digits,
          path: rings.map((ring) => pathOf(ring.map(onPage))).join(""),
        }));
        return { x, y, size: scale, cells };
      }),
    at: (position) => onPage(tilePoint(position, GROUND_ZOOM)),
  };
}

/** The smallest frame around all ground inside its own tiles, with room. */
function frameOf(
  tiles: readonly GroundTile[],
): { left: number; top: number; across: number; down: number } | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { ground } of tiles)
    for (const { rings } of ground)
      for (const ring of rings)
        for (const [column, row] of ring) {
          left = Math.min(left, column);
          right = Math.max(right, column);
          top = Math.min(top, row);
          bottom = Math.max(bottom, row);
        }
  if (right <= left || bottom <= top) return undefined;
  const room = Math.max(right - left, bottom - top) * ROOM;
  return {
    left: left - room,
    top: top - room,
    across: right - left + 2 * room,
    down: bottom - top + 2 * room,
  };
}

/** A closed ring as a path; a tenth of a unit is finer than a printer's dot. */
function pathOf(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

/** A mark's middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The spot nearest to a point, on rings around it, that covers no mark that is there already and lies on the page; the
 * point itself where all are taken.
 */
export function freeSpot(wanted: Spot, taken: readonly Spot[], height: number): Spot {
  const isFree = ({ x, y }: Spot): boolean =>
    x >= MARK / 2 &&
    y >= MARK / 2 &&
    x <= WIDTH - MARK / 2 &&
    y <= height - MARK / 2 &&
    taken.every((mark) => Math.hypot(mark.x - x, mark.y - y) >= MARK * 0.8);
  for (let ring = 0; ring <= 3; ring++) {
    const steps = ring === 0 ? 1 : 6 * ring;
    for (let step = 0; step < steps; step++) {
      const angle = (2 * Math.PI * step) / steps;
      const spot = {
        x: wanted.x + ring * MARK * Math.cos(angle),
        y: wanted.y + ring * MARK * Math.sin(angle),
      };
      if (isFree(spot)) return spot;
    }
  }
  return wanted;
}

/** Each neighbourhood as the ground that is nearer to its centre than to any other: Voronoi cells cut at the coast. */
import { Delaunay } from "d3-delaunay";
import { type Box, boxOf } from "../../src/core/place/polygon.ts";
import { agreeOnPoints } from "./agree.ts";
import { intersectRings } from "./clip.ts";
import { type Coast, indexCoast } from "./coast.ts";
import { adoptOrphans } from "./orphans.ts";
import { type GridArea, type GridPoint, type GridRing, snapPolygon } from "./shapes.ts";

/** The grid of Great Britain, with sea around. */
/** Room around a cell when the coast near it is cut out. */
const MARGIN_METRES = 2000;
const BOUNDS: [number, number, number, number] = [-50_000, -100_000, 800_000, 1_300_000];

/** The cell of each centre; together they cover the land. Every cell holds its own centre, for land has ground around each. */
export function drawCells(centres: readonly GridPoint[], land: GridArea): readonly GridArea[] {
  const apart = moveApart(centres);
  const voronoi = new Delaunay(Float64Array.from(apart.flat())).voronoi(BOUNDS);
  const coast = indexCoast(land);
  const cells = apart.map((centre, index) => {
    const cell = voronoi.cellPolygon(index) as GridPoint[] | null;
    return cell === null ? [] : cutAtCoast(cell, centre, land, coast);
  });
  return adoptOrphans(agreeOnPoints(cells), apart);
}

/** Moves a centre that stands exactly on another a few metres aside, so that both have a cell. */
function moveApart(centres: readonly GridPoint[]): readonly GridPoint[] {
  const taken = new Set<string>();
  return centres.map(([x, y]) => {
    let east = x;
    while (taken.has(`${Math.round(east)} ${Math.round(y)}`)) east += 4;
    taken.add(`${Math.round(east)} ${Math.round(y)}`);
    return [east, y];
  });
}

function cutAtCoast(cell: readonly GridPoint[], [x, y]: GridPoint, land: GridArea, coast: Coast): GridArea {
  const box = boxOf([[cell]]);
  if (!coast.crosses(box)) return coast.holds(x, y) ? [snapPolygon([cell])] : [];
  const rings = coast
    .polygonsNear(box)
    .flatMap((index) => (land[index] ?? []).map((ring) => clipToBox(ring, box)));
  return intersectRings(
    snapPolygon([cell])[0] ?? [],
    rings.filter((ring) => ring.length >= 3),
  );
}

/** The part of a ring around a box, quick and with harmless bridges along the box's edge, which lies outside the cell. */
function clipToBox(ring: GridRing, box: Box): GridRing {
  const sides: readonly ((point: GridPoint) => number)[] = [
    ([x]) => x - Math.floor(box.west - MARGIN_METRES),
    ([x]) => Math.ceil(box.east + MARGIN_METRES) - x,
    ([, y]) => y - Math.floor(box.south - MARGIN_METRES),
    ([, y]) => Math.ceil(box.north + MARGIN_METRES) - y,
  ];
  return sides.reduce<GridRing>(clipToSide, ring).map(([x, y]): GridPoint => [Math.round(x), Math.round(y)]);
}

/** Keeps what lies on the side where `inside` is not negative (Sutherland and Hodgman). */
function clipToSide(ring: GridRing, inside: (point: GridPoint) => number): GridRing {
  const kept: GridPoint[] = [];
  ring.forEach((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const [here, there] = [inside(point), inside(before)];
    if (here >= 0 !== there >= 0) {
      const share = there / (there - here);
      kept.push([before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share]);
    }
    if (here >= 0) kept.push(point);
  });
  return kept;
}

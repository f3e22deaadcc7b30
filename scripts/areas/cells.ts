/** Each neighbourhood as the ground that is nearer to its centre than to any other: Voronoi cells cut at the coast. */
import { Delaunay } from "d3-delaunay";
import { type Box, boxOf } from "../../src/core/place/polygon.ts";
import { agreeOnEdges } from "./agree.ts";
import { intersectRings } from "./clip.ts";
import { type Coast, indexCoast } from "./coast.ts";
import { adoptOrphans } from "./orphans.ts";
import { type GridArea, type GridPoint, type GridRing, snapPolygon } from "./shapes.ts";

/** The grid of Great Britain, with sea around. */
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
  return adoptOrphans(agreeOnEdges(cells), apart);
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
    .flatMap((index) => (land[index] ?? []).map((ring) => thinAround(ring, box)));
  return intersectRings(
    snapPolygon([cell])[0] ?? [],
    rings.filter((ring) => ring.length >= 3),
  );
}

/**
 * A ring with fewer points away from a box, quick to cut a cell with. Every edge that reaches into the box stays exactly as
 * it is: a coast that runs almost along the line between two cells would else be crossed in another place by each of them.
 */
function thinAround(ring: GridRing, box: Box): GridRing {
  const sides: readonly ((point: GridPoint) => boolean)[] = [
    ([x]) => x < box.west,
    ([x]) => x > box.east,
    ([, y]) => y < box.south,
    ([, y]) => y > box.north,
  ];
  return sides.reduce<GridRing>(thinBeyond, ring);
}

/** Of points that follow each other beyond one side the first and the last: the straight way between them stays beyond it. */
function thinBeyond(ring: GridRing, isBeyond: (point: GridPoint) => boolean): GridRing {
  const beyond = ring.map(isBeyond);
  return ring.filter(
    (_, index) => !(beyond.at(index - 1) && beyond[index] && beyond[(index + 1) % ring.length]),
  );
}

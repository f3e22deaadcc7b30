/** Cutting, joining and widening shapes in whole metres, by Clipper, whose arithmetic is exact on integers. */
import { Clipper, EndType, FillRule, JoinType, type Path64 } from "clipper2-ts";
import { type GridArea, type GridRing, groupRings } from "./shapes.ts";

/** The ground that both a convex ring and an area cover; rings of the area may overlap along their edges. */
export function intersectRings(subject: GridRing, clip: readonly GridRing[]): GridArea {
  return toArea(Clipper.intersect([toPath(subject)], clip.map(toPath), FillRule.NonZero));
}

/** The ground that any of the rings covers. */
export function uniteRings(rings: readonly GridRing[]): GridArea {
  return toArea(Clipper.union(rings.map(toPath), FillRule.NonZero));
}

/** An area made wider, or narrower for negative metres, with round corners. */
export function resizeRings(area: GridArea, metres: number): GridArea {
  const paths = area.flat().map(toPath);
  return toArea(Clipper.inflatePaths(paths, metres, JoinType.Round, EndType.Polygon, 2, ARC_METRES));
}

/** How far a rounded corner may stray from a true arc. */
const ARC_METRES = 20;

function toPath(ring: GridRing): Path64 {
  return ring.map(([x, y]) => ({ x, y }));
}

function toArea(paths: readonly Path64[]): GridArea {
  return groupRings(paths.map((path) => path.map(({ x, y }): [number, number] => [x, y])));
}

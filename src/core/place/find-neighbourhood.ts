/** Which neighbourhood a point stands in, by the nearest centre: England's own and those over its border compete. */
import { distanceMetres, type Position } from "./distance.ts";
import { nearestIndex } from "./nearest.ts";

/** Farthest from its neighbourhood's centre that a point in England may be, in metres: wide moors, not the open sea. */
const FARTHEST_METRES = 25_000;

/** Finds by nearest centre; undefined for a point that is nearer to a centre over the border, or far from any. */
export function neighbourhoodFinder<N extends Position>(
  neighbourhoods: readonly N[],
  border: readonly Position[],
): (point: Position) => { readonly neighbourhood: N; readonly metres: number } | undefined {
  const index = nearestIndex(neighbourhoods);
  const abroad = nearestIndex(border);
  return (point) => {
    const found = index.nearest(point);
    const neighbourhood = found === undefined ? undefined : neighbourhoods[found.index];
    if (found === undefined || neighbourhood === undefined || found.metres > FARTHEST_METRES)
      return undefined;
    const foreign = abroad.nearest(point);
    const foreignCentre = foreign === undefined ? undefined : border[foreign.index];
    if (foreignCentre !== undefined && distanceMetres(foreignCentre, point) < found.metres) return undefined;
    return { neighbourhood, metres: found.metres };
  };
}

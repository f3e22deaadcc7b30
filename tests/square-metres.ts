/** The size of drawn areas, to hold them against one another. */
import { type GridArea, signedArea2 } from "../scripts/areas/shapes.ts";

/** Square metres of an area, holes taken off. */
export function squareMetres(area: GridArea): number {
  return area.reduce(
    (sum, polygon) => sum + polygon.reduce((inner, ring) => inner + signedArea2(ring) / 2, 0),
    0,
  );
}

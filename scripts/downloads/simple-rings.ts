/** Areas as other programs want them: rings that touch themselves are parted where they do, as the simple-feature standard asks. */
import { type GridArea, type GridPoint, type GridRing, groupRings } from "../areas/shapes.ts";

/** The same ground in rings that never touch themselves. Areas whose rings are simple already are given back as they are. */
export function withSimpleRings(area: GridArea): GridArea {
  const rings = area.flat();
  const parted = rings.flatMap(partRing);
  const isSimple =
    parted.length === rings.length && parted.every((loop, at) => loop.length === rings[at]?.length);
  return isSimple ? area : groupRings(parted);
}

/** A ring in loops, parted at each point that it passes twice. */
function partRing(ring: GridRing): readonly GridRing[] {
  const loops: GridRing[] = [];
  const path: GridPoint[] = [];
  const places = new Map<string, number>();
  for (const point of ring) {
    const key = point.join(" ");
    const before = places.get(key);
    if (before === undefined) {
      places.set(key, path.length);
      path.push(point);
      continue;
    }
    const loop = path.splice(before + 1);
    for (const [x, y] of loop) places.delete(`${x} ${y}`);
    loops.push([point, ...loop]);
  }
  return [...loops, path].filter((loop) => loop.length >= 3);
}

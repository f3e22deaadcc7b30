/** Making neighbours agree on the points they share: cutting each cell by itself can round a shared point a metre apart. */
import { type GridArea, type GridPoint, type GridRing, signedArea2 } from "./shapes.ts";

/** Points nearer than this are one. */
const SAME_METRES = 3;

/** Moves every point onto the first one met within a few metres, so that shared edges become exact. */
export function agreeOnPoints(cells: readonly GridArea[]): readonly GridArea[] {
  const known = new Map<string, GridPoint[]>();
  const agree = (point: GridPoint): GridPoint => {
    const found = nearKnown(known, point);
    if (found !== undefined) return found;
    const key = squareKey(point[0], point[1]);
    const held = known.get(key);
    if (held === undefined) known.set(key, [point]);
    else held.push(point);
    return point;
  };
  return cells.map((cell) =>
    cell
      .map((polygon) =>
        polygon.map((ring) => withoutRepeats(ring.map(agree))).filter((ring) => signedArea2(ring) !== 0),
      )
      .filter((polygon) => polygon.length > 0),
  );
}

function squareKey(x: number, y: number): string {
  return `${Math.floor(x / SAME_METRES)} ${Math.floor(y / SAME_METRES)}`;
}

function nearKnown(
  known: ReadonlyMap<string, readonly GridPoint[]>,
  [x, y]: GridPoint,
): GridPoint | undefined {
  let best: GridPoint | undefined;
  let bestSquared = SAME_METRES * SAME_METRES;
  for (let dx = -SAME_METRES; dx <= SAME_METRES; dx += SAME_METRES) {
    for (let dy = -SAME_METRES; dy <= SAME_METRES; dy += SAME_METRES) {
      for (const other of known.get(squareKey(x + dx, y + dy)) ?? []) {
        const squared = (other[0] - x) ** 2 + (other[1] - y) ** 2;
        if (squared < bestSquared) [best, bestSquared] = [other, squared];
      }
    }
  }
  return best;
}

function withoutRepeats(ring: GridRing): GridRing {
  return ring.filter((point, index) => {
    const before = ring.at(index - 1);
    return before === undefined || before[0] !== point[0] || before[1] !== point[1];
  });
}

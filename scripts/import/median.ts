/** Where most points of a key lie, on the grid: robust against a few that lie far out. */
import type { GridPoint } from "../../src/core/place/grid.ts";

/** Points by key, with how often each value of a label came. */
export class MedianByKey {
  readonly #points = new Map<string, { points: GridPoint[]; labels: Map<string, number> }>();

  /** Adds a point under a key; the label is counted for `commonest`. */
  add(key: string, point: GridPoint, label = ""): void {
    let held = this.#points.get(key);
    if (held === undefined) {
      held = { points: [], labels: new Map() };
      this.#points.set(key, held);
    }
    held.points.push(point);
    held.labels.set(label, (held.labels.get(label) ?? 0) + 1);
  }

  /**
   * Every key with the one of its points that is nearest to the median of their eastings and of their northings (the
   * first by easting, then northing, where two are as near), their count and their commonest label.
   */
  *entries(): Generator<{ key: string; point: GridPoint; count: number; commonest: string }> {
    for (const [key, { points, labels }] of this.#points)
      yield { key, point: nearestToMedian(points), count: points.length, commonest: commonestOf(labels) };
  }
}

/** The label that came most often; the first by code where counts are equal. */
export function commonestOf(labels: ReadonlyMap<string, number>): string {
  return [...labels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

function nearestToMedian(points: readonly GridPoint[]): GridPoint {
  const easting = lowerMedian(points.map((point) => point.easting));
  const northing = lowerMedian(points.map((point) => point.northing));
  const squared = (point: GridPoint): number =>
    (point.easting - easting) ** 2 + (point.northing - northing) ** 2;
  return points.reduce((best, point) => {
    const closer =
      squared(point) - squared(best) || point.easting - best.easting || point.northing - best.northing;
    return closer < 0 ? point : best;
  });
}

/** The middle number in order; the lower of the two where their count is even. */
function lowerMedian(numbers: readonly number[]): number {
  return Float64Array.from(numbers).sort()[(numbers.length - 1) >> 1] ?? 0;
}

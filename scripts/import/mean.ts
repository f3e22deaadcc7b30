/** Mean positions on the grid, gathered one point at a time. */
import type { GridPoint } from "../../src/core/place/grid.ts";
import { commonestOf } from "./median.ts";

/** A running mean by key, with how often each value of a label came. */
export class MeanByKey {
  readonly #sums = new Map<
    string,
    { easting: number; northing: number; count: number; labels: Map<string, number> }
  >();

  /** Adds a point under a key; the label is counted for `commonest`. */
  add(key: string, point: GridPoint, label = ""): void {
    let sum = this.#sums.get(key);
    if (sum === undefined) {
      sum = { easting: 0, northing: 0, count: 0, labels: new Map() };
      this.#sums.set(key, sum);
    }
    sum.easting += point.easting;
    sum.northing += point.northing;
    sum.count++;
    sum.labels.set(label, (sum.labels.get(label) ?? 0) + 1);
  }

  /** Every key with its mean point, its count and its commonest label (the first by code where counts are equal). */
  *entries(): Generator<{ key: string; point: GridPoint; count: number; commonest: string }> {
    for (const [key, { easting, northing, count, labels }] of this.#sums) {
      const point = { easting: easting / count, northing: northing / count };
      yield { key, point, count, commonest: commonestOf(labels) };
    }
  }
}

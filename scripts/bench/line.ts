/** What a benchmark reports: one measured figure a line. */

export interface BenchLine {
  readonly name: string;
  readonly value: number;
  /** `ms`, `KB`, `records` … */
  readonly unit: string;
  readonly note?: string;
  /** On the line of an alternative: our figure over its figure; below 1 ours is faster or smaller. */
  readonly ratio?: number;
}

/** The value below which a share (0 to 1) of the measurements lie; nearest rank. */
export function percentile(measurements: readonly number[], share: number): number {
  const sorted = measurements.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Repeatable chance for generated data and walks: the same seed gives the same draws everywhere. */

export interface Draw {
  /** At least 0, below 1. */
  share(): number;
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  /** One of a list, each as likely. */
  one<T>(list: readonly [T, ...T[]]): T;
  /** An index below `count`, small ones likelier by far: what a few common terms and many rare ones look like. */
  skewed(count: number): number;
}

/** Draws from a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(share() * count);
  return {
    share,
    below,
    one: (list) => list[below(list.length)] ?? list[0],
    skewed: (count) => Math.floor(share() ** 2.5 * count),
  };
}

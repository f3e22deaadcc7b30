/** The place for eight deciles as one number: how a neighbourhood's tile feature carries the index and its seven domains. */
import {
  DEPRIVATION_MEASURES,
  type DeprivationMeasure,
  type DeprivationRanks,
  decileFromRank,
} from "./deprivation.ts";

/** Deciles as decimal digits, the index first: each digit is the decile less one, so that decile 10 fits. */
export function packDeciles(ranks: DeprivationRanks): number {
  return DEPRIVATION_MEASURES.reduce((packed, { id }) => packed * 10 + decileFromRank(ranks[id]) - 1, 0);
}

/** What a packed number must be divided by (rounding down) before its last digit is the measure's decile less one. */
export function decileDivisor(measure: DeprivationMeasure): number {
  const place = DEPRIVATION_MEASURES.findIndex(({ id }) => id === measure);
  return 10 ** (DEPRIVATION_MEASURES.length - 1 - place);
}

/** The decile of one measure, 1 to 10. */
export function unpackDecile(packed: number, measure: DeprivationMeasure): number {
  return (Math.floor(packed / decileDivisor(measure)) % 10) + 1;
}

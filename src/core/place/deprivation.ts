/** The place for the English Indices of Deprivation 2025: its domains, what a rank means as a decile, and the words for it. */
import { groupThousands } from "../record/digits.ts";

/** "73 of Norfolk’s 552 neighbourhoods are among the 20% most deprived of England, IMD 2025." */
export function shareInWords(name: string, deprived: number, all: number): string {
  const noun = all === 1 ? "neighbourhood" : "neighbourhoods";
  return `${deprived.toLocaleString("en-GB")} of ${name}’s ${all.toLocaleString("en-GB")} ${noun} ${deprived === 1 ? "is" : "are"} ${describeDecile(2)} of England, ${DEPRIVATION_EDITION}.`;
}

/** How many neighbourhoods are ranked: every Lower layer Super Output Area (2021) of England. */
export const RANKED_NEIGHBOURHOODS = 33_755;
/** The edition, as it is named beside every figure. */
export const DEPRIVATION_EDITION = "IMD 2025";

/** The index as a whole and the seven domains that it is made of, in the publisher's order. */
export const DEPRIVATION_MEASURES = [
  { id: "imd", title: "Index of Multiple Deprivation" },
  { id: "income", title: "Income" },
  { id: "employment", title: "Employment" },
  { id: "education", title: "Education, skills and training" },
  { id: "health", title: "Health deprivation and disability" },
  { id: "crime", title: "Crime" },
  { id: "barriers", title: "Barriers to housing and services" },
  { id: "environment", title: "Living environment" },
] as const;

/** Which measure of deprivation: the whole index or one domain. */
export type DeprivationMeasure = (typeof DEPRIVATION_MEASURES)[number]["id"];

/** Rank by measure: 1 is the most deprived neighbourhood of England, 33,755 the least. */
export type DeprivationRanks = Readonly<Record<DeprivationMeasure, number>>;

/** Said beside every legend and figure of the index. */
export const DEPRIVATION_CAVEAT =
  "The index is relative and measures deprivation, not affluence. Not everyone in a deprived neighbourhood is deprived, and many deprived people live elsewhere.";

/**
 * Decile of a rank: 1 is the most deprived tenth of neighbourhoods, 10 the least. The same rule gives every
 * published decile of the 2025 edition, index and domains alike.
 */
export function decileFromRank(rank: number): number {
  return Math.ceil((rank * 10) / RANKED_NEIGHBOURHOODS);
}

/** True when a rank lies among the most deprived share of neighbourhoods, in per cent (20 means deciles 1 and 2). */
export function isAmongMostDeprived(rank: number, percent: number): boolean {
  return rank * 100 <= percent * RANKED_NEIGHBOURHOODS;
}

/** "Ranked 5,377 of 33,755 neighbourhoods in England (1 is most deprived); among the 20% most deprived, IMD 2025". */
export function describeRank(rank: number): string {
  return `Ranked ${groupThousands(String(rank))} of ${groupThousands(String(RANKED_NEIGHBOURHOODS))} neighbourhoods in England (1 is most deprived); ${describeDecile(decileFromRank(rank))}, ${DEPRIVATION_EDITION}`;
}

/** "among the 20% most deprived" for decile 2; the less deprived half is never called affluent. */
export function describeDecile(decile: number): string {
  return decile <= 5
    ? `among the ${decile * 10}% most deprived`
    : `among the ${(11 - decile) * 10}% least deprived`;
}

/** Shares of neighbourhoods, the most deprived first, in per cent; 100 is every neighbourhood. */
export const DEPRIVED_SHARES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
/** One of the shares. */
export type DeprivedShare = (typeof DEPRIVED_SHARES)[number];

/** The settings of the tools beside the map, as a link gives them back: nothing broken, nothing twice, nothing without end. */
import { DEPRIVATION_MEASURES, DEPRIVED_SHARES } from "../place/deprivation.ts";
import { LONGEST_TEXT } from "./plain-text.ts";
import {
  type BidSettings,
  type GapSettings,
  type LotSettings,
  MOST_TRIED,
  OPENING_VIEW,
  type TrialSettings,
  toThreeDecimals,
  type View,
} from "./view.ts";

/** Farthest that the gap finder looks, in metres. */
const FARTHEST_GAP_METRES = 200_000;
/** Largest contract, in pounds a year. */
export const LARGEST_CONTRACT = 10_000_000_000;
/** Least and most turnover that a tender may ask for, in annual values. */
const SMALLEST_MULTIPLE = 0.01;
const LARGEST_MULTIPLE = 20;
const MOST_LOTS = 50;

/** The parts of a View that are tools' settings, in their normal writing. */
export function normaliseTools({ gap, trial, bid }: View): Pick<View, "gap" | "trial" | "bid"> {
  return { gap: isGap(gap) ? gap : OPENING_VIEW.gap, trial: normalTrial(trial), bid: normalBid(bid) };
}

/** True for settings that the gap finder takes. */
export function isGap(gap: {
  readonly measure: string;
  readonly share: number;
  readonly beyondMetres: number;
}): gap is GapSettings {
  const { measure, share, beyondMetres } = gap;
  const isShare = DEPRIVED_SHARES.some((one) => one === share);
  const isLength = Number.isInteger(beyondMetres) && beyondMetres >= 0 && beyondMetres <= FARTHEST_GAP_METRES;
  return isShare && isLength && DEPRIVATION_MEASURES.some(({ id }) => id === measure);
}

/** True for degrees of a place on earth. */
export function isDegrees({
  latitude,
  longitude,
}: {
  readonly latitude: number;
  readonly longitude: number;
}): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** True for whole pounds of a contract. */
export function isPounds(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_CONTRACT;
}

/** True for a contract's value in pounds a year and a multiple that a tender might ask for. */
export function isContract(annualValue: number, turnoverMultiple: number): boolean {
  // Two decimals, so that a link writes it without an exponent.
  const isMultiple = turnoverMultiple >= SMALLEST_MULTIPLE && turnoverMultiple <= LARGEST_MULTIPLE;
  return isPounds(annualValue) && isMultiple && Number.isInteger(Math.round(turnoverMultiple * 1e8) / 1e6);
}

/** True for a number of lots. */
export function isLotCount(count: number | undefined): count is number {
  return count !== undefined && Number.isInteger(count) && count >= 1 && count <= MOST_LOTS;
}

/** Ids of records or terms as a link carries them: what could not be one is left out, and nothing stands twice. */
export function normalIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id) => id.length <= LONGEST_TEXT && /^[a-z0-9-]+$/.test(id)))];
}

function normalTrial({ added, removed }: TrialSettings): TrialSettings {
  const points = added.filter(isDegrees).map(({ latitude, longitude }) => ({
    // No negative zero, which a link would not give back.
    latitude: toThreeDecimals(latitude) + 0,
    longitude: toThreeDecimals(longitude) + 0,
  }));
  return { added: points.slice(0, MOST_TRIED), removed: normalIds(removed).slice(0, MOST_TRIED) };
}

function normalBid({ services, annualValue, turnoverMultiple, lots }: BidSettings): BidSettings {
  const opening = OPENING_VIEW.bid;
  const contract = isContract(annualValue, turnoverMultiple)
    ? { annualValue, turnoverMultiple }
    : { annualValue: opening.annualValue, turnoverMultiple: opening.turnoverMultiple };
  return { services: normalIds(services), ...contract, lots: normalLots(lots) };
}

function normalLots(lots: LotSettings): LotSettings {
  if (typeof lots === "string") return lots;
  const isGood =
    "equal" in lots ? isLotCount(lots.equal) : isLotCount(lots.values.length) && lots.values.every(isPounds);
  return isGood ? lots : "whole";
}

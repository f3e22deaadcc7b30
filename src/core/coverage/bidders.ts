/** The place for "how many local organisations could bid?": incomes beside the turnover that a tender demands. */
import { compareText } from "../publish/feature.ts";

/** An organisation that might bid. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Ids of services that it offers (`THEMES`). */
  readonly services: readonly string[];
  /** GSS codes of the councils where it stands or works. */
  readonly councils: readonly string[];
  /** Pounds in a year; absent where no source gives it. */
  readonly income?: number;
  /** Great-circle metres from the middle of the place asked about; absent without a middle or a point. */
  readonly metres?: number;
  /** WGS84 degrees; absent where the location is withheld or not known. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
}

/** What a contract, or one lot of it, asks for. */
export interface Contract {
  /** Ids of services, all of which a bidder must offer; none asks for no particular service. */
  readonly services: readonly string[];
  /** Pounds in a year. */
  readonly annualValue: number;
  /** How many times the annual value a bidder's turnover must be. */
  readonly turnoverMultiple: number;
}

/** An organisation whose income falls short. */
export interface TooSmall {
  readonly candidate: Candidate;
  /** Pounds a year between its income and what the tender demands. */
  readonly shortBy: number;
}

/** An organisation that does not offer all the services. */
export interface LacksServices {
  readonly candidate: Candidate;
  /** Ids of the services that it lacks. */
  readonly missing: readonly string[];
}

/** Every candidate stands in exactly one of the four lists; each list has the nearest first, then by id. */
export interface BidAnswer {
  readonly contract: Contract;
  /** Pounds a year that the tender demands. */
  readonly turnoverDemanded: number;
  readonly could: readonly Candidate[];
  /** The least short first. */
  readonly tooSmall: readonly TooSmall[];
  /** They offer the services; no source gives their income, so they may or may not be able to bid. */
  readonly incomeUnknown: readonly Candidate[];
  readonly lacksServices: readonly LacksServices[];
  /** Largest annual value, in whole pounds, at which at least so many of those with a known income could bid. */
  readonly largestValues: readonly LargestValue[];
}

/** The largest contract that leaves some choice. */
export interface LargestValue {
  readonly bidders: number;
  /** Pounds a year; absent where fewer organisations offer the services and have a known income. */
  readonly annualValue?: number;
}

/** Numbers of bidders for which the largest value is told. */
const BIDDERS = [1, 3, 5] as const;

/** Who could bid for a contract, who could not and why. */
export function findBidders(candidates: readonly Candidate[], contract: Contract): BidAnswer {
  const demanded = turnoverDemanded(contract);
  const could: Candidate[] = [];
  const tooSmall: TooSmall[] = [];
  const incomeUnknown: Candidate[] = [];
  const lacksServices: LacksServices[] = [];
  for (const candidate of candidates.toSorted(nearestFirst)) {
    const missing = contract.services.filter((service) => !candidate.services.includes(service));
    const { income } = candidate;
    if (missing.length > 0) lacksServices.push({ candidate, missing });
    else if (income === undefined) incomeUnknown.push(candidate);
    else if (income >= demanded) could.push(candidate);
    else tooSmall.push({ candidate, shortBy: demanded - income });
  }
  const able = [...could, ...tooSmall.map(({ candidate }) => candidate)];
  return {
    contract,
    turnoverDemanded: demanded,
    could,
    tooSmall: tooSmall.sort((a, b) => a.shortBy - b.shortBy),
    incomeUnknown,
    lacksServices,
    largestValues: largestValues(able, contract.turnoverMultiple),
  };
}

/** Pounds a year that a bidder's turnover must reach, to the penny: 1.1 times 170 is 187 and not a hair more. */
export function turnoverDemanded({
  annualValue,
  turnoverMultiple,
}: Pick<Contract, "annualValue" | "turnoverMultiple">): number {
  return Math.round(annualValue * turnoverMultiple * 100) / 100;
}

/** Where at least n could bid, the nth largest income bounds the value. */
function largestValues(able: readonly Candidate[], multiple: number): readonly LargestValue[] {
  const incomes = able.map(({ income }) => income ?? 0).sort((a, b) => b - a);
  return BIDDERS.map((bidders): LargestValue => {
    const income = incomes[bidders - 1];
    return income === undefined ? { bidders } : { bidders, annualValue: largestValue(income, multiple) };
  });
}

/** Largest whole value whose demand an income meets; stepped to it, as the division alone can miss it by a pound. */
function largestValue(income: number, turnoverMultiple: number): number {
  // Below a hundredth a pound more asks for no penny more, and stepping would not end.
  if (turnoverMultiple < 0.01) return Number.POSITIVE_INFINITY;
  const isMet = (annualValue: number): boolean =>
    turnoverDemanded({ annualValue, turnoverMultiple }) <= income;
  let value = Math.floor(income / turnoverMultiple);
  while (!isMet(value)) value--;
  while (isMet(value + 1)) value++;
  return value;
}

/** Nearest first, those without a distance last, then by id. */
export function nearestFirst(a: Candidate, b: Candidate): number {
  const [left, right] = [a.metres ?? Number.POSITIVE_INFINITY, b.metres ?? Number.POSITIVE_INFINITY];
  return left === right ? compareText(a.id, b.id) : left - right;
}

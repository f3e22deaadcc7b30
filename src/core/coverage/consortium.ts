/** The place for consortia: nearby organisations which together cover the services and the turnover. */
import { compareText } from "../publish/feature.ts";
import { type Candidate, type Contract, nearestFirst, turnoverDemanded } from "./bidders.ts";
import { LARGEST_SET, metresBetween, prepareGround, SETS_SHOWN, searchSets } from "./consortium-search.ts";

/** A consortium that exists, with the ids of its members. */
export interface ExistingConsortium {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Organisations that together could bid. None of them could be left out. */
export interface Consortium {
  /** In order of id. */
  readonly members: readonly Candidate[];
  /** Sum of the known incomes, pounds a year. */
  readonly income: number;
  /** Members whose income is unknown; they count for their services and with no pound. */
  readonly incomeUnknown: readonly Candidate[];
  /** Largest great-circle distance between two members, in metres, of those with a known point; 0 for a single one. */
  readonly largestMetres: number;
  /** Members without a known point, who are not in `largestMetres`. */
  readonly unplaced: readonly Candidate[];
  /** Existing consortia of which all members of this set are part. */
  readonly existing: readonly ExistingConsortium[];
}

/** An existing consortium beside what the contract asks. */
export interface ConsortiumCheck {
  readonly consortium: ExistingConsortium;
  /** Its members among the candidates, in order of id. */
  readonly members: readonly Candidate[];
  readonly income: number;
  /** Services asked for that no member offers. */
  readonly missing: readonly string[];
  readonly could: boolean;
}

/** Sets found, and how far they were looked for. */
export interface ConsortiumAnswer {
  /** Smallest first, then by largest distance, then by members' ids; at most `SETS_SHOWN`. */
  readonly sets: readonly Consortium[];
  readonly existing: readonly ConsortiumCheck[];
  /** Organisations that could be part of a set, and how many of them were looked at. */
  readonly candidates: number;
  readonly considered: number;
  /** Largest set looked for. */
  readonly largestSize: number;
  /** True where every organisation was looked at: no smaller or closer set of up to `largestSize` exists. */
  readonly isExact: boolean;
}

/** What narrows the search. */
export interface ConsortiumLimits {
  /** Farthest that two members may be apart, in metres; any distance without it. */
  readonly withinMetres?: number;
  readonly existing?: readonly ExistingConsortium[];
}

/**
 * The search is exact among so many organisations: all sets of up to four members are looked at (about 92,000 for forty).
 * Among more, the nearest forty are, with the nearest for each service kept in; a better set may then exist beyond them.
 */
export const MOST_CONSIDERED = 40;
/** For each service so many organisations are kept whatever their distance. */
const KEPT_A_SERVICE = 4;

/** Finds sets of organisations which together cover a contract's services and turnover. */
export function findConsortia(
  candidates: readonly Candidate[],
  contract: Contract,
  { withinMetres = Number.POSITIVE_INFINITY, existing = [] }: ConsortiumLimits = {},
): ConsortiumAnswer {
  const useful = candidates.filter((candidate) => isUseful(candidate, contract));
  const considered = chooseConsidered(useful, contract);
  const sets = searchSets(prepareGround(considered, contract, withinMetres)).map((members) =>
    describeSet(members, existing),
  );
  return {
    sets: sets.sort(smallestFirst).slice(0, SETS_SHOWN),
    existing: existing.map((consortium) => checkExisting(consortium, candidates, contract)),
    candidates: useful.length,
    considered: considered.length,
    largestSize: LARGEST_SET,
    isExact: considered.length === useful.length,
  };
}

/** One who offers none of the services can still bring turnover. */
function isUseful({ services, income }: Candidate, contract: Contract): boolean {
  return (income ?? 0) > 0 || contract.services.some((service) => services.includes(service));
}

function chooseConsidered(useful: readonly Candidate[], { services }: Contract): readonly Candidate[] {
  const nearest = useful.toSorted(nearestFirst);
  if (nearest.length <= MOST_CONSIDERED) return nearest;
  const kept = services.flatMap((service) =>
    nearest.filter((candidate) => candidate.services.includes(service)).slice(0, KEPT_A_SERVICE),
  );
  return [...new Set([...kept, ...nearest])].slice(0, MOST_CONSIDERED);
}

function describeSet(set: readonly Candidate[], existing: readonly ExistingConsortium[]): Consortium {
  const members = set.toSorted((a, b) => compareText(a.id, b.id));
  const between = members.flatMap((a, index) =>
    members.slice(index + 1).flatMap((b) => metresBetween(a, b) ?? []),
  );
  return {
    members,
    income: members.reduce((sum, { income }) => sum + (income ?? 0), 0),
    incomeUnknown: members.filter(({ income }) => income === undefined),
    largestMetres: Math.max(0, ...between),
    unplaced: members.filter(({ position }) => position === undefined),
    existing: existing.filter((one) => members.every(({ id }) => one.members.includes(id))),
  };
}

function smallestFirst(a: Consortium, b: Consortium): number {
  return (
    a.members.length - b.members.length ||
    a.largestMetres - b.largestMetres ||
    compareText(a.members.map(({ id }) => id).join(" "), b.members.map(({ id }) => id).join(" "))
  );
}

function checkExisting(
  consortium: ExistingConsortium,
  candidates: readonly Candidate[],
  contract: Contract,
): ConsortiumCheck {
  const members = candidates
    .filter(({ id }) => consortium.members.includes(id))
    .sort((a, b) => compareText(a.id, b.id));
  const income = members.reduce((sum, { income: own }) => sum + (own ?? 0), 0);
  const missing = contract.services.filter(
    (service) => !members.some(({ services }) => services.includes(service)),
  );
  const could = members.length > 0 && missing.length === 0 && income >= turnoverDemanded(contract);
  return { consortium, members, income, missing, could };
}

/** How the sets were looked for, to stand beside them. */
export function consortiumCaveat({ candidates, considered, largestSize, isExact }: ConsortiumAnswer): string {
  if (candidates === 0)
    return "None of the organisations here has a known income and a service that is asked for, so there was no set to look at.";
  if (candidates === 1)
    return "Only one of the organisations here has a known income and a service that is asked for, so there was no set to look at.";
  const how = isExact
    ? `All sets of up to ${Math.min(largestSize, candidates)} of ${candidates} organisations were looked at.`
    : `Of ${candidates} organisations the ${considered} nearest were looked at, with the nearest for each service, in sets of up to ${largestSize}; a smaller or closer set may exist beyond them.`;
  return `${how} Whether they would want to work together only they can say; unknown incomes count for nothing here.`;
}

/** The place for consortia: nearby organisations which together cover the services and the turnover. */
import { distanceMetres } from "../place/distance.ts";
import { compareText } from "../publish/feature.ts";
import { type Candidate, type Contract, nearestFirst, turnoverDemanded } from "./bidders.ts";

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
/** Largest set that is looked for: beyond this nobody would call it a small consortium. */
export const LARGEST_SET = 4;
/** How many sets are given. */
export const SETS_SHOWN = 12;
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

/** What the walk through sets holds about each organisation, in order of income, the largest first. */
interface Ground {
  readonly members: readonly Candidate[];
  readonly incomes: readonly number[];
  /** For each organisation the places of the services it offers. */
  readonly offers: readonly (readonly number[])[];
  readonly metres: readonly (readonly number[])[];
  readonly serviceCount: number;
  readonly demanded: number;
  readonly withinMetres: number;
}

function searchSets(ground: Ground): readonly (readonly Candidate[])[] {
  const found: (readonly number[])[] = [];
  for (let size = 1; size <= LARGEST_SET && found.length < SETS_SHOWN; size++) {
    const ofSize: (readonly number[])[] = [];
    growSet(ground, [], size, 0, 0, new Uint8Array(ground.serviceCount), (set) => {
      if (isNeeded(ground, set)) ofSize.push(set);
    });
    found.push(...closest(ground, ofSize));
  }
  return found.map((set) => set.flatMap((place) => ground.members[place] ?? []));
}

/** The closest sets of a size, as many as are shown and those just as close: thousands may pass, and few are described. */
function closest(ground: Ground, sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const spread = sets.map((set) =>
    Math.max(0, ...set.flatMap((a, index) => set.slice(index + 1).map((b) => ground.metres[a]?.[b] ?? 0))),
  );
  const farthest = spread.toSorted((a, b) => a - b)[SETS_SHOWN - 1] ?? Number.POSITIVE_INFINITY;
  return sets.filter((_, index) => (spread[index] ?? 0) <= farthest);
}

function prepareGround(considered: readonly Candidate[], contract: Contract, withinMetres: number): Ground {
  const members = considered.toSorted((a, b) => (b.income ?? 0) - (a.income ?? 0) || compareText(a.id, b.id));
  return {
    members,
    incomes: members.map(({ income }) => income ?? 0),
    offers: members.map(({ services }) =>
      contract.services.flatMap((service, place) => (services.includes(service) ? [place] : [])),
    ),
    metres: members.map((a) => members.map((b) => metresBetween(a, b) ?? 0)),
    serviceCount: contract.services.length,
    demanded: turnoverDemanded(contract),
    withinMetres,
  };
}

/** Great-circle metres between two organisations; undefined where a point is not known. */
function metresBetween({ position: from }: Candidate, { position: to }: Candidate): number | undefined {
  return from === undefined || to === undefined ? undefined : distanceMetres(from, to);
}

/** Walks all sets of a size; leaves a branch where the largest incomes left cannot reach the turnover or a member is too far. */
function growSet(
  ground: Ground,
  set: readonly number[],
  size: number,
  from: number,
  income: number,
  offered: Uint8Array,
  take: (set: readonly number[]) => void,
): void {
  const open = size - set.length;
  if (open === 0) {
    if (income >= ground.demanded && offered.every((count) => count > 0)) take(set);
    return;
  }
  for (let place = from; place <= ground.members.length - open; place++) {
    // Incomes fall from here on, so that no later choice reaches further.
    if (income + open * (ground.incomes[place] ?? 0) < ground.demanded) return;
    const far = ground.metres[place] ?? [];
    if (set.some((other) => (far[other] ?? 0) > ground.withinMetres)) continue;
    const offers = ground.offers[place] ?? [];
    for (const service of offers) offered[service] = (offered[service] ?? 0) + 1;
    growSet(ground, [...set, place], size, place + 1, income + (ground.incomes[place] ?? 0), offered, take);
    for (const service of offers) offered[service] = (offered[service] ?? 0) - 1;
  }
}

/** True where nobody could be left out. To leave out one at a time is enough: what a smaller set covers, a larger covers too. */
function isNeeded({ incomes, offers, serviceCount, demanded }: Ground, set: readonly number[]): boolean {
  return set.every((left) => {
    const others = set.filter((place) => place !== left);
    const income = others.reduce((sum, place) => sum + (incomes[place] ?? 0), 0);
    const services = new Set(others.flatMap((place) => offers[place] ?? []));
    return income < demanded || services.size < serviceCount || others.length === 0;
  });
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
  const how = isExact
    ? `All sets of up to ${largestSize} of ${candidates} organisations were looked at.`
    : `Of ${candidates} organisations the ${considered} nearest were looked at, with the nearest for each service, in sets of up to ${largestSize}; a smaller or closer set may exist beyond them.`;
  return `${how} Whether they would want to work together only they can say; unknown incomes count for nothing here.`;
}

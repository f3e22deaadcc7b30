/** The place for the walk through sets of organisations which together cover a contract's services and turnover. */
import { distanceMetres } from "../place/distance.ts";
import { compareText } from "../publish/feature.ts";
import { type Candidate, type Contract, turnoverDemanded } from "./bidders.ts";

/** Largest set that is looked for: beyond this nobody would call it a small consortium. */
export const LARGEST_SET = 4;
/** How many sets are given. */
export const SETS_SHOWN = 12;

/** What the walk through sets holds about each organisation, in order of income, the largest first. */
export interface Ground {
  readonly members: readonly Candidate[];
  readonly incomes: readonly number[];
  /** For each organisation the places of the services it offers. */
  readonly offers: readonly (readonly number[])[];
  readonly metres: readonly (readonly number[])[];
  readonly serviceCount: number;
  readonly demanded: number;
  readonly withinMetres: number;
}

/** The sets of the considered organisations that could bid together, none with a member too many: the smallest and closest, and those just as close. */
export function searchSets(ground: Ground): readonly (readonly Candidate[])[] {
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

/** Prepares the walk. */
export function prepareGround(
  considered: readonly Candidate[],
  contract: Contract,
  withinMetres: number,
): Ground {
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
export function metresBetween(
  { position: from }: Candidate,
  { position: to }: Candidate,
): number | undefined {
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

/** The place for similar councils: those whose people live in neighbourhoods of the same deprivation and the same rural-urban mix. */
import { decileFromRank } from "../place/deprivation.ts";
import { RURAL_URBAN, type RuralUrbanCode } from "../place/neighbourhood.ts";
import { compareText } from "../publish/feature.ts";
import type { Centres } from "./centres.ts";
import { shareOf } from "./gaps.ts";

/** How the people of a place are spread, in shares from 0 to 1. */
export interface Profile {
  readonly people: number;
  /** By IMD decile, the most deprived first. */
  readonly deciles: readonly number[];
  /** By rural-urban class, in the order of `RURAL_URBAN`. */
  readonly classes: readonly number[];
}

/** A council beside the place asked about. */
export interface SimilarCouncil {
  /** GSS code. */
  readonly code: string;
  readonly name: string;
  readonly profile: Profile;
  /** 0 where both profiles agree, 1 where they could not differ more. */
  readonly difference: number;
}

const CLASSES: readonly string[] = Object.keys(RURAL_URBAN);
const DECILES = 10;

/** The profile of the centres marked 1. */
export function profileOf(
  centres: Centres,
  ruralUrban: readonly RuralUrbanCode[],
  inside: Uint8Array,
): Profile {
  return profilesBy(centres, ruralUrban, inside, 2)[1] ?? { people: 0, deciles: [], classes: [] };
}

/** Profiles of groups of centres in one pass; `groupOf` gives each centre's group, 0 to `groups` less 1. */
function profilesBy(
  { count, people, imdRanks }: Centres,
  ruralUrban: readonly RuralUrbanCode[],
  groupOf: ArrayLike<number>,
  groups: number,
): readonly Profile[] {
  const deciles = new Float64Array(groups * DECILES);
  const classes = new Float64Array(groups * CLASSES.length);
  const all = new Float64Array(groups);
  for (let centre = 0; centre < count; centre++) {
    const group = groupOf[centre] ?? 0;
    const residents = people[centre] ?? 0;
    const decile = group * DECILES + decileFromRank(imdRanks[centre] ?? 0) - 1;
    deciles[decile] = (deciles[decile] ?? 0) + residents;
    all[group] = (all[group] ?? 0) + residents;
    const kind = CLASSES.indexOf(ruralUrban[centre] ?? "");
    if (kind < 0) continue;
    const at = group * CLASSES.length + kind;
    classes[at] = (classes[at] ?? 0) + residents;
  }
  const shares = (sums: Float64Array, width: number, group: number): readonly number[] =>
    Array.from(sums.subarray(group * width, (group + 1) * width), (sum) => shareOf(sum, all[group] ?? 0));
  return Array.from(all, (residents, group) => ({
    people: residents,
    deciles: shares(deciles, DECILES, group),
    classes: shares(classes, CLASSES.length, group),
  }));
}

/**
 * The difference of two profiles, half from deprivation and half from the rural-urban mix. Deciles are steps on a scale,
 * so what counts is how many steps people would have to move; the classes have no order, so what counts is how many
 * would have to move at all.
 */
export function profileDifference(a: Profile, b: Profile): number {
  let ahead = 0;
  let steps = 0;
  for (const [decile, share] of a.deciles.entries()) {
    ahead += share - (b.deciles[decile] ?? 0);
    steps += Math.abs(ahead);
  }
  const moved = a.classes.reduce((sum, share, kind) => sum + Math.abs(share - (b.classes[kind] ?? 0)), 0) / 2;
  return (steps / 9 + moved) / 2;
}

/** The councils most like a profile, most alike first, then by code; `except` leaves the place's own out. */
export function similarCouncils(
  centres: Centres,
  ruralUrban: readonly RuralUrbanCode[],
  profile: Profile,
  { except = [], most }: { readonly except?: readonly string[]; readonly most: number },
): readonly SimilarCouncil[] {
  const profiles = profilesBy(centres, ruralUrban, centres.councilOf, centres.councils.length);
  return centres.councils
    .flatMap(({ code, name }, council) => {
      const own = profiles[council];
      return own === undefined
        ? []
        : [{ code, name, profile: own, difference: profileDifference(profile, own) }];
    })
    .filter(({ code }) => !except.includes(code))
    .sort((a, b) => a.difference - b.difference || compareText(a.code, b.code))
    .slice(0, most);
}

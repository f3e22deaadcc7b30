/** What a council's page says about the council as a whole, counted from neighbourhoods and records. */
import type { Council } from "../place/council.ts";
import { decileFromRank } from "../place/deprivation.ts";
import type { Geography } from "../place/geography.ts";
import type { Neighbourhood } from "../place/neighbourhood.ts";

/** Needs of a council's area, as the index of deprivation counts them. */
export interface CouncilNeeds {
  readonly neighbourhoods: number;
  /** Usual residents, Census 2021. */
  readonly population: number;
  /** How many neighbourhoods are in each tenth of England, the most deprived first. */
  readonly byDecile: readonly number[];
  /** The most deprived ones, at most five. */
  readonly mostDeprived: readonly Neighbourhood[];
}

const NAMED = 5;

/** Needs by council code; a county's are those of its districts. */
export function councilNeeds(geography: Geography): ReadonlyMap<string, CouncilNeeds> {
  const members = new Map<string, Neighbourhood[]>();
  const add = (code: string, one: Neighbourhood): void => {
    const list = members.get(code) ?? [];
    list.push(one);
    members.set(code, list);
  };
  for (const one of geography.neighbourhoods) {
    add(one.council, one);
    const county = geography.councilByCode.get(one.council)?.county ?? "";
    if (county !== "") add(county, one);
  }
  return new Map([...members].map(([code, list]) => [code, needsOf(list)]));
}

function needsOf(list: readonly Neighbourhood[]): CouncilNeeds {
  const byDecile = Array.from({ length: 10 }, () => 0);
  for (const { ranks } of list) {
    const place = decileFromRank(ranks.imd) - 1;
    byDecile[place] = (byDecile[place] ?? 0) + 1;
  }
  return {
    neighbourhoods: list.length,
    population: list.reduce((sum, { population }) => sum + population, 0),
    byDecile,
    mostDeprived: [...list].sort((a, b) => a.ranks.imd - b.ranks.imd).slice(0, NAMED),
  };
}

/** All councils by name, counties among them: each has a page, for each can be asked about. */
export function councilsByName({ councilByCode }: Geography): readonly Council[] {
  return [...councilByCode.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

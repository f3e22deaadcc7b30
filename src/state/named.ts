/** Things with a name that the one box offers: places, councils, regions and themes. */
import type { Named } from "../core/find/suggest.ts";
import type { TermNames } from "../core/find/terms.ts";
import type { Place } from "../core/place/gazetteer.ts";
import { THEMES } from "../core/record/vocabulary.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Sources of suggestions from what has arrived. */
export function namedSources(
  names: TermNames,
  gazetteer: Gazetteer | undefined,
): Readonly<Record<"place" | "council" | "region" | "theme", readonly Named[]>> {
  const councils = names.council ?? {};
  return {
    place: (gazetteer?.places ?? []).map((place, index) => {
      const council = councils[place.council];
      return { id: String(index), label: place.name, ...(council === undefined ? {} : { detail: council }) };
    }),
    council: Object.entries(councils).map(([id, label]) => ({ id, label })),
    region: Object.entries(names.region ?? {}).map(([id, label]) => ({ id, label })),
    theme: THEMES.terms.map(({ id, label }) => ({ id, label })),
  };
}

/** The place that a suggestion's id names. */
export function placeById(gazetteer: Gazetteer | undefined, id: string): Place | undefined {
  return gazetteer?.places[Number(id)];
}

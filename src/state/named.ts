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
  const places = gazetteer?.places ?? [];
  const keyOf = ({ name, council }: Place): string => `${name} ${council}`;
  const counts = new Map<string, number>();
  for (const place of places) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
  return {
    place: places.map((place, index) => {
      const outward = (counts.get(keyOf(place)) ?? 0) > 1 ? gazetteer?.outwardAt(place) : undefined;
      const parts = [councils[place.council], outward].filter((part) => part !== undefined);
      const told = parts.length === 0 ? {} : { detail: parts.join(", "), addition: parts.join(" ") };
      const size = place.rank > 0 ? { size: place.rank } : {};
      return { id: String(index), label: place.name, ...told, ...size };
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

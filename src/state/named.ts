/** Things with a name that the one box offers: places, councils, regions, themes, kinds and guides. */
import {
  COUNCIL_NAMES,
  GUIDE_NAMES,
  KIND_NAMES,
  REGION_NAMES,
  THEME_NAMES,
} from "../core/find/other-names.ts";
import type { Named, NamedSources } from "../core/find/suggest.ts";
import { AUTHORED_TERMS, type TermNames } from "../core/find/terms.ts";
import type { Place } from "../core/place/gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Sources of suggestions from what has arrived. */
export function namedSources(names: TermNames, gazetteer: Gazetteer | undefined): NamedSources {
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
      const size = place.rank > 0 ? { size: place.rank, otherNames: shortNames(place.name) } : {};
      return { id: String(index), label: place.name, ...told, ...size };
    }),
    council: Object.entries(councils).map(([id, label]) => ({
      id,
      label,
      styledNames: [...shortNames(label), ...(COUNCIL_NAMES[id] ?? [])],
    })),
    region: Object.entries(names.region ?? {}).map(([id, label]) => ({
      id,
      label,
      otherNames: REGION_NAMES[id] ?? [],
    })),
    theme: authored("theme", THEME_NAMES),
    kind: authored("kind", KIND_NAMES),
    guide: Object.entries(GUIDE_NAMES).map(([id, guide]) => ({ id, ...guide })),
  };
}

/** What people call a town for short: Newcastle upon Tyne, Stoke-on-Trent, Barrow-in-Furness. */
function shortNames(name: string): readonly string[] {
  const short = /^(\S{4,}?)[ -](?:upon|under|on|in|by|le|super|next)[ -]/i.exec(name)?.[1];
  return short === undefined ? [] : [short];
}

function authored(
  facet: "theme" | "kind",
  otherNames: Readonly<Record<string, readonly string[]>>,
): readonly Named[] {
  return (AUTHORED_TERMS[facet]?.terms ?? []).map(({ id, label }) => ({
    id,
    label,
    otherNames: otherNames[id] ?? [],
  }));
}

/** The place that a suggestion's id names. */
export function placeById(gazetteer: Gazetteer | undefined, id: string): Place | undefined {
  return gazetteer?.places[Number(id)];
}

/** Names with a place, as towns and cities share them. */
import type { Position } from "../../src/core/place/distance.ts";

/** A name with a place. */
export interface Named extends Position {
  readonly name: string;
  readonly outward: string;
}

/** Which council a position lies in. */
export type CouncilAt = (at: Position) => string;

/** Places by their name in lower case. */
export function byName(places: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const place of places) {
    const key = place.name.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}

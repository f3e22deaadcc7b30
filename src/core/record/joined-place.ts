/** The place of two rows that turn out to be one thing: told no more exactly than the more careful of the two tells it. */
import type { Cells } from "./difference.ts";
import { cellsForPrecision } from "./form.ts";
import { coarserPrecision, TELLS_PLACE } from "./precision.ts";

/**
 * Joined cells, placed as the rougher of the two rows. What the present row says at its own precision stays as it is;
 * what was joined to it, and all of it where the other is rougher, is cut to what the precision may tell.
 */
export function joinedPlace(joined: Cells, present: Cells, other: Cells): Cells {
  const own = present["location_precision"];
  const precision = coarserPrecision(own, other["location_precision"]);
  if (precision === undefined) return joined;
  const rough = cellsForPrecision(joined, precision);
  if (precision !== own) return rough;
  const stays = TELLS_PLACE.filter((name) => name in joined && joined[name] === present[name]);
  return { ...rough, ...Object.fromEntries(stays.map((name) => [name, joined[name] ?? ""])) };
}

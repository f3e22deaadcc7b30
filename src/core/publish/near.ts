/** Which records stand near another: only those that are placed finely enough for a distance to mean something. */
import { type NearestIndex, nearestIndex } from "../place/nearest.ts";
import type { Feature, RecordProperties } from "./feature.ts";

/** A record and how far it is, as the crow flies. */
export interface NearRecord {
  readonly feature: Feature<RecordProperties>;
  readonly metres: number;
}

/** How many are named, and how far away the last of them may be. */
export interface NearLimits {
  readonly count: number;
  readonly metres: number;
}

const LIMITS: NearLimits = { count: 6, metres: 16_093 };

/** True for a record whose point is its own place. The middle of a town or council is not, and a withheld place is never measured to. */
export function isFinelyPlaced({ geometry, properties }: Feature<RecordProperties>): boolean {
  return (
    geometry !== undefined &&
    properties.neighbourhood_code !== undefined &&
    properties.location_precision !== "withheld"
  );
}

/** Answers which records are near one of them, nearest first, itself left out. */
export function nearFinder(
  features: readonly Feature<RecordProperties>[],
  { count, metres }: NearLimits = LIMITS,
): (feature: Feature<RecordProperties>) => readonly NearRecord[] {
  const placed = features.filter(isFinelyPlaced);
  const index: NearestIndex = nearestIndex(placed.map(positionOf));
  return (feature) => {
    if (!isFinelyPlaced(feature)) return [];
    return index
      .nearestFew(positionOf(feature), count, metres, (place) => placed[place]?.id !== feature.id)
      .flatMap((found): readonly NearRecord[] => {
        const other = placed[found.index];
        return other === undefined ? [] : [{ feature: other, metres: found.metres }];
      });
  };
}

function positionOf({ geometry }: Feature<RecordProperties>) {
  const [longitude, latitude] = geometry?.coordinates ?? [0, 0];
  return { latitude, longitude };
}

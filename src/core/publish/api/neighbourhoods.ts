/** Neighbourhoods of the static API: a hundred codes a file, so that a code says which file holds it. */
import { centresAsLoaded } from "../../place/atlas.ts";
import { DEPRIVATION_MEASURES, decileFromRank } from "../../place/deprivation.ts";
import type { Geography } from "../../place/geography.ts";
import { nearestIndex } from "../../place/nearest.ts";
import { type Neighbourhood, RURAL_URBAN } from "../../place/neighbourhood.ts";
import type { Dataset } from "../../record/dataset.ts";
import { measuredAnchors, type NearestAnchor, nearestAnchor } from "../derived.ts";

/** Characters of a code that name its file: `E010109` for E01010901. */
const STEM_LENGTH = 7;
/** Nearest anchors told for each neighbourhood. */
const NEAREST = 3;

/** Stem of the file that holds a neighbourhood. */
export function neighbourhoodStem(code: string): string {
  return code.slice(0, STEM_LENGTH);
}

/** Neighbourhoods by code, by the stem of the file that holds them. */
export function neighbourhoodFiles(
  geography: Geography,
): ReadonlyMap<string, Readonly<Record<string, object>>> {
  const files = new Map<string, Record<string, object>>();
  for (const one of geography.neighbourhoods) {
    const stem = neighbourhoodStem(one.code);
    const file = files.get(stem) ?? {};
    file[one.code] = neighbourhoodEntry(one, geography);
    files.set(stem, file);
  }
  return files;
}

function neighbourhoodEntry(one: Neighbourhood, geography: Geography): object {
  const council = geography.councilByCode.get(one.council);
  return {
    code: one.code,
    name: one.name,
    ward_name: one.ward,
    council_code: one.council,
    council_name: council?.name,
    region_code: council?.regionCode,
    region_name: council?.region,
    population: one.population,
    ranks: one.ranks,
    deciles: Object.fromEntries(DEPRIVATION_MEASURES.map(({ id }) => [id, decileFromRank(one.ranks[id])])),
    rural_urban: RURAL_URBAN[one.ruralUrban].title,
    latitude: one.latitude,
    longitude: one.longitude,
  };
}

/** For each council the nearest open anchors of each of its neighbourhoods, nearest first, in metres as the crow flies; a county has those of its districts. */
export function nearestFiles(
  dataset: Dataset,
  geography: Geography,
): ReadonlyMap<string, Readonly<Record<string, readonly NearestAnchor[]>>> {
  const anchors = measuredAnchors(dataset);
  const index = nearestIndex(anchors.map(({ position }) => position));
  const files = new Map<string, Record<string, readonly NearestAnchor[]>>();
  for (const one of centresAsLoaded(geography.neighbourhoods)) {
    const nearest = index.nearestFew(one, NEAREST).flatMap(({ index: place, metres }) => {
      const anchor = anchors[place];
      return anchor === undefined ? [] : [nearestAnchor(anchor, metres)];
    });
    for (const code of [one.council, geography.councilByCode.get(one.council)?.county ?? ""]) {
      if (code === "") continue;
      const file = files.get(code) ?? {};
      file[one.code] = nearest;
      files.set(code, file);
    }
  }
  return files;
}

/** Where postcodes and named places are, looked up on the device. */
import type { Position } from "../core/place/distance.ts";
import {
  decodePlaces,
  decodeSectors,
  type Place,
  type PlacesFile,
  type SectorsFile,
} from "../core/place/gazetteer.ts";
import { type NearestIndex, nearestIndex } from "../core/place/nearest.ts";
import type { Postcode } from "../core/place/postcode.ts";

export interface Gazetteer {
  readonly places: readonly Place[];
  /** Middle of a sector, or of all sectors of an outward code; undefined when it is not an English one. */
  middleOf(postcode: Postcode): Position | undefined;
  /** Outward code of the sector whose middle is nearest: tells two places of one name in one council apart. */
  outwardAt(position: Position): string;
}

export function createGazetteer(sectorsFile: SectorsFile, placesFile: PlacesFile): Gazetteer {
  const sectors = decodeSectors(sectorsFile);
  let nearest: NearestIndex | undefined;
  return {
    outwardAt(position) {
      nearest ??= nearestIndex(sectors);
      const [found] = nearest.nearestFew(position, 1);
      return sectors[found?.index ?? -1]?.sector.split(" ")[0] ?? "";
    },
    places: decodePlaces(placesFile),
    middleOf({ outward, sector }) {
      const meant = sectors.filter((one) =>
        sector === undefined ? one.sector.startsWith(`${outward} `) : one.sector === sector,
      );
      if (meant.length === 0) return undefined;
      const mean = (read: (one: Position) => number): number =>
        meant.reduce((sum, one) => sum + read(one), 0) / meant.length;
      return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
    },
  };
}

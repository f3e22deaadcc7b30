/** Where postcodes and named places are, looked up on the device. */
import type { Position } from "../core/place/distance.ts";
import {
  decodePlaces,
  decodeSectors,
  type Place,
  type PlacesFile,
  type SectorsFile,
} from "../core/place/gazetteer.ts";
import type { Postcode } from "../core/place/postcode.ts";

export interface Gazetteer {
  readonly places: readonly Place[];
  /** Middle of a sector, or of all sectors of an outward code; undefined when it is not an English one. */
  middleOf(postcode: Postcode): Position | undefined;
}

export function createGazetteer(sectorsFile: SectorsFile, placesFile: PlacesFile): Gazetteer {
  const sectors = decodeSectors(sectorsFile);
  return {
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

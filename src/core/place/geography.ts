/** What the build asks of the reference tables: in which neighbourhood and council a point lies, and where a postcode is. */
import type { Council } from "./council.ts";
import type { Position } from "./distance.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** A neighbourhood found for a point. */
export interface FoundNeighbourhood {
  readonly neighbourhood: Neighbourhood;
  /** Great-circle metres from the point to the neighbourhood's centre. */
  readonly metres: number;
}

/** The reference tables, prepared for asking. */
export interface Geography {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly neighbourhoodByCode: ReadonlyMap<string, Neighbourhood>;
  /** Districts of May 2024 and the counties above them, by GSS code. */
  readonly councilByCode: ReadonlyMap<string, Council>;
  /** The neighbourhood in which a point lies; undefined when it lies in Wales, Scotland or the sea. */
  neighbourhoodAt(position: Position): FoundNeighbourhood | undefined;
  /** Middle of a postcode sector such as "HX1 5"; undefined when the sector is unknown or not English. */
  sectorCentre(sector: string): Position | undefined;
}

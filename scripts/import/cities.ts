/** The great cities that the list of built-up areas lacks, and the order in which a map names towns. */
import { plainCouncilName } from "../../src/core/place/council.ts";
import { distanceMetres, type Position } from "../../src/core/place/distance.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import { byName, type CouncilAt, type Named } from "./named.ts";
import type { TableRow } from "./tables.ts";

/** A town of the same name this near is the same town. */
const SAME_CITY_METRES = 15_000;
/** People count for the town nearest to them, up to here. */
const TOWN_METRES = 12_000;
/** So many people live around the centre of a city, which tells it from a village that a council took its name from. */
const CITY_PEOPLE = 75_000;
const CITY_CENTRE_METRES = 3000;
const LONDON = "London";
const LONDON_REGION = "E12000007";

/** Cities that GeoNames has and the built-up areas lack: London, and places that their own council is named after. */
export function findCities(
  places: readonly Named[],
  builtUp: readonly Named[],
  councils: ReadonlyMap<string, TableRow>,
  councilAt: CouncilAt,
  neighbourhoods: readonly TableRow[],
): readonly Named[] {
  const peopleNear = peopleCounter(neighbourhoods);
  const [named, known] = [byName(places), byName(builtUp)];
  const cities: Named[] = [];
  for (const [code, council] of councils) {
    if (council.tier === "county" || council.region_code === LONDON_REGION) continue;
    const name = cityName(council);
    const here = (named.get(name.toLowerCase()) ?? []).filter((place) => councilAt(place) === code);
    const city = nearestTo(centreOf(council), here);
    const isKnown = (known.get(name.toLowerCase()) ?? []).some(
      (town) => distanceMetres(town, centreOf(council)) < SAME_CITY_METRES,
    );
    if (city !== undefined && !isKnown && peopleNear(city) >= CITY_PEOPLE) cities.push({ ...city, name });
  }
  const london = nearestTo(regionCentre(councils), named.get(LONDON.toLowerCase()) ?? []);
  return london === undefined ? cities : [...cities, london];
}

/** Counts the residents of the neighbourhoods whose centres lie near a place. */
function peopleCounter(neighbourhoods: readonly TableRow[]): (at: Position) => number {
  const index = nearestIndex(neighbourhoods.map(centreOf));
  return (at) =>
    index
      .within(at, CITY_CENTRE_METRES)
      .reduce((sum, found) => sum + Number(neighbourhoods[found.index]?.population ?? 0), 0);
}

/** "Bristol, City of" is Bristol, "Brighton and Hove" Brighton. */
function cityName(council: TableRow): string {
  const name = plainCouncilName(council.name ?? "").replace(/( and .*| with .*)$/, "");
  return name === "Kingston upon Hull" ? "Hull" : name;
}

function centreOf(council: TableRow): Position {
  return { latitude: Number(council.latitude), longitude: Number(council.longitude) };
}

function regionCentre(councils: ReadonlyMap<string, TableRow>): Position {
  const centres = [...councils.values()].filter((row) => row.region_code === LONDON_REGION).map(centreOf);
  const mean = (pick: (at: Position) => number): number =>
    centres.reduce((sum, at) => sum + pick(at), 0) / centres.length;
  return { latitude: mean((at) => at.latitude), longitude: mean((at) => at.longitude) };
}

function nearestTo(centre: Position, places: readonly Named[]): Named | undefined {
  return places[nearestIndex(places).nearest(centre)?.index ?? -1];
}

/**
 * Rank of each town by the people it stands for, 1 the most: residents of the neighbourhoods nearest to it, or of
 * the whole council that is named after it where those are more. Londoners count for London alone.
 */
export function rankTowns(
  towns: readonly Named[],
  neighbourhoods: readonly TableRow[],
  councils: ReadonlyMap<string, TableRow>,
): readonly number[] {
  const people = nearestPeople(towns, neighbourhoods, councils);
  const byCouncil = new Map<string, number>();
  for (const row of neighbourhoods) {
    byCouncil.set(row.council ?? "", (byCouncil.get(row.council ?? "") ?? 0) + Number(row.population));
  }
  for (const [code, council] of councils) {
    const at = towns.findIndex(
      (town) => town.name === cityName(council) && distanceMetres(town, centreOf(council)) < SAME_CITY_METRES,
    );
    if (at >= 0 && council.region_code !== LONDON_REGION)
      people[at] = Math.max(people[at] ?? 0, byCouncil.get(code) ?? 0);
  }
  const order = towns.map((_, index) => index);
  order.sort(
    (a, b) =>
      (people[b] ?? 0) - (people[a] ?? 0) || ((towns[a]?.name ?? "") < (towns[b]?.name ?? "") ? -1 : 1),
  );
  const ranks = towns.map(() => 0);
  order.forEach((index, place) => {
    ranks[index] = place + 1;
  });
  return ranks;
}

function nearestPeople(
  towns: readonly Named[],
  neighbourhoods: readonly TableRow[],
  councils: ReadonlyMap<string, TableRow>,
): number[] {
  const index = nearestIndex(towns);
  const london = towns.findIndex((town) => town.name === LONDON);
  const people = towns.map(() => 0);
  for (const row of neighbourhoods) {
    const isLondon = councils.get(row.council ?? "")?.region_code === LONDON_REGION;
    const found = index.nearest(centreOf(row));
    const at = isLondon ? london : found !== undefined && found.metres <= TOWN_METRES ? found.index : -1;
    if (at >= 0) people[at] = (people[at] ?? 0) + Number(row.population);
  }
  return people;
}

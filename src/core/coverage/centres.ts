/** The place for the neighbourhoods' centres prepared for coverage: columns, points, a walk from neighbour to neighbour, orders by deprivation. */
import type { NeighbourhoodCentre } from "../place/atlas.ts";
import { unpackDecile } from "../place/deciles.ts";
import { DEPRIVATION_MEASURES, type DeprivationMeasure, decileFromRank } from "../place/deprivation.ts";
import { RURAL_URBAN, type RuralUrbanCode } from "../place/neighbourhood.ts";
import { plantTree } from "../place/point-tree.ts";
import { spherePoints } from "../place/sphere.ts";

/** A council as coverage names it. */
export interface CouncilArea {
  /** GSS code. */
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly region: string;
  /** GSS code of the county above it; empty or absent where there is none. */
  readonly county?: string;
}

/** True for a council that is meant by a code: its own, or that of the county above it. */
export function isCouncilOf(council: CouncilArea | undefined, code: string): boolean {
  return council !== undefined && (council.code === code || council.county === code);
}

/** Neighbourhoods by deprivation on one measure. */
export interface DeprivationOrder {
  /** Places of the centres, the most deprived decile first; within a decile by rank of the whole index. */
  readonly order: Uint32Array;
  /** `ends[d]` centres lie in deciles 1 to d. */
  readonly ends: Uint32Array;
}

/** Every neighbourhood's centre as columns; a place means the same neighbourhood in all of them. */
export interface Centres {
  readonly count: number;
  /** GSS codes of the neighbourhoods (LSOA 2021). */
  readonly codes: readonly string[];
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  /** Usual residents, Census 2021. */
  readonly people: Uint32Array;
  /** IMD 2025 rank, 1 the most deprived. */
  readonly imdRanks: Uint16Array;
  /** Councils that hold a neighbourhood, in order of code. */
  readonly councils: readonly CouncilArea[];
  /** Counties above those, in order of code; only where names were given. */
  readonly counties: readonly CouncilArea[];
  /** Place of each centre's council in `councils`. */
  readonly councilOf: Uint16Array;
  /** 1 for each rural centre (2021 Rural Urban Classification); absent where that was not given. */
  readonly rural?: Uint8Array | undefined;
  /** x, y, z on the unit sphere. */
  readonly points: Float64Array;
  /** Places in an order in which one is near the next. */
  readonly walk: Uint32Array;
  /** The whole index always; the domains where their deciles were given. */
  readonly deprivation: Readonly<Partial<Record<DeprivationMeasure, DeprivationOrder>>>;
}

/** What is known beside the centres. */
export interface CentreDetails {
  /** Names and regions; a council that is missing goes by its code. */
  readonly councils?: readonly CouncilArea[];
  /** Packed deciles in the order of the centres (`NeighbourhoodDescription.deciles`): with them gaps can be asked by domain. */
  readonly deciles?: readonly number[];
  /** Rural-urban classes in the order of the centres. */
  readonly ruralUrban?: readonly RuralUrbanCode[];
}

/** Prepares the centres; done once when the neighbourhoods have arrived. */
export function prepareCentres(
  all: readonly NeighbourhoodCentre[],
  { councils = [], deciles, ruralUrban }: CentreDetails = {},
): Centres {
  const byCode = new Map(councils.map((council) => [council.code, council]));
  const codes = [...new Set(all.map(({ council }) => council))].sort();
  const place = new Map(codes.map((code, index) => [code, index]));
  const degrees = {
    latitudes: Float64Array.from(all, ({ latitude }) => latitude),
    longitudes: Float64Array.from(all, ({ longitude }) => longitude),
  };
  const points = spherePoints(degrees);
  const imdRanks = Uint16Array.from(all, ({ imdRank }) => imdRank);
  return {
    count: all.length,
    codes: all.map(({ code }) => code),
    ...degrees,
    people: Uint32Array.from(all, ({ population }) => population),
    imdRanks,
    councils: codes.map((code) => byCode.get(code) ?? { code, name: code, regionCode: "", region: "" }),
    counties: countiesAbove(councils),
    councilOf: Uint16Array.from(all, ({ council }) => place.get(council) ?? 0),
    rural: ruralUrban && Uint8Array.from(ruralUrban, (code) => Number(RURAL_URBAN[code].rural)),
    points,
    // The tree's own order: neighbours on the ground stand side by side in its leaves.
    walk: plantTree(points).places,
    deprivation: deprivationOrders(imdRanks, deciles),
  };
}

function countiesAbove(councils: readonly CouncilArea[]): readonly CouncilArea[] {
  const above = new Set(councils.map(({ county }) => county));
  return councils.filter(({ code }) => above.has(code)).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function deprivationOrders(
  imdRanks: Uint16Array,
  deciles: readonly number[] | undefined,
): Centres["deprivation"] {
  const byRank = Uint32Array.from(imdRanks.keys()).sort(
    (a, b) => (imdRanks[a] ?? 0) - (imdRanks[b] ?? 0) || a - b,
  );
  const orders: Partial<Record<DeprivationMeasure, DeprivationOrder>> = {
    imd: orderByDecile(byRank, (place) => decileFromRank(imdRanks[place] ?? 0)),
  };
  if (deciles === undefined) return orders;
  for (const { id } of DEPRIVATION_MEASURES) {
    if (id !== "imd") orders[id] = orderByDecile(byRank, (place) => unpackDecile(deciles[place] ?? 0, id));
  }
  return orders;
}

/** Ten buckets, filled in the order given. */
function orderByDecile(byRank: Uint32Array, decileOf: (place: number) => number): DeprivationOrder {
  const ends = new Uint32Array(11);
  for (const place of byRank) ends[decileOf(place)] = (ends[decileOf(place)] ?? 0) + 1;
  for (let decile = 1; decile <= 10; decile++) ends[decile] = (ends[decile] ?? 0) + (ends[decile - 1] ?? 0);
  const next = Uint32Array.from(ends, (_, decile) => ends[decile - 1] ?? 0);
  const order = new Uint32Array(byRank.length);
  for (const place of byRank) {
    const decile = decileOf(place);
    const at = next[decile] ?? 0;
    order[at] = place;
    next[decile] = at + 1;
  }
  return { order, ends };
}

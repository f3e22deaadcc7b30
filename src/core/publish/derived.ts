/** Columns that the build derives and nobody types: the neighbourhood, council and region of a record, and their figures. */
import { DEPRIVATION_MEASURES, decileFromRank } from "../place/deprivation.ts";
import type { Position } from "../place/distance.ts";
import { nearestIndex } from "../place/nearest.ts";
import { RURAL_URBAN } from "../place/neighbourhood.ts";
import type { Dataset, Placed, Placement } from "../record/dataset.ts";
import { isPlacedAs, type Precision } from "../record/precision.ts";
import type { Organisation } from "../record/tables/organisations.ts";

/** The nearest anchor organisation to a record or a neighbourhood, as the crow flies. */
export interface NearestAnchor {
  readonly id: string;
  readonly name: string;
  readonly metres: number;
  /** How exactly the anchor is placed: to one of an area or a town the distance is rough. */
  readonly precision: Precision;
}

/** An anchor organisation that distances are measured to. */
export interface MeasuredAnchor extends Omit<NearestAnchor, "metres"> {
  readonly position: Position;
}

/** Derived figures of a record; absent where its place is not known finely enough. */
export interface DerivedColumns {
  readonly neighbourhood_code?: string;
  readonly neighbourhood_name?: string;
  /** Name of the ward that holds most of the neighbourhood. */
  readonly ward_name?: string;
  /** True where the point stands for a named place, so that its neighbourhood is only the one in the middle. */
  readonly neighbourhood_is_approximate?: true;
  /** True where the point is not from coordinates of the row, but the middle of a postcode's sector or of the council. */
  readonly point_is_derived?: true;
  readonly council_code?: string;
  /** GSS code of the county above the council; absent where there is none. */
  readonly county_code?: string;
  readonly council_name?: string;
  readonly region_code?: string;
  readonly region_name?: string;
  /** 1 (most deprived) to 33,755, IMD 2025. */
  readonly imd_rank?: number;
  /** Decile of the index and of each domain, 1 the most deprived tenth. */
  readonly deciles?: Readonly<Record<string, number>>;
  readonly rural_urban?: string;
  readonly rural?: boolean;
  readonly nearest_anchor?: NearestAnchor;
}

/** What a placement says, as columns. */
export function derivedColumns({ neighbourhood, council }: Placement, precision: string): DerivedColumns {
  return {
    ...(neighbourhood === undefined
      ? {}
      : {
          neighbourhood_code: neighbourhood.code,
          neighbourhood_name: neighbourhood.name,
          ward_name: neighbourhood.ward,
          ...(precision === "area" ? { neighbourhood_is_approximate: true as const } : {}),
          imd_rank: neighbourhood.ranks.imd,
          deciles: Object.fromEntries(
            DEPRIVATION_MEASURES.map(({ id }) => [id, decileFromRank(neighbourhood.ranks[id])]),
          ),
          rural_urban: RURAL_URBAN[neighbourhood.ruralUrban].title,
          rural: RURAL_URBAN[neighbourhood.ruralUrban].rural,
        }),
    ...(council === undefined
      ? {}
      : {
          council_code: council.code,
          ...(council.county === "" ? {} : { county_code: council.county }),
          council_name: council.name,
          region_code: council.regionCode,
          region_name: council.region,
        }),
  };
}

/** True for an anchor organisation that has not closed. */
export function isOpenAnchor({ is_anchor, status }: Pick<Organisation, "is_anchor" | "status">): boolean {
  return is_anchor === "yes" && status !== "closed";
}

/**
 * The anchors that count wherever the nearest is told: open ones with a point of their own, the middle of their town at
 * the coarsest. The gap finder counts the same ones.
 */
export function measuredAnchors({
  organisations,
}: Pick<Dataset, "organisations">): readonly MeasuredAnchor[] {
  return organisations.flatMap(({ record, placement: { position } }: Placed<Organisation>) =>
    isOpenAnchor(record) && isPlacedAs(record.location_precision) && position !== undefined
      ? [{ id: record.id, name: record.name, precision: record.location_precision, position }]
      : [],
  );
}

/** An anchor as the nearest one, `metres` away. */
export function nearestAnchor({ id, name, precision }: MeasuredAnchor, metres: number): NearestAnchor {
  return { id, name, metres: Math.round(metres), precision };
}

/** Answers which open anchor organisation is nearest to a record whose neighbourhood is known, itself left out. */
export function anchorFinder(
  dataset: Dataset,
): (id: string, placement: Placement) => NearestAnchor | undefined {
  const anchors = measuredAnchors(dataset);
  const index = nearestIndex(anchors.map(({ position }) => position));
  return (id, placement) => {
    if (placement.neighbourhood === undefined || placement.position === undefined) return undefined;
    const found = index.nearest(placement.position, (candidate) => anchors[candidate]?.id !== id);
    const anchor = found === undefined ? undefined : anchors[found.index];
    return found === undefined || anchor === undefined ? undefined : nearestAnchor(anchor, found.metres);
  };
}

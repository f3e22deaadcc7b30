/** The place for organisations as candidates: what bidding needs of a record, and the consortia that the map knows. */
import { distanceMetres, type Position } from "../place/distance.ts";
import type { Feature, OrganisationProperties, ProjectProperties } from "../publish/feature.ts";
import type { Candidate } from "./bidders.ts";
import type { ExistingConsortium } from "./consortium.ts";

/** Kinds that buy or regulate and do not bid. */
const BUYERS: ReadonlySet<string> = new Set(["public-body"]);
/** Precisions whose point is only the middle of a council, or may not be used. */
const NO_POINT: ReadonlySet<string> = new Set(["council", "national", "withheld"]);

/** Organisations that may bid: neither closed nor a public body. `middle` is where distances are measured from. */
export function candidatesFrom(
  organisations: readonly Feature<OrganisationProperties>[],
  middle?: Position,
): readonly Candidate[] {
  return organisations
    .filter(({ properties }) => properties.status !== "closed" && !BUYERS.has(properties.kind))
    .map((feature) => candidateFrom(feature, middle));
}

function candidateFrom(
  { id, geometry, properties }: Feature<OrganisationProperties>,
  middle: Position | undefined,
): Candidate {
  const { name, services, council_code, areas_served, income_gbp, income_year, income_source_url } =
    properties;
  const position =
    geometry === undefined || NO_POINT.has(properties.location_precision)
      ? undefined
      : { latitude: geometry.coordinates[1], longitude: geometry.coordinates[0] };
  return {
    id,
    name,
    services,
    councils: [...new Set([...(council_code === undefined ? [] : [council_code]), ...areas_served])],
    ...(income_gbp === undefined ? {} : { income: income_gbp }),
    ...(income_year === undefined ? {} : { incomeYear: income_year }),
    ...(income_source_url === undefined ? {} : { incomeSource: income_source_url }),
    ...(position === undefined ? {} : { position }),
    ...(position === undefined || middle === undefined ? {} : { metres: distanceMetres(middle, position) }),
  };
}

/** Consortia on the map: projects of that kind with their lead and partners, and whatever organisations say they are part of. */
export function consortiaFrom(
  organisations: readonly Feature<OrganisationProperties>[],
  projects: readonly Feature<ProjectProperties>[],
): readonly ExistingConsortium[] {
  const names = new Map<string, string>([
    ...organisations.map(({ id, properties }) => [id, properties.name] as const),
    ...projects.map(({ id, properties }) => [id, properties.title] as const),
  ]);
  const members = new Map<string, Set<string>>();
  const join = (consortium: string, member: string): void =>
    void members.set(consortium, (members.get(consortium) ?? new Set()).add(member));
  for (const { id, properties } of projects) {
    if (properties.kind !== "consortium") continue;
    for (const member of [properties.lead_org, ...properties.partner_orgs]) {
      if (member !== undefined) join(id, member);
    }
  }
  for (const { id, properties } of organisations) {
    for (const consortium of properties.consortium_ids) join(consortium, id);
  }
  return [...members]
    .map(([id, ids]) => ({ id, name: names.get(id) ?? id, members: [...ids].sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

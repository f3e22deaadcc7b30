/** The place for the consortia that the map knows. */
import type { Feature, OrganisationProperties, ProjectProperties } from "../publish/feature.ts";
import type { ExistingConsortium } from "./consortium.ts";

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

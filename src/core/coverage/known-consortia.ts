/** The place for the consortia that the map knows. */
import type { Feature, ProjectProperties } from "../publish/feature.ts";
import type { ExistingConsortium } from "./consortium.ts";

/** Consortia on the map: projects of that kind with their lead and partners, those that name any, in order of id. */
export function consortiaFrom(
  projects: readonly Feature<ProjectProperties>[],
): readonly ExistingConsortium[] {
  return projects
    .filter(({ properties }) => properties.kind === "consortium")
    .map(({ id, properties: { title, lead, partners } }) => {
      const members = new Set([...(lead === undefined ? [] : [lead]), ...partners].map((one) => one.id));
      return { id, name: title, members: [...members].sort() };
    })
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

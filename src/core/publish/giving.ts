/** Projects with money as rows of the 360Giving Data Standard, where they hold all that it requires, and not otherwise. */
import { isCalendarDay } from "../record/day.ts";
import type { Feature, OrganisationProperties, ProjectProperties } from "./feature.ts";

/** A grant with the fields that the standard requires, under its titles. */
export type Grant = Readonly<Record<(typeof GRANT_COLUMNS)[number], string | number>>;

/** The required fields, in the standard's order. */
export const GRANT_COLUMNS = [
  "Identifier",
  "Title",
  "Description",
  "Currency",
  "Amount Awarded",
  "Award Date",
  "Recipient Org:Identifier",
  "Recipient Org:Name",
  "Funding Org:Identifier",
  "Funding Org:Name",
] as const;

/** Rows that qualify, and how many projects with a sum of money do not, by what they lack first. */
export interface Giving {
  readonly grants: readonly Grant[];
  readonly withMoney: number;
  readonly lacking: Readonly<Record<Lack, number>>;
}

/** What a project lacks to be a grant. */
export type Lack = "grant" | "day" | "recipient" | "funder";

/** Words of a sum that is a grant or an award, and not a price, a turnover or an estimate. */
const IS_GRANT = /^[^,.;]*\b(?:grant|award)\b/i;
const IS_NOT =
  /\b(?:up to|at most|most that|about|nearly|more than|over|between|cost|price|turnover|sought|loss|shares)\b/i;

/** Sorts projects with money; `map` is the word with which the map's ids of grants begin. The funder must be an organisation on the map with an identifier, among the partners that the row names. */
export function giving(
  projects: readonly Feature<ProjectProperties>[],
  organisations: readonly Feature<OrganisationProperties>[],
  map: string,
): Giving {
  const byId = new Map(organisations.map((one) => [one.id, one.properties] as const));
  const lacking: Record<Lack, number> = { grant: 0, day: 0, recipient: 0, funder: 0 };
  const grants: Grant[] = [];
  const withMoney = projects.filter(({ properties }) => properties.value_gbp !== undefined);
  for (const { id, properties } of withMoney) {
    const grant = asGrant(id, properties, byId, map);
    if (typeof grant === "string") lacking[grant]++;
    else grants.push(grant);
  }
  return { grants, withMoney: withMoney.length, lacking };
}

function asGrant(
  id: string,
  project: ProjectProperties,
  byId: ReadonlyMap<string, OrganisationProperties>,
  map: string,
): Grant | Lack {
  const words = project.value_is ?? "";
  if (
    !IS_GRANT.test(words) ||
    IS_NOT.test(words) ||
    !project.funding_model.some((model) => model === "grant")
  )
    return "grant";
  const day = /\b(\d{4}-\d{2}-\d{2})\b/.exec(words)?.[1];
  if (day === undefined || !isCalendarDay(day)) return "day";
  const recipient = byId.get(project.lead_org ?? "");
  const recipientId = recipient?.org_ids[0];
  if (recipient === undefined || recipientId === undefined) return "recipient";
  const funder = project.partner_orgs
    .map((partner) => byId.get(partner))
    .find((one) => one !== undefined && one.org_ids.length > 0 && words.includes(one.name));
  const funderId = funder?.org_ids[0];
  if (funder === undefined || funderId === undefined) return "funder";
  return {
    Identifier: `${map}-${id}`,
    Title: project.title,
    Description: project.summary,
    Currency: "GBP",
    "Amount Awarded": project.value_gbp ?? 0,
    "Award Date": day,
    "Recipient Org:Identifier": recipientId,
    "Recipient Org:Name": recipient.name,
    "Funding Org:Identifier": funderId,
    "Funding Org:Name": funder.name,
  };
}

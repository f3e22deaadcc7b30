/** Councils and what they have promised; windows for community rights. */
import { past } from "../cell.ts";
import { oneOf } from "../cells/choices.ts";
import { link } from "../cells/contacts.ts";
import { partialDate, windowDate } from "../cells/dates.ts";
import { gssCouncil, slug } from "../cells/identifiers.ts";
import { listOf } from "../cells/lists.ts";
import { text } from "../cells/text.ts";
import { optional, type RecordOf, required, type Table } from "../column.ts";
import { PRINCIPLES_2017, PRINCIPLES_2019, RECURRENCES, WINDOW_RIGHTS, YES_NO } from "../vocabulary.ts";
import { provenanceColumns } from "./shared.ts";

const councilColumns = {
  gss: required(gssCouncil, {
    title: "GSS code",
    help: "Nine-character code of the district, borough, unitary council or county.",
    example: "E08000033",
  }),
  name: required(text, {
    title: "Name",
    help: "The council's name as people say it.",
    example: "Calderdale",
  }),
  keep_it_local: required(oneOf(YES_NO), {
    title: "In the Keep it Local Network",
    help: "Yes where Locality lists it as a member.",
    example: "yes",
  }),
  keep_it_local_since: optional(past(partialDate), {
    title: "Member since",
    help: "Year or month in which it joined, where a source says.",
    example: "2020-03",
  }),
  keep_it_local_source: optional(link, {
    title: "Source of membership",
    help: "The page that names it as a member.",
    example: "https://locality.org.uk/blog/keep-it-local-principle-into-practice/",
  }),
  champion_role: optional(text, {
    title: "Champion",
    help: "The office (never the person) that speaks for Keep it Local.",
    example: "One champion in cabinet, one in senior leadership.",
  }),
  anchor_policy: optional(text, {
    title: "Policy on community anchors",
    help: "What the council has decided about anchors, in our own words.",
    example: "Funds a network of ten anchors.",
  }),
  anchor_policy_url: optional(link, {
    title: "Source of the anchor policy",
    help: "The page that says so.",
    example: "https://www.wakefield.gov.uk/",
  }),
  social_value_policy: optional(text, {
    title: "Social value policy",
    help: "What it asks of suppliers, in our own words.",
    example: "10% of tender evaluation.",
  }),
  social_value_url: optional(link, {
    title: "Source of the social value policy",
    help: "The page that says so.",
    example: "https://bradford.gov.uk/",
  }),
  asset_transfer_policy: optional(text, {
    title: "Asset transfer policy",
    help: "How it passes buildings and land to communities.",
    example: "Leases of up to 99 years.",
  }),
  asset_transfer_url: optional(link, {
    title: "Source of the asset transfer policy",
    help: "The page that says so.",
    example: "https://www.bristol.gov.uk/",
  }),
  case_summary: optional(text, {
    title: "What it has done",
    help: "A case that a source tells, in our own words.",
    example: "Merged commissioning and procurement teams.",
  }),
  case_url: optional(link, {
    title: "Source of the case",
    help: "The page that tells it.",
    example: "https://locality.org.uk/",
  }),
  principles_2017: optional(listOf(oneOf(PRINCIPLES_2017)), {
    title: "Principles of 2017 shown",
    help: "Our reading of the sources.",
    example: "co-design",
  }),
  principles_2019: optional(listOf(oneOf(PRINCIPLES_2019)), {
    title: "Principles of 2019 shown",
    help: "Our reading of the sources.",
    example: "local-spend",
  }),
  note: optional(text, {
    title: "Note",
    help: "What a reader should mind about this row.",
    example: "Sources differ about the year.",
  }),
  ...provenanceColumns,
} as const;

/** The table of councils with something curated about them; all councils' codes and names are in the reference tables. */
export const COUNCILS = {
  name: "councils",
  title: "Councils",
  one: "council",
  describes: "Keep it Local membership, policies and principles, each with its source.",
  key: ["gss"],
  columns: councilColumns,
} as const satisfies Table;

const windowColumns = {
  id: required(slug, { title: "Id", help: "A short name of the window.", example: "calderdale-challenge" }),
  authority: optional(gssCouncil, {
    title: "Authority",
    help: "GSS code of the council; empty for other authorities.",
    example: "E08000033",
  }),
  authority_name: required(text, {
    title: "Authority's name",
    help: "As people say it.",
    example: "Calderdale",
  }),
  right: required(oneOf(WINDOW_RIGHTS), {
    title: "Right",
    help: "Which right the window is for.",
    example: "community-right-to-challenge",
  }),
  recurrence: required(oneOf(RECURRENCES), {
    title: "How it recurs",
    help: "Where no page says, not stated is honest: it is not the same as closed.",
    example: "annual",
  }),
  opens: optional(windowDate, {
    title: "Opens",
    help: "First day: 07-01 for every year, or a full date, which a window that is open once needs.",
    example: "07-01",
  }),
  closes: optional(windowDate, { title: "Closes", help: "Last day, itself included.", example: "09-30" }),
  scope: optional(text, {
    title: "Services covered",
    help: "Which services, where the page says.",
    example: "whole or part of a service",
  }),
  decision_time: optional(text, {
    title: "Time to a decision",
    help: "Longest time that the authority gives itself.",
    example: "12 weeks",
  }),
  procurement_minimum: optional(text, {
    title: "Shortest time to the tender",
    help: "Between acceptance and procurement.",
    example: "6 weeks",
  }),
  procurement_maximum: optional(text, {
    title: "Longest time to the tender",
    help: "Between acceptance and procurement.",
    example: "3 months",
  }),
  form_url: optional(link, {
    title: "Form",
    help: "Where an expression of interest is sent.",
    example: "https://www.calderdale.gov.uk/",
  }),
  as_at: optional(past(partialDate), {
    title: "As at",
    help: "Date of the page, where it has one.",
    example: "2013-06",
  }),
  note: optional(text, {
    title: "Note",
    help: "What a reader should mind.",
    example: "An old page: confirm with the council.",
  }),
  ...provenanceColumns,
} as const;

/** The table of rights windows. */
export const RIGHTS_WINDOWS = {
  name: "rights-windows",
  title: "Rights windows",
  one: "rights window",
  describes: "When authorities take expressions of interest, and in what form.",
  key: ["id"],
  columns: windowColumns,
} as const satisfies Table;

/** A checked council row. */
export type CouncilRow = RecordOf<typeof councilColumns>;
/** A checked rights window. */
export type RightsWindow = RecordOf<typeof windowColumns>;

/** Projects: what communities did, services, consortia, policies and lessons. */
import { oneOf, reference } from "../cells/choices.ts";
import { link } from "../cells/contacts.ts";
import { partialDate } from "../cells/dates.ts";
import { gssCouncil, slug } from "../cells/identifiers.ts";
import { listOf } from "../cells/lists.ts";
import { pounds } from "../cells/numbers.ts";
import { text } from "../cells/text.ts";
import { optional, type RecordOf, required, type Table } from "../column.ts";
import {
  DELIVERY_MODELS,
  FUNDING_MODELS,
  LICENCES,
  PRINCIPLES_2017,
  PRINCIPLES_2019,
  PROJECT_KINDS,
  PROJECT_STATUS,
  RIGHTS,
  THEMES,
} from "../vocabulary.ts";
import { placeColumns, provenanceColumns } from "./shared.ts";

const columns = {
  id: required(slug, {
    title: "Id",
    help: "A short name for addresses, unlike that of any other project or organisation.",
    example: "outback-halifax",
  }),
  title: required(text, {
    title: "Title",
    help: "What people call it.",
    example: "The Outback community kitchen and garden",
  }),
  kind: required(oneOf(PROJECT_KINDS), {
    title: "Kind",
    help: "Project, service, consortium, policy or lesson.",
    example: "project",
  }),
  summary: required(text, {
    title: "Summary",
    help: "What happened, in one to three sentences of our own.",
    example: "A garden and kitchen on land that nobody used.",
  }),
  themes: required(listOf(oneOf(THEMES)), {
    title: "Themes",
    help: "What it is about, the main one first.",
    example: "food;green-space",
  }),
  status: required(oneOf(PROJECT_STATUS), {
    title: "Status",
    help: "What the newest source shows.",
    example: "active",
  }),
  start_date: optional(partialDate, {
    title: "Began",
    help: "Year, month or day, as exactly as a source says.",
    example: "2012",
  }),
  end_date: optional(partialDate, {
    title: "Ended",
    help: "Year, month or day; empty while it runs.",
    example: "2019-03",
  }),
  lead_org: optional(reference("organisations"), {
    title: "Led by (on this map)",
    help: "Id of the organisation that leads.",
    example: "halifax-opportunities-trust",
  }),
  lead_name: optional(text, {
    title: "Led by (not on this map)",
    help: "Name of the lead where it has no row of its own.",
    example: "Shropshire Council",
  }),
  partner_orgs: optional(listOf(reference("organisations")), {
    title: "Partners (on this map)",
    help: "Ids of partner organisations.",
    example: "north-halifax-partnership",
  }),
  partner_names: optional(listOf(text), {
    title: "Partners (not on this map)",
    help: "Names of partners without a row.",
    example: "Calderdale Council",
  }),
  commissioner: optional(listOf(gssCouncil), {
    title: "Council behind it",
    help: "GSS codes of the councils that commissioned it, paid for it or passed the building, land or service on.",
    example: "E08000033",
  }),
  right_used: optional(listOf(oneOf(RIGHTS)), {
    title: "Right used",
    help: "A community right or an asset transfer, where a source says so.",
    example: "asset-transfer",
  }),
  programme: optional(listOf(reference("programmes")), {
    title: "Programme",
    help: "Ids of programmes that it was part of.",
    example: "portas-pilots",
  }),
  delivery_model: optional(oneOf(DELIVERY_MODELS), {
    title: "Delivery model",
    help: "Who runs it, and how.",
    example: "community-owned",
  }),
  funding_model: optional(listOf(oneOf(FUNDING_MODELS)), {
    title: "Funding",
    help: "How it is or was paid for.",
    example: "grant",
  }),
  value_gbp: optional(pounds, {
    title: "Value (pounds)",
    help: "One sum that a source gives. Say beside it what the sum is.",
    example: "250000",
  }),
  value_is: optional(text, {
    title: "What the value is",
    help: "Grant, contract in a year, shares raised … and its year.",
    example: "Community Ownership Fund grant",
  }),
  principles_2017: optional(listOf(oneOf(PRINCIPLES_2017)), {
    title: "Principles of 2017 shown",
    help: "Which of the five principles of the guide it shows.",
    example: "co-design",
  }),
  principles_2019: optional(listOf(oneOf(PRINCIPLES_2019)), {
    title: "Principles of 2019 shown",
    help: "Which of the six principles it shows (our reading).",
    example: "whole-system",
  }),
  lessons_worked: optional(text, {
    title: "What worked",
    help: "A lesson that a source draws, in our own words.",
    example: "Surplus from enterprise space paid for the garden.",
  }),
  lessons_not: optional(text, {
    title: "What did not",
    help: "A lesson that a source draws, in our own words.",
    example: "Council money tapered off after three years.",
  }),
  website: optional(link, {
    title: "Website",
    help: "Its own site.",
    example: "https://www.regen.org.uk/wellbeing/",
  }),
  image_url: optional(link, {
    title: "Picture",
    help: "Address of a picture with a free licence.",
    example: "https://example.org/garden.jpg",
  }),
  image_alt: optional(text, {
    title: "Picture in words",
    help: "What the picture shows, for those who do not see it.",
    example: "Raised beds in front of a brick kitchen.",
  }),
  image_licence: optional(oneOf(LICENCES), {
    title: "Licence of the picture",
    help: "Which licence its maker gave it.",
    example: "CC-BY-4.0",
  }),
  note: optional(text, {
    title: "Note",
    help: "What a reader should mind about this row.",
    example: "Sources differ about the year.",
  }),
  ...placeColumns,
  ...provenanceColumns,
} as const;

/** The table of projects. */
export const PROJECTS = {
  name: "projects",
  title: "Projects",
  one: "project",
  describes: "What communities did: projects, services, consortia, policies and lessons.",
  key: ["id"],
  columns,
} as const satisfies Table;

/** A checked project. */
export type Project = RecordOf<typeof columns>;

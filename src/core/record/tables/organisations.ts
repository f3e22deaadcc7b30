/** Organisations: who is there. */
import { past } from "../cell.ts";
import { oneOf, reference } from "../cells/choices.ts";
import { email, link, phone } from "../cells/contacts.ts";
import { gssCouncil, organisationId, slug } from "../cells/identifiers.ts";
import { listOf } from "../cells/lists.ts";
import { pounds, year } from "../cells/numbers.ts";
import { text } from "../cells/text.ts";
import { optional, type RecordOf, required, type Table } from "../column.ts";
import {
  LEGAL_FORMS,
  ORGANISATION_KINDS,
  ORGANISATION_STATUS,
  RELEVANT_BODIES,
  THEMES,
  YES_NO,
} from "../vocabulary.ts";
import { placeColumns, provenanceColumns } from "./shared.ts";

const columns = {
  id: required(slug, {
    title: "Id",
    help: "A short name for addresses, unlike that of any other organisation or project.",
    example: "halifax-opportunities-trust",
  }),
  name: required(text, {
    title: "Name",
    help: "The name that the organisation uses.",
    example: "Halifax Opportunities Trust",
  }),
  org_ids: optional(listOf(organisationId), {
    title: "Identifiers",
    help: "Charity, company or society numbers as on org-id.guide.",
    example: "GB-CHC-1090095;GB-COH-04085955",
  }),
  kind: required(oneOf(ORGANISATION_KINDS), {
    title: "Kind",
    help: "What sort of organisation it is.",
    example: "community-organisation",
  }),
  status: required(oneOf(ORGANISATION_STATUS), {
    title: "Status",
    help: "What the newest source shows.",
    example: "active",
  }),
  is_anchor: required(oneOf(YES_NO), {
    title: "Anchor organisation",
    help: "Yes only where it is independent, community-led, multi-purpose and rooted in a place.",
    example: "yes",
  }),
  anchor_basis: optional(text, {
    title: "Why it is an anchor",
    help: "Who calls it an anchor, or which of the four marks its sources show.",
    example: "Calls itself a community anchor (own site).",
  }),
  summary: required(text, {
    title: "Summary",
    help: "What it is and does, in one to three sentences of our own.",
    example: "Regeneration charity rooted in Park ward in Halifax.",
  }),
  services: optional(listOf(oneOf(THEMES)), {
    title: "Services",
    help: "What it offers people.",
    example: "childcare;employment;food",
  }),
  premises: optional(text, {
    title: "Premises",
    help: "Buildings and land that it runs or owns.",
    example: "Runs Hanson Lane Enterprise Centre.",
  }),
  legal_form: optional(oneOf(LEGAL_FORMS), {
    title: "Legal form",
    help: "The form that a source names.",
    example: "charitable-company",
  }),
  relevant_body: optional(oneOf(RELEVANT_BODIES), {
    title: "Relevant body",
    help: "Whether it may use the Right to Challenge, and as what.",
    example: "voluntary-or-community-body",
  }),
  areas_served: optional(listOf(gssCouncil), {
    title: "Councils served",
    help: "GSS codes of the councils where it works.",
    example: "E08000033",
  }),
  founded_year: optional(past(year), {
    title: "Founded",
    help: "The year in which it began.",
    example: "2000",
  }),
  income_gbp: optional(pounds, {
    title: "Income in a year (pounds)",
    help: "Total income in the financial year named beside it.",
    example: "7500000",
  }),
  income_year: optional(past(year), {
    title: "Year of the income",
    help: "The calendar year in which that financial year ended.",
    example: "2024",
  }),
  income_source_url: optional(link, {
    title: "Source of the income",
    help: "The page that gives the income.",
    example: "https://register-of-charities.charitycommission.gov.uk/",
  }),
  memberships: optional(listOf(text), {
    title: "Memberships",
    help: "Networks that it belongs to.",
    example: "Locality",
  }),
  consortium_ids: optional(listOf(reference("organisations", "projects")), {
    title: "Consortia",
    help: "Ids of consortia on this map that it is part of.",
    example: "arise-bradford",
  }),
  website: optional(link, {
    title: "Website",
    help: "Its own site.",
    example: "https://www.halifaxopportunitiestrust.org.uk/",
  }),
  public_email: optional(email, {
    title: "Public e-mail",
    help: "An address of the organisation, never a person's own.",
    example: "info@example.org",
  }),
  public_phone: optional(phone, {
    title: "Public telephone",
    help: "A landline that the organisation publishes.",
    example: "01422 000000",
  }),
  note: optional(text, {
    title: "Note",
    help: "What a reader should mind about this row.",
    example: "The postcode is that of the garden, not of the office.",
  }),
  ...placeColumns,
  ...provenanceColumns,
} as const;

/** The table of organisations. */
export const ORGANISATIONS = {
  name: "organisations",
  title: "Organisations",
  one: "organisation",
  describes: "Anchor organisations and others that work in a place.",
  key: ["id"],
  columns,
} as const satisfies Table;

/** A checked organisation. */
export type Organisation = RecordOf<typeof columns>;

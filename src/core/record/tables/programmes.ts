/** Programmes that projects belonged to, and calls for evidence. */
import { link } from "../cells/contacts.ts";
import { partialDate } from "../cells/dates.ts";
import { slug } from "../cells/identifiers.ts";
import { listOf } from "../cells/lists.ts";
import { number } from "../cells/numbers.ts";
import { text } from "../cells/text.ts";
import { optional, type RecordOf, required, type Table } from "../column.ts";
import { provenanceColumns } from "./shared.ts";

const programmeColumns = {
  id: required(slug, { title: "Id", help: "A short name for addresses.", example: "portas-pilots" }),
  name: required(text, { title: "Name", help: "What the programme was called.", example: "Portas Pilots" }),
  summary: required(text, {
    title: "What it was",
    help: "One to three sentences of our own.",
    example: "Grants for town teams to try ideas on their high streets.",
  }),
  start_date: optional(partialDate, { title: "Began", help: "Year, month or day.", example: "2012-05" }),
  end_date: optional(partialDate, { title: "Ended", help: "Year, month or day.", example: "2014" }),
  run_by: optional(text, {
    title: "Run by",
    help: "Who ran or paid for it.",
    example: "Department for Communities and Local Government",
  }),
  places_count: optional(number("count", "a whole number", { minimum: 1, whole: true }), {
    title: "Places",
    help: "How many places took part, where sources agree.",
    example: "27",
  }),
  website: optional(link, {
    title: "Website",
    help: "A page of the programme itself.",
    example: "https://www.gov.uk/",
  }),
  note: optional(text, {
    title: "Note",
    help: "Where sources disagree, say both.",
    example: "123 announced, about 120 delivered.",
  }),
  ...provenanceColumns,
} as const;

/** The table of programmes. */
export const PROGRAMMES = {
  name: "programmes",
  title: "Programmes",
  one: "programme",
  describes: "Funds, pilots and networks that projects took part in.",
  key: ["id"],
  columns: programmeColumns,
} as const satisfies Table;

const callColumns = {
  id: required(slug, {
    title: "Id",
    help: "A short name for addresses.",
    example: "keep-it-local-survey-2018",
  }),
  title: required(text, {
    title: "Title",
    help: "What the call is named.",
    example: "Keep it Local call for evidence",
  }),
  opens: optional(partialDate, { title: "Opens", help: "First day.", example: "2018-06-14" }),
  closes: optional(partialDate, {
    title: "Closes",
    help: "Last day, itself included.",
    example: "2018-07-27",
  }),
  audience: optional(listOf(text), {
    title: "Who is asked",
    help: "Groups of people, parted by semicolons.",
    example: "elected councillors",
  }),
  asks: optional(listOf(text), {
    title: "What is asked for",
    help: "Parted by semicolons.",
    example: "examples of scale fail",
  }),
  contact_url: optional(link, {
    title: "Where to answer",
    help: "Page of the call.",
    example: "https://locality.org.uk/",
  }),
  ...provenanceColumns,
} as const;

/** The table of calls for evidence. */
export const CALLS = {
  name: "calls",
  title: "Calls for evidence",
  one: "call",
  describes: "Who asked for evidence, what for, and until when.",
  key: ["id"],
  columns: callColumns,
} as const satisfies Table;

/** A checked programme. */
export type Programme = RecordOf<typeof programmeColumns>;
/** A checked call for evidence. */
export type Call = RecordOf<typeof callColumns>;

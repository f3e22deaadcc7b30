/** What came of it: outcomes with a figure, and dated updates. */
import { past } from "../cell.ts";
import { oneOf, reference } from "../cells/choices.ts";
import { partialDate } from "../cells/dates.ts";
import { number } from "../cells/numbers.ts";
import { text } from "../cells/text.ts";
import { optional, type RecordOf, required, type Table } from "../column.ts";
import { AUTHOR_ROLES } from "../vocabulary.ts";
import { provenanceColumns } from "./shared.ts";

const outcomeColumns = {
  subject: required(reference("projects", "organisations"), {
    title: "About",
    help: "Id of the project or organisation that the figure is about.",
    example: "arise-bradford",
  }),
  measure: required(text, {
    title: "Measure",
    help: "What was counted, in plain words.",
    example: "Long-term empty homes brought back into use",
  }),
  value: required(number("number", "a number, without thousands separators", {}), {
    title: "Value",
    help: "The figure itself.",
    example: "21",
  }),
  unit: required(text, {
    title: "Unit",
    help: "What one of it is: GBP, people, homes, %, GBP per GBP.",
    example: "homes",
  }),
  period: optional(text, { title: "Period", help: "The time that the figure is for.", example: "2018/19" }),
  method: optional(text, {
    title: "How it is known",
    help: "Who counted and how: own report, evaluation, press.",
    example: "Reported in Locality's guide",
  }),
  note: optional(text, {
    title: "Note",
    help: "What a reader should mind about this figure.",
    example: "Up to this many.",
  }),
  ...provenanceColumns,
} as const;

/** The table of outcomes. */
export const OUTCOMES = {
  name: "outcomes",
  title: "Outcomes",
  one: "outcome",
  describes: "Results with a figure, its unit, period and method. Never added up across methods.",
  key: ["subject", "measure", "period"],
  columns: outcomeColumns,
} as const satisfies Table;

const updateColumns = {
  project: required(reference("projects", "organisations"), {
    title: "About",
    help: "Id of the project (or organisation) that the update is about.",
    example: "shropshire-community-hubs",
  }),
  date: required(past(partialDate), {
    title: "Date",
    help: "When it happened: year, month or day; only as finely as a page says, not the day of the report.",
    example: "2015-06-15",
  }),
  title: required(text, {
    title: "Title",
    help: "What happened, in a few words.",
    example: "First two libraries change hands",
  }),
  text: required(text, {
    title: "What happened",
    help: "One to three sentences of our own.",
    example: "Craven Arms and Highley libraries left council management.",
  }),
  author_role: required(oneOf(AUTHOR_ROLES), {
    title: "Who said it",
    help: "Whose account this is.",
    example: "press",
  }),
  ...provenanceColumns,
} as const;

/** The table of updates. */
export const UPDATES = {
  name: "updates",
  title: "Updates",
  one: "update",
  describes: "What happened next, dated, with who said it; closures and failures too.",
  key: ["project", "date", "title"],
  columns: updateColumns,
} as const satisfies Table;

/** A checked outcome. */
export type Outcome = RecordOf<typeof outcomeColumns>;
/** A checked update. */
export type Update = RecordOf<typeof updateColumns>;

/** A rights window without a clock: when it opens in words that hold in every year. */
import { dayInWords } from "../record/day.ts";
import type { RightsWindow } from "../record/tables/councils.ts";
import { RECURRENCES } from "../record/vocabulary.ts";

/** `Every year, 1 April to 30 June`, `Every year from 2026, 1 April to 30 June`, `Any time`, `Not stated: ask the authority`. */
export function windowInWords({
  recurrence,
  opens,
  closes,
}: Pick<RightsWindow, "recurrence" | "opens" | "closes">): string {
  const label = RECURRENCES.label(recurrence);
  if (opens === undefined || closes === undefined)
    return recurrence === "not-stated" ? `${label}, which does not mean closed` : label;
  if (recurrence === "annual" && opens.length > YEARLY_LENGTH)
    return `${label} from ${opens.slice(0, 4)}, ${yearlyInWords(opens)} to ${yearlyInWords(closes)}`;
  return `${label}, ${dateInWords(opens)} to ${dateInWords(closes)}`;
}

const YEARLY_LENGTH = "07-01".length;

/** Day and month of a date, whatever its year: 1 April. */
function yearlyInWords(windowDate: string): string {
  return dateInWords(windowDate.slice(-YEARLY_LENGTH));
}

/** `04-01` is 1 April; a full date keeps its year. */
function dateInWords(windowDate: string): string {
  // Any leap year: only day and month are said.
  return windowDate.length === YEARLY_LENGTH
    ? dayInWords(`2000-${windowDate}`).replace(/ 2000$/, "")
    : dayInWords(windowDate);
}

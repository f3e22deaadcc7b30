/** Adds to the windows on a page whether they are open today: the page itself has no clock. */
import type { DayText } from "../../../core/record/day.ts";
import { RECURRENCES } from "../../../core/record/vocabulary.ts";
import { type WindowDates, windowState, windowStateInWords } from "../../../core/rights/windows.ts";

/** Marks every window under `root` with how it stands on a day. */
export function markWindows(root: ParentNode, today: DayText): void {
  for (const element of root.querySelectorAll<HTMLElement>(".window")) {
    const dates = datesOf(element);
    if (dates === undefined) continue;
    const state = windowState(dates, today);
    if (state.state === "not-stated") continue;
    const mark = document.createElement(
      state.state === "open" || state.state === "always-open" ? "strong" : "span",
    );
    // The page goes on with a full stop of its own.
    mark.textContent = windowStateInWords(state).replace(/\.$/, "");
    element.append(" – ", mark);
    // Marked once, however often the same element is met.
    element.classList.remove("window");
  }
}

function datesOf({ dataset }: HTMLElement): WindowDates | undefined {
  const recurrence = RECURRENCES.terms.find(({ id }) => id === dataset["recurrence"])?.id;
  if (recurrence === undefined) return undefined;
  return { recurrence, opens: dataset["opens"], closes: dataset["closes"] };
}

/** Shows on a page that a record has not been checked for long: the page itself has no clock. */
import type { DayText } from "../../../core/record/day.ts";
import { isStale } from "../../../core/record/stale.ts";

/** Shows the badges under `root` that hold on a day. */
export function markStale(root: ParentNode, today: DayText): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-checked]"))
    element.hidden = !isStale(element.dataset["checked"] ?? today, today);
}

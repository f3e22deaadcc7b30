/** Whether a call for evidence is open on a day. */
import { type DayText, daySpan } from "./day.ts";
import type { Call } from "./tables/programmes.ts";

/** `unknown` where the row gives no deadline: then nobody is told that it is open. */
export type CallState = "open" | "not-yet" | "closed" | "unknown";

/** The state of a call on `today` (YYYY-MM-DD); the last day is itself included. */
export function callState({ opens, closes }: Pick<Call, "opens" | "closes">, today: DayText): CallState {
  if (opens !== undefined && today < daySpan(opens).first) return "not-yet";
  if (closes === undefined) return "unknown";
  return today <= daySpan(closes).last ? "open" : "closed";
}

/**
 * Calls in the order in which people need them: open by deadline, then those to come by the day on which they open, then
 * the rest, newest deadline first. A date without its day counts as the last that it may be, an opening as the first.
 */
export function orderCalls<C extends Pick<Call, "opens" | "closes">>(
  calls: readonly C[],
  today: DayText,
): readonly { readonly call: C; readonly state: CallState }[] {
  const rank: Readonly<Record<CallState, number>> = { open: 0, "not-yet": 1, closed: 2, unknown: 3 };
  return calls
    .map((call) => {
      const state = callState(call, today);
      return { call, state, days: daysThatMatter(call, state) };
    })
    .sort((a, b) => {
      const byState = rank[a.state] - rank[b.state];
      if (byState !== 0) return byState;
      const earlier = compareTexts(a.days[0], b.days[0]) || compareTexts(a.days[1], b.days[1]);
      return a.state === "open" || a.state === "not-yet" ? earlier : -earlier;
    })
    .map(({ call, state }) => ({ call, state }));
}

/** The day by which a call stands among those of its state, and the one that decides where two are the same; empty where unknown. */
function daysThatMatter(
  { opens, closes }: Pick<Call, "opens" | "closes">,
  state: CallState,
): readonly [DayText, DayText] {
  const first = opens === undefined ? "" : daySpan(opens).first;
  const last = closes === undefined ? "" : daySpan(closes).last;
  return state === "not-yet" || state === "unknown" ? [first, last] : [last, first];
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

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

/** Calls in the order in which people need them: open by deadline, then those to come, then the rest, newest deadline first. */
export function orderCalls<C extends Pick<Call, "opens" | "closes">>(
  calls: readonly C[],
  today: DayText,
): readonly { readonly call: C; readonly state: CallState }[] {
  const rank: Readonly<Record<CallState, number>> = { open: 0, "not-yet": 1, closed: 2, unknown: 3 };
  return calls
    .map((call) => ({ call, state: callState(call, today) }))
    .sort((a, b) => {
      const byState = rank[a.state] - rank[b.state];
      if (byState !== 0) return byState;
      const [one, other] = [a.call.closes ?? a.call.opens ?? "", b.call.closes ?? b.call.opens ?? ""];
      const earlier = one < other ? -1 : one > other ? 1 : 0;
      return a.state === "open" ? earlier : -earlier;
    });
}

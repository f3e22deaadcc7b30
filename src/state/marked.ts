/** Councils that the map marks: in the Keep it Local Network, or with a rights window open now or next month. */
import { codesWithin } from "../core/place/council.ts";
import { codesInside } from "../core/publish/feature.ts";
import { dayInWords } from "../core/record/day.ts";
import { windowState, windowStateInWords } from "../core/rights/windows.ts";
import { readyValue } from "../io/load.ts";
import { keepLast } from "./kept.ts";
import type { MapState } from "./store.ts";

/** One council that is marked, and why. */
export interface MarkedCouncil {
  /** GSS code. */
  readonly code: string;
  /** What its records name: its own code, and of a county those of its districts. */
  readonly codes: readonly string[];
  readonly name: string;
  readonly why: string;
}

/** The month after a day's, `2026-12`. */
function nextMonth(today: string): string {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

/** The councils that the View asks to mark; undefined until what tells them has arrived. */
export function deriveMarked({
  view,
  councils,
  windows,
  names,
  today,
}: MapState): readonly MarkedCouncil[] | undefined {
  return markedOf(view.marked, councils, windows, names, today);
}

const markedOf = keepLast(find);

function find(
  marked: MapState["view"]["marked"],
  councils: MapState["councils"],
  windows: MapState["windows"],
  names: MapState["names"],
  today: string,
): readonly MarkedCouncil[] | undefined {
  if (marked === "none") return [];
  if (marked === "keep-it-local") {
    return readyValue(councils)?.flatMap(({ id, properties }) => {
      if (properties.keep_it_local !== "yes") return [];
      const since = properties.keep_it_local_since;
      return [
        {
          code: id,
          codes: codesInside(properties),
          name: properties.name,
          why: since === undefined ? "member" : `since ${dayInWords(since)}`,
        },
      ];
    });
  }
  const known = readyValue(windows);
  const districts = Object.entries(known?.counties ?? {}).map(([code, county]) => ({ code, county }));
  return known?.windows.flatMap((rightsWindow) => {
    const state = windowState(rightsWindow, today);
    const isOpen = state.state === "open" || state.state === "always-open";
    const isNext = state.state === "opens-next" && state.period.opens.startsWith(nextMonth(today));
    const code = rightsWindow.authority;
    if (code === undefined || !(marked === "open-now" ? isOpen : isNext)) return [];
    return [
      {
        code,
        codes: codesWithin(code, districts),
        name: names.council?.[code] ?? rightsWindow.authority_name,
        why: windowStateInWords(state),
      },
    ];
  });
}

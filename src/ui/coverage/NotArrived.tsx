/** What stands in place of an answer whose records have not come. */
import { LOADING_RECORDS } from "../../state/derive.ts";

/** Busy only while they are on their way: of what failed nothing more comes until it is asked for again. */
export function NotArrived({ untold }: { readonly untold: string }) {
  return <p aria-busy={untold === LOADING_RECORDS}>{untold}</p>;
}

/** What people are told about the parts of a link that were left out. */
import type { Dropped } from "./permalink.ts";
import { listInWords } from "./words.ts";

/** One sentence for all that was left out; undefined where nothing was. `title` tells what a key is called: `theme`, Theme. */
export function droppedInWords(
  dropped: readonly Pick<Dropped, "key" | "value">[],
  title: (key: string) => string,
): string | undefined {
  if (dropped.length === 0) return undefined;
  const parts = dropped.map(({ key, value }) =>
    value === "" ? title(key) : `${title(key)} “${shorten(value)}”`,
  );
  return `Part of this link could not be used and was left out: ${listInWords(parts, "and")}. All else is shown.`;
}

function shorten(value: string): string {
  return value.length <= 40 ? value : `${value.slice(0, 39)}…`;
}

/** Words of what is told of the records: fetched with the first words that are looked for. Nobody waits for them long. */
import type { Catalogue } from "../core/find/catalogue.ts";
import type { View } from "../core/find/view.ts";
import type { Catalogues } from "./catalogues.ts";

/** Whether words find what is told too: not asked for, on its way, long on its way, there, or not to be had. */
export type Told = "none" | "loading" | "slow" | "ready" | "failed";

/** What the words hang on. */
export interface Telling {
  readonly view: View;
  readonly told: Told;
  readonly catalogue: Catalogue;
}

/** So long the page waits before it shows what it has, so that counts do not jump where the words are near. */
const SHORT_MILLISECONDS = 1_500;
/** What has not come after so long does not come. */
const LONGEST_MILLISECONDS = 15_000;

/** What telling does to the state. */
export interface TellingEffects {
  readonly read: () => Telling;
  readonly write: (change: Partial<Pick<Telling, "told" | "catalogue">>) => void;
  /** Version of the files; undefined where there is nothing told, or no record has come yet. */
  readonly version: () => string | undefined;
  readonly tell: Catalogues["tell"];
}

/** Gives what sees to it that the words are on their way where they are wanted; to be called whenever that may have changed. */
export function createTelling({ read, write, version, tell }: TellingEffects): () => void {
  /** What failed is tried again with the next words, and not with every press. */
  let failedFor: string | undefined;
  return () => {
    const { view, told, catalogue } = read();
    const from = version();
    const isWanted = told === "none" || (told === "failed" && view.query !== failedFor);
    if (from === undefined || !isWanted || view.query === "") return;
    write({ told: "loading" });
    void nothingAfter(SHORT_MILLISECONDS).then(() => {
      if (read().catalogue === catalogue && read().told === "loading") write({ told: "slow" });
    });
    void Promise.race([tell(from), nothingAfter(LONGEST_MILLISECONDS)]).then((words) => {
      // Layers that have come again since have another catalogue, whose words are asked for anew.
      if (read().catalogue !== catalogue) return;
      if (words !== undefined && catalogue.prepared !== undefined)
        return write({
          told: "ready",
          catalogue: { ...catalogue, prepared: { ...catalogue.prepared, words } },
        });
      failedFor = read().view.query;
      write({ told: "failed" });
    });
  };
}

function nothingAfter(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

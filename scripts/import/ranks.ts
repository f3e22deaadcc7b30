/** Checking ranks: every place taken once, save that equal scores share the higher place and the next stays empty. */
import { RANKED_NEIGHBOURHOODS } from "../../src/core/place/deprivation.ts";
import { Refusal } from "./refusal.ts";

/** What is known of one neighbourhood's rank in one column. */
export interface Ranked {
  readonly code: string;
  readonly rank: number;
  /** As published, to tell a true tie from a copying error. */
  readonly score: string;
}

/** Refuses ranks that are no ranking of 1 to 33,755: a missing place, or a place shared by unequal scores. */
export function checkRanking(file: string, column: string, ranked: readonly Ranked[]): void {
  if (ranked.length !== RANKED_NEIGHBOURHOODS) {
    throw new Refusal(
      `${file} has ${ranked.length} rows; England has ${RANKED_NEIGHBOURHOODS} neighbourhoods.`,
    );
  }
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank);
  sorted.forEach((here, index) => {
    const before = sorted[index - 1];
    if (before?.rank === here.rank) {
      if (before.score === here.score) return;
      throw new Refusal(
        `${file}, column "${column}": rank ${here.rank} is given to ${before.code} and to ${here.code}, whose scores differ (${before.score}, ${here.score}). Ranks must be a permutation of 1 to ${RANKED_NEIGHBOURHOODS}.`,
      );
    }
    if (here.rank !== index + 1) {
      throw new Refusal(
        `${file}, column "${column}": rank ${index + 1} is missing; ${here.code} follows with ${here.rank}. Ranks must be a permutation of 1 to ${RANKED_NEIGHBOURHOODS}.`,
      );
    }
  });
}

/** One thing that the one box proposes. */
import { fold } from "../record/fold.ts";

/** Kinds of suggestion; where two come equally close the kind that stands first here wins. */
export const SUGGESTION_KINDS = [
  "postcode",
  "identifier",
  "theme",
  "kind",
  "region",
  "council",
  "place",
  "guide",
  "organisation",
  "project",
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export interface Suggestion {
  readonly kind: SuggestionKind;
  /** Written postcode, code of the place, council or region, id of the theme, guide or record. */
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  /** The other name by which it was found. */
  readonly called?: string;
}

/** True where a folded text is the name of a suggestion, or the other name by which it was found. */
export function isCalled({ label, called = label }: Suggestion, wanted: string): boolean {
  return fold(label) === wanted || fold(called) === wanted;
}

/** Kinds of suggestion that say where, besides postcodes. */
export const WHERE_KINDS: ReadonlySet<SuggestionKind> = new Set(["council", "place", "region"]);
/** Kinds of suggestion that are a record. */
export const RECORD_KINDS: ReadonlySet<SuggestionKind> = new Set(["organisation", "project"]);

/** What a guide is: steps in our own words, each with where it was read, ending in something to do on the map. */
import type { View } from "../../find/view.ts";
import type { RightsWindow } from "../../record/tables/councils.ts";

/** Where a step was read. */
export interface GuideSource {
  /** What the source is, as people would name it. */
  readonly label: string;
  readonly url: string;
  /** Date that the page or edition gives itself, as exactly as it does; absent where it gives none. */
  readonly asAt?: string;
}

export interface GuideStep {
  readonly title: string;
  /** Paragraphs of plain text. */
  readonly text: readonly string[];
  /** Short points after the text. */
  readonly points?: readonly string[];
  /** At least one. */
  readonly sources: readonly [GuideSource, ...GuideSource[]];
}

/** A link to the map with the filters of the guide set. */
export interface GuideAction {
  readonly words: string;
  readonly view: View;
}

export interface Guide {
  readonly id: string;
  readonly title: string;
  /** One sentence: who it is for and what it leads to. */
  readonly summary: string;
  readonly steps: readonly GuideStep[];
  /** The right whose published windows belong beside the steps. */
  readonly windowsFor?: RightsWindow["right"];
  readonly actions: readonly GuideAction[];
}

/** Day on which the sources of all guides were last read. */
export const GUIDES_READ = "2026-11-22";

/** Said on every guide. */
export const NOT_LEGAL_ADVICE =
  "This is not legal advice. It is our reading of public pages on the dates beside them; laws and councils' pages change, so check with the council or an adviser before you rely on it.";

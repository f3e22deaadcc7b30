/** The legend of the present map as words and colours, for paper and pictures. */

import type { ShadeId, View } from "../../core/find/view.ts";
import { countInWords, numberInWords } from "../../core/find/words.ts";
import { COUNCIL_CLASSES, COUNCIL_SCALE_TITLE, type ScaleClass, scaleOf } from "../../core/place/scale.ts";
import { NEIGHBOURHOOD_ZOOM } from "../explore/ShadeChoice.tsx";

export interface ShadeLegend {
  readonly title: string;
  readonly classes: readonly ScaleClass[];
}

/** What the shading of a map means at a zoom; undefined where nothing is shaded. */
export function shadeLegend(shade: ShadeId, zoom: number): ShadeLegend | undefined {
  const scale = scaleOf(shade);
  if (scale === undefined) return undefined;
  if (zoom >= NEIGHBOURHOOD_ZOOM) return { title: scale.title, classes: scale.classes };
  return scale.measure === "imd" ? { title: COUNCIL_SCALE_TITLE, classes: COUNCIL_CLASSES } : undefined;
}

/** A mark on the map that is no kind of record. */
export type OtherMark = "hollow" | "cluster" | "gap" | "tried";

/** Such marks with what they mean; those of the gap finder where it is open. */
export function otherMarks({
  tool,
  trial,
}: Pick<View, "tool" | "trial">): readonly { readonly mark: OtherMark; readonly label: string }[] {
  const isGaps = tool === "gaps";
  return [
    { mark: "hollow", label: "Outline only: somewhere in this place, not an address" },
    { mark: "cluster", label: "Several together, with their number" },
    ...(isGaps ? [{ mark: "gap", label: "Neighbourhood in a gap: nobody who counts is near" } as const] : []),
    ...(isGaps && trial.added.length > 0 ? [{ mark: "tried", label: "A place tried out" } as const] : []),
  ];
}

/** Says how many of the records found the map has no point for; undefined where it draws all. */
export function undrawnInWords(undrawn: number, count: number): string | undefined {
  if (undrawn === 0) return undefined;
  const why = "a whole council or country, or a location that is withheld";
  if (count === 1) return `The map has no point for this record: its place is ${why}.`;
  if (undrawn === count) return `The map has no point for any of these records: their places are ${why}.`;
  return `Without a point on the map: ${numberInWords(undrawn)} of ${countInWords(count, "record")}, whose place is ${why}.`;
}

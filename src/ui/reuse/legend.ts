/** The legend of the present map as words and colours, for paper and pictures. */
import type { ShadeId } from "../../core/find/view.ts";
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

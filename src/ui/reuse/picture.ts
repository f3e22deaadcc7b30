/** Draws a picture of the map on paper of its own: title above, map, legend and attribution below. */
import type { MapPicture } from "../map/current-map.ts";
import { DARK_LOOK, LIGHT_LOOK } from "../map/looks.ts";
import { drawEntry, entryWidth, flow, type LegendParts, legendEntries } from "./picture-legend.ts";
import { MARGIN, pen, SMALL, TEXT, TITLE, wrap, writeLines } from "./picture-text.ts";

export interface PictureParts extends LegendParts {
  readonly map: MapPicture;
  readonly title: string;
  /** True where the map is drawn in its dark colours. */
  readonly dark: boolean;
  readonly foot: string;
}

/** Ink and paper around the map, as it is drawn itself. */
const LIGHT = { ink: "#1c2628", paper: "#ffffff", look: LIGHT_LOOK } as const;
const DARK = { ink: "#eef2f0", paper: "#1b2528", look: DARK_LOOK } as const;

/** The picture as a canvas, at the sharpness of the map's own. */
export function drawPicture({
  map,
  title,
  kinds,
  others,
  shade,
  dark,
  foot,
}: PictureParts): HTMLCanvasElement {
  const { canvas: drawn, scale } = map;
  const width = Math.max(320, drawn.width / scale);
  const mapHeight = (drawn.height / drawn.width) * width;
  const inner = width - 2 * MARGIN;
  const colours = dark ? DARK : LIGHT;
  const measure = pen(1, 1, 1);
  const titleLines = wrap(measure, title, TITLE, inner);
  const footLines = wrap(measure, foot, SMALL, inner);
  const entries = legendEntries({ kinds, others, shade }, colours);
  const rows = flow(measure, entries, inner);
  const titleHeight = titleLines.length * TITLE.line + 2 * MARGIN;
  const shadeTitle = shade === undefined ? [] : wrap(measure, shade.title, TEXT, inner);
  const legendHeight = (rows.length + shadeTitle.length) * TEXT.line;
  const height =
    titleHeight + mapHeight + MARGIN + legendHeight + MARGIN + footLines.length * SMALL.line + MARGIN;
  const page = pen(width, height, scale);
  page.fillStyle = colours.paper;
  page.fillRect(0, 0, width, height);
  page.fillStyle = colours.ink;
  writeLines(page, titleLines, TITLE, MARGIN);
  page.drawImage(drawn, 0, titleHeight, width, mapHeight);
  let top = titleHeight + mapHeight + MARGIN;
  writeLines(page, shadeTitle, TEXT, top);
  top += shadeTitle.length * TEXT.line;
  for (const row of rows) {
    let left = MARGIN;
    for (const entry of row) {
      drawEntry(page, entry, { left, top, ink: colours.ink });
      left += entryWidth(page, entry);
    }
    top += TEXT.line;
  }
  writeLines(page, footLines, SMALL, top + MARGIN);
  return page.canvas;
}

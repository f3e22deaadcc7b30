/** Draws a picture of the map on paper of its own: title above, map, legend and attribution below. */
import { kindLook } from "../common/kinds.ts";
import type { MapPicture } from "../map/current-map.ts";
import { DARK_LOOK, LIGHT_LOOK, type MapLook } from "../map/looks.ts";
import type { OtherMark, ShadeLegend } from "./legend.ts";

export interface PictureParts {
  readonly map: MapPicture;
  readonly title: string;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  /** Marks that are no kind of record. */
  readonly others: readonly { readonly mark: OtherMark; readonly label: string }[];
  readonly shade: ShadeLegend | undefined;
  /** True where the map is drawn in its dark colours. */
  readonly dark: boolean;
  readonly foot: string;
}

const MARGIN = 16;
const TITLE = { font: "700 20px", line: 26 } as const;
const TEXT = { font: "400 14px", line: 20 } as const;
const SMALL = { font: "400 11px", line: 15 } as const;
const FAMILY = '"Atkinson Hyperlegible Next", sans-serif';
/** Ink and paper around the map, as it is drawn itself. */
const LIGHT = { ink: "#1c2628", paper: "#ffffff", look: LIGHT_LOOK } as const;
const DARK = { ink: "#eef2f0", paper: "#1b2528", look: DARK_LOOK } as const;
type Colours = typeof LIGHT | typeof DARK;

const MARK = 14;
const GAP = 18;

type Kind = typeof TITLE | typeof TEXT | typeof SMALL;

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
      entry.draw(page, left, top);
      page.fillStyle = colours.ink;
      setFont(page, TEXT);
      page.fillText(entry.label, left + MARK + 6, top + 14);
      left += entryWidth(page, entry);
    }
    top += TEXT.line;
  }
  writeLines(page, footLines, SMALL, top + MARGIN);
  return page.canvas;
}

interface Entry {
  readonly label: string;
  readonly draw: (page: CanvasRenderingContext2D, left: number, top: number) => void;
}

function legendEntries(
  { kinds, others, shade }: Pick<PictureParts, "kinds" | "others" | "shade">,
  { ink, look }: Colours,
): readonly Entry[] {
  const marks = kinds.map(({ kind, label }): Entry => {
    const { path, colour } = kindLook(kind);
    return {
      label,
      draw: (page, left, top) => {
        page.save();
        page.translate(left, top + 2);
        page.scale(MARK / 24, MARK / 24);
        page.fillStyle = look[colour];
        page.fill(new Path2D(path));
        page.restore();
      },
    };
  });
  const rest = others.map(
    ({ mark, label }): Entry => ({
      label,
      draw: (page, left, top) => drawOther(page, mark, look, { x: left + MARK / 2, y: top + 2 + MARK / 2 }),
    }),
  );
  const classes = (shade?.classes ?? []).map(
    (one): Entry => ({
      label: one.label,
      draw: (page, left, top) => {
        page.fillStyle = look === DARK_LOOK ? one.dark : one.light;
        page.fillRect(left, top + 3, MARK, MARK - 2);
        page.strokeStyle = ink;
        page.lineWidth = 0.5;
        page.strokeRect(left, top + 3, MARK, MARK - 2);
      },
    }),
  );
  return [...classes, ...marks, ...rest];
}

/** Draws a mark that is no kind of record around a middle. */
function drawOther(
  page: CanvasRenderingContext2D,
  mark: OtherMark,
  look: MapLook,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  if (mark === "gap") {
    page.fillStyle = look.gap;
    page.fillRect(x - MARK / 2, y - MARK / 2 + 1, MARK, MARK - 2);
    return;
  }
  page.beginPath();
  page.arc(x, y, mark === "hollow" ? MARK / 2 - 2 : MARK / 2, 0, 2 * Math.PI);
  if (mark === "hollow") {
    page.strokeStyle = look.doing;
    page.lineWidth = 2;
    page.stroke();
    return;
  }
  page.fillStyle = mark === "cluster" ? look.cluster : look.selected;
  page.fill();
  if (mark !== "cluster") return;
  page.fillStyle = look.clusterText;
  page.font = `400 9px ${FAMILY}`;
  page.textAlign = "center";
  page.fillText("12", x, y + 3);
  page.textAlign = "start";
}

/** Entries in as many rows as they need. */
function flow(
  page: CanvasRenderingContext2D,
  entries: readonly Entry[],
  width: number,
): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const own = entryWidth(page, entry);
    if (left + own > width) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)?.push(entry);
    left += own;
  }
  return rows;
}

function entryWidth(page: CanvasRenderingContext2D, { label }: Entry): number {
  setFont(page, TEXT);
  return MARK + 6 + page.measureText(label).width + GAP;
}

/** A text in lines that fit. */
function wrap(page: CanvasRenderingContext2D, text: string, kind: Kind, width: number): readonly string[] {
  setFont(page, kind);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && page.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function writeLines(page: CanvasRenderingContext2D, lines: readonly string[], kind: Kind, top: number): void {
  setFont(page, kind);
  for (const [index, line] of lines.entries()) page.fillText(line, MARGIN, top + (index + 0.75) * kind.line);
}

function setFont(page: CanvasRenderingContext2D, { font }: Kind): void {
  page.font = `${font} ${FAMILY}`;
}

function pen(width: number, height: number, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser has no canvas to draw on.");
  context.scale(scale, scale);
  return context;
}

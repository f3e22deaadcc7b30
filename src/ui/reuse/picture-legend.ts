/** The legend of a picture: marks with their words, in as many rows as they need. */
import { kindLook } from "../common/kinds.ts";
import { DARK_LOOK, type MapLook } from "../map/looks.ts";
import type { OtherMark, ShadeLegend } from "./legend.ts";
import { FAMILY, setFont, TEXT } from "./picture-text.ts";

const MARK = 14;
const GAP = 18;

/** What a legend is made of. */
export interface LegendParts {
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  /** Marks that are no kind of record. */
  readonly others: readonly { readonly mark: OtherMark; readonly label: string }[];
  readonly shade: ShadeLegend | undefined;
}

/** One mark with its words. */
export interface Entry {
  readonly label: string;
  readonly draw: (page: CanvasRenderingContext2D, left: number, top: number) => void;
}

/** Shades first, then kinds, then the other marks. */
export function legendEntries(
  { kinds, others, shade }: LegendParts,
  { ink, look }: { readonly ink: string; readonly look: MapLook },
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
export function flow(
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

/** Pixels that an entry takes in its row, with the gap behind it. */
export function entryWidth(page: CanvasRenderingContext2D, { label }: Entry): number {
  setFont(page, TEXT);
  return MARK + 6 + page.measureText(label).width + GAP;
}

/** Draws an entry at a place. */
export function drawEntry(
  page: CanvasRenderingContext2D,
  entry: Entry,
  { left, top, ink }: { readonly left: number; readonly top: number; readonly ink: string },
): void {
  entry.draw(page, left, top);
  page.fillStyle = ink;
  setFont(page, TEXT);
  page.fillText(entry.label, left + MARK + 6, top + 14);
}

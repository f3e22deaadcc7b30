/** Words on a picture: their kinds, and where their lines break. */

/** Pixels left free at every edge. */
export const MARGIN = 16;
export const TITLE = { font: "700 20px", line: 26 } as const;
export const TEXT = { font: "400 14px", line: 20 } as const;
export const SMALL = { font: "400 11px", line: 15 } as const;
export const FAMILY = '"Atkinson Hyperlegible Next", sans-serif';

type Kind = typeof TITLE | typeof TEXT | typeof SMALL;

/** A text in lines that fit. */
export function wrap(
  page: CanvasRenderingContext2D,
  text: string,
  kind: Kind,
  width: number,
): readonly string[] {
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

/** Lines below one another. */
export function writeLines(
  page: CanvasRenderingContext2D,
  lines: readonly string[],
  kind: Kind,
  top: number,
): void {
  setFont(page, kind);
  for (const [index, line] of lines.entries()) page.fillText(line, MARGIN, top + (index + 0.75) * kind.line);
}

/** Takes up the font of a kind. */
export function setFont(page: CanvasRenderingContext2D, { font }: Kind): void {
  page.font = `${font} ${FAMILY}`;
}

/** A canvas to draw on, in pixels of the page. */
export function pen(width: number, height: number, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser has no canvas to draw on.");
  context.scale(scale, scale);
  return context;
}

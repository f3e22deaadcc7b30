/** The picture of a page as SVG: its title and facts, the shape of its kind or its bars, and whose map it is. */
import { xmlText } from "../../src/core/publish/atom.ts";
import { kindLook } from "../../src/ui/common/kinds.ts";
import type { PictureWords } from "./page.ts";

/** Size that sites which show links ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;
/** The family's name inside the font files. */
const FAMILY = "Atkinson Hyperlegible Next";
/** The light colours of `tokens.css`: a picture cannot follow the reader's system. */
const COLOURS = {
  paper: "#fbfaf7",
  ink: "#1c2628",
  soft: "#4f5b5c",
  line: "#d6d2c8",
  accent: "#0b6b5d",
  anchor: "#8a1c5b",
  doing: "#b8430f",
  learning: "#1d4f91",
} as const;
const LEFT = 70;
const TITLE = { size: 64, line: 74, most: 4 } as const;
const UNDER = { size: 32, line: 42, most: 2, top: 440 } as const;
/** Width of an average character, as a share of the type size. */
const CHARACTER = 0.52;

/** Draws the picture. */
export function pictureSvg(words: PictureWords, siteName: string): string {
  const hasDrawing = words.kind !== undefined || words.bars !== undefined;
  const width = hasDrawing ? 760 : 1060;
  const title = wrapped(words.title, width / (TITLE.size * CHARACTER), TITLE.most);
  const under = words.under
    .filter((line) => line !== "")
    .flatMap((line) => wrapped(line, 1060 / (UNDER.size * CHARACTER), UNDER.most));
  const parts = [
    `<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="${COLOURS.paper}"/>`,
    `<rect width="${PICTURE.width}" height="14" fill="${COLOURS.accent}"/>`,
    text(words.over, 90, 30, 400, COLOURS.soft),
    ...title.map((line, index) => text(line, 170 + index * TITLE.line, TITLE.size, 700, COLOURS.ink)),
    ...under
      .slice(0, 3)
      .map((line, index) => text(line, UNDER.top + index * UNDER.line, UNDER.size, 400, COLOURS.ink)),
    text(siteName, 585, 30, 700, COLOURS.accent),
    words.kind === undefined ? "" : shape(words.kind),
    words.bars === undefined ? "" : bars(words.bars),
  ];
  const { width: wide, height: high } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">${parts.join("")}</svg>`;
}

function text(words: string, y: number, size: number, weight: number, colour: string): string {
  return `<text x="${LEFT}" y="${y}" font-family="${FAMILY}" font-weight="${weight}" font-size="${size}" fill="${colour}">${xmlText(words)}</text>`;
}

function shape(kind: string): string {
  const { path, colour } = kindLook(kind);
  return `<path d="${path}" transform="translate(900 90) scale(9)" fill="${COLOURS[colour]}"/>`;
}

function bars(counts: readonly number[]): string {
  const most = Math.max(...counts, 1);
  return counts
    .map((count, index) => {
      const length = Math.round((count / most) * 270);
      const colour = index < 2 ? COLOURS.accent : COLOURS.line;
      return `<rect x="870" y="${80 + index * 30}" width="${Math.max(length, 2)}" height="22" fill="${colour}"/>`;
    })
    .join("");
}

/** Cuts a text into lines of so many characters, and says with dots where it had to stop. */
export function wrapped(words: string, characters: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > characters && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

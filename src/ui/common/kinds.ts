/** How each kind of record looks: one shape and one colour, in list, card, legend and map alike. */

/** Shape of a kind. Paths fill a box of 24 by 24. */
export interface KindLook {
  readonly path: string;
  /** Names of CSS colours in `tokens.css`; the map reads their values. */
  readonly colour: "anchor" | "doing" | "learning";
}

const CIRCLE = "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20Z";
const DIAMOND = "M12 0.5 23.5 12 12 23.5 0.5 12Z";
const SQUARE = "M3 3h18v18H3Z";
const TRIANGLE = "M12 1.5 23 21.5H1Z";
const HEXAGON = "M6.5 2h11L23 12l-5.500 10h-11L1 12Z";
const PENTAGON = "M12 1 23 9.500 18.800 22.500H5.200L1 9.500Z";
const TRIANGLE_DOWN = "M1 2.500h22L12 22.500Z";

/** Looks by term of the facet `kind`. */
export const KIND_LOOKS: Readonly<Record<string, KindLook>> = {
  anchor: { path: DIAMOND, colour: "anchor" },
  organisation: { path: SQUARE, colour: "anchor" },
  project: { path: CIRCLE, colour: "doing" },
  service: { path: TRIANGLE, colour: "doing" },
  consortium: { path: HEXAGON, colour: "doing" },
  policy: { path: PENTAGON, colour: "learning" },
  lesson: { path: TRIANGLE_DOWN, colour: "learning" },
};

const PLAIN: KindLook = { path: CIRCLE, colour: "doing" };

/** The look of a kind; a plain circle for one that is not known. */
export function kindLook(kind: string): KindLook {
  return KIND_LOOKS[kind] ?? PLAIN;
}

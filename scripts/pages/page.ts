/** What a page is before it is drawn: where it stands, what it says of itself, and what it holds. */
import type { ReactNode } from "react";
import type { UpdateEntry } from "../../src/core/publish/collection.ts";
import type { Thing } from "../../src/core/publish/structured-data.ts";

/** What the picture of a page shows. */
export interface PictureWords {
  readonly title: string;
  /** Above the title: what kind of page it is. */
  readonly over: string;
  /** Under the title, one or two lines. */
  readonly under: readonly string[];
  /** Term of the facet `kind` whose shape is drawn; none for pages that are no record. */
  readonly kind?: string;
  /** Counts to draw as bars, the first the strongest. */
  readonly bars?: readonly number[];
}

/** A step of the way to a page. */
export interface TrailStep {
  readonly path: string;
  readonly words: string;
}

export interface PlannedPage {
  /** `project/outback-halifax/`. */
  readonly path: string;
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  readonly trail: readonly TrailStep[];
  readonly thing: Thing;
  /** A page that goes on from another shares its picture by that page's path. */
  readonly picture: PictureWords | { readonly sharedWith: string };
  /** Updates of its Atom feed; empty for a page without a feed. */
  readonly updates: readonly UpdateEntry[];
  readonly needsScript: boolean;
  /** ISO day of the newest check of what it shows. */
  readonly changed: string | undefined;
  readonly body: ReactNode;
}

/** A page in the simplest case. */
export function page(
  facts: Pick<PlannedPage, "path" | "title" | "description" | "thing" | "picture" | "body"> &
    Partial<PlannedPage>,
): PlannedPage {
  return { trail: [], updates: [], needsScript: false, changed: undefined, ...facts };
}

/** Cuts a list into parts that fit on a page each; an empty list is one empty part. */
export function inParts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Cuts a list into parts whose lengths together are at most `most` each, but for a single longer item; an empty list is one empty part. */
export function inPartsOf<T>(
  items: readonly T[],
  lengthOf: (item: T) => number,
  most: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  let length = 0;
  for (const item of items) {
    const own = lengthOf(item);
    if (length > 0 && length + own > most) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(item);
    length += own;
  }
  return parts;
}

/** The newest of some ISO days. */
export function newestDay(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce<string | undefined>(
    (newest, day) => (day !== undefined && (newest === undefined || day > newest) ? day : newest),
    undefined,
  );
}

const LONGEST = 200;

/** A text short enough for a description, cut at the end of a word. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, LONGEST - 1)
    .replace(/\s+\S*$/, "")
    .replace(/[,;:.]$/, "")} …`;
}

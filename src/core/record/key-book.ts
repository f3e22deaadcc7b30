/** Which keys have been seen, and on which line first: rows are compared by their cells, so that no text is put together for a row that is right. */
import type { SheetRow } from "./sheet.ts";

export interface KeyBook {
  /** Writes a row down; gives the line of an earlier row of the same key, or undefined where it is the first. */
  enter(row: SheetRow): number | undefined;
}

/** A book of keys that stand in the cells at `positions`; an absent column (-1) counts as empty. */
export function keyBook(positions: readonly number[]): KeyBook {
  const rows = new Map<number, SheetRow>();
  const cellOf = ({ cells }: SheetRow, position: number): string => cells[position] ?? "";
  const isSame = (one: SheetRow, other: SheetRow): boolean => {
    for (const position of positions) if (cellOf(one, position) !== cellOf(other, position)) return false;
    return true;
  };
  return {
    enter(row) {
      let hash = 0x811c9dc5;
      for (const position of positions) {
        const text = cellOf(row, position);
        for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        hash = Math.imul(hash ^ SEPARATOR, 0x01000193);
      }
      // Two keys may have one hash: the next free place is taken.
      for (let place = hash | 0; ; place = (place + 1) | 0) {
        const held = rows.get(place);
        if (held === undefined) {
          rows.set(place, row);
          return undefined;
        }
        if (isSame(held, row)) return held.line;
      }
    },
  };
}

const SEPARATOR = 0x1f;

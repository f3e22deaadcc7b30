/** Pieces of a cell that water cuts off from its centre: they go to the neighbour on their own side of the water. */
import { dissolve, eachEdge, pointKey } from "./dissolve.ts";
import { type GridArea, type GridPoint, gridAreaContains } from "./shapes.ts";

interface Piece {
  readonly area: GridArea;
  /** Index of the cell that it belongs to. */
  owner: number;
  /** True when it belongs there for good: it holds the centre, or has been adopted. */
  isSettled: boolean;
}

/**
 * Gives every cut-off piece to the cell with which it shares the longest edge on land, over and over until
 * nothing moves; an island without neighbours stays with the nearest centre.
 */
export function adoptOrphans(cells: readonly GridArea[], centres: readonly GridPoint[]): readonly GridArea[] {
  const pieces = cells.flatMap((cell, owner) => splitCell(cell, owner, centres[owner]));
  const byEdge = indexEdges(pieces);
  const changed = new Set<number>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const piece of pieces.filter((one) => !one.isSettled)) {
      const owner = longestNeighbour(piece, pieces, byEdge);
      if (owner === undefined) continue;
      changed.add(piece.owner).add(owner);
      piece.owner = owner;
      piece.isSettled = true;
      moved = true;
    }
  }
  return cells.map((cell, index) =>
    changed.has(index)
      ? dissolve(pieces.filter(({ owner }) => owner === index).map(({ area }) => area))
      : cell,
  );
}

function splitCell(cell: GridArea, owner: number, centre: GridPoint | undefined): Piece[] {
  const [x, y] = centre ?? [Number.NaN, Number.NaN];
  return cell.map((polygon) => ({
    area: [polygon],
    owner,
    isSettled: cell.length === 1 || gridAreaContains([polygon], x, y),
  }));
}

/** Which piece stands on the left of each directed edge. */
function indexEdges(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const byEdge = new Map<string, number>();
  pieces.forEach(({ area }, index) => {
    eachEdge(area, (from, to) => {
      byEdge.set(`${pointKey(from)} ${pointKey(to)}`, index);
    });
  });
  return byEdge;
}

function longestNeighbour(
  piece: Piece,
  pieces: readonly Piece[],
  byEdge: ReadonlyMap<string, number>,
): number | undefined {
  const lengths = new Map<number, number>();
  eachEdge(piece.area, (from, to) => {
    const other = pieces[byEdge.get(`${pointKey(to)} ${pointKey(from)}`) ?? -1];
    if (other?.isSettled !== true) return;
    lengths.set(other.owner, (lengths.get(other.owner) ?? 0) + Math.hypot(to[0] - from[0], to[1] - from[1]));
  });
  return [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** Rows that may be the same thing as one that came in: the same identifier, the same name close by, the same website. */
import type { Cells } from "./difference.ts";
import { haveOneIdentifier, haveOneName, type Likeness, likenessOf } from "./likeness.ts";
import { isTrackingMark } from "./tracking.ts";

/** Why two rows may be one thing. */
export type TwinReason = "identifier" | "name" | "website";

/** A row that may be the same, with every reason. */
export interface Twin {
  readonly row: Cells;
  readonly reasons: readonly TwinReason[];
}

/** A reason in words. */
export const TWIN_WORDS: Readonly<Record<TwinReason, string>> = {
  identifier: "the same identifier",
  name: "the same name close by",
  website: "the same website",
};

/** Rows that may be the same as one; those of its own id are left out. The likeliest come first. */
export function findTwins(row: Cells, others: readonly Cells[]): readonly Twin[] {
  return twinFinder(others)(row);
}

/** Finds the twins of one row after another among the same rows: these are looked through once, and not for every row. */
export function twinFinder(others: readonly Cells[]): (row: Cells) => readonly Twin[] {
  const candidates = others.map(candidateOf);
  const places = new Map<string, number[]>();
  for (const [place, candidate] of candidates.entries()) {
    for (const mark of marksOf(candidate)) {
      const held = places.get(mark);
      if (held === undefined) places.set(mark, [place]);
      else held.push(place);
    }
  }
  return (row) => {
    const one = candidateOf(row);
    const alike = new Set(marksOf(one).flatMap((mark) => places.get(mark) ?? []));
    return [...alike]
      .sort((a, b) => a - b)
      .flatMap((place) => {
        const other = candidates[place];
        if (other === undefined || (other.row["id"] === row["id"] && row["id"] !== undefined)) return [];
        const reasons = reasonsFor(one, other);
        return reasons.length === 0 ? [] : [{ row: other.row, reasons }];
      })
      .sort((a, b) => b.reasons.length - a.reasons.length);
  };
}

interface Candidate {
  readonly row: Cells;
  readonly likeness: Likeness;
  /** Comparable; empty where there is none. */
  readonly website: string;
}

function candidateOf(row: Cells): Candidate {
  return { row, likeness: likenessOf(row), website: comparable(row["website"]) };
}

/** What two rows must share one of to be twins. */
function marksOf({ likeness: { name, identifiers }, website }: Candidate): readonly string[] {
  return [
    ...identifiers.map((id) => `identifier ${id}`),
    ...(name === "" ? [] : [`name ${name}`]),
    ...(website === "" ? [] : [`website ${website}`]),
  ];
}

function reasonsFor(one: Candidate, other: Candidate): readonly TwinReason[] {
  const reasons: TwinReason[] = [];
  if (haveOneIdentifier(one.likeness, other.likeness)) reasons.push("identifier");
  if (haveOneName(one.likeness, other.likeness)) reasons.push("name");
  if (one.website !== "" && one.website === other.website) reasons.push("website");
  return reasons;
}

/** A web address without what two writings of one page differ in; what follows `?` may tell which page it is. */
function comparable(website = ""): string {
  const [address = "", ...query] = website.trim().toLowerCase().replace(/#.*$/, "").split("?");
  const page = address
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");
  const told = query
    .join("?")
    .split("&")
    .filter((pair) => pair !== "" && !isTrackingMark(pair.split("=", 1)[0] ?? ""));
  return told.length === 0 ? page : `${page}?${told.sort().join("&")}`;
}

/** Rows that may be the same thing as one that came in: the same identifier, the same name close by, the same website. */
import { distanceMetres } from "../place/distance.ts";
import type { Cells } from "./difference.ts";
import { SAME_PLACE_METRES } from "./duplicates.ts";
import { fold } from "./fold.ts";

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
  const places = new Map<string, number[]>();
  for (const [place, other] of others.entries()) {
    for (const mark of marksOf(other)) {
      const held = places.get(mark);
      if (held === undefined) places.set(mark, [place]);
      else held.push(place);
    }
  }
  return (row) => {
    const alike = new Set(marksOf(row).flatMap((mark) => places.get(mark) ?? []));
    return [...alike]
      .sort((a, b) => a - b)
      .flatMap((place) => {
        const other = others[place];
        if (other === undefined || (other["id"] === row["id"] && row["id"] !== undefined)) return [];
        const reasons = reasonsFor(row, other);
        return reasons.length === 0 ? [] : [{ row: other, reasons }];
      })
      .sort((a, b) => b.reasons.length - a.reasons.length);
  };
}

/** What two rows must share one of to be twins. */
function marksOf(cells: Cells): readonly string[] {
  const [name, website] = [nameOf(cells), comparable(cells["website"])];
  return [
    ...identifiersOf(cells).map((id) => `identifier ${id}`),
    ...(name === "" ? [] : [`name ${name}`]),
    ...(website === "" ? [] : [`website ${website}`]),
  ];
}

function reasonsFor(one: Cells, other: Cells): readonly TwinReason[] {
  const reasons: TwinReason[] = [];
  if (sharesIdentifier(one, other)) reasons.push("identifier");
  if (nameOf(one) !== "" && nameOf(one) === nameOf(other) && isClose(one, other)) reasons.push("name");
  const website = comparable(one["website"]);
  if (website !== "" && website === comparable(other["website"])) reasons.push("website");
  return reasons;
}

function sharesIdentifier(one: Cells, other: Cells): boolean {
  const known = new Set(identifiersOf(other));
  return identifiersOf(one).some((id) => known.has(id));
}

function identifiersOf(cells: Cells): readonly string[] {
  return (cells["org_ids"] ?? "")
    .split(";")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

/** The name without what law puts behind it. */
function nameOf(cells: Cells): string {
  return fold(cells["name"] ?? cells["title"] ?? "")
    .replace(/ (?:limited|ltd|cic|cio|plc)$/, "")
    .replace(/^the /, "");
}

function isClose(one: Cells, other: Cells): boolean {
  const [here, there] = [pointOf(one), pointOf(other)];
  if (here === undefined || there === undefined) {
    const [mine, theirs] = [one["council"] ?? "", other["council"] ?? ""];
    return mine === "" || theirs === "" || mine === theirs;
  }
  return distanceMetres(here, there) <= SAME_PLACE_METRES;
}

function pointOf(cells: Cells): { readonly latitude: number; readonly longitude: number } | undefined {
  const [latitude, longitude] = [Number(cells["latitude"] || "x"), Number(cells["longitude"] || "x")];
  return Number.isNaN(latitude) || Number.isNaN(longitude) ? undefined : { latitude, longitude };
}

/** A web address without what two writings of one page differ in. */
function comparable(website = ""): string {
  return website
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[#?].*$/, "")
    .replace(/\/+$/, "");
}

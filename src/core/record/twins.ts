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
  return others
    .filter((other) => other["id"] !== row["id"] || row["id"] === undefined)
    .map((other) => ({ row: other, reasons: reasonsFor(row, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length);
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
  const ids = (cells: Cells): readonly string[] =>
    (cells["org_ids"] ?? "")
      .split(";")
      .map((id) => id.trim())
      .filter((id) => id !== "");
  const known = new Set(ids(other));
  return ids(one).some((id) => known.has(id));
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

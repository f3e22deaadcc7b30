/** Short facts about a record that list, table and card say in the same words. */
import { type Catalogue, termsOf } from "../../core/find/catalogue.ts";
import type { Labels } from "../../core/find/describe.ts";

/** The term of the facet `kind`. */
export function kindOf(catalogue: Catalogue, record: number): string {
  return catalogue.facets.kind.terms[termsOf(catalogue.facets.kind, record)[0] ?? -1] ?? "";
}

/** Labels of a record's terms in a facet. */
export function labelsOf(
  catalogue: Catalogue,
  facet: keyof Catalogue["facets"],
  record: number,
  labels: Labels,
): readonly string[] {
  const column = catalogue.facets[facet];
  return termsOf(column, record).map((index) => labels.term(facet, column.terms[index] ?? ""));
}

/** Where a record is, in words: `Park ward, Halifax, Calderdale`. */
export function placeOf(catalogue: Catalogue, record: number, labels: Labels): string {
  const council = labelsOf(catalogue, "council", record, labels)[0];
  const place = catalogue.places[record] ?? "";
  if (council === undefined) return place;
  if (place === "" || place.includes(council)) return place === "" ? council : place;
  return `${place}, ${council}`;
}

/** A record's status, where it says more than that the record goes on. */
export function statusToTell(catalogue: Catalogue, record: number, labels: Labels): string {
  const status = labelsOf(catalogue, "status", record, labels)[0] ?? "";
  return status === "Active" || status === "Not known" ? "" : status;
}

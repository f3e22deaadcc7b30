/** The place for organisations as candidates straight from the catalogue, so that asking who could bid loads nothing more. */
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { distanceMetres, type Position } from "../place/distance.ts";
import type { Candidate } from "./bidders.ts";

/** Coarsest precision that still says where in a council something is: the middle of a town (`Catalogue.precisions`). */
const TOWN = 3;

/** Organisations that pass and have not closed. `middle` is where distances are measured from. */
export function candidatesOf(
  catalogue: Catalogue,
  passes: Uint8Array,
  middle?: Position,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let record = 0; record < catalogue.count; record++) {
    if (passes[record] !== 1 || catalogue.layers[record] !== "organisations") continue;
    if (namesOf(catalogue, "status", record).includes("closed")) continue;
    found.push(candidateOf(catalogue, record, middle));
  }
  return found;
}

function candidateOf(catalogue: Catalogue, record: number, middle: Position | undefined): Candidate {
  const position = {
    latitude: catalogue.latitudes[record] ?? Number.NaN,
    longitude: catalogue.longitudes[record] ?? Number.NaN,
  };
  const isPlaced = (catalogue.precisions[record] ?? TOWN + 1) <= TOWN && !Number.isNaN(position.latitude);
  const income = catalogue.numbers.income[record] ?? Number.NaN;
  return {
    id: catalogue.ids[record] ?? "",
    name: catalogue.titles[record] ?? "",
    services: namesOf(catalogue, "theme", record),
    councils: namesOf(catalogue, "council", record),
    ...(Number.isNaN(income) ? {} : { income }),
    ...(isPlaced ? { position } : {}),
    ...(isPlaced && middle !== undefined ? { metres: distanceMetres(middle, position) } : {}),
  };
}

function namesOf(
  catalogue: Catalogue,
  facet: "theme" | "council" | "status",
  record: number,
): readonly string[] {
  const column = catalogue.facets[facet];
  return termsOf(column, record).map((term) => column.terms[term] ?? "");
}

/** The place for organisations as candidates straight from the catalogue, so that asking who could bid loads nothing more. */
import { type Catalogue, namesOf } from "../find/catalogue.ts";
import { distanceMetres, type Position } from "../place/distance.ts";
import { TOWN_RANK as TOWN } from "../record/precision.ts";
import type { Candidate } from "./bidders.ts";

/** Kinds that buy or regulate and do not bid. */
const BUYERS: ReadonlySet<string> = new Set(["public-body"]);

/** Organisations that pass and may bid: neither closed nor a public body. `middle` is where distances are measured from. */
export function candidatesOf(
  catalogue: Catalogue,
  passes: Uint8Array,
  middle?: Position,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let record = 0; record < catalogue.count; record++) {
    if (passes[record] !== 1 || catalogue.layers[record] !== "organisations") continue;
    if (namesOf(catalogue.facets.status, record).includes("closed")) continue;
    if (namesOf(catalogue.traits.organisationKind, record).some((kind) => BUYERS.has(kind))) continue;
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
    services: namesOf(catalogue.facets.theme, record),
    councils: [
      ...namesOf(catalogue.facets.council, record),
      ...namesOf(catalogue.traits.servesBeyond, record),
    ],
    ...(Number.isNaN(income) ? {} : { income }),
    ...(isPlaced ? { position } : {}),
    ...(isPlaced && middle !== undefined ? { metres: distanceMetres(middle, position) } : {}),
  };
}

/** The place for organisations as candidates straight from the catalogue, so that asking who could bid loads nothing more. */
import { type Catalogue, hasPoint, namesOf } from "../find/catalogue.ts";
import { setPicks, type View } from "../find/view.ts";
import { distanceMetres, type Position } from "../place/distance.ts";
import type { Candidate } from "./bidders.ts";
import { type CoveragePlace, recordsIn } from "./place.ts";

/** Kinds that buy or regulate and do not bid. */
const BUYERS: ReadonlySet<string> = new Set(["public-body"]);

/** Where candidates have to be, beside what they pass. */
interface Where {
  /** GSS codes; with some of them an organisation counts that stands or works in one. */
  readonly councils?: readonly string[] | undefined;
  /** Where distances are measured from. */
  readonly middle?: Position | undefined;
}

/** The View that candidates pass: its filters without councils, where an organisation may stand elsewhere and work. */
export function candidateView(view: View): View {
  return setPicks(view, "council", []);
}

/** Organisations that pass and may bid: neither closed nor a public body. */
export function candidatesOf(
  catalogue: Catalogue,
  passes: Uint8Array,
  { councils, middle }: Where = {},
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let record = 0; record < catalogue.count; record++) {
    if (passes[record] !== 1 || catalogue.layers[record] !== "organisations") continue;
    if (namesOf(catalogue.facets.status, record).includes("closed")) continue;
    if (namesOf(catalogue.traits.organisationKind, record).some((kind) => BUYERS.has(kind))) continue;
    const candidate = candidateOf(catalogue, record, middle);
    if (councils === undefined || candidate.councils.some((code) => councils.includes(code)))
      found.push(candidate);
  }
  return found;
}

/** The candidates of a place: what stands in it, and of a council also what works there. */
export function candidatesIn(catalogue: Catalogue, place: CoveragePlace): readonly Candidate[] {
  const passes = new Uint8Array(catalogue.count);
  if (place.kind === "council") return candidatesOf(catalogue, passes.fill(1), { councils: [place.code] });
  for (const record of recordsIn(catalogue, place)) passes[record] = 1;
  return candidatesOf(catalogue, passes, { middle: place.kind === "circle" ? place : undefined });
}

function candidateOf(catalogue: Catalogue, record: number, middle: Position | undefined): Candidate {
  const position = {
    latitude: catalogue.latitudes[record] ?? Number.NaN,
    longitude: catalogue.longitudes[record] ?? Number.NaN,
  };
  const isPlaced = hasPoint(catalogue, record);
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

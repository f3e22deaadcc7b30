/** The place for the gap finder's question as a View asks it: which records count, and which part of England is asked about. */
import type { FacetId } from "../find/catalogue.ts";
import type { Labels } from "../find/describe.ts";
import { setNear, setPicks, setWithin, type View } from "../find/view.ts";
import { isWithin } from "../find/within.ts";
import { distanceMetres } from "../place/distance.ts";
import { type Centres, isCouncilOf } from "./centres.ts";

/** Facets that say where; they narrow the neighbourhoods asked about, not the records that count. */
const PLACE_FACETS: readonly FacetId[] = ["council", "region", "deprivation", "rural"];

/** The View whose results count as providers: the filters without those of place, anchor organisations where no kind is picked. */
export function providerView(view: View): View {
  const anywhere = PLACE_FACETS.reduce(
    (from, facet) => setPicks(from, facet, []),
    setWithin(setNear(view, undefined), undefined),
  );
  return anywhere.picked.kind === undefined ? setPicks(anywhere, "kind", ["anchor"]) : anywhere;
}

/** What a counted record is called: `anchor organisation`, `organisation or project for food`. */
export function providerNoun(view: View, labels: Labels): { readonly one: string; readonly many: string } {
  const { picked, query } = providerView(view);
  const kinds = (picked.kind ?? []).map((kind) => labels.term("kind", kind).toLowerCase());
  const themes = (picked.theme ?? []).map((theme) => labels.term("theme", theme).toLowerCase());
  const others = Object.keys(picked).some((facet) => facet !== "kind" && facet !== "theme");
  const about = themes.length === 0 ? "" : ` for ${themes.join(" or ")}`;
  const rest = `${about}${query === "" ? "" : ` matching “${query}”`}${others ? " that passes the other filters" : ""}`;
  const plural = kinds.map((kind) =>
    kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : kind === "consortium" ? "consortia" : `${kind}s`,
  );
  return {
    one: `${kinds.join(" or ")}${rest}`,
    many: `${plural.join(" or ")}${rest.replace("passes", "pass")}`,
  };
}

/** Marks with 1 the centres that the View's filters of place ask about; undefined for all of England. */
export function askedArea(centres: Centres, { picked, near, within }: View): Uint8Array | undefined {
  const councils = picked.council;
  const regions = picked.region && new Set(picked.region);
  if (councils === undefined && regions === undefined && near === undefined && within === undefined)
    return undefined;
  return Uint8Array.from({ length: centres.count }, (_, centre) => {
    const council = centres.councils[centres.councilOf[centre] ?? 0];
    const position = { latitude: centres.latitudes[centre] ?? 0, longitude: centres.longitudes[centre] ?? 0 };
    const isHere =
      (councils?.some((code) => isCouncilOf(council, code)) ?? true) &&
      (regions?.has(council?.regionCode ?? "") ?? true) &&
      (near === undefined || distanceMetres(near, position) <= near.radiusMetres) &&
      (within === undefined || isWithin(within, position));
    return isHere ? 1 : 0;
  });
}

/** Where the question asks, after a noun: `in Calderdale`, `here`; undefined for all of England. */
export function areaInWords({ picked, near, within }: View, labels: Labels): string | undefined {
  if (near !== undefined || within !== undefined) return "here";
  const names = (["council", "region"] as const).flatMap((facet) =>
    (picked[facet] ?? []).map((id) => labels.term(facet, id)),
  );
  return names.length === 0 ? undefined : `in ${names.join(" and ")}`;
}

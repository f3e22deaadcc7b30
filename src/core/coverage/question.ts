/** The place for the gap finder's question as a View asks it: which records count, and which part of England is asked about. */
import type { FacetId } from "../find/catalogue.ts";
import { type Labels, nearLabel } from "../find/describe.ts";
import { setNear, setPicks, setWithin, type View } from "../find/view.ts";
import { isWithin } from "../find/within.ts";
import { chosenDistanceInWords } from "../find/words.ts";
import { decileFromRank } from "../place/deprivation.ts";
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
  const { picked, query, ranges } = providerView(view);
  const kinds = (picked.kind ?? []).map((kind) => labels.term("kind", kind).toLowerCase());
  const themes = (picked.theme ?? []).map((theme) => labels.term("theme", theme).toLowerCase());
  const others =
    Object.keys(ranges).length > 0 ||
    Object.keys(picked).some((facet) => facet !== "kind" && facet !== "theme");
  const about = themes.length === 0 ? "" : ` for ${themes.join(" or ")}`;
  const rest = `${about}${query === "" ? "" : ` matching “${query}”`}`;
  const plural = kinds.map((kind) =>
    kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : kind === "consortium" ? "consortia" : `${kind}s`,
  );
  return {
    one: `${kinds.join(" or ")}${rest}${others ? " that passes the other filters" : ""}`,
    many: `${plural.join(" or ")}${rest}${others ? " that pass the other filters" : ""}`,
  };
}

/** The View's filters of place as one text: the same text asks about the same centres. */
export function placeKey({ picked, near, within }: View): string {
  return JSON.stringify([PLACE_FACETS.map((facet) => picked[facet]), near, within]);
}

/**
 * Marks with 1 the centres that the View's filters of place ask about; undefined for all of England. Whether a centre is
 * rural must be known to the centres (`CentreDetails.rural`), or nothing is narrowed by it.
 */
export function askedArea(centres: Centres, { picked, near, within }: View): Uint8Array | undefined {
  const { council: councils, deprivation } = picked;
  const regions = picked.region && new Set(picked.region);
  const rural = centres.rural && picked.rural && new Set(picked.rural);
  const deciles = deprivation && Math.max(...deprivation.map((share) => Number(share) / 10));
  const all = [councils, regions, rural, deciles, near, within];
  if (all.every((filter) => filter === undefined)) return undefined;
  return Uint8Array.from({ length: centres.count }, (_, centre) => {
    const council = centres.councils[centres.councilOf[centre] ?? 0];
    const position = { latitude: centres.latitudes[centre] ?? 0, longitude: centres.longitudes[centre] ?? 0 };
    const isHere =
      (councils?.some((code) => isCouncilOf(council, code)) ?? true) &&
      (regions?.has(council?.regionCode ?? "") ?? true) &&
      (rural?.has(centres.rural?.[centre] === 1 ? "rural" : "urban") ?? true) &&
      (deciles === undefined || decileFromRank(centres.imdRanks[centre] ?? 0) <= deciles) &&
      (near === undefined || distanceMetres(near, position) <= near.radiusMetres) &&
      (within === undefined || isWithin(within, position));
    return isHere ? 1 : 0;
  });
}

/** Which neighbourhoods are asked about, after that noun: `in Calderdale`, `in rural areas of Kent`, `here`; undefined for all of England. */
export function areaInWords({ picked, near, within }: View, labels: Labels): string | undefined {
  // A council beside a region of which it is no part leaves nothing: the words must not promise both.
  const named = (["council", "region"] as const)
    .map((facet) => (picked[facet] ?? []).map((id) => labels.term(facet, id)).join(" and "))
    .filter((names) => names !== "")
    .join(", within ");
  const isHere = near !== undefined || within !== undefined;
  const kinds = (picked.rural ?? []).map((id) => labels.term("rural", id).toLowerCase()).join(" or ");
  const areas = kinds === "" ? "" : `in ${kinds} areas`;
  const share = Math.max(...(picked.deprivation ?? []).map(Number));
  const parts = [
    areas,
    isHere ? "here" : named === "" ? "" : `${areas === "" ? "in" : "of"} ${named}`,
    Number.isFinite(share) ? `within the ${share}% most deprived` : "",
  ];
  return parts.filter((part) => part !== "").join(" ") || undefined;
}

/** Which organisations count as local, after that noun: `within 5 miles of HX1 5`, `in Calderdale`; `area` is what the map calls all that it covers. */
export function localInWords(view: View, labels: Labels, area: string): string {
  const { near, units } = view;
  const circle =
    near === undefined
      ? undefined
      : `within ${chosenDistanceInWords(near.radiusMetres, units)} of ${nearLabel(near.label)}`;
  const parts = [circle, areaInWords({ ...view, near: undefined }, labels)];
  return parts.filter((part) => part !== undefined).join(", ") || `in ${area}`;
}

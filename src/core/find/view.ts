/** The View: everything about what is asked and shown that a link shares. Pure data; every change is a function View → View. */
import type { DeprivationMeasure, DeprivedShare } from "../place/deprivation.ts";
import type { FacetId } from "./catalogue.ts";
import { searchWords } from "./plain-text.ts";
import { mapWithin, type Within } from "./within.ts";

/** Orders of the results. `best` is by text match where there is a query, else what tells most. */
export const SORT_IDS = [
  "best",
  "distance",
  "title",
  "newest",
  "deprivation",
  "income",
  "checked",
  "told",
  "kind",
  "place",
  "council",
  "region",
  "theme",
  "status",
] as const;
export type SortId = (typeof SORT_IDS)[number];

/** What the map is shaded by. */
export const SHADE_IDS = [
  "none",
  "most-deprived",
  "imd",
  "income",
  "employment",
  "education",
  "health",
  "crime",
  "barriers",
  "environment",
] as const;
export type ShadeId = (typeof SHADE_IDS)[number];

/** Columns that the table can show besides the name. */
export const TABLE_COLUMN_IDS = [
  "kind",
  "place",
  "council",
  "region",
  "theme",
  "status",
  "programme",
  "rural",
  "started",
  "deprivation",
  "income",
  "value",
  "told",
  "checked",
] as const;
export type TableColumnId = (typeof TABLE_COLUMN_IDS)[number];

/** Ranges that people can set. */
export const RANGE_IDS = ["income", "started", "checked"] as const;
export type RangeId = (typeof RANGE_IDS)[number];

/** A range with either end open; both ends are inside. Pounds for income, years for started, day numbers for checked. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** A circle around a place. */
export interface Near {
  /** WGS84 degrees, three decimals at most (about 100 m), so that a link does not give a home away. */
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusMetres: number;
  /** What people call the middle: `HX1 5`, `Halifax`, `your location`. */
  readonly label: string;
}

/** Where the map looks. */
export interface Camera {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

/** Which councils the map marks. */
export const MARKED_IDS = ["none", "keep-it-local", "open-now", "opens-next-month"] as const;
export type MarkedId = (typeof MARKED_IDS)[number];

/** What stands beside the map: the list, the gap finder, or who could bid. */
export const TOOL_IDS = ["find", "gaps", "bid"] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** The sliders of the gap finder. */
export interface GapSettings {
  readonly measure: DeprivationMeasure;
  readonly share: DeprivedShare;
  readonly beyondMetres: number;
}

/** What is tried out: providers put on the map, existing ones taken away. */
export interface TrialSettings {
  readonly added: readonly { readonly latitude: number; readonly longitude: number }[];
  /** Ids of records. */
  readonly removed: readonly string[];
}

/** How a contract is cut: whole, by service, by council, in so many equal lots, or in lots of the values typed (pounds a year). */
export type LotSettings =
  | "whole"
  | "service"
  | "area"
  | { readonly equal: number }
  | { readonly values: readonly number[] };

/** The contract asked about. */
export interface BidSettings {
  /** Ids of services, all of which are needed. */
  readonly services: readonly string[];
  /** Pounds in a year. */
  readonly annualValue: number;
  readonly turnoverMultiple: number;
  readonly lots: LotSettings;
}

export interface View {
  readonly tool: ToolId;
  readonly gap: GapSettings;
  readonly trial: TrialSettings;
  readonly bid: BidSettings;
  /** Words searched for (`searchWords`); empty for none. */
  readonly query: string;
  /** Values picked in each facet: any of them; across facets all of them. A facet without a pick is absent. */
  readonly picked: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  readonly ranges: Readonly<Partial<Record<RangeId, Range>>>;
  readonly near: Near | undefined;
  /** "Search this area", or a drawn shape. */
  readonly within: Within | undefined;
  readonly shade: ShadeId;
  readonly showCouncils: boolean;
  /** Councils marked on the map: none, those in the Keep it Local Network, or those with a rights window open now or next month. */
  readonly marked: MarkedId;
  readonly sort: SortId;
  /** The other way round; what has nothing to sort by stays last. Without effect on `best` and `distance`. */
  readonly reversed: boolean;
  /** Counted from 1. */
  readonly page: number;
  readonly layout: "list" | "table";
  /** Columns of the table besides the name, in the order shown. */
  readonly columns: readonly TableColumnId[];
  /** Which of the two a phone shows. */
  readonly pane: "list" | "map";
  /** Id of the selected record, or GSS code of the selected neighbourhood or council. */
  readonly selected: string | undefined;
  readonly camera: Camera | undefined;
  readonly units: "miles" | "km";
}

/** The multiple that the Keep it Local guide reports: tenders that ask for a turnover of double the contract's value. */
export const USUAL_TURNOVER_MULTIPLE = 2;

/** The first page. */
export const OPENING_VIEW: View = {
  tool: "find",
  gap: { measure: "imd", share: 20, beyondMetres: 3219 },
  trial: { added: [], removed: [] },
  bid: { services: [], annualValue: 100_000, turnoverMultiple: USUAL_TURNOVER_MULTIPLE, lots: "whole" },
  query: "",
  picked: {},
  ranges: {},
  near: undefined,
  within: undefined,
  shade: "most-deprived",
  showCouncils: true,
  marked: "none",
  sort: "best",
  reversed: false,
  page: 1,
  layout: "list",
  columns: ["kind", "place", "council", "theme", "status", "started", "deprivation", "income"],
  pane: "list",
  selected: undefined,
  camera: undefined,
  units: "miles",
};

/** How many results stand on a page. */
export const PAGE_SIZE = 25;

/** Picks or drops one value of a facet; back to the first page. */
export function togglePick(view: View, facet: FacetId, value: string): View {
  const before = view.picked[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return setPicks(view, facet, after);
}

/** Sets all values of a facet; none drops it. */
export function setPicks(view: View, facet: FacetId, values: readonly string[]): View {
  const { [facet]: _dropped, ...others } = view.picked;
  return firstPage({ ...view, picked: values.length === 0 ? others : { ...others, [facet]: values } });
}

/** Sets or clears a range. */
export function setRange(view: View, id: RangeId, range: Range | undefined): View {
  const { [id]: _dropped, ...others } = view.ranges;
  const empty = range === undefined || (range.from === undefined && range.to === undefined);
  return firstPage({ ...view, ranges: empty ? others : { ...others, [id]: range } });
}

/** Sets the words searched for; marks without a letter or digit are no words. */
export function setQuery(view: View, query: string): View {
  return firstPage({ ...view, query: searchWords(query) });
}

/** Sets or clears the circle; sorting follows it. */
export function setNear(view: View, near: Near | undefined): View {
  const rounded =
    near === undefined
      ? undefined
      : { ...near, latitude: toThreeDecimals(near.latitude), longitude: toThreeDecimals(near.longitude) };
  const sort = rounded === undefined ? (view.sort === "distance" ? "best" : view.sort) : "distance";
  return firstPage({ ...view, near: rounded, sort });
}

/** Sets or clears the part of the map searched in, to three decimals as a link carries it. */
export function setWithin(view: View, within: Within | undefined): View {
  return firstPage({ ...view, within: within && mapWithin(within, toThreeDecimals) });
}

/** Asks of no place: neither circle, shape, council nor region. */
export function setAnywhere(view: View): View {
  const { council: _council, region: _region, ...picked } = view.picked;
  return setWithin(setNear({ ...view, picked, camera: undefined }, undefined), undefined);
}

/** Drops words, picks, ranges and place; what is shown and how stays. */
export function clearFilters(view: View): View {
  return firstPage({
    ...view,
    query: "",
    picked: {},
    ranges: {},
    near: undefined,
    within: undefined,
    sort: view.sort === "distance" ? "best" : view.sort,
  });
}

/** True when anything narrows the results. */
export function isFiltered(view: View): boolean {
  return (
    view.query !== "" ||
    Object.keys(view.picked).length > 0 ||
    Object.keys(view.ranges).length > 0 ||
    view.near !== undefined ||
    view.within !== undefined
  );
}

/** True when a part of England is asked about: a circle, a shape, councils or regions. */
export function hasPlaceAsked({ near, within, picked }: View): boolean {
  return (
    near !== undefined || within !== undefined || picked.council !== undefined || picked.region !== undefined
  );
}

function firstPage(view: View): View {
  return view.page === 1 ? view : { ...view, page: 1 };
}

/** Degrees with three decimals at most. */
export function toThreeDecimals(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** Most hypothetical providers and absent ones that a link carries. */
export const MOST_TRIED = 20;

/** Puts a hypothetical provider on the map. */
export function addTrial(view: View, point: { readonly latitude: number; readonly longitude: number }): View {
  const added = { latitude: toThreeDecimals(point.latitude), longitude: toThreeDecimals(point.longitude) };
  return view.trial.added.length >= MOST_TRIED
    ? view
    : { ...view, trial: { ...view.trial, added: [...view.trial.added, added] } };
}

/** Takes a hypothetical provider off the map again, by its place in the list. */
export function dropTrial(view: View, place: number): View {
  return { ...view, trial: { ...view.trial, added: view.trial.added.filter((_, index) => index !== place) } };
}

/** Takes an existing provider away, or puts it back. */
export function toggleRemoved(view: View, id: string): View {
  const { removed } = view.trial;
  const next = removed.includes(id)
    ? removed.filter((one) => one !== id)
    : [...removed, id].slice(-MOST_TRIED);
  return { ...view, trial: { ...view.trial, removed: next } };
}

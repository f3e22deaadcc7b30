/** The one writing of a View: what a link can carry, so that a View and its link mean the same. */

import type { Box } from "../place/polygon.ts";
import { withoutFullPostcodes } from "../place/postcode.ts";
import { dayNumber } from "../record/day.ts";
import { FACET_IDS, type FacetId } from "./catalogue.ts";
import { plainText, searchWords } from "./plain-text.ts";
import { normaliseTools } from "./tools.ts";
import {
  type Camera,
  type Near,
  OPENING_VIEW,
  RANGE_IDS,
  type Range,
  type RangeId,
  toThreeDecimals,
  type View,
} from "./view.ts";
import { FEWEST_CORNERS, MOST_CORNERS, mapWithin, type Within } from "./within.ts";

/** Widest circle, in metres; England is about 600 km long. */
export const WIDEST_METRES = 1_000_000;

const LAST_DAY = dayNumber("9999-12-31");

/** The View as a link gives it back: texts trimmed and without full postcodes, words that can be searched for, degrees of three decimals, whole numbers, nothing twice, nothing broken. */
export function normaliseView(view: View): View {
  const selected = view.selected === undefined ? "" : plainText(view.selected);
  return {
    ...view,
    query: searchWords(withoutFullPostcodes(plainText(view.query))),
    picked: normalPicks(view),
    ranges: normalRanges(view),
    near: view.near && normalNear(view.near),
    within: view.within && normalWithin(view.within),
    page: normalPage(view.page),
    columns: normalColumns(view.columns),
    selected: selected === "" ? undefined : selected,
    camera: view.camera && normalCamera(view.camera),
    ...normaliseTools(view),
  };
}

function normalPicks(view: View): View["picked"] {
  const picked: Partial<Record<FacetId, readonly string[]>> = {};
  for (const facet of FACET_IDS) {
    const values = [...new Set((view.picked[facet] ?? []).map(plainText))].filter((value) => value !== "");
    if (values.length > 0) picked[facet] = values;
  }
  return picked;
}

function normalRanges(view: View): View["ranges"] {
  const ranges: Partial<Record<RangeId, Range>> = {};
  for (const id of RANGE_IDS) {
    const from = normalEnd(id, view.ranges[id]?.from);
    const to = normalEnd(id, view.ranges[id]?.to);
    if (from === undefined && to === undefined) continue;
    ranges[id] = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  return ranges;
}

/** One end of a range: a whole number that its id can hold, or undefined. */
export function normalEnd(id: RangeId, value: number | undefined): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const whole = Math.round(value) + 0;
  const most = id === "checked" ? LAST_DAY : 1e15;
  return whole >= 0 && whole <= most ? whole : undefined;
}

/** A circle that a link can carry; undefined where a number is broken. */
export function normalNear(near: Near): Near | undefined {
  const radius = Math.round(near.radiusMetres);
  if (!onEarth(near.latitude, near.longitude) || !(radius >= 1 && radius <= WIDEST_METRES)) return undefined;
  return {
    latitude: degrees(near.latitude),
    longitude: degrees(near.longitude),
    radiusMetres: radius,
    label: withoutFullPostcodes(plainText(near.label)),
  };
}

/** A part of the map that a link can carry; undefined where a number is broken or a shape has too few corners or too many. */
export function normalWithin(within: Within): Within | undefined {
  const { shape } = within;
  if (shape === undefined) return normalBox(within);
  const isGood =
    shape.length >= FEWEST_CORNERS &&
    shape.length <= MOST_CORNERS &&
    shape.every(([longitude, latitude]) => onEarth(latitude, longitude));
  return isGood ? mapWithin(within, degrees) : undefined;
}

/** A box that a link can carry; undefined where a number is broken. */
export function normalBox(box: Box): Box | undefined {
  if (!onEarth(box.south, box.west) || !onEarth(box.north, box.east)) return undefined;
  if (box.west > box.east || box.south > box.north) return undefined;
  return {
    west: degrees(box.west),
    south: degrees(box.south),
    east: degrees(box.east),
    north: degrees(box.north),
  };
}

/** A camera that a link can carry; undefined where a number is broken. */
export function normalCamera(camera: Camera): Camera | undefined {
  if (!onEarth(camera.latitude, camera.longitude) || !(camera.zoom >= 0 && camera.zoom <= 30))
    return undefined;
  return {
    latitude: degrees(camera.latitude),
    longitude: degrees(camera.longitude),
    zoom: Math.round(camera.zoom * 100) / 100 + 0,
  };
}

/** A page number: whole, from 1. */
export function normalPage(page: number): number {
  return page >= 1 && page <= 1e9 ? Math.floor(page) : 1;
}

function onEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** Three decimals; adding 0 turns -0, which no link can tell, into 0. */
function degrees(value: number): number {
  return toThreeDecimals(value) + 0;
}

/** Columns without repeats; the opening ones where none is left. */
function normalColumns(columns: View["columns"]): View["columns"] {
  return columns.length === 0 ? OPENING_VIEW.columns : [...new Set(columns)];
}

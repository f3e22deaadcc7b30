/** The View as the query of a link, and back: short keys, readable values, only what differs from the opening View. */
import { isTrackingMark } from "../record/tracking.ts";
import { FACET_IDS, type FacetId } from "./catalogue.ts";
import { isFacet, isRange } from "./filter.ts";
import { decodeText, encodeRange, encodeText, numberOf, partsOf, readRange } from "./link-text.ts";
import { normalBox, normalCamera, normaliseView, normalNear, normalPage, normalWithin } from "./normal.ts";
import { plainText } from "./plain-text.ts";
import { encodeTools, TOOL_READERS } from "./tool-link.ts";
import { OPENING_VIEW, RANGE_IDS, SHADE_IDS, SORT_IDS, TABLE_COLUMN_IDS, type View } from "./view.ts";
import { type Corner, FEWEST_CORNERS, withinShape } from "./within.ts";

/** What a link may name. Anything goes for a facet that is not listed. */
export interface Known {
  readonly terms: Readonly<Partial<Record<FacetId, readonly string[]>>>;
}

/** One part of a link that was left out, and why: the key is none of ours, the value is not known, or it cannot be read. */
export interface Dropped {
  readonly key: string;
  readonly value: string;
  readonly why: "unknown-key" | "unknown-value" | "broken" | "repeated";
}

export interface Decoded {
  readonly view: View;
  readonly dropped: readonly Dropped[];
}

/** The query of a link to a View, with its `?`; empty for the opening View. */
export function encodeView(view: View): string {
  const normal = normaliseView(view);
  const {
    query,
    picked,
    ranges,
    near,
    within,
    shade,
    showCouncils,
    sort,
    reversed,
    page,
    layout,
    columns,
    pane,
    selected,
    camera,
    units,
  } = normal;
  const pairs: string[] = [];
  const add = (key: string, ...values: readonly (string | number)[]): void => {
    pairs.push(`${key}=${values.map((value) => encodeText(String(value))).join(",")}`);
  };
  if (query !== "") add("q", query);
  for (const facet of FACET_IDS) if (picked[facet] !== undefined) add(facet, ...picked[facet]);
  for (const id of RANGE_IDS) if (ranges[id] !== undefined) add(id, encodeRange(id, ranges[id]));
  if (near !== undefined) add("near", near.latitude, near.longitude, near.radiusMetres, near.label);
  if (within?.shape !== undefined) add("shape", ...within.shape.flat());
  else if (within !== undefined) add("within", within.west, within.south, within.east, within.north);
  if (shade !== OPENING_VIEW.shade) add("shade", shade);
  if (showCouncils !== OPENING_VIEW.showCouncils) add("councils", showCouncils ? "yes" : "no");
  if (sort !== OPENING_VIEW.sort) add("sort", sort);
  if (reversed) add("reversed", "yes");
  if (columns.join() !== OPENING_VIEW.columns.join()) add("columns", ...columns);
  if (page !== OPENING_VIEW.page) add("page", page);
  if (layout !== OPENING_VIEW.layout) add("layout", layout);
  if (pane !== OPENING_VIEW.pane) add("pane", pane);
  if (units !== OPENING_VIEW.units) add("units", units);
  if (selected !== undefined) add("sel", selected);
  encodeTools(normal, add);
  if (camera !== undefined) add("map", camera.latitude, camera.longitude, camera.zoom);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** The View of a link's query (with or without `?`), and what of it was left out. Never throws. */
export function decodeView(search: string, known: Known): Decoded {
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  let view = OPENING_VIEW;
  for (const pair of search.replace(/^\?/, "").split("&")) {
    const at = pair.indexOf("=");
    const key = decodeText(at < 0 ? pair : pair.slice(0, at)) ?? pair;
    const raw = at < 0 ? "" : pair.slice(at + 1);
    if (pair === "" || isTrackingMark(key)) continue;
    const drop = (why: Dropped["why"], value = decodeText(raw) ?? raw): undefined => {
      dropped.push({ key, value, why });
    };
    if (seen.has(key)) drop("repeated");
    else view = { ...view, ...read(key, raw, known, drop) };
    seen.add(key);
  }
  return { view: normaliseView(view), dropped };

  /** Reads one pair onto the View so far. */
  function read(key: string, raw: string, allowed: Known, drop: Drop): Partial<View> | undefined {
    if (isFacet(key)) {
      const values = readPicks(raw, allowed.terms[key], drop);
      return values.length === 0 ? undefined : { picked: { ...view.picked, [key]: values } };
    }
    if (isRange(key)) {
      const range = readRange(key, decodeText(raw) ?? "");
      return range === undefined ? drop("broken") : { ranges: { ...view.ranges, [key]: range } };
    }
    if (key === "services") {
      const services = readPicks(raw, allowed.terms.theme, drop);
      return services.length === 0 ? undefined : { bid: { ...view.bid, services } };
    }
    const toolReader = Object.hasOwn(TOOL_READERS, key) ? TOOL_READERS[key] : undefined;
    if (toolReader !== undefined) return toolReader(raw, view) ?? drop("broken");
    const reader = READERS[key];
    return reader === undefined ? drop("unknown-key") : reader(raw, allowed, drop);
  }
}

type Drop = (why: Dropped["why"], value?: string) => undefined;
type Reader = (raw: string, known: Known, drop: Drop) => Partial<View> | undefined;

const READERS: Readonly<Record<string, Reader>> = Object.assign(Object.create(null), {
  q: (raw, _known, drop) => {
    const query = plainText(decodeText(raw) ?? "");
    return query === "" ? drop("broken") : { query };
  },
  near: (raw, _known, drop) => {
    const [latitude, longitude, radiusMetres, ...label] = partsOf(raw, 3);
    const near = normalNear({
      latitude: numberOf(latitude),
      longitude: numberOf(longitude),
      radiusMetres: numberOf(radiusMetres),
      label: label.join(","),
    });
    return near === undefined ? drop("broken") : { near };
  },
  within: (raw, _known, drop) => {
    const [west, south, east, north, ...more] = partsOf(raw, 4).map(numberOf);
    const within = normalBox({
      west: west ?? NaN,
      south: south ?? NaN,
      east: east ?? NaN,
      north: north ?? NaN,
    });
    return within === undefined || more.length > 0 ? drop("broken") : { within };
  },
  shape: (raw, _known, drop) => {
    const numbers = partsOf(raw, 2 * FEWEST_CORNERS).map(numberOf);
    const corners = Array.from(
      { length: numbers.length / 2 },
      (_, corner): Corner => [numbers[corner * 2] ?? NaN, numbers[corner * 2 + 1] ?? NaN],
    );
    const drawn = numbers.length % 2 === 0 ? withinShape(corners) : undefined;
    const within = drawn && normalWithin(drawn);
    return within === undefined ? drop("broken") : { within };
  },
  map: (raw, _known, drop) => {
    const [latitude, longitude, zoom, ...more] = partsOf(raw, 3).map(numberOf);
    const camera = normalCamera({
      latitude: latitude ?? NaN,
      longitude: longitude ?? NaN,
      zoom: zoom ?? NaN,
    });
    return camera === undefined || more.length > 0 ? drop("broken") : { camera };
  },
  shade: oneOf(SHADE_IDS, (shade) => ({ shade })),
  sort: oneOf(SORT_IDS, (sort) => ({ sort })),
  reversed: oneOf(["yes", "no"], (word) => ({ reversed: word === "yes" })),
  columns: (raw, _known, drop) => {
    const columns = readPicks(raw, TABLE_COLUMN_IDS, drop).flatMap(
      (id) => TABLE_COLUMN_IDS.find((one) => one === id) ?? [],
    );
    return columns.length === 0 ? undefined : { columns };
  },
  councils: oneOf(["yes", "no"], (word) => ({ showCouncils: word === "yes" })),
  layout: oneOf(["list", "table"], (layout) => ({ layout })),
  pane: oneOf(["list", "map"], (pane) => ({ pane })),
  units: oneOf(["miles", "km"], (units) => ({ units })),
  page: (raw, _known, drop) => {
    const page = numberOf(decodeText(raw));
    return page >= 1 && page === normalPage(page) ? { page } : drop("broken");
  },
  sel: (raw, _known, drop) => {
    const selected = plainText(decodeText(raw) ?? "");
    if (selected === "") return drop("broken");
    return { selected };
  },
} satisfies Record<string, Reader>);

function oneOf<const Value extends string>(
  values: readonly Value[],
  set: (value: Value) => Partial<View>,
): Reader {
  return (raw, _known, drop) => {
    const text = decodeText(raw);
    const value = values.find((one) => one === text);
    return value === undefined ? drop("unknown-value") : set(value);
  };
}

/** Values of a facet. Some programs write the commas between values as %2C: what is unknown whole is tried in parts. */
function readPicks(raw: string, terms: readonly string[] | undefined, drop: Drop): readonly string[] {
  const allowed = terms && new Set(terms);
  const values: string[] = [];
  const take = (text: string, whole: boolean): void => {
    if (allowed === undefined || allowed.has(text)) values.push(text);
    else if (whole && text.includes(",")) for (const part of text.split(",")) take(part.trim(), false);
    else drop("unknown-value", text);
  };
  for (const part of raw.split(",")) {
    const text = plainText(decodeText(part) ?? "");
    if (text === "") drop("broken", part);
    else take(text, true);
  }
  return values;
}

/** A link and a View mean the same; what a link holds that is broken is left out and said, never thrown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACET_IDS } from "../../src/core/find/catalogue.ts";
import { normaliseView } from "../../src/core/find/normal.ts";
import { decodeView, encodeView } from "../../src/core/find/permalink.ts";
import {
  OPENING_VIEW,
  RANGE_IDS,
  SHADE_IDS,
  SORT_IDS,
  TABLE_COLUMN_IDS,
  type View,
} from "../../src/core/find/view.ts";
import { someTools, someView } from "./find/arbitrary.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "a,b",
    "x;y",
    "100%",
    "1+1",
    "a=b&c",
    "\ud800",
    "HX1 1AA",
    "hx11aa 1aa",
    "SW1A1AA, x",
    "HX1 1AA1AA",
    "%2C",
    "..",
    " ",
  ),
);
const someNumber = fc.oneof(fc.double(), fc.integer(), fc.double({ min: -200, max: 200 }));
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** Views with anything at all in every place. */
const wildView = fc.record({
  ...someTools,
  query: text,
  picked: fc.dictionary(fc.constantFrom(...FACET_IDS), fc.array(text, { maxLength: 4 })),
  ranges: fc.dictionary(
    fc.constantFrom(...RANGE_IDS),
    fc.record({ from: someNumber, to: fc.integer({ min: 0, max: 800_000 }) }, { requiredKeys: [] }),
  ),
  near: optional(
    fc.record({ latitude: someNumber, longitude: someNumber, radiusMetres: someNumber, label: text }),
  ),
  within: optional(fc.record({ west: someNumber, south: someNumber, east: someNumber, north: someNumber })),
  shade: fc.constantFrom(...SHADE_IDS),
  showCouncils: fc.boolean(),
  sort: fc.constantFrom(...SORT_IDS),
  page: someNumber,
  reversed: fc.boolean(),
  layout: fc.constantFrom("list", "table"),
  columns: fc.array(fc.constantFrom(...TABLE_COLUMN_IDS), { maxLength: 4 }),
  pane: fc.constantFrom("list", "map"),
  selected: optional(text),
  camera: optional(fc.record({ latitude: someNumber, longitude: someNumber, zoom: someNumber })),
  units: fc.constantFrom("miles", "km"),
}) as fc.Arbitrary<View>; // A dictionary of known keys is a partial record.

const anything = { terms: {} };

describe("a link", () => {
  test("gives back the View that it was made of, with nothing dropped", () => {
    fc.assert(
      fc.property(fc.oneof(someView, wildView), (view) => {
        expect(decodeView(encodeView(view), anything)).toEqual({ view: normaliseView(view), dropped: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("survives programs that write its commas as %2C, for values that hold none", () => {
    const tame = someView.map(
      (view): View => ({
        ...view,
        picked: { theme: ["food", "energy"] },
        near: view.near && { ...view.near, label: "Halifax" },
      }),
    );
    fc.assert(
      fc.property(tame, (view) => {
        const link = encodeView(view).replaceAll(",", "%2C");
        expect(decodeView(link, { terms: { theme: ["food", "energy", "advice"] } })).toEqual({
          view: normaliseView(view),
          dropped: [],
        });
      }),
    );
  });

  test("is short for the opening View and writes a View in one way", () => {
    expect(encodeView(OPENING_VIEW)).toBe("");
    fc.assert(
      fc.property(wildView, (view) => {
        expect(encodeView(normaliseView(view))).toBe(encodeView(view));
        expect(normaliseView(normaliseView(view))).toEqual(normaliseView(view));
      }),
    );
  });

  test("never throws, and what it gives can be linked again", () => {
    const keys = fc.constantFrom(
      "q",
      "near",
      "within",
      "map",
      "page",
      "sort",
      "shade",
      "sel",
      "kind",
      "income",
      "checked",
      "__proto__",
      "constructor",
      "x",
    );
    const values = fc.oneof(
      text,
      fc.constantFrom(
        "%",
        "%E0%A4%A",
        "1,2,3,4",
        "53.7,-1.8,8047,HX1",
        "1..2",
        "2024-01-01..",
        "2024-13-01..",
      ),
      fc.webQueryParameters(),
    );
    const pairs = fc.array(
      fc.tuple(keys, values).map(([key, value]) => `${key}=${value}`),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.webQueryParameters(),
          pairs.map((all) => `?${all.join("&")}`),
        ),
        (search) => {
          const { view } = decodeView(search, anything);
          expect(normaliseView(view)).toEqual(view);
          expect(decodeView(encodeView(view), anything)).toEqual({ view, dropped: [] });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

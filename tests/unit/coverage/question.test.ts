/** The gap finder's question: which records count, which neighbourhoods are asked about, and that the words say both. */
import { describe, expect, it } from "vitest";
import { prepareCentres } from "../../../src/core/coverage/centres.ts";
import {
  areaInWords,
  askedArea,
  placeKey,
  providerNoun,
  providerView,
} from "../../../src/core/coverage/question.ts";
import type { FacetId } from "../../../src/core/find/catalogue.ts";
import { createFinder } from "../../../src/core/find/finder.ts";
import { encodeView } from "../../../src/core/find/permalink.ts";
import { termLabel } from "../../../src/core/find/terms.ts";
import { OPENING_VIEW, setNear, setPicks, type View } from "../../../src/core/find/view.ts";
import { catalogueOf } from "../find/catalogue.ts";
import { COUNCILS, neighbourhood } from "./ground.ts";

const names: Readonly<Record<string, string>> = {
  E06990001: "Merrow",
  E06990003: "Wold",
  E12990002: "South",
};
const labels = {
  category: (id: string) => id,
  term: (facet: FacetId, id: string) => names[id] ?? termLabel(facet, id, {}),
};
const centres = prepareCentres(
  [
    neighbourhood(1, 0, { imdRank: 100 }),
    neighbourhood(2, 1, { imdRank: 5000 }),
    neighbourhood(3, 2, { imdRank: 9000, council: "E06990003" }),
    neighbourhood(4, 3, { imdRank: 30_000, council: "E06990003" }),
  ],
  { councils: COUNCILS, ruralUrban: ["UN1", "RLN1", "RSF1", "UF1"] },
);
const asked = (view: View) => [...(askedArea(centres, view) ?? [])];
const picks = (...all: readonly (readonly [FacetId, readonly string[]])[]) =>
  all.reduce((view, [facet, ids]) => setPicks(view, facet, ids), OPENING_VIEW);

describe("the neighbourhoods asked about", () => {
  it.each([
    [picks(["council", ["E06990001"]]), [1, 1, 0, 0], "in Merrow"],
    [picks(["council", ["E06990001", "E06990003"]]), [1, 1, 1, 1], "in Merrow and Wold"],
    [picks(["rural", ["rural"]]), [0, 1, 1, 0], "in rural areas"],
    [picks(["rural", ["rural"]], ["council", ["E06990001"]]), [0, 1, 0, 0], "in rural areas of Merrow"],
    [picks(["deprivation", ["10"]]), [1, 0, 0, 0], "within the 10% most deprived"],
    [picks(["deprivation", ["10", "30"]]), [1, 1, 1, 0], "within the 30% most deprived"],
    [picks(["council", ["E06990001"]], ["region", ["E12990002"]]), [0, 0, 0, 0], "in Merrow, within South"],
  ] as const)("are narrowed by filters of place, and the words say how (%#)", (view, marks, words) => {
    expect(asked(view)).toEqual(marks);
    expect(areaInWords(view, labels)).toBe(words);
    expect(encodeView(providerView(view))).toBe(encodeView(providerView(OPENING_VIEW)));
  });

  it("are all of England without such a filter", () => {
    expect(askedArea(centres, OPENING_VIEW)).toBeUndefined();
    expect(areaInWords(OPENING_VIEW, labels)).toBeUndefined();
  });

  it("are called here near a place", () => {
    const near = setNear(picks(["rural", ["urban"]]), {
      latitude: 52,
      longitude: -1,
      radiusMetres: 500,
      label: "",
    });
    expect(asked(near)).toEqual([1, 0, 0, 0]);
    expect(areaInWords(near, labels)).toBe("in urban areas here");
  });

  it("stay the same while only a slider moves", () => {
    const view = picks(["rural", ["rural"]]);
    expect(placeKey({ ...view, gap: { ...view.gap, beyondMetres: 1 } })).toBe(placeKey(view));
    expect(placeKey(picks(["rural", ["urban"]]))).not.toBe(placeKey(view));
  });
});

describe("what counts", () => {
  it("is named where a range narrows it", () => {
    const catalogue = catalogueOf([
      { title: "Small", layer: "organisations", facets: { kind: ["anchor"] }, numbers: { income: 10_000 } },
      {
        title: "Large",
        layer: "organisations",
        facets: { kind: ["anchor"] },
        numbers: { income: 5_000_000 },
      },
    ]);
    const ranged: View = { ...OPENING_VIEW, ranges: { income: { from: 1_000_000 } } };
    expect(createFinder(catalogue).find(providerView(ranged)).count).toBe(1);
    expect(providerNoun(ranged, labels)).toEqual({
      one: "anchor organisation that passes the other filters",
      many: "anchor organisations that pass the other filters",
    });
  });

  it("keeps typed words as they were typed", () => {
    const view = { ...picks(["status", ["active"]]), query: "underpasses" };
    expect(providerNoun(view, labels).many).toBe(
      "anchor organisations matching “underpasses” that pass the other filters",
    );
  });
});

/** What legends say, and how many records a map leaves out. */
import { describe, expect, it } from "vitest";
import { OPENING_VIEW } from "../../../src/core/find/view.ts";
import {
  edgesInWords,
  FIGURES_ATTRIBUTION,
  MAP_ATTRIBUTION,
  MAP_CORNER_ATTRIBUTION,
} from "../../../src/core/publish/sources.ts";
import { otherMarks, undrawnInWords } from "../../../src/ui/reuse/legend.ts";

describe("a legend", () => {
  it("explains outlines and numbers on every map", () =>
    expect(otherMarks(OPENING_VIEW).map(({ mark }) => mark)).toEqual(["hollow", "cluster"]));
  it("explains the gap finder's colours where it is open, and what is tried where something is", () => {
    const gaps = { ...OPENING_VIEW, tool: "gaps" as const };
    expect(otherMarks(gaps).map(({ mark }) => mark)).toEqual(["hollow", "cluster", "gap"]);
    const trial = { ...gaps.trial, added: [{ latitude: 53, longitude: -1 }] };
    expect(otherMarks({ ...gaps, trial }).at(-1)?.mark).toBe("tried");
    expect(otherMarks({ ...gaps, tool: "find", trial })).toHaveLength(2);
  });
});

describe("records without a point", () => {
  it.each([
    [0, 3, undefined],
    [1, 1, "The map has no point for this record"],
    [2, 2, "The map has no point for any of these records"],
    [3, 25, "Without a point on the map: 3 of 25 records"],
  ])("%d of %d", (undrawn, count, words) => {
    if (words === undefined) expect(undrawnInWords(undrawn, count)).toBeUndefined();
    else expect(undrawnInWords(undrawn, count)).toContain(words);
  });
});

describe("attributions of maps", () => {
  it.each([MAP_ATTRIBUTION, MAP_CORNER_ATTRIBUTION])("name every source and licence", (words) => {
    for (const part of ["OS data", "Royal Mail", "OGL v3.0", "GeoNames", "CC BY 4.0", "Natural Earth"])
      expect(words).toContain(part);
  });
  it("name whose figures stand beside them", () => {
    for (const part of ["OS data", "Royal Mail", "Indices of Deprivation 2025", "Census 2021", "OGL v3.0"])
      expect(FIGURES_ATTRIBUTION).toContain(part);
  });
  it("say of edges whose they are, or that they are approximate", () => {
    expect(edgesInWords("official")).toBe("Boundaries: ONS, OGL v3.0.");
    expect(edgesInWords("approximate")).toContain("Edges are approximate");
    expect(edgesInWords(undefined)).toBe(edgesInWords("approximate"));
  });
});

/** The answer as a sentence. */
import { describe, expect, test } from "vitest";
import { createFinder } from "../../../src/core/find/finder.ts";
import { answerSentence } from "../../../src/core/find/sentence.ts";
import {
  OPENING_VIEW,
  setNear,
  setPicks,
  setQuery,
  setRange,
  setWithin,
  type View,
} from "../../../src/core/find/view.ts";
import { dayNumber } from "../../../src/core/record/day.ts";
import { catalogueOf, type Entry, LABELS } from "./catalogue.ts";

const ANCHOR: Entry = {
  title: "Halifax Opportunities Trust",
  layer: "organisations",
  facets: { kind: ["anchor"], council: ["E08000033"] },
  at: [53.7222, -1.877],
};
const FAR_ANCHOR: Entry = {
  title: "Goodwin",
  layer: "organisations",
  facets: { kind: ["anchor"] },
  at: [53.74, -0.35],
};
const OTHER: Entry = {
  title: "Lister Friends",
  layer: "organisations",
  facets: { kind: ["organisation"] },
  at: [53.73, -1.86],
};
const GARDEN: Entry = {
  title: "Garden",
  facets: { kind: ["project"], theme: ["food"], council: ["E08000033"] },
  at: [53.72, -1.87],
  numbers: { started: 2012, income: 5 },
};
const SOLAR: Entry = {
  title: "Solar",
  facets: { kind: ["project"], theme: ["energy"] },
  at: [53.721, -1.871],
};

const HX1 = { latitude: 53.724, longitude: -1.87, radiusMetres: 8047, label: "HX1" };

function say(entries: readonly Entry[], view: View): string {
  const catalogue = catalogueOf(entries);
  return answerSentence(catalogue, createFinder(catalogue).find(view), LABELS);
}

describe("counts", () => {
  test("of everything say what the map calls all that it covers", () => {
    const catalogue = catalogueOf([SOLAR]);
    const results = createFinder(catalogue).find(OPENING_VIEW);
    expect(answerSentence(catalogue, results, LABELS, undefined, "the Vale")).toBe("1 project in the Vale.");
  });
  test("of everything name the anchors among the organisations", () => {
    expect(say([ANCHOR, FAR_ANCHOR, OTHER, GARDEN, SOLAR], OPENING_VIEW)).toBe(
      "2 projects and 3 organisations, 2 of them anchors, in England.",
    );
  });

  test("of one kind of project are called by that kind", () => {
    const lesson = (title: string): Entry => ({ title, facets: { kind: ["lesson"] } });
    const all = [ANCHOR, GARDEN, lesson("Mill"), lesson("Pier")];
    expect(say(all, setPicks(OPENING_VIEW, "kind", ["lesson"]))).toBe("2 lessons in England.");
    expect(say(all, setPicks(OPENING_VIEW, "kind", ["project"]))).toBe("1 project in England.");
    expect(say(all, setPicks(OPENING_VIEW, "kind", ["lesson", "project"]))).toBe(
      "3 projects in England, of kind lesson or project.",
    );
    expect(say(all, setPicks(OPENING_VIEW, "kind", ["policy"]))).toBe(
      "Nothing found in England, of kind policy.",
    );
  });

  test("speak of one thing in the singular", () => {
    expect(say([GARDEN], OPENING_VIEW)).toBe("1 project in England.");
    expect(say([OTHER, ANCHOR], OPENING_VIEW)).toBe("2 organisations, 1 of them an anchor, in England.");
  });

  test("part thousands", () => {
    expect(
      say(
        Array.from({ length: 1204 }, () => GARDEN),
        OPENING_VIEW,
      ),
    ).toBe("1,204 projects in England.");
  });

  test("of anchors alone call them so", () => {
    expect(say([ANCHOR, OTHER], setPicks(OPENING_VIEW, "kind", ["anchor"]))).toBe(
      "1 anchor organisation in England.",
    );
  });
});

describe("near a place", () => {
  test("the nearest anchor is named with its distance", () => {
    expect(say([FAR_ANCHOR, ANCHOR, GARDEN, SOLAR], setNear(OPENING_VIEW, HX1))).toBe(
      "2 projects and 1 anchor organisation within 5 miles of HX1; the nearest anchor is Halifax Opportunities Trust, 0.3 miles.",
    );
  });

  test("where none is there, the nearest outside is named, but not a closed one", () => {
    const closed = {
      ...ANCHOR,
      at: [53.9, -1.87] as const,
      facets: { kind: ["anchor"], status: ["closed"] },
    };
    expect(say([FAR_ANCHOR, closed, GARDEN], setNear(OPENING_VIEW, HX1))).toBe(
      "1 project within 5 miles of HX1; no anchor on this map there, the nearest is Goodwin, 62 miles.",
    );
    expect(say([FAR_ANCHOR, GARDEN], setPicks(setNear(OPENING_VIEW, HX1), "theme", ["food"]))).toBe(
      "1 project within 5 miles of HX1, about food.",
    );
  });

  test("an anchor that has closed is counted and not named as the nearest", () => {
    const closed = { ...ANCHOR, title: "Closed Trust", facets: { kind: ["anchor"], status: ["closed"] } };
    const open = { ...ANCHOR, at: [53.73, -1.87] as const };
    expect(say([closed, open, GARDEN], setNear(OPENING_VIEW, HX1))).toBe(
      "1 project and 2 anchor organisations within 5 miles of HX1; the nearest anchor is Halifax Opportunities Trust, 0.4 miles.",
    );
    expect(say([closed, FAR_ANCHOR], setNear(OPENING_VIEW, HX1))).toBe(
      "1 anchor organisation within 5 miles of HX1; no open anchor on this map there, the nearest is Goodwin, 62 miles.",
    );
  });

  test("kilometres are spoken where they are chosen", () => {
    expect(say([ANCHOR], { ...setNear(OPENING_VIEW, { ...HX1, radiusMetres: 5000 }), units: "km" })).toBe(
      "1 anchor organisation within 5 km of HX1; the nearest anchor is Halifax Opportunities Trust, 0.5 km.",
    );
  });

  test("a distance to a whole place is said to be about", () => {
    expect(say([{ ...ANCHOR, at: [53.76, -1.87], precision: 2 }], setNear(OPENING_VIEW, HX1))).toMatch(
      /, about 2 miles\.$/,
    );
  });
});

describe("filters", () => {
  test("are spoken plainly", () => {
    let view = setPicks(OPENING_VIEW, "theme", ["food", "energy"]);
    view = setPicks(view, "council", ["E08000033", "E08000035"]);
    view = setRange(setQuery(view, " garden "), "started", { from: 2010 });
    expect(say([GARDEN, SOLAR], view)).toBe(
      "1 project in Calderdale or Leeds, matching “garden”, about food or energy, begun in 2010 or later.",
    );
  });

  test("of marks without a letter or digit are no words", () => {
    expect(say([GARDEN], setQuery(OPENING_VIEW, "???"))).toBe("1 project in England.");
    expect(say([GARDEN], setQuery(OPENING_VIEW, "“–”"))).toBe("1 project in England.");
  });

  test("that find nothing are still spoken", () => {
    expect(say([GARDEN], setPicks(OPENING_VIEW, "kind", ["anchor"]))).toBe(
      "Nothing found in England, of kind anchor organisation.",
    );
    const box = { west: 0, south: 50, east: 1, north: 51 };
    expect(say([GARDEN], setWithin(OPENING_VIEW, box))).toBe("Nothing found in this part of the map.");
  });

  test("of deprivation, ranges and names read as phrases", () => {
    let view = setPicks(OPENING_VIEW, "deprivation", ["10"]);
    view = setPicks(view, "right", ["challenge"]);
    view = setRange(view, "income", { from: 10_000, to: 50_000 });
    view = setRange(view, "checked", { from: dayNumber("2024-01-01") });
    expect(say([GARDEN], view)).toBe(
      "Nothing found in England, in the 10% most deprived neighbourhoods, using Right to Challenge, with an income of £10,000 to £50,000, checked since 1 January 2024.",
    );
  });
});

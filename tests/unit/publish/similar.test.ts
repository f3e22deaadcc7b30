/** Near and alike: held to plain definitions on small made-up records. */
import { describe, expect, it } from "vitest";
import type { Feature, ProjectProperties } from "../../../src/core/publish/feature.ts";
import { nearFinder } from "../../../src/core/publish/near.ts";
import { similarFinder } from "../../../src/core/publish/similar.ts";

interface Traits {
  readonly id: string;
  readonly themes: ProjectProperties["themes"];
  readonly decile?: number;
  readonly rural?: boolean;
  readonly council?: string;
  readonly longitude?: number;
  readonly precision?: ProjectProperties["location_precision"];
}

function project({
  id,
  themes,
  decile,
  rural,
  council = id,
  longitude = 0,
  precision = "postcode",
}: Traits): Feature<ProjectProperties> {
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [longitude, 52] },
    properties: {
      layer: "projects",
      id,
      title: id,
      kind: "project",
      summary: "",
      themes,
      status: "active",
      partner_orgs: [],
      partner_names: [],
      commissioner: [],
      right_used: [],
      programme: [],
      funding_model: [],
      principles_2017: [],
      principles_2019: [],
      location_precision: precision,
      source_url: [],
      licence: "CC-BY-4.0",
      last_checked: "2026-11-22",
      outcomes: [],
      updates: [],
      partners: [],
      programmes: [],
      council_code: council,
      ...(precision === "withheld" ? {} : { neighbourhood_code: "E01000001" }),
      ...(decile === undefined ? {} : { deciles: { imd: decile } }),
      ...(rural === undefined ? {} : { rural }),
    },
  };
}

describe("projects like this in neighbourhoods like this", () => {
  const here = project({ id: "here", themes: ["food", "energy"], decile: 1, rural: false });
  const all = [
    here,
    project({ id: "alike", themes: ["food", "energy"], decile: 1, rural: false }),
    project({ id: "next", themes: ["food"], decile: 2, rural: false }),
    project({ id: "country", themes: ["food"], decile: 9, rural: true }),
    project({ id: "same-council", themes: ["food", "energy"], decile: 1, rural: false, council: "here" }),
    project({ id: "other-theme", themes: ["pub"], decile: 1, rural: false }),
  ];
  const found = similarFinder(all)(here);

  it("come in order of likeness, from other councils, and share a theme at least", () => {
    expect(found.map(({ feature }) => feature.id)).toEqual(["alike", "next", "country"]);
  });

  it("say in a phrase what they share, and nothing that they do not", () => {
    expect(found.map(({ reason }) => reason)).toEqual([
      "Also about food and energy; also in an urban neighbourhood among the 10% most deprived",
      "Also about food; also in an urban neighbourhood of similar deprivation (among the 20% most deprived)",
      "Also about food",
    ]);
  });

  it("count a rare theme for more than a common one", () => {
    const common = Array.from({ length: 8 }, (_, index) =>
      project({ id: `common-${index}`, themes: ["food"] }),
    );
    const rare = project({ id: "zzz-rare", themes: ["energy"] });
    const [first] = similarFinder([project({ id: "asked", themes: ["food", "energy"] }), ...common, rare])(
      project({ id: "asked", themes: ["food", "energy"] }),
    );
    expect(first?.feature.id).toBe("zzz-rare");
  });
});

describe("records near a record", () => {
  const here = project({ id: "here", themes: [], longitude: 0 });
  const all = [
    here,
    project({ id: "far", themes: [], longitude: 3 }),
    project({ id: "near", themes: [], longitude: 0.01 }),
    project({ id: "nearer", themes: [], longitude: 0.001 }),
    project({ id: "hidden", themes: [], longitude: 0, precision: "withheld" }),
  ];

  it("are named nearest first, without those beyond the limit and itself", () => {
    expect(nearFinder(all)(here).map(({ feature }) => feature.id)).toEqual(["nearer", "near"]);
  });

  it("never are withheld ones, nor has a withheld one any near", () => {
    const hidden = all.at(-1) ?? here;
    expect(nearFinder(all)(hidden)).toEqual([]);
  });
});

/** Near and alike: held to plain definitions on small made-up records. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../../src/core/place/distance.ts";
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

/** Few themes, councils, figures and points, so that many are equally alike or near. */
const projects = fc
  .array(
    fc.record({
      themes: fc.uniqueArray(fc.constantFrom("food", "energy", "pub", "housing"), { maxLength: 3 }),
      decile: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      rural: fc.option(fc.boolean(), { nil: undefined }),
      council: fc.constantFrom("a", "b", "c"),
      longitude: fc.integer({ min: 0, max: 9 }).map((step) => step / 20),
      precision: fc.constantFrom("postcode", "postcode", "withheld"),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ decile, rural, ...traits }, at) =>
      project({
        ...traits,
        id: `p${(at * 7) % all.length}-${at}`,
        ...(decile === undefined ? {} : { decile }),
        ...(rural === undefined ? {} : { rural }),
      }),
    ),
  );

/** Ids of the five most alike, every record looked at. */
function alikeByBruteForce(
  all: readonly Feature<ProjectProperties>[],
  one: Feature<ProjectProperties>,
): readonly string[] {
  const { themes, deciles, rural, council_code, kind } = one.properties;
  return all
    .filter(({ id, properties }) => id !== one.id && properties.council_code !== council_code)
    .map(({ id, properties: other }) => {
      const shared = themes.filter((theme) => other.themes.includes(theme));
      const rarity = shared.map((theme) => {
        const having = all.filter(({ properties }) => properties.themes.includes(theme)).length;
        return Math.log2(1 + all.length / having);
      });
      const between = Math.abs((deciles?.["imd"] ?? Number.NaN) - (other.deciles?.["imd"] ?? Number.NaN));
      const place =
        (between === 0 ? 2 : between === 1 ? 1.2 : 0) +
        (rural !== undefined && rural === other.rural ? 1 : 0) +
        (kind === other.kind ? 0.5 : 0);
      return { id, isAlike: shared.length > 0, score: rarity.reduce((sum, more) => sum + more, 0) + place };
    })
    .filter(({ isAlike }) => isAlike)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
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

  it("are those that a look at every record finds", () => {
    fc.assert(
      fc.property(projects, (some) => {
        const find = similarFinder(some);
        for (const one of some)
          expect(find(one).map(({ feature }) => feature.id)).toEqual(alikeByBruteForce(some, one));
      }),
      { numRuns: 300 },
    );
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

  it("are the six nearest within ten miles that a look at every record finds", () => {
    const positionOf = ({ geometry }: Feature<ProjectProperties>) => {
      const [longitude = 0, latitude = 0] = geometry?.coordinates ?? [];
      return { latitude, longitude };
    };
    fc.assert(
      fc.property(projects, (some) => {
        const find = nearFinder(some);
        const placed = some.filter(({ properties }) => properties.location_precision !== "withheld");
        for (const one of placed) {
          const expected = placed
            .filter(({ id }) => id !== one.id)
            .map((other) => ({ id: other.id, metres: distanceMetres(positionOf(one), positionOf(other)) }))
            .filter(({ metres }) => metres <= 16_093)
            .map(({ metres }) => Math.round(metres))
            .sort((a, b) => a - b)
            .slice(0, 6);
          expect(find(one).map(({ metres }) => Math.round(metres))).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never are withheld ones, nor has a withheld one any near", () => {
    const hidden = all.at(-1) ?? here;
    expect(nearFinder(all)(hidden)).toEqual([]);
  });
});

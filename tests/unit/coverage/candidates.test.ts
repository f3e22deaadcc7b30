import { describe, expect, it } from "vitest";
import { candidatesFrom, consortiaFrom } from "../../../src/core/coverage/candidates.ts";
import type {
  Feature,
  OrganisationProperties,
  ProjectProperties,
} from "../../../src/core/publish/feature.ts";

/** The columns that candidates are made of; the others play no part. */
const organisation = (
  id: string,
  columns: Partial<OrganisationProperties> = {},
): Feature<OrganisationProperties> => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [-1, 52] },
  properties: {
    layer: "organisations",
    name: id.toUpperCase(),
    kind: "charity",
    status: "active",
    services: ["advice"],
    areas_served: [],
    consortium_ids: [],
    location_precision: "postcode",
    ...columns,
  } as unknown as OrganisationProperties,
});

const project = (id: string, columns: Partial<ProjectProperties>): Feature<ProjectProperties> => ({
  type: "Feature",
  id,
  properties: {
    layer: "projects",
    title: id,
    kind: "consortium",
    partner_orgs: [],
    ...columns,
  } as unknown as ProjectProperties,
});

describe("candidates", () => {
  it("carry services, councils, distance and income with its year and source", () => {
    const feature = organisation("trust", {
      council_code: "E06990001",
      areas_served: ["E06990002", "E06990001"],
      income_gbp: 5000,
      income_year: 2024,
      income_source_url: "https://example.org/",
    });
    const [one] = candidatesFrom([feature], { latitude: 52.01, longitude: -1 });
    expect(one).toMatchObject({
      id: "trust",
      name: "TRUST",
      services: ["advice"],
      councils: ["E06990001", "E06990002"],
      income: 5000,
      incomeYear: 2024,
      incomeSource: "https://example.org/",
      position: { latitude: 52, longitude: -1 },
    });
    expect(one?.metres).toBeCloseTo(1112, 0);
  });

  it("have no point where it would only be their council's, or must not be shown", () => {
    const features = (["council", "withheld", "national"] as const).map((location_precision) =>
      organisation(location_precision, { location_precision }),
    );
    for (const one of candidatesFrom(features, { latitude: 52, longitude: -1 })) {
      expect([one.position, one.metres, one.income]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("are neither closed nor public bodies", () => {
    const features = [
      organisation("open"),
      organisation("closed", { status: "closed" }),
      organisation("council", { kind: "public-body" }),
    ];
    expect(candidatesFrom(features).map(({ id }) => id)).toEqual(["open"]);
  });
});

describe("existing consortia", () => {
  it("are made of projects of that kind and of what organisations say", () => {
    const organisations = [organisation("a", { consortium_ids: ["arise"] }), organisation("b")];
    const projects = [
      project("arise", { title: "Arise Bradford", partner_orgs: ["b", "a"] }),
      project("garden", { kind: "project", lead_org: "a" }),
      project("alone", { lead_org: "b" }),
    ];
    expect(consortiaFrom(organisations, projects)).toEqual([
      { id: "alone", name: "alone", members: ["b"] },
      { id: "arise", name: "Arise Bradford", members: ["a", "b"] },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../src/core/coverage/bidders.ts";
import { candidatesIn, candidatesOf } from "../../../src/core/coverage/candidates-of.ts";
import { findBiddersByLot } from "../../../src/core/coverage/lots.ts";
import type { Position } from "../../../src/core/place/distance.ts";
import {
  type CatalogueFile,
  catalogueFile,
  readCatalogue,
} from "../../../src/core/publish/catalogue-file.ts";
import type { Feature, OrganisationProperties } from "../../../src/core/publish/feature.ts";

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
    org_ids: [],
    memberships: [],
    outcomes: [],
    updates: [],
    last_checked: "2026-11-01",
    consortium_ids: [],
    location_precision: "postcode",
    ...columns,
  } as unknown as OrganisationProperties,
});

/** The candidates that the page finds in the file of these organisations, where all pass. */
function candidatesFrom(
  organisations: readonly Feature<OrganisationProperties>[],
  middle?: Position,
): readonly Candidate[] {
  const file: CatalogueFile = JSON.parse(JSON.stringify(catalogueFile("organisations", organisations)));
  const catalogue = readCatalogue([file]);
  return candidatesOf(catalogue, new Uint8Array(catalogue.count).fill(1), { middle });
}

describe("candidates", () => {
  it("carry services, income and distance, and the councils where they stand or work", () => {
    const features = [
      organisation("trust", {
        council_code: "E06990001",
        areas_served: ["E06990002", "E06990001"],
        income_gbp: 5000,
      }),
      organisation("here", { council_code: "E06990002", areas_served: ["E06990002"] }),
      organisation("anywhere"),
    ];
    const [one, ...others] = candidatesFrom(features, { latitude: 52.01, longitude: -1 });
    expect(one).toMatchObject({
      id: "trust",
      name: "TRUST",
      services: ["advice"],
      councils: ["E06990001", "E06990002"],
      income: 5000,
      position: { latitude: 52, longitude: -1 },
    });
    expect(one?.metres).toBeCloseTo(1112, 0);
    expect(others.map(({ councils }) => councils)).toEqual([["E06990002"], []]);
  });

  it("count in a lot of a council where they work and do not stand", () => {
    const features = [
      organisation("near", { council_code: "E06990001", areas_served: ["E06990002"], income_gbp: 5000 }),
      organisation("far", { council_code: "E06990001", areas_served: ["E06990001"], income_gbp: 5000 }),
    ];
    const lots = [{ label: "Tarn", services: [], councils: ["E06990002"], annualValue: 1000 }];
    const [lot] = findBiddersByLot(candidatesFrom(features), lots, 2);
    expect(lot?.answer.could.map(({ id }) => id)).toEqual(["near"]);
  });

  it("of a council are those that stand there and those that work there, or in a part of it", () => {
    const councils = [
      { code: "E10990001", county: "" },
      { code: "E07990001", county: "E10990001" },
      { code: "E07990002", county: "E10990001" },
      { code: "E06990009", county: "" },
    ];
    const features = [
      organisation("stands", { council_code: "E07990001", county_code: "E10990001" }),
      organisation("serves-county", { council_code: "E07990002", areas_served: ["E10990001"] }),
      organisation("serves-one", { council_code: "E06990009", areas_served: ["E07990001"] }),
      organisation("elsewhere", { council_code: "E06990009", areas_served: ["E06990009"] }),
    ];
    const catalogue = readCatalogue([catalogueFile("organisations", features, councils)]);
    const all = new Uint8Array(catalogue.count).fill(1);
    const of = (code: string): readonly string[] =>
      candidatesOf(catalogue, all, { councils: [code] }).map(({ id }) => id);
    expect(of("E07990001")).toEqual(["stands", "serves-county", "serves-one"]);
    expect(of("E07990002")).toEqual(["serves-county"]);
    expect(of("E10990001")).toEqual(["stands", "serves-county", "serves-one"]);
    expect(of("E06990009")).toEqual(["serves-one", "elsewhere"]);
    expect(candidatesIn(catalogue, { kind: "council", code: "E07990001" }).map(({ id }) => id)).toEqual(
      of("E07990001"),
    );
  });

  it("have no point where it would only be their council's, or must not be shown", () => {
    const features = (["council", "withheld", "national"] as const).map((location_precision) =>
      organisation(location_precision, { location_precision }),
    );
    const found = candidatesFrom(features, { latitude: 52, longitude: -1 });
    expect(found).toHaveLength(3);
    for (const one of found)
      expect([one.position, one.metres, one.income]).toEqual([undefined, undefined, undefined]);
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

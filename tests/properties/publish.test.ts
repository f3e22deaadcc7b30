/** What a build publishes, over random records of a country that does not exist: RFC 7946, columns that read back, anchors by brute force, and withheld places. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { recordFiles } from "../../scripts/build-layers.ts";
import { recordsIn } from "../../src/core/coverage/place.ts";
import { FACET_IDS, type FacetId, hasPoint, namesOf, termsOf } from "../../src/core/find/catalogue.ts";
import { createFinder } from "../../src/core/find/finder.ts";
import { OPENING_VIEW, type View } from "../../src/core/find/view.ts";
import { decileFromRank } from "../../src/core/place/deprivation.ts";
import { distanceMetres } from "../../src/core/place/distance.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { catalogueFile, readCatalogue } from "../../src/core/publish/catalogue-file.ts";
import { councilFeatures } from "../../src/core/publish/councils.ts";
import { type Feature, type RecordProperties, recordFeatures } from "../../src/core/publish/feature.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { assembleDataset, type Dataset } from "../../src/core/record/dataset.ts";
import { dayNumber } from "../../src/core/record/day.ts";
import { fictionalGeography } from "../effects.ts";
import { checkAll, type Row, rowOf } from "../records.ts";

let geography: Geography;
beforeAll(async () => {
  geography = await fictionalGeography();
});

const SITE: Site = {
  name: "Merrow",
  tagline: "None.",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "Nobody",
};
const DISTRICTS = ["E06990001", "E07990002", "E08990003"] as const;
/** The county above the second of them; a window of its own makes it known. */
const COUNTY = "E10990004";

const places: fc.Arbitrary<Row> = fc
  .record({
    precision: fc.constantFrom("building", "postcode", "area", "town", "council", "national", "withheld"),
    council: fc.constantFrom(...DISTRICTS, COUNTY),
    hasPoint: fc.boolean(),
    latitude: fc.integer({ min: 51_900_000, max: 52_350_000 }),
    longitude: fc.oneof(fc.integer({ min: -1_050_000, max: 50_000 }), fc.constant(0)),
    area: fc.constantFrom("", "Lower Merrow", "Upper Dale"),
  })
  .map(({ precision, council, hasPoint, latitude, longitude, area }): Row => {
    const nowhere: Row = {
      council,
      area_name: "",
      postcode: "",
      latitude: "",
      longitude: "",
      location_precision: precision,
    };
    if (precision === "withheld" || (!hasPoint && (precision === "council" || precision === "national")))
      return nowhere;
    // More decimals than a layer may hold.
    return {
      ...nowhere,
      area_name: area,
      latitude: `${latitude / 1e6}1234`,
      longitude: longitude === 0 ? "0" : `${longitude / 1e6}`,
    };
  });

const organisations = fc.record({
  place: places,
  anchor: fc.constantFrom("yes", "no"),
  status: fc.constantFrom("active", "closed", "unknown"),
  services: fc.subarray(["food", "housing", "energy", "library"]),
  serves: fc.subarray([...DISTRICTS]),
  kind: fc.constantFrom("charity", "public-body"),
  income: fc.option(fc.integer({ min: 0, max: 1e9 })),
  founded: fc.option(fc.integer({ min: 1800, max: 2026 })),
});
const projects = fc.record({
  place: places,
  kind: fc.constantFrom("project", "service", "lesson"),
  themes: fc.subarray(["food", "housing", "energy", "library"], { minLength: 1 }),
  lead: fc.option(fc.nat(5)),
  programme: fc.subarray(["fund-a", "fund-b"]),
  start: fc.constantFrom("", "2012", "2015-06", "2019-03-04"),
  value: fc.option(fc.integer({ min: 0, max: 1e9 })),
  worked: fc.boolean(),
  updates: fc.subarray(["2011", "2020-05", "2013-01-31"]),
});

/** A checked and placed dataset; rows that a rule refuses are left out, as in a build that would have stopped. */
const datasets: fc.Arbitrary<Dataset> = fc
  .tuple(fc.array(organisations, { maxLength: 8 }), fc.array(projects, { maxLength: 8 }))
  .map(([all, done]) => {
    const tables = checkAll({
      programmes: [rowOf("programmes", { id: "fund-a" }), rowOf("programmes", { id: "fund-b" })],
      "rights-windows": [rowOf("rights-windows", { authority: COUNTY, authority_name: "Daleshire" })],
      organisations: all.map(({ place, anchor, status, services, serves, kind, income, founded }, index) =>
        rowOf("organisations", {
          id: `o${index}`,
          name: `Organisation ${index}`,
          is_anchor: anchor,
          anchor_basis: anchor === "yes" ? "Says so." : "",
          status,
          services: services.join(";"),
          areas_served: serves.join(";"),
          kind,
          income_gbp: income === null ? "" : String(income),
          income_year: income === null ? "" : "2024",
          founded_year: founded === null ? "" : String(founded),
          ...place,
        }),
      ),
      projects: done.map(({ place, kind, themes, lead, programme, start, value, worked }, index) =>
        rowOf("projects", {
          id: `p${index}`,
          title: `Project ${index}`,
          kind,
          themes: themes.join(";"),
          lead_org: lead === null || lead >= all.length ? "" : `o${lead}`,
          programme: programme.join(";"),
          start_date: start,
          value_gbp: value === null ? "" : String(value),
          value_is: value === null ? "" : "Grant",
          lessons_worked: worked ? "Asking early." : "",
          ...place,
        }),
      ),
      updates: done.flatMap(({ updates }, index) =>
        updates.map((date) => rowOf("updates", { project: `p${index}`, date })),
      ),
    });
    for (const table of tables.values())
      expect(table.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    return assembleDataset(tables, geography).dataset;
  });

const check = (property: (dataset: Dataset) => void): void =>
  fc.assert(fc.property(datasets, property), { numRuns: 150 });
const featuresOf = (dataset: Dataset): readonly Feature<RecordProperties>[] =>
  Object.values(recordFeatures(dataset)).flat();

describe("layers", () => {
  it("are GeoJSON as RFC 7946 has it: ids once, six decimals at most, nothing null", () => {
    check((dataset) => {
      const { files } = recordFiles(dataset, geography, SITE);
      for (const [file, content] of files) {
        expect(`${file} ${String(content)}`).not.toMatch(/[[:,]null[\],}]|undefined|NaN|Infinity/);
        if (!file.endsWith(".geojson")) continue;
        const collection = JSON.parse(String(content));
        expect(Object.keys(collection)).toEqual(["type", "features"]);
        expect(collection.type).toBe("FeatureCollection");
        const ids = collection.features.map(({ id }: { id: unknown }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual([...ids].sort());
        for (const feature of collection.features) {
          const box = file === "councils.geojson" ? ["bbox"] : [];
          expect(Object.keys(feature)).toEqual(["type", "id", ...box, "geometry", "properties"]);
          expect([feature.type, feature.geometry.type, feature.geometry.coordinates.length]).toEqual([
            "Feature",
            "Point",
            2,
          ]);
          const [longitude, latitude] = feature.geometry.coordinates;
          expect(longitude).toBeGreaterThan(-2);
          expect(longitude).toBeLessThan(1);
          expect(latitude).toBeGreaterThan(51);
          expect(latitude).toBeLessThan(53);
          const [west, south, east, north] = feature.bbox ?? [longitude, latitude, longitude, latitude];
          expect([west <= longitude, longitude <= east, south <= latitude, latitude <= north]).not.toContain(
            false,
          );
        }
        expect(String(content)).not.toMatch(/"(?:coordinates|bbox)":\[[^\]]*\.\d{7}/);
      }
    });
  });

  it("count what councils hold: all projects, and anchors that have not closed", () => {
    check((dataset) => {
      const features = councilFeatures(dataset, geography);
      expect(features.map(({ id }) => id)).toEqual([...DISTRICTS, COUNTY].sort());
      for (const { id, properties } of features) {
        const here = ({
          placement,
        }: {
          placement: { council?: { code: string; county: string } };
        }): boolean => placement.council?.code === id || placement.council?.county === id;
        expect(properties.project_count).toBe(dataset.projects.filter(here).length);
        const open = dataset.organisations.filter(
          ({ record }) => record.is_anchor === "yes" && record.status !== "closed",
        );
        expect(properties.anchor_count).toBe(open.filter(here).length);
      }
    });
  });
});

describe("derived columns", () => {
  it("say what the neighbourhood says, and which open anchor is nearest, itself left out", () => {
    check((dataset) => {
      const anchors = dataset.organisations.filter(
        ({ record, placement }) =>
          record.is_anchor === "yes" &&
          record.status !== "closed" &&
          placement.position !== undefined &&
          ["building", "postcode", "area", "town"].includes(record.location_precision),
      );
      const placements = new Map(
        [...dataset.organisations, ...dataset.projects].map(({ record, placement }) => [
          record.id,
          placement,
        ]),
      );
      const features = featuresOf(dataset);
      expect(features).toHaveLength(placements.size);
      for (const { id, properties } of features) {
        const { neighbourhood, position } = placements.get(id) ?? {};
        expect(properties.neighbourhood_code).toBe(neighbourhood?.code);
        expect(properties.imd_rank).toBe(neighbourhood?.ranks.imd);
        expect(properties.deciles?.["crime"]).toBe(
          neighbourhood && decileFromRank(neighbourhood.ranks.crime),
        );
        const distances = anchors.flatMap(({ record, placement }) =>
          record.id === id ||
          neighbourhood === undefined ||
          position === undefined ||
          placement.position === undefined
            ? []
            : [distanceMetres(position, placement.position)],
        );
        const nearest = distances.length === 0 ? undefined : Math.round(Math.min(...distances));
        expect(properties.nearest_anchor?.metres).toBe(nearest);
      }
    });
  });
});

/** Terms of a record as its properties say them, worked out apart from the code under test. */
function termsBy(facet: FacetId, properties: RecordProperties): readonly string[] | undefined {
  const project = properties.layer === "projects" ? properties : undefined;
  const organisation = properties.layer === "organisations" ? properties : undefined;
  switch (facet) {
    case "kind":
      return [project?.kind ?? (organisation?.is_anchor === "yes" ? "anchor" : "organisation")];
    case "theme":
      return project?.themes ?? organisation?.services;
    case "status":
      return [properties.status];
    case "council":
      // A district of the made-up counties is found under its county too.
      return [properties.council_code, properties.county_code].flatMap((code) => code ?? []);
    case "programme":
      return project?.programme ?? [];
    case "deprivation":
      return ["10", "20", "30"].filter(
        (share) => properties.imd_rank !== undefined && properties.imd_rank <= (33_755 * Number(share)) / 100,
      );
    case "rural":
      return properties.rural === undefined ? [] : [properties.rural ? "rural" : "urban"];
    case "shows":
      return [
        ...(project?.lessons_worked === undefined ? [] : ["worked"]),
        ...(properties.updates.length > 0 ? ["updates"] : []),
      ];
    default:
      return undefined;
  }
}

describe("the catalogue's file", () => {
  it("reads back as the features that it was made of", () => {
    check((dataset) => {
      const { projects: done, organisations: all } = recordFeatures(dataset);
      const councils = [...geography.councilByCode.values()];
      const files = JSON.parse(
        JSON.stringify([catalogueFile("projects", done), catalogueFile("organisations", all, councils)]),
      );
      const catalogue = readCatalogue(files);
      const features: readonly Feature<RecordProperties>[] = [...done, ...all];
      expect(catalogue.count).toBe(features.length);
      for (const [record, { id, geometry, properties }] of features.entries()) {
        expect(catalogue.ids[record]).toBe(id);
        expect(catalogue.layers[record]).toBe(properties.layer);
        expect(catalogue.titles[record]).toBe(
          properties.layer === "projects" ? properties.title : properties.name,
        );
        expect(catalogue.places[record]).toBe(properties.area_name ?? "");
        const point = ["council", "national", "withheld"].includes(properties.location_precision)
          ? undefined
          : geometry?.coordinates;
        expect(hasPoint(catalogue, record)).toBe(point !== undefined);
        for (const [axis, column] of [catalogue.longitudes, catalogue.latitudes].entries()) {
          expect(Math.abs((column[record] ?? Number.NaN) - (point?.[axis] ?? Number.NaN)) <= 5.1e-6).toBe(
            point !== undefined,
          );
        }
        for (const facet of FACET_IDS) {
          const terms = termsBy(facet, properties);
          if (terms === undefined) continue;
          const column = catalogue.facets[facet];
          expect(
            termsOf(column, record)
              .map((index) => column.terms[index])
              .sort(),
          ).toEqual([...terms].sort());
        }
        const project = properties.layer === "projects" ? properties : undefined;
        const organisation = properties.layer === "organisations" ? properties : undefined;
        expect(namesOf(catalogue.traits.organisationKind, record)).toEqual(
          organisation ? [organisation.kind] : [],
        );
        const isOrIsIn = (one: string, other: string): boolean =>
          one === other || geography.councilByCode.get(one)?.county === other;
        const beyond = councils
          .map(({ code }) => code)
          .filter((code) => code !== properties.council_code && code !== properties.county_code)
          .filter((code) =>
            organisation?.areas_served.some((served) => isOrIsIn(code, served) || isOrIsIn(served, code)),
          );
        expect([...namesOf(catalogue.traits.servesBeyond, record)].sort()).toEqual([...beyond].sort());
        expect(catalogue.numbers.income[record]).toBe(organisation?.income_gbp ?? Number.NaN);
        expect(catalogue.numbers.value[record]).toBe(project?.value_gbp ?? Number.NaN);
        expect(catalogue.numbers.started[record]).toBe(
          organisation?.founded_year ?? Number(project?.start_date?.slice(0, 4)),
        );
        expect(catalogue.numbers.imdRank[record]).toBe(properties.imd_rank ?? Number.NaN);
        expect(catalogue.numbers.checked[record]).toBe(dayNumber(properties.last_checked));
      }
    });
  });
  it("lets the finder and a brief find the same records in a circle and in a box", () => {
    // Around the middles of two councils, of Merrow and of Castle Holm.
    const near = { latitude: 52.1, longitude: -0.9, radiusMetres: 25_000 };
    const box = { west: -0.5, south: 52, east: 0.1, north: 52.2 };
    check((dataset) => {
      const { projects: done, organisations: all } = recordFeatures(dataset);
      const catalogue = readCatalogue([catalogueFile("projects", done), catalogueFile("organisations", all)]);
      const found = (view: View): readonly number[] =>
        [...createFinder(catalogue).find(view).passes].flatMap((passed, record) =>
          passed === 1 ? [record] : [],
        );
      expect(found({ ...OPENING_VIEW, near: { ...near, label: "" } })).toEqual(
        recordsIn(catalogue, { kind: "circle", ...near }),
      );
      expect(found({ ...OPENING_VIEW, within: box })).toEqual(recordsIn(catalogue, { kind: "box", ...box }));
    });
  });
  it("of nothing is an empty catalogue", () => {
    expect(readCatalogue([]).count).toBe(0);
    expect(readCatalogue([catalogueFile("projects", [])]).facets.kind.terms).toEqual([]);
  });
});

/** What a withheld record may hold beside what every record holds: its council and what is wider. */
const FINER =
  /neighbourhood|imd_rank|deciles|rural|nearest_anchor|postcode|area_name|premises|latitude|longitude/;

describe("withheld places", () => {
  it("are never finer than their council, in any file", () => {
    check((dataset) => {
      const withheld = new Set(
        [...dataset.organisations, ...dataset.projects]
          .filter(({ record }) => record.location_precision === "withheld")
          .map(({ record }) => record.id),
      );
      const { files } = recordFiles(dataset, geography, SITE);
      for (const [file, content] of files) {
        const parsed = JSON.parse(String(content));
        if (file.startsWith("columns/")) {
          for (const [index, id] of parsed.ids.entries()) {
            if (!withheld.has(id)) continue;
            expect([
              parsed.latitudes[index],
              parsed.longitudes[index],
              parsed.places[index],
              parsed.numbers.imdRank[index],
            ]).toEqual([0, 0, "", -1]);
            expect([parsed.facets.deprivation.of[index], parsed.facets.rural.of[index]]).toEqual([[], []]);
          }
        }
        const features = file.endsWith(".geojson")
          ? parsed.features
          : file.startsWith("details/")
            ? parsed
            : [];
        for (const { id, geometry, properties } of features) {
          expect(withheld.has(properties.nearest_anchor?.id)).toBe(false);
          if (!withheld.has(id)) continue;
          expect(Object.keys(properties).filter((name) => FINER.test(name))).toEqual([]);
          const council = geography.councilByCode.get(properties.council_code);
          expect(geometry.coordinates).toEqual([council?.longitude, council?.latitude]);
        }
      }
    });
  });

  it("do not leak even from rows that no check has seen", () => {
    const secrets = {
      area_name: "Hidden Lane",
      premises: "Hidden House",
      postcode: "ZA1 1ZZ",
      latitude: 52.0123,
      longitude: -1.0456,
    };
    const base = checkAll({
      organisations: [rowOf("organisations")],
      projects: [rowOf("projects", { lead_org: "merrow-trust" })],
    });
    const tables = new Map(
      [...base].map(([name, table]) => [
        name,
        {
          ...table,
          rows: table.rows.map((row) => ({
            ...row,
            record: { ...row.record, ...secrets, location_precision: "withheld" },
          })),
        },
      ]),
    );
    const { dataset } = assembleDataset(tables, geography);
    const { files } = recordFiles(dataset, geography, SITE);
    const everything = [...files.values()].join("\n");
    expect(everything).toContain("merrow-trust");
    for (const secret of ["Hidden", "ZA1 1ZZ", "52.0123", "1.0456", "5201230", "104560"])
      expect(everything).not.toContain(secret);
  });
});

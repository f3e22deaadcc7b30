/** Joining and placing: references, councils, geography, and what must never be known of a withheld place. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Geography } from "../../../src/core/place/geography.ts";
import { acrossFaults } from "../../../src/core/record/across.ts";
import { assembleDataset, placeRecord } from "../../../src/core/record/dataset.ts";
import { LOCATION_PRECISION } from "../../../src/core/record/vocabulary.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, type Row, rowOf } from "../../records.ts";

let geography: Geography;
beforeAll(async () => {
  geography = await fictionalGeography();
});

const assemble = (rows: Readonly<Record<string, readonly Row[]>>) =>
  assembleDataset(checkAll(rows), geography);
const told = (rows: Readonly<Record<string, readonly Row[]>>): readonly string[] =>
  assemble(rows).issues.map(({ file, line, column, code }) => `${file}:${line} ${column ?? "-"} ${code}`);

const trust = rowOf("organisations");
const garden = rowOf("projects");

describe("a record that names a place and has no point", () => {
  const unplaced = { postcode: "", latitude: "", longitude: "" };
  it("is said to stand for its whole council, on which it is drawn", () => {
    const row = { ...garden, ...unplaced, location_precision: "area", council: "E06990001" };
    const [found] = assemble({ projects: [row] }).dataset.projects;
    expect(found?.record.location_precision).toBe("council");
    expect(found?.placement.council?.code).toBe("E06990001");
    expect(found?.placement.neighbourhood).toBeUndefined();
  });
  it("keeps its precision where a postcode, or a point, places it", () => {
    const byPostcode = { ...garden, ...unplaced, location_precision: "area", postcode: "ZA1 1AA" };
    for (const row of [byPostcode, { ...garden, location_precision: "area" }])
      expect(assemble({ projects: [row] }).dataset.projects[0]?.record.location_precision).toBe("area");
  });
});

describe("a withheld record", () => {
  const withheld = {
    location_precision: "withheld",
    area_name: "",
    postcode: "",
    latitude: "",
    longitude: "",
  };
  const hidden = { organisations: [{ ...trust, ...withheld }], projects: [{ ...garden, ...withheld }] };
  it("is not placed by the words of its updates and outcomes", () => {
    const rows = {
      ...hidden,
      outcomes: [
        rowOf("outcomes", { measure: "Families housed at ZA1 1AA" }),
        rowOf("outcomes", { subject: "merrow-trust", note: "Counted in za11aa." }),
      ],
      updates: [
        rowOf("updates", { text: "It moved to 3 Mill Lane, ZA1 1AA." }),
        rowOf("updates", { title: "It closes" }),
      ],
    };
    expect(told(rows)).toEqual([
      "data/outcomes.csv:2 measure withheld-told-elsewhere",
      "data/outcomes.csv:3 note withheld-told-elsewhere",
      "data/updates.csv:2 text withheld-told-elsewhere",
    ]);
    const { dataset, issues } = assemble(rows);
    expect(dataset.outcomes).toEqual([]);
    expect(dataset.updates.map(({ title }) => title)).toEqual(["It closes"]);
    expect(issues[0]?.message).toBe(
      "“Measure” gives a postcode, and of “merrow-garden”, which this row is about, no place is shown. Take the postcode out.",
    );
  });
  it("is not placed by a project that it leads, and a partner's is asked about", () => {
    const abuse = { ...trust, services: "domestic-abuse", ...withheld, location_precision: "council" };
    for (const refuge of [{ ...trust, ...withheld }, abuse]) {
      const rows = {
        organisations: [refuge, { ...trust, id: "open", name: "Open" }],
        projects: [
          { ...garden, id: "a", title: "Abc", lead_org: "merrow-trust" },
          { ...garden, id: "b", title: "Bcd", partner_orgs: "open;merrow-trust" },
          { ...garden, id: "c", title: "Cde", lead_org: "merrow-trust", ...withheld },
          {
            ...garden,
            id: "d",
            title: "Def",
            lead_org: "merrow-trust",
            ...withheld,
            location_precision: "council",
          },
          { ...garden, id: "e", title: "Efg", lead_org: "open" },
        ],
      };
      expect(told(rows).filter((line) => /shown-nowhere/.test(line))).toEqual([
        "data/projects.csv:2 lead_org lead-shown-nowhere",
        "data/projects.csv:3 partner_orgs partner-shown-nowhere",
      ]);
      const { dataset, issues } = assemble(rows);
      expect(dataset.projects.map(({ record }) => record.id)).toEqual(["b", "c", "d", "e"]);
      expect(issues.find(({ code }) => code === "lead-shown-nowhere")?.message).toBe(
        "“Led by (on this map)” names “merrow-trust”, of which no place is shown, and this row is placed as “Postcode”, which may give it away. Say “withheld”, or “council” or “national”, and take the place out.",
      );
    }
  });
  it("leaves rows about others alone", () => {
    const rows = {
      organisations: [trust],
      projects: [{ ...garden, ...withheld }],
      updates: [rowOf("updates", { project: "merrow-trust", text: "It moved to ZA1 1AA." })],
    };
    expect(told(rows)).toEqual([]);
  });
});

describe("references", () => {
  it("to rows that are there are kept", () => {
    const rows = {
      programmes: [rowOf("programmes")],
      organisations: [trust],
      projects: [{ ...garden, lead_org: "merrow-trust", programme: "merrow-fund" }],
      outcomes: [rowOf("outcomes"), rowOf("outcomes", { subject: "merrow-trust" })],
      updates: [rowOf("updates")],
    };
    expect(told(rows)).toEqual([]);
    const { dataset } = assemble(rows);
    expect([dataset.projects.length, dataset.outcomes.length, dataset.updates.length]).toEqual([1, 2, 1]);
  });
  it("to nothing are told with file, line and column, in lists too", () => {
    const rows = {
      programmes: [],
      organisations: [trust],
      projects: [
        garden,
        {
          ...garden,
          id: "b",
          title: "B",
          lead_org: "gone",
          partner_orgs: "merrow-trust;gone-too",
          programme: "none",
        },
      ],
      outcomes: [rowOf("outcomes", { subject: "nobody" })],
    };
    expect(told(rows)).toEqual([
      "data/projects.csv:3 lead_org no-such-record",
      "data/projects.csv:3 partner_orgs no-such-record",
      "data/projects.csv:3 programme no-such-record",
      "data/outcomes.csv:2 subject no-such-record",
    ]);
    expect(assemble(rows).dataset.projects.map(({ record }) => record.id)).toEqual(["merrow-garden"]);
  });
  it("to a row with an error of its own are not a second error", () => {
    expect(
      told({
        organisations: [{ ...trust, kind: "nonsense" }],
        projects: [{ ...garden, lead_org: "merrow-trust" }],
      }),
    ).toEqual([]);
  });
  it("to itself are told", () => {
    expect(told({ organisations: [{ ...trust, consortium_ids: "merrow-trust" }], projects: [] })).toEqual([
      "data/organisations.csv:2 consortium_ids refers-to-itself",
    ]);
  });
  it("share one set of addresses between projects and organisations", () => {
    expect(told({ organisations: [trust], projects: [{ ...garden, id: "merrow-trust" }] })).toEqual([
      "data/projects.csv:2 id id-in-two-tables",
    ]);
  });
});

describe("councils", () => {
  it("must be in the reference table, wherever they are named", () => {
    const rows = {
      organisations: [{ ...trust, areas_served: "E06990001;E06000000" }],
      projects: [{ ...garden, commissioner: "E07000000" }],
      councils: [rowOf("councils", { gss: "E09000099" })],
      "rights-windows": [rowOf("rights-windows", { authority: "E08000099" })],
    };
    expect(told(rows)).toEqual([
      "data/organisations.csv:2 areas_served no-such-council",
      "data/projects.csv:2 commissioner no-such-council",
      "data/councils.csv:2 gss no-such-council",
      "data/rights-windows.csv:2 authority no-such-council",
    ]);
  });
  it("that disagree with the point are questioned, and the point's is proposed", () => {
    const { issues, dataset } = assemble({ organisations: [{ ...trust, council: "E08990003" }] });
    expect(issues).toMatchObject([
      { line: 2, column: "council", code: "council-disagrees", severity: "warning", suggestion: "E06990001" },
    ]);
    expect(dataset.organisations[0]?.placement.council?.code).toBe("E06990001");
  });
  it("that disagree with the postcode are questioned where there is no point, and none is proposed", () => {
    const noPoint = { ...trust, latitude: "", longitude: "" };
    const { issues } = assemble({ organisations: [{ ...noPoint, council: "E08990003" }] });
    expect(issues).toMatchObject([
      {
        line: 2,
        column: "council",
        code: "postcode-elsewhere",
        severity: "warning",
        message: expect.stringMatching(
          /^The row says .+, and its postcode ZA1 1AA lies in or near Merrow\. Check which is right\.$/,
        ),
      },
    ]);
    expect(issues[0]).not.toHaveProperty("suggestion");
    const dale = { ...noPoint, postcode: "ZB2 1AA" };
    for (const right of [
      noPoint,
      { ...noPoint, council: "" },
      { ...dale, council: "E07990002" },
      { ...dale, council: "E10990004" },
    ])
      expect(told({ organisations: [right] })).toEqual([]);
  });
  it("are not questioned where the postcode's sector may reach into them", () => {
    const ground = {
      councilByCode: geography.councilByCode,
      sectorCentre: () => ({ latitude: 52, longitude: -1 }),
      // A border runs two kilometres to the north of the sector's middle.
      neighbourhoodAt: ({ latitude }: { readonly latitude: number }) => ({
        neighbourhood: { council: latitude > 52.018 ? "E08990003" : "E06990001" },
      }),
    };
    const row = { ...trust, latitude: "", longitude: "", council: "E08990003" };
    const tables = checkAll({ organisations: [row] });
    const [checked] = tables.values();
    expect(checked && acrossFaults(checked, tables, ground)).toEqual([]);
  });
  it("may be the county above the point's district", () => {
    const dale: Row = {
      ...trust,
      council: "E10990004",
      postcode: "ZB2 1AA",
      latitude: "52.301",
      longitude: "-1.001",
    };
    expect(told({ organisations: [dale] })).toEqual([]);
  });
});

describe("points", () => {
  it.each([
    ["over the border", { latitude: "52.0", longitude: "-1.29", postcode: "" }, ["latitude outside-england"]],
    ["far at sea", { latitude: "54.5", longitude: "2.0", postcode: "" }, ["latitude outside-england"]],
    ["far from the postcode", { postcode: "ZC3 1AA" }, ["postcode far-from-postcode"]],
    [
      "a postcode of nowhere, and nothing else",
      { postcode: "ZE1 0AA", latitude: "", longitude: "" },
      ["postcode postcode-not-found"],
    ],
    [
      "a town of which only a postcode of nowhere tells",
      { postcode: "ZE1 0AA", latitude: "", longitude: "", council: "", location_precision: "town" },
      ["postcode postcode-not-found"],
    ],
  ] as const)("%s are told", (_what, changes, faults) => {
    expect(told({ projects: [{ ...garden, ...changes }] })).toEqual(
      faults.map((fault) => `data/projects.csv:2 ${fault}`),
    );
  });

  const place = (changes: Row) =>
    assemble({ projects: [{ ...garden, ...changes }] }).dataset.projects[0]?.placement;
  const noPoint: Row = { latitude: "", longitude: "", postcode: "" };

  it("give neighbourhood and council", () => {
    expect(place({})).toMatchObject({
      position: { latitude: 52.001, longitude: -1.001 },
      neighbourhood: { code: "E01990001" },
      council: { code: "E06990001" },
    });
  });
  it("of a postcode alone are the middle of its sector, which tells no neighbourhood", () => {
    const placement = place({ latitude: "", longitude: "" });
    expect(placement).toMatchObject({
      position: { latitude: 52.001, longitude: -1.001 },
      council: { code: "E06990001" },
    });
    expect(placement).not.toHaveProperty("neighbourhood");
  });
  it("of a town or a whole council tell no neighbourhood", () => {
    expect(place({ location_precision: "town" })).not.toHaveProperty("neighbourhood");
    expect(place({ location_precision: "council" })).toMatchObject({
      position: { latitude: 52.01, longitude: -1.01 },
    });
    expect(place({ location_precision: "council" })).not.toHaveProperty("neighbourhood");
  });
  it("of the whole country are none", () => {
    expect(place({ ...noPoint, location_precision: "national" })).toEqual({
      council: expect.objectContaining({ code: "E06990001" }),
    });
    expect(place({ ...noPoint, location_precision: "national", council: "" })).toEqual({});
  });
});

describe("a withheld place", () => {
  const optionalText = (values: readonly string[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  it("is its council and nothing finer, whatever its cells say", () => {
    fc.assert(
      fc.property(
        optionalText(["E06990001", "E07990002", "E08990003", "E06000000"]),
        optionalText(["ZA1 1AA", "ZB2 1AA", "ZE1 0AA"]),
        fc.option(fc.double({ min: 49, max: 61, noNaN: true }), { nil: undefined }),
        fc.option(fc.double({ min: -9, max: 2.5, noNaN: true }), { nil: undefined }),
        (council, postcode, latitude, longitude) => {
          const known = {
            ...(council && { council }),
            ...(postcode && { postcode }),
            ...(latitude && { latitude }),
            ...(longitude && { longitude }),
          };
          const placement = placeRecord({ ...known, location_precision: "withheld" }, geography);
          const stated = council === undefined ? undefined : geography.councilByCode.get(council);
          const middle = stated && { latitude: stated.latitude, longitude: stated.longitude };
          expect(placement).toEqual(stated === undefined ? {} : { council: stated, position: middle });
        },
      ),
    );
  });
  it("is withheld for each precision alike but for that one word", () => {
    for (const { id } of LOCATION_PRECISION.terms) {
      const placement = placeRecord(
        { location_precision: id, latitude: 52.001, longitude: -1.001 },
        geography,
      );
      expect("position" in placement).toBe(!["withheld", "national", "council"].includes(id));
    }
  });
});

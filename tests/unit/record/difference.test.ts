/** What a correction changes, and how a sent row says which row it replaces. */
import { describe, expect, it } from "vitest";
import { adaptSheet, askColumns } from "../../../src/core/record/adapt.ts";
import { checkTable } from "../../../src/core/record/check.ts";
import { replacedKey, sentRow, sheetCells, withKeptKey } from "../../../src/core/record/difference.ts";
import { formOf } from "../../../src/core/record/form.ts";
import { parseSheet, writeCsv } from "../../../src/io/csv.ts";
import { TEST_DAY } from "../../effects.ts";
import { rowOf, tableNamed } from "../../records.ts";

const updates = tableNamed("updates");
const councils = tableNamed("councils");
const asked = (table: typeof updates, isCorrection: boolean): readonly string[] =>
  formOf(table, isCorrection).flatMap(({ questions }) => questions.map(({ id }) => id));

describe("a correction that changes what tells a row from others", () => {
  const old = rowOf("updates");
  const sent = sentRow(updates, { ...old, title: "Another title" }, old);

  it("names the row that it replaces, and only then", () => {
    expect(sent[0]?.at(-1)).toBe("replaces");
    expect(sent[1]?.at(-1)).toBe("merrow-garden · 2020 · It opens");
    expect(sentRow(updates, { ...old, text: "Other words." }, old)[0]).toEqual(Object.keys(updates.columns));
    expect(sentRow(updates, old, undefined)[0]).toEqual(Object.keys(updates.columns));
    const [row = {}] = sheetCells(parseSheet("updates.csv", writeCsv(sent)));
    expect(replacedKey(updates, row)).toBe("merrow-garden · 2020 · It opens");
    expect(replacedKey(updates, old)).toBe("merrow-garden · 2020 · It opens");
  });

  it("passes the check, is not asked about, and keeps its mark when other columns are", () => {
    const sheet = parseSheet("updates.csv", writeCsv(sent));
    expect(checkTable(updates, sheet, { today: TEST_DAY }).issues).toEqual([]);
    expect(askColumns(updates, sheet, TEST_DAY).strange).toEqual([]);
    const strange = parseSheet(
      "updates.csv",
      writeCsv(sent).replace("project,date,title,text", "project,date,title,what happened next"),
    );
    const { proposal } = askColumns(updates, strange, TEST_DAY);
    expect(sheetCells(adaptSheet(updates, strange, proposal))[0]?.["replaces"]).toBe(
      "merrow-garden · 2020 · It opens",
    );
  });

  it("does not change an id or a council's code", () => {
    expect(asked(councils, false)).toContain("gss");
    expect(asked(councils, true)).not.toContain("gss");
    expect(asked(updates, true)).toContain("title");
    const merrow = rowOf("councils");
    expect(withKeptKey(councils, { ...merrow, gss: "E08000035", name: "N" }, merrow)).toEqual({
      ...merrow,
      name: "N",
    });
    // A column of that name is a strange one where a key cannot change.
    const sheet = parseSheet("councils.csv", "gss,replaces\nE06990001,E08000035\n");
    expect(checkTable(councils, sheet, { today: TEST_DAY }).issues.map(({ code }) => code)).toContain(
      "unknown-column",
    );
  });
});

/** A folder of tables to a dataset: files that stand in for others, and files that are none. */
import { beforeAll, describe, expect, it } from "vitest";
import { readData } from "../../scripts/read-data.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { fictionalGeography, memoryEffects } from "../effects.ts";
import { csvOf, rowOf } from "../records.ts";

let geography: Geography;
beforeAll(async () => {
  geography = await fictionalGeography();
});

const FILES = {
  "some/data/organisations.csv": csvOf("organisations", [rowOf("organisations")]),
  "some/data/projects.csv": csvOf("projects", [rowOf("projects", { lead_org: "merrow-trust" })]),
};
const read = (files: Readonly<Record<string, string>>, instead: readonly string[] = []) =>
  readData(memoryEffects({ ...FILES, ...files }), "some/data", geography, instead);

describe("readData", () => {
  it("reads the tables that are there, and names files by their folder", async () => {
    const { dataset, issues, tables } = await read({
      "some/data/outcomes.csv": csvOf("outcomes", [rowOf("outcomes", { unit: "" })]),
    });
    expect(issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      "data/outcomes.csv:2 required-empty",
    ]);
    expect(tables.map(({ table }) => table.name)).toEqual(["organisations", "projects", "outcomes"]);
    expect(dataset.projects).toHaveLength(1);
  });
  it("proposes the code of a council that a table names", async () => {
    const { issues } = await read({
      "some/data/projects.csv": csvOf("projects", [rowOf("projects", { council: "Little Dale" })]),
      "some/data/councils.csv": csvOf("councils", [rowOf("councils", { gss: "Daleshire County Council" })]),
    });
    expect(issues.map(({ file, column, suggestion }) => [file, column, suggestion])).toEqual([
      ["data/projects.csv", "council", "E07990002"],
      ["data/councils.csv", "gss", "E10990004"],
    ]);
  });
  it("checks a file in place of the folder's own, against the folder's other tables", async () => {
    const path = "downloads/projects.csv";
    const { dataset, issues } = await read(
      { [path]: csvOf("projects", [rowOf("projects", { id: "new", lead_org: "gone" })]) },
      [path],
    );
    expect(issues.map(({ file, column, code }) => [file, column, code])).toEqual([
      [path, "lead_org", "no-such-record"],
    ]);
    expect(dataset.projects).toEqual([]);
  });
  it("says so where a given file is not there, or is named after no table", async () => {
    const missing = await read({}, ["downloads/projects.csv"]);
    expect(missing.issues.map(({ file, code }) => [file, code])).toEqual([
      ["downloads/projects.csv", "unreadable-file"],
    ]);
    const other = await read({ "downloads/pubs.csv": "id\na" }, ["downloads/pubs.csv"]);
    expect(other.issues[0]).toMatchObject({
      file: "downloads/pubs.csv",
      code: "not-a-table",
      severity: "error",
    });
    expect(other.issues[0]?.message).toContain("projects.csv");
  });
  it("tells every CSV of the folder that it does not read, with the name that it should have", async () => {
    const { issues } = await read({
      "some/data/Outcomes.csv": csvOf("outcomes", [rowOf("outcomes")]),
      "some/data/projects-calderdale.csv": csvOf("projects", [rowOf("projects", { id: "lost" })]),
      "some/data/council list.CSV": csvOf("councils", [rowOf("councils")]),
      "some/data/updates.csv.txt": csvOf("updates", [rowOf("updates")]),
      "some/data/pubs.csv": "a,b\n1,2\n",
      "some/data/audit.csv": "tenth\n",
      "some/data/._projects.csv": "x",
      "some/data/notes.txt": "x",
      "some/data/submissions/projects-new.csv": "x",
    });
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array(5).fill("error not-a-table"),
    );
    const told = new Map(issues.map(({ file, message }) => [file, message]));
    expect(told.get("data/Outcomes.csv")).toContain("No row of it is read: name it exactly outcomes.csv.");
    expect(told.get("data/projects-calderdale.csv")).toContain("projects.csv is there already");
    expect(told.get("data/council list.CSV")).toContain("name it exactly councils.csv.");
    expect(told.get("data/updates.csv.txt")).toContain("name it exactly updates.csv.");
    expect(told.get("data/pubs.csv")).toContain("(programmes.csv, organisations.csv");
  });
  it("does not pass over a second file of one table", async () => {
    const given = ["a/projects.csv", "b/projects.csv"];
    const { issues } = await read(
      Object.fromEntries(given.map((path) => [path, csvOf("projects", [rowOf("projects")])])),
      given,
    );
    expect(issues.map(({ file, code }) => [file, code])).toEqual([["b/projects.csv", "unreadable-file"]]);
  });
  it("gives issues in order of file and line", async () => {
    const broken = (ids: readonly string[]) =>
      csvOf(
        "projects",
        ids.map((id) =>
          rowOf("projects", { id, lead_org: id === "a" ? "gone" : "", kind: id === "a" ? "project" : "x" }),
        ),
      );
    const { issues } = await read({
      "some/data/projects.csv": broken(["b", "a", "c"]),
      "some/data/organisations.csv": csvOf("organisations", [rowOf("organisations", { kind: "x" })]),
    });
    expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "data/organisations.csv:2",
      "data/projects.csv:2",
      "data/projects.csv:3",
      "data/projects.csv:4",
    ]);
  });
});

/** The words of issues: every code has a sentence that says what and where. */
import { describe, expect, it } from "vitest";
import { ISSUE_SEVERITY, type IssueCode } from "../../../src/core/record/issue.ts";
import { ORGANISATIONS } from "../../../src/core/record/tables/organisations.ts";
import { PROJECTS } from "../../../src/core/record/tables/projects.ts";
import { describeIssue, shorten } from "../../../src/core/record/words.ts";

// Every key of the constant is a code.
const CODES = Object.keys(ISSUE_SEVERITY) as IssueCode[];

describe("words", () => {
  it.each(CODES)("of %s are a sentence that names the value, the column or the detail", (code) => {
    const facts = {
      file: "data/projects.csv",
      line: 7,
      column: "website",
      value: "VALUE-SEEN",
      code,
      detail: "DETAIL-TOLD",
    };
    const { message, severity } = describeIssue(facts, PROJECTS);
    expect(severity).toBe(ISSUE_SEVERITY[code]);
    expect(message).toMatch(/^[A-Z“].*[.?!]/s);
    expect(message).not.toMatch(/undefined|null|NaN|\[object/);
    // Those which are about one fixed thing name it themselves.
    expect(message).toMatch(
      /Website|VALUE-SEEN|DETAIL-TOLD|quotation mark|Latitude|anchor_basis|value_is|council/,
    );
  });
  it.each(CODES)("of %s hold without a column, a value, a detail or a table", (code) => {
    const { message } = describeIssue({ file: "a.csv", line: 1, code }, undefined);
    expect(message).not.toMatch(/undefined|null|NaN/);
    expect(message.length).toBeGreaterThan(10);
  });
  it.each([
    ["founded_year", "24", "“Founded” is “24”, and it takes a year from 1800 to this one."],
    ["latitude", "12", "“Latitude” is “12”, and it takes a number from 49 to 61."],
    ["income_gbp", "-1", "“Income in a year (pounds)” is “-1”, and it takes no number below 0."],
  ])("say between which numbers %s stands", (column, value, message) => {
    const facts = { file: "a.csv", line: 2, column, value, code: "out-of-range" } as const;
    expect(describeIssue(facts, ORGANISATIONS).message).toBe(message);
  });
  it.each([
    [
      "founded_year",
      "2099",
      "“Founded” is “2099”, which lies after today (2026-11-22)",
      ", or leave it empty.",
    ],
    [
      "last_checked",
      "2026-11-23",
      "“Last checked” is “2026-11-23”, which lies after today (2026-11-22)",
      ".",
    ],
  ])("say of %s in the future what stands there and what to do", (column, value, begins, ends) => {
    const facts = { file: "a.csv", line: 2, column, value, code: "in-future", detail: "2026-11-22" } as const;
    expect(describeIssue(facts, ORGANISATIONS).message).toBe(
      `${begins}, and it tells of what has happened. Check it${ends}`,
    );
  });
  it("say what would be right where it can be told, else what the column takes", () => {
    const facts = { file: "a.csv", line: 2, column: "status", value: "activ", code: "unknown-term" } as const;
    expect(describeIssue({ ...facts, suggestion: "active" }, PROJECTS).message).toContain(
      "Did you mean “active”?",
    );
    expect(describeIssue(facts, PROJECTS).message).toContain("It takes one of: planned, active");
  });
  it("cut a long value", () => {
    expect(shorten("x".repeat(100))).toHaveLength(80);
    expect(shorten("short")).toBe("short");
    const facts = {
      file: "a.csv",
      line: 2,
      column: "website",
      value: "x".repeat(5000),
      code: "not-a-link",
    } as const;
    expect(describeIssue(facts, PROJECTS).message.length).toBeLessThan(300);
  });
  it("are cut between characters, as half of a surrogate pair can stand in no address", () => {
    for (const before of [77, 78, 79]) {
      const cut = shorten(`${"x".repeat(before)}${"🏴".repeat(4)}`);
      expect(() => encodeURIComponent(cut)).not.toThrow();
      expect(cut).toMatch(/^x+(?:🏴)*…$/u);
      expect(cut.length).toBeLessThanOrEqual(80);
    }
    expect(shorten("🏴".repeat(40))).toBe("🏴".repeat(40));
  });
});

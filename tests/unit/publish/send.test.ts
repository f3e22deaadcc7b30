/** Letters, reports and receipts. */
import { describe, expect, it } from "vitest";
import type { Site } from "../../../src/core/publish/manifest.ts";
import {
  fileIssueAddress,
  fileMailAddress,
  historyAddress,
  issueAddress,
  mailAddress,
  receiptText,
  type Submission,
  submissionFile,
  submissionMark,
} from "../../../src/core/publish/send.ts";
import { rowDifference } from "../../../src/core/record/difference.ts";
import { cellsForPrecision } from "../../../src/core/record/form.ts";
import { tableOfFile } from "../../../src/core/record/tables/registry.ts";
import { csvOf, rowOf, tableNamed } from "../../records.ts";

const SITE: Site = { name: "A map", tagline: "x", area: "Here", licence: "CC-BY-4.0", attribution: "x" };
const before = rowOf("projects");
const after = { ...before, summary: "Another & better?" };
const submission: Submission = {
  table: tableNamed("projects"),
  name: "Merrow Garden",
  id: "merrow-garden",
  csv: csvOf("projects", [after]),
  changes: rowDifference(tableNamed("projects"), before, after),
  hidesPlace: false,
  remark: "I work there.",
  day: "2026-11-22",
};

describe("what is sent", () => {
  it("is nothing where the site names nobody", () => {
    expect(mailAddress(SITE, submission)).toBeUndefined();
    expect(issueAddress(SITE, submission)).toBeUndefined();
  });
  it("is a checked file, by a letter or a report that asks for it, where the site names somebody", () => {
    const given = { table: "projects", rows: 2, file: "projects-corrected.csv" };
    expect(fileMailAddress(SITE, given) ?? fileIssueAddress(SITE, given)).toBeUndefined();
    const mail = new URL(fileMailAddress({ ...SITE, contactEmail: "map@example.org" }, given) ?? "");
    expect(mail.searchParams.get("subject")).toBe("2 rows for projects.csv");
    expect(mail.searchParams.get("body")).toContain("attach the file projects-corrected.csv");
    const issuesUrl = "https://github.com/x/y/issues";
    const issue = new URL(fileIssueAddress({ ...SITE, issuesUrl }, { ...given, rows: 1 }) ?? "");
    expect(issue.searchParams.get("title")).toBe("1 row for projects.csv");
  });
  it("is a letter with the row, the difference and the remark", () => {
    const address = new URL(mailAddress({ ...SITE, contactEmail: "map@example.org" }, submission) ?? "");
    expect(address.protocol + address.pathname).toBe("mailto:map@example.org");
    expect(address.searchParams.get("subject")).toBe("Correction to project: Merrow Garden");
    const body = address.searchParams.get("body") ?? "";
    expect(body).toContain("- Summary: A garden. → Another & better?");
    expect(body).toContain("I work there.");
    expect(body).toContain(submission.csv.split("\n")[1]);
  });
  it.each([
    ["https://github.com/x/y/issues", "https://github.com/x/y/issues/new", "title"],
    ["https://github.com/x/y/issues/new", "https://github.com/x/y/issues/new", "title"],
    ["https://codeberg.org/x/y/issues/", "https://codeberg.org/x/y/issues/new", "title"],
    ["https://gitlab.com/x/y/-/issues", "https://gitlab.com/x/y/-/issues/new", "issue[title]"],
  ])("is a report at %s", (issuesUrl, form, title) => {
    const address = new URL(issueAddress({ ...SITE, issuesUrl }, submission) ?? "");
    expect(address.origin + address.pathname).toBe(form);
    expect(address.searchParams.get(title)).toBe("Correction to project: Merrow Garden");
  });
  it("is the plain address of a host that takes no filled-in report", () => {
    expect(issueAddress({ ...SITE, issuesUrl: "https://example.org/tell-us" }, submission)).toBe(
      "https://example.org/tell-us",
    );
  });
  it("asks for the file where the row is too long for an address", () => {
    const long = {
      ...submission,
      csv: csvOf("projects", [{ ...after, summary: "é".repeat(3000) }]),
      changes: undefined,
    };
    const address = mailAddress({ ...SITE, contactEmail: "map@example.org" }, long) ?? "";
    expect(address.length).toBeLessThan(7500);
    expect(decodeURIComponent(address)).toContain("Please attach the file projects-merrow-garden.csv");
  });
  it("fits an address however much is changed and said", () => {
    const long = { ...submission, remark: "é\n".repeat(3000) };
    const changes = rowDifference(
      tableNamed("projects"),
      { ...before, lessons_worked: "a".repeat(4000), note: "b".repeat(4000) },
      { ...before, lessons_worked: "ü".repeat(4000), note: "é".repeat(4000) },
    );
    const site = { ...SITE, contactEmail: "map@example.org", issuesUrl: "https://github.com/x/y/issues" };
    for (const make of [mailAddress, issueAddress])
      for (const one of [long, { ...submission, changes }, { ...long, changes }]) {
        const address = make(site, one) ?? "";
        expect(address.length).toBeLessThanOrEqual(7500);
        const body = decodeURIComponent(address);
        expect(body).toContain("Please attach the file projects-merrow-garden.csv");
        if (one.changes === changes) expect(body).toContain("What changes: What worked, Note.");
      }
  });
  it("says of a place that is to be shown nowhere that it is taken out, and not what it was", () => {
    const placed = { ...before, area_name: "12 Elm Street", postcode: "ZA1 1AA" };
    const taken = cellsForPrecision(placed, "withheld");
    const changes = rowDifference(tableNamed("projects"), placed, taken);
    const hidden = { ...submission, changes, hidesPlace: true, csv: csvOf("projects", [taken]) };
    const site = { ...SITE, issuesUrl: "https://github.com/x/y/issues" };
    const body = new URL(issueAddress(site, hidden) ?? "").searchParams.get("body") ?? "";
    expect(body).toContain("- Postcode: (not written here)");
    expect(body).not.toMatch(/Elm Street|ZA1/);
    expect(body).toMatch(/→ withheld/);
  });
  it("is a file whose name tells its table, under a mark that its text gives", () => {
    expect(submissionFile(submission)).toBe("projects-merrow-garden.csv");
    expect(tableOfFile(submissionFile(submission))?.name).toBe("projects");
    expect(submissionFile({ ...submission, id: "", name: "../../x" })).toBe("projects-x.csv");
    expect(submissionMark("a")).toBe("e40c292c");
    expect(submissionMark(submission.csv)).toMatch(/^[0-9a-f]{8}$/);
  });
  it("is told in a receipt, with what happens next", () => {
    const text = receiptText(SITE, submission);
    for (const part of ["A map: receipt", "Mark: ", "A curator reads the row", "Another & better?"])
      expect(text).toContain(part);
  });
});

describe("a record's history", () => {
  it("is where the site says", () => {
    expect(historyAddress(SITE, "projects", "x")).toBeUndefined();
    expect(
      historyAddress(
        { historyUrl: "https://example.org/blame/data/{table}.csv?q={id}" },
        "projects",
        "merrow-garden",
      ),
    ).toBe("https://example.org/blame/data/projects.csv?q=merrow-garden");
  });
});

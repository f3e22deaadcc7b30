/** The words of the form. */
import { describe, expect, it } from "vitest";
import { formOf } from "../../../src/core/record/form.ts";
import { faultInWords, heldBackInWords } from "../../../src/core/record/form-words.ts";
import { TABLES } from "../../../src/core/record/tables/registry.ts";
import { tableNamed } from "../../records.ts";

const questions = TABLES.flatMap((table) =>
  formOf(table).flatMap((section) =>
    section.questions.map((question) => ({ table: table.name, ...question })),
  ),
);

describe("the questions of the form", () => {
  it("speak of no ids where one picks, and of no semicolons where one writes lines", () => {
    const picked = questions.filter(({ kind }) => kind === "choose" || kind === "choose several");
    expect(picked.length).toBeGreaterThan(5);
    for (const { title, help } of picked) expect(`${title} ${help}`).not.toMatch(/\bids?\b|GSS/i);
    const lines = questions.filter(({ kind }) => kind === "lines");
    for (const { help, example } of lines) expect(`${help} ${example}`).not.toMatch(/semicolon|;/);
    const words = (table: string, id: string) =>
      questions.find((one) => one.table === table && one.id === id)?.help;
    expect(words("projects", "partner_orgs")).toBe("Partner organisations.");
    expect(words("projects", "source_url")).toBe("Pages that say what the row says, the main one first.");
    expect(words("calls", "asks")).toBe("");
    expect(words("rights-windows", "authority")).toBe("The council; empty for other authorities.");
    expect(formOf(tableNamed("councils"))[0]?.questions[0]?.title).toBe("Council");
  });

  it("tell a missing answer from a wrong one", () => {
    expect(heldBackInWords(["Title"], [])).toMatch(/^“Title” needs an answer\. Put/);
    expect(heldBackInWords(["Title", "Kind"], ["Website"])).toMatch(
      /^“Title”, “Kind” need an answer\. “Website” cannot be taken as it is/,
    );
    expect(faultInWords({ code: "required-empty", message: "x" })).toBe("This needs an answer.");
    expect(faultInWords({ code: "markup", message: "x" })).toBe("x");
  });
});

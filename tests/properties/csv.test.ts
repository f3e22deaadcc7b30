/** CSV text against itself: what is written is read again, lines add up, and nothing that comes in throws. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { checkTable } from "../../src/core/record/check.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import { parseSheet, readSheet, writeCsv } from "../../src/io/csv.ts";

const today = "2026-11-22";
/** Text with the characters that matter to CSV much more often than chance would have them. */
const csvText = fc.string({
  unit: fc.constantFrom(",", ";", "\t", '"', "\n", "\r", " ", "a", "é", "\u0000", "\uFEFF", "1"),
  maxLength: 60,
});
const cell = fc.oneof(
  csvText,
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", "=1+1", "__proto__", '"', '""', "a,b", "c\nd"),
);
const header = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { minLength: 2, maxLength: 5 });
const table = header.chain((names) =>
  fc.tuple(
    fc.constant(names),
    fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 8 }),
  ),
);

/** A cell as a sheet gives it. */
const asRead = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

describe("parseSheet", () => {
  it("reads what writeCsv wrote, trimmed, without rows that hold no text", () => {
    fc.assert(
      fc.property(table, ([names, rows]) => {
        const sheet = parseSheet("a.csv", writeCsv([names, ...rows]));
        expect(sheet.issues).toEqual([]);
        expect(sheet.header).toEqual(names);
        const expected = rows
          .map((cells) => cells.map(asRead))
          .filter((cells) => cells.some((one) => one !== ""));
        expect(sheet.rows.map(({ cells }) => cells)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("gives each row the line on which it begins, whatever its cells hold", () => {
    fc.assert(
      fc.property(table, ([names, rows]) => {
        const tidy = rows.map((cells) => cells.map((text) => `x${asRead(text)}`));
        const csv = writeCsv([names, ...tidy]);
        const lines = csv.split("\n");
        for (const { line, cells } of parseSheet("a.csv", csv).rows) {
          const begins = (cells[0] ?? "").split("\n")[0] ?? "";
          expect(lines[line - 1]?.replaceAll('"', "")).toContain(begins.replaceAll('"', ""));
        }
        const expected = tidy.map(
          (_, index) =>
            2 + tidy.slice(0, index).reduce((sum, cells) => sum + cells.join("").split("\n").length, 0),
        );
        expect(parseSheet("a.csv", csv).rows.map(({ line }) => line)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("complains wherever the parser complains about quotes", () => {
    fc.assert(
      fc.property(csvText, (text) => {
        const { issues, header: names, rows } = parseSheet("a.csv", text);
        if (names.length === 0) return;
        const normal = `${text.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n")}\n`;
        const told = JSON.stringify([names, ...rows.map(({ cells }) => cells)]);
        // Texts that read alike with several separators: none of them may be read without a complaint of the parser.
        const readings = [",", ";", "\t"]
          .map((delimiter) => Papa.parse<string[]>(normal, { delimiter, newline: "\n" }))
          .filter(({ data }) => {
            const trimmed = data.map((row) => row.map((cell) => cell.trim()));
            return JSON.stringify(trimmed.filter((row) => row.some((cell) => cell !== ""))) === told;
          });
        if (readings.length === 0) return;
        if (readings.every(({ errors }) => errors.some(({ type }) => type === "Quotes")))
          expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps every line within the file", () => {
    fc.assert(
      fc.property(csvText, (text) => {
        const last = text.replace(/\r\n?/g, "\n").split("\n").length;
        const { rows, issues } = parseSheet("a.csv", text);
        const found = [...rows, ...issues].map(({ line }) => line);
        expect(found.every((line) => Number.isInteger(line) && line >= 1 && line <= last)).toBe(true);
        const starts = rows.map(({ line }) => line);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("anything at all", () => {
  it("is read and checked without an exception, and every issue has words", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...TABLES), (bytes, one) => {
        const { issues, rows } = checkTable(one, readSheet("a.csv", bytes), { today });
        expect(rows).toEqual([]);
        expect(issues.length).toBeGreaterThan(0);
        for (const issue of issues) expect(issue.message).toMatch(/\w/);
      }),
      { numRuns: 500 },
    );
  });

  it("under a right header is never taken for a row by luck", () => {
    fc.assert(
      fc.property(csvText, fc.constantFrom(...TABLES), (text, one) => {
        const csv = `${Object.keys(one.columns).join(",")}\n${text}`;
        expect(checkTable(one, parseSheet("a.csv", csv), { today }).rows).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("of great size is answered soon", () => {
    const columns = Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(",");
    const wide = checkTable(TABLES[2], parseSheet("a.csv", `${columns}\n${columns}`), { today });
    expect(wide.issues.map(({ code }) => code)).toEqual(["not-a-table"]);
    const long = "x".repeat(5_000_000);
    const codes = checkTable(TABLES[2], parseSheet("a.csv", `id,${long}\na,${long}`), { today }).issues.map(
      ({ code }) => code,
    );
    expect(codes).toContain("unknown-column");
    const quotes = checkTable(TABLES[2], parseSheet("a.csv", `id,title\na,${'"" '.repeat(1_000_000)}`), {
      today,
    });
    expect(quotes.issues.length).toBeGreaterThan(0);
  }, 20_000);
});

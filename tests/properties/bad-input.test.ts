/** Whatever comes in: the checker never throws, never hangs, and says where. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROJECT_DIR } from "../../scripts/paths.ts";
import { adaptSheet, askColumns, tableOfHeader } from "../../src/core/record/adapt.ts";
import { type CheckedTable, checkTable } from "../../src/core/record/check.ts";
import { applyCorrections, correctAll, guardedRows } from "../../src/core/record/corrections.ts";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { CALLS } from "../../src/core/record/tables/programmes.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import { readSheet, writeCsv } from "../../src/io/csv.ts";
import { TEST_DAY } from "../effects.ts";

const REAL = new Map(
  TABLES.map(({ name }) => [name, readFileSync(join(PROJECT_DIR, "data", `${name}.csv`))] as const),
);
const tables = fc.constantFrom(...TABLES);
/** Longest that one file of a property may take, in milliseconds: far above what it takes, far below a hang. */
const MOST_MILLISECONDS = 5000;

/** All that page, build and command line do with a file; gives what was found. */
function throughEverything(name: string, bytes: Uint8Array): readonly CheckedTable[] {
  const started = performance.now();
  const sheet = readSheet(`${name}.csv`, bytes);
  const table = TABLES.find((one) => one.name === name) ?? tableOfHeader(sheet);
  if (table === undefined) return [];
  const check = (one: Sheet): CheckedTable => checkTable(table, one, { today: TEST_DAY });
  const plain = check(sheet);
  const { proposal } = askColumns(table, sheet, TEST_DAY);
  const adapted = check(adaptSheet(table, sheet, proposal));
  const corrected = correctAll(table, sheet, (one) => check(one).issues).sheet;
  const text = writeCsv(guardedRows(corrected));
  const again = check(readSheet(`${name}.csv`, new TextEncoder().encode(text)));
  expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
  return [plain, adapted, check(corrected), again];
}

/** Every issue says where, in words; no row with an error is among the good ones. */
function expectHonest(all: readonly CheckedTable[]): void {
  for (const { issues, rows, count } of all) {
    for (const { line, message, file } of issues) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(line)).toBe(true);
      expect(message).not.toBe("");
      expect(message).not.toMatch(/undefined|\[object/);
      expect(message.length).toBeLessThan(2000);
      expect(file).not.toBe("");
    }
    const spoilt = new Set(issues.filter(({ severity }) => severity === "error").map(({ line }) => line));
    expect(rows.filter(({ line }) => spoilt.has(line))).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(count);
  }
}

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": (text) => new TextEncoder().encode(text),
  "utf-8 with a mark": (text) => new TextEncoder().encode(`\uFEFF${text}`),
  "utf-16, little end first": (text) => utf16(text, true),
  "utf-16, big end first": (text) => utf16(text, false),
  "windows-1252": (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
};

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

describe("the checker", () => {
  it("takes random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), tables, (bytes, { name }) => {
        expectHonest(throughEverything(name, bytes));
      }),
      { numRuns: 300 },
    );
  });

  it("takes real files that were cut off anywhere", () => {
    fc.assert(
      fc.property(
        tables,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60_000),
        ({ name }, share, most) => {
          const bytes = REAL.get(name) ?? new Uint8Array();
          const from = Math.floor(share * bytes.length);
          expectHonest(throughEverything(name, bytes.subarray(0, Math.min(from, 60_000))));
          expectHonest(throughEverything(name, bytes.subarray(from, from + most)));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("takes real files whose lines, cells and characters were shuffled", () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom("\n", ",", ""),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
        ({ name }, mark, swaps) => {
          const pieces = new TextDecoder().decode(REAL.get(name)).slice(0, 20_000).split(mark);
          for (const [one, other] of swaps) {
            const [a, b] = [one % pieces.length, other % pieces.length];
            [pieces[a], pieces[b]] = [pieces[b] ?? "", pieces[a] ?? ""];
          }
          expectHonest(throughEverything(name, new TextEncoder().encode(pieces.join(mark))));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("takes cells that mean harm, in any column of any table", () => {
    const harm = fc.constantFrom(
      "=1+1",
      '=HYPERLINK("https://example.org")',
      "@SUM(A1)",
      "+cmd|' /C calc'!A0",
      "-2+3",
      "\u202Etxt.exe",
      "a\u0000b",
      "\u200B",
      "<script>alert(1)</script>",
      "javascript:alert(1)",
      "#N/A",
      "#REF!",
      "__proto__",
      "constructor",
      "'=1+1",
      `${'"'.repeat(50)}`,
      "1e999",
      "NaN",
      "-0",
      "١٢٣",
      "9".repeat(400),
      ";".repeat(300),
      "�",
    );
    fc.assert(
      fc.property(tables, fc.array(harm, { minLength: 1, maxLength: 80 }), (table, cells) => {
        const names = Object.keys(table.columns);
        const rows = Array.from({ length: 3 }, (_, row) =>
          names.map((_name, at) => cells[(row * names.length + at) % cells.length] ?? ""),
        );
        const [plain] = throughEverything(table.name, new TextEncoder().encode(writeCsv([names, ...rows])));
        expectHonest(plain === undefined ? [] : [plain]);
        expect(plain?.rows).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("takes headers that mean harm", () => {
    const header = fc.array(
      fc.oneof(
        fc.constantFrom(
          "__proto__",
          "constructor",
          "toString",
          "hasOwnProperty",
          "",
          " ",
          "id",
          "id",
          "ID",
          "name",
        ),
        fc.constantFrom(...TABLES.flatMap((table) => Object.keys(table.columns))),
        fc.string({ maxLength: 20 }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(
        tables,
        header,
        fc.array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 22 }), { maxLength: 4 }),
        ({ name }, names, rows) => {
          expectHonest(throughEverything(name, new TextEncoder().encode(writeCsv([names, ...rows]))));
          expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(ENCODINGS))(
    "reads the same table in %s, whatever its line ends and separators",
    (encoding) => {
      const encode = ENCODINGS[encoding];
      const table = TABLES.find(({ name }) => name === "programmes");
      if (encode === undefined || table === undefined) throw new Error("unreachable");
      const rows = [
        Object.keys(table.columns),
        [
          "fund-a",
          "Café fund",
          "A fund.",
          "",
          "",
          "",
          "",
          "",
          "",
          "https://example.org/a",
          "CC-BY-4.0",
          "2026-11-01",
        ],
        [
          "fund-b",
          "Fund; with, marks",
          'It said "yes".\nTwice.',
          "",
          "",
          "",
          "",
          "",
          "",
          "https://example.org/b",
          "CC-BY-4.0",
          "2026-11-01",
        ],
      ];
      const quoted = (separator: string, end: string): string =>
        rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);
      for (const separator of [",", ";", "\t"])
        for (const end of ["\n", "\r\n", "\r", "mixed"]) {
          const text =
            end === "mixed"
              ? quoted(separator, "\n")
                  .replace("\n", "\r\n")
                  .replace(/\n(?!.*\n)/, "\r")
              : quoted(separator, end);
          const checked = checkTable(table, readSheet("programmes.csv", encode(text)), { today: TEST_DAY });
          expect(checked.issues.map(({ message }) => message)).toEqual([]);
          expect(checked.rows.map(({ record }) => record["name"])).toEqual([
            "Café fund",
            "Fund; with, marks",
          ]);
        }
    },
  );

  it("never proposes what it would refuse, and applying what it proposes never makes more errors", () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 12 })), { maxLength: 12 }),
        (table, edits) => {
          const sheet = readSheet(`${table.name}.csv`, REAL.get(table.name) ?? new Uint8Array());
          const rows = sheet.rows.slice(0, 30).map((row) => ({ line: row.line, cells: [...row.cells] }));
          for (const [at, column, text] of edits) {
            const cells = rows[at % rows.length]?.cells;
            if (cells !== undefined) cells[column % cells.length] = text.trim();
          }
          const broken = { ...sheet, rows };
          const before = checkTable(table, broken, { today: TEST_DAY });
          const after = checkTable(table, applyCorrections(table, broken, before.issues), {
            today: TEST_DAY,
          });
          const errors = ({ issues }: CheckedTable): number =>
            issues.filter(({ severity }) => severity === "error").length;
          expect(errors(after)).toBeLessThanOrEqual(errors(before));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("big files are bounded", () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const cases: readonly (readonly [name: string, make: () => Uint8Array, code: string])[] = [
    ["a line of a million columns", () => encode(`${",".repeat(1_000_000)}\na,b\n`), "missing-column"],
    [
      "a million named columns",
      () => encode(`${Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(",")}\n1\n`),
      "not-a-table",
    ],
    ["a row of a million columns", () => encode(`id,title\n${"x,".repeat(1_000_000)}\n`), "too-many-cells"],
    ["a cell of 5 MB", () => encode(`id,title\nx,${"a".repeat(5_000_000)}\n`), "cell-too-long"],
    ["a name in the header of 5 MB", () => encode(`id,${"t".repeat(5_000_000)}\nx,y\n`), "unknown-column"],
    ["a list of two million pieces", () => encode(`id,themes\nx,${"food;".repeat(500)}\n`), "unknown-column"],
    ["quotes a million deep", () => encode(`id,title\nx,${'"'.repeat(1_000_001)}\n`), "unclosed-quote"],
    [
      "a million quotes in a million cells",
      () => encode(`id,title\n${'"x""y",'.repeat(200_000)}\n`),
      "too-many-cells",
    ],
    ["a million stray quotes", () => encode(`id,title\n${'x"y,\n'.repeat(200_000)}`), "stray-quote"],
    ["nothing but NULs", () => new Uint8Array(1_000_000), "unreadable-file"],
    ["nothing but line ends", () => encode("\r\n\r".repeat(500_000)), "not-a-table"],
    ["five million rows", () => encode(`id,title\n${"A,b\n".repeat(5_000_000)}`), "too-big"],
    [
      "more faults than anyone reads",
      () => encode(`${Object.keys(CALLS.columns).join(",")}\n${"A,<b>,x,y,,,z,w,v,u\n".repeat(60_000)}`),
      "too-many-issues",
    ],
    [
      "a hundred thousand rows that are all wrong",
      () => encode(`id,title\n${"A B,<b>\n".repeat(100_000)}`),
      "missing-column",
    ],
    ["more than 50 MB", () => new Uint8Array(51 * 1024 * 1024).fill(97), "too-big"],
    [
      "tens of millions of empty cells",
      () => encode(`id,title\n${`${",".repeat(199)}x\n`.repeat(120_000)}`),
      "too-big",
    ],
  ];
  it.each(cases)("%s", (_name, make, code) => {
    const bytes = make();
    const started = performance.now();
    const table = TABLES.find(({ name }) => name === "calls") ?? TABLES[0];
    const checked = checkTable(table, readSheet("calls.csv", bytes), { today: TEST_DAY });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(checked.issues.map((issue) => issue.code)).toContain(code);
    expectHonest([{ ...checked, issues: checked.issues.slice(0, 2000) }]);
  });
});

describe("50 MB stay below 1 GB", () => {
  it.each(["rows", "wrong", "short", "empty", "quotes", "open", "guarded", "letters"])(
    "of %s",
    (kind) => {
      const script = join(PROJECT_DIR, "tests", "memory-of-check.ts");
      const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", script, kind], {
        encoding: "utf8",
        cwd: PROJECT_DIR,
        timeout: 100_000,
      });
      expect(stderr.replace(/^npm warn.*$/gm, "").trim()).toBe("");
      expect(status).toBe(0);
      const told = JSON.parse(stdout) as { readonly megabytes: number; readonly seconds: number };
      expect(told.megabytes).toBeLessThan(1024);
      expect(told.seconds).toBeLessThan(60);
    },
    110_000,
  );
});

/** Cells as properties: what is valid survives being written and read, and a proposal is always something that would be taken. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellType } from "../../src/core/record/cell.ts";
import { oneOf } from "../../src/core/record/cells/choices.ts";
import { email, link, phone, postcode } from "../../src/core/record/cells/contacts.ts";
import { day, partialDate, windowDate } from "../../src/core/record/cells/dates.ts";
import { gssCouncil, organisationId, slug } from "../../src/core/record/cells/identifiers.ts";
import { listOf } from "../../src/core/record/cells/lists.ts";
import { latitude, longitude, number, pounds, year } from "../../src/core/record/cells/numbers.ts";
import { text } from "../../src/core/record/cells/text.ts";
import { checkTable } from "../../src/core/record/check.ts";
import { optional, required, type Table } from "../../src/core/record/column.ts";
import { addDays, daySpan } from "../../src/core/record/day.ts";
import { withGuard } from "../../src/core/record/formula.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import { THEMES } from "../../src/core/record/vocabulary.ts";
import { parseSheet, writeCsv } from "../../src/io/csv.ts";

const letters = fc.stringMatching(/^[a-z]{1,8}$/);
const someDay = fc.integer({ min: -80_000, max: 80_000 }).map((count) => addDays("2000-01-01", count));
const whole = (min: number, max: number) => fc.integer({ min, max });
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((one) => one.trim())
  .filter((one) => one !== "" && text.parse(one).ok);

/** A type of cell and values that it must be able to write. */
interface Written<T> {
  readonly cell: CellType<T>;
  readonly values: fc.Arbitrary<T>;
}
const written = <T>(cell: CellType<T>, values: fc.Arbitrary<T>): Written<unknown> =>
  // The pair fits together; a list of pairs of many types can only say that each does.
  ({ cell, values }) as unknown as Written<unknown>;

const slugs = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,5}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("-"));
const WRITTEN: readonly Written<unknown>[] = [
  written(text, words),
  written(slug, slugs),
  written(
    gssCouncil,
    fc
      .tuple(fc.constantFrom("06", "07", "08", "09", "10"), whole(0, 999_999))
      .map(([kind, number]) => `E${kind}${String(number).padStart(6, "0")}`),
  ),
  written(
    organisationId,
    fc.oneof(
      whole(100_000, 9_999_999).map((number) => `GB-CHC-${number}`),
      whole(0, 99_999_999).map((number) => `GB-COH-${String(number).padStart(8, "0")}`),
    ),
  ),
  written(
    link,
    fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((url) => !/["<>\\^`{|}]/.test(url)),
  ),
  written(
    email,
    fc.tuple(letters, letters).map(([name, host]) => `${name}@${host}.org.uk`),
  ),
  written(
    phone,
    whole(1_000_000_000, 1_999_999_999).map((digits) => `0${digits}`),
  ),
  written(
    postcode,
    fc
      .tuple(
        fc.constantFrom("HX1", "M1", "EC1A", "SW1A", "B33"),
        whole(0, 9),
        fc.constantFrom("AA", "ND", "XY"),
      )
      .map(([outward, sector, unit]) => `${outward} ${sector}${unit}`),
  ),
  written(
    partialDate,
    fc.tuple(someDay, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)),
  ),
  written(day, someDay),
  written(
    windowDate,
    fc.tuple(someDay, fc.boolean()).map(([date, annual]) => (annual ? date.slice(5) : date)),
  ),
  written(pounds, whole(0, 1_000_000_000)),
  written(year, whole(1800, 2100)),
  written(latitude, fc.double({ min: 49, max: 61, noNaN: true })),
  written(
    longitude,
    fc.double({ min: -9, max: 2.5, noNaN: true }).map((degrees) => degrees + 0),
  ),
  written(
    number("number", "a number", {}),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value + 0),
  ),
  written(oneOf(THEMES), fc.constantFrom(...THEMES.terms.map(({ id }) => id))),
  written(
    listOf(oneOf(THEMES)),
    fc.uniqueArray(fc.constantFrom(...THEMES.terms.map(({ id }) => id)), { minLength: 1, maxLength: 6 }),
  ),
  written(listOf(slug), fc.uniqueArray(slugs, { minLength: 1, maxLength: 5 })),
];

/** Pieces of which addresses and what only looks like one are made. */
const addressPieces = fc.oneof(
  fc.constantFrom(
    "https://",
    "http://",
    "HTTPS://",
    "://",
    "/",
    "//",
    ".",
    "@",
    ":8080",
    "?a=1",
    "#b",
    "~",
    "[",
    "]",
  ),
  fc.constantFrom(
    " ",
    '"',
    "<",
    ">",
    "\\",
    "^",
    "`",
    "{",
    "|",
    "}",
    "\u202E",
    "\u200B",
    "\u0000",
    "é",
    "ä.org",
  ),
  fc.constantFrom("example", "org", "a-b", "%20", "(c)", "d;e", "f,g", "!", "'"),
);

/** What a link is, told without a pattern. */
function isSafeLink(value: string): boolean {
  const scheme = ["https://", "http://"].find((one) => value.toLowerCase().startsWith(one));
  if (scheme === undefined || [...value].some((one) => ' "<>\\^`{|}\u202E\u200B\u0000'.includes(one)))
    return false;
  const rest = value.slice(scheme.length);
  const end = [...rest].findIndex((one) => "/?#".includes(one));
  const host = end === -1 ? rest : rest.slice(0, end);
  const labels = (host.endsWith(".") ? host.slice(0, -1) : host).split(".");
  return !host.includes("@") && labels.length >= 2 && labels.every((label) => label !== "");
}

describe("cells", () => {
  it("take for a link just what is safe to follow", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "",
          "https://",
          "http://example.org",
          "https://example.org/",
          "https://example.org/a?b=",
        ),
        fc.array(addressPieces, { maxLength: 8 }),
        (start, pieces) => {
          const value = start + pieces.join("");
          expect(link.parse(value).ok).toBe(isSafeLink(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(WRITTEN.map(({ cell, values }) => ({ name: cell.name, cell, values })))(
    "$name reads what it writes",
    ({ cell, values }) => {
      fc.assert(
        fc.property(values, (value) => {
          expect(cell.parse(cell.format(value))).toEqual({ ok: true, value });
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(WRITTEN.map(({ cell, values }) => ({ name: cell.name, cell, values })))(
    "$name keeps a value through a CSV",
    ({ cell, values }) => {
      const table: Table = {
        name: "one",
        title: "One",
        one: "one",
        describes: "",
        key: ["id"],
        columns: {
          id: required(slug, { title: "Id", help: "", example: "" }),
          value: required(cell, { title: "Value", help: "", example: "" }),
        },
      };
      fc.assert(
        fc.property(values, (value) => {
          const csv = writeCsv([
            ["id", "value"],
            // As tables are written: what a spreadsheet would run, or would be taken for its guard, is guarded.
            ["a", withGuard(cell.format(value))],
          ]);
          const { rows, issues } = checkTable(table, parseSheet("one.csv", csv), { today: "2026-11-22" });
          expect(issues).toEqual([]);
          expect(rows[0]?.record["value"]).toEqual(value);
        }),
      );
    },
  );
});

/** Something like what a person types: a valid value with slips, or anything. */
const SLIPS = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    "7/3/2024",
    "45358",
    "£1,000.50",
    "hx15nb",
    "GB-COH-1234567",
    "www.example.org",
    "food; Food;housing",
    "<b></b>",
    "<<b>b>",
    "\u202E",
    "1,2",
    "007",
    "Yes",
    "www.example.org/<b>",
    "food;;",
    "\u0000<b>",
  ),
);

describe("a proposal", () => {
  const columns = TABLES.flatMap((table) =>
    Object.entries(table.columns).map(([name, column]) => ({ table: table.name, name, column })),
  );
  it("is always text that the column takes, or nothing where it may be empty", () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), SLIPS, ({ name, column }, typed) => {
        const id = optional(text, { title: "Id", help: "", example: "" });
        const one: Table = {
          name: "one",
          title: "One",
          one: "one",
          describes: "",
          key: ["key"],
          columns: { key: id, [name]: column },
        };
        const check = (value: string) =>
          checkTable(
            one,
            {
              file: "one.csv",
              header: ["key", name],
              headerLine: 1,
              rows: [{ line: 2, cells: ["a", value] }],
              issues: [],
            },
            { today: "2026-11-22" },
          );
        const issue = check(typed.trim()).issues.find(
          (found) => found.column === name && found.suggestion !== undefined,
        );
        if (issue === undefined) return;
        const again = check(issue.suggestion ?? "").issues.filter(
          ({ severity, column: where }) =>
            severity === "error" && where === name && issue.code !== "swapped-coordinates",
        );
        expect(
          again.map(({ code }) => code).filter((code) => code !== "half-a-point" && code !== "in-future"),
        ).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });
});

describe("columns of what has happened", () => {
  const columns = TABLES.flatMap((table: Table) =>
    Object.entries(table.columns).flatMap(([name, { cell }]) => (cell.isPast ? [{ table, name, cell }] : [])),
  );
  it("are these", () =>
    expect(
      columns.map(({ table, name }) => `${table.name}.${name}`).filter((one) => !/last_checked$/.test(one)),
    ).toEqual([
      "organisations.founded_year",
      "organisations.income_year",
      "updates.date",
      "councils.keep_it_local_since",
      "rights-windows.as_at",
    ]));
  it("take no year, month or day after that of the check, and all others", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        whole(2000, 2100),
        whole(-40_000, 40_000),
        fc.constantFrom(4, 7, 10),
        ({ table, name, cell }, year, count, length) => {
          const today = addDays(`${year}-06-30`, count % 180);
          // The text of a day, month or year is as long as it is exact.
          const value = addDays(today, count).slice(0, length);
          if (!cell.parse(value).ok) return;
          const header = [name];
          const sheet = {
            file: "x.csv",
            header,
            headerLine: 1,
            rows: [{ line: 2, cells: [value] }],
            issues: [],
          };
          const isTold = checkTable(table, sheet, { today }).issues.some(({ code }) => code === "in-future");
          expect(isTold).toBe(daySpan(value).first > today);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** Likely twins, records that need a fresh look, calls, forms. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeId } from "../../../src/core/record/adapt.ts";
import { callState, orderCalls } from "../../../src/core/record/call-state.ts";
import { addDays } from "../../../src/core/record/day.ts";
import {
  blankCells,
  cellsAtPoint,
  cellsForPrecision,
  formOf,
  PRECISION_WORDS,
} from "../../../src/core/record/form.ts";
import { joinedPlace } from "../../../src/core/record/joined-place.ts";
import { TELLS_PLACE } from "../../../src/core/record/precision.ts";
import { freshUntil, isStale, staleReasons, staleWords } from "../../../src/core/record/stale.ts";
import { TABLES } from "../../../src/core/record/tables/registry.ts";
import { findTwins } from "../../../src/core/record/twins.ts";
import { rowOf, tableNamed } from "../../records.ts";

describe("likely twins", () => {
  const present = [
    rowOf("organisations", {
      id: "a",
      name: "The Merrow Trust Ltd",
      org_ids: "GB-CHC-1090095",
      website: "https://www.merrow.example/",
    }),
    rowOf("organisations", {
      id: "b",
      name: "Far Trust",
      latitude: "53",
      longitude: "-2",
      council: "E07990002",
    }),
  ];
  const reasons = (changes: Parameters<typeof rowOf>[1]) =>
    findTwins(rowOf("organisations", { id: "new", name: "New", ...changes }), present).map(
      ({ row, reasons: why }) => [row["id"], why],
    );

  it("share an identifier, a name close by, or a website", () => {
    expect(reasons({ org_ids: "GB-COH-00000001;GB-CHC-1090095" })).toEqual([["a", ["identifier"]]]);
    expect(reasons({ name: "merrow trust" })).toEqual([["a", ["name"]]]);
    expect(reasons({ website: "http://merrow.example" })).toEqual([["a", ["website"]]]);
    expect(reasons({ name: "Merrow Trust", website: "merrow.example/#top" })).toEqual([
      ["a", ["name", "website"]],
    ]);
  });
  it("are not far apart", () => {
    expect(reasons({ name: "Far Trust" })).toEqual([]);
    expect(reasons({ name: "Far Trust", latitude: "", longitude: "", council: "E07990002" })).toEqual([
      ["b", ["name"]],
    ]);
    expect(reasons({ name: "Far Trust", latitude: "53.004", longitude: "-2" })).toEqual([["b", ["name"]]]);
    expect(reasons({ name: "Far Trust", latitude: "53.005", longitude: "-2" })).toEqual([]);
  });
  it("are never the row itself, and empty cells are not alike", () => {
    expect(findTwins(present[0] ?? {}, present)).toEqual([]);
    expect(reasons({ name: "", website: "", org_ids: "" })).toEqual([]);
  });
});

describe("a fresh look", () => {
  it.each([
    ["2025-01-15", "2026-07-15"],
    ["2024-08-31", "2026-02-28"],
    ["2026-08-31", "2028-02-29"],
    ["2025-12-31", "2027-06-30"],
  ])("of %s is due after %s", (checked, last) => {
    expect(freshUntil(checked)).toBe(last);
    expect(isStale(checked, last)).toBe(false);
    expect(isStale(checked, addDays(last, 1))).toBe(true);
  });
  it("is due about a year and a half later, always", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const checked = addDays("1990-01-01", days);
        expect(isStale(checked, addDays(checked, 543))).toBe(false);
        expect(isStale(checked, addDays(checked, 551))).toBe(true);
      }),
    );
  });
  it("says why, gently", () => {
    const row = { last_checked: "2025-01-15", status: "closed" };
    expect(staleReasons(row, "2026-11-22")).toEqual(["not-checked", "closed"]);
    expect(staleReasons({ ...row, status: "active" }, "2026-01-01")).toEqual([]);
    expect(staleWords("not-checked", "2025-01-15")).toBe(
      "Nobody has checked this since January 2025. It may have changed.",
    );
  });
});

describe("calls", () => {
  it.each([
    [{ opens: "2026-01-01", closes: "2026-02-28" }, "2026-02-28", "open"],
    [{ opens: "2026-01-01", closes: "2026-02-28" }, "2026-03-01", "closed"],
    [{ opens: "2026-01-01", closes: "2026-02-28" }, "2025-12-31", "not-yet"],
    [{ closes: "2026-02" }, "2026-02-28", "open"],
    [{ opens: "2026" }, "2026-05-01", "unknown"],
    [{}, "2026-05-01", "unknown"],
  ] as const)("%j on %s is %s", (call, today, state) => expect(callState(call, today)).toBe(state));
  it("stand open first, by deadline, then by what closed last", () => {
    const calls = [
      { closes: "2020" },
      { closes: "2026-12-31" },
      { closes: "2025" },
      { closes: "2026-06-30" },
      {},
    ];
    expect(
      orderCalls(calls, "2026-06-01").map(
        ({ call, state }) => `${state} ${"closes" in call ? call.closes : ""}`,
      ),
    ).toEqual(["open 2026-06-30", "open 2026-12-31", "closed 2025", "closed 2020", "unknown "]);
  });
  it("stand by the day that a date without one may last mean, those to come by the next", () => {
    const closing = ["2026", "2026-05", "2026-05-02", "2026-05-31"].map((closes) => ({ closes }));
    expect(orderCalls(closing, "2026-04-01").map(({ call }) => call.closes)).toEqual([
      "2026-05-02",
      "2026-05",
      "2026-05-31",
      "2026",
    ]);
    const opening = ["2027-06", "2026-06-02", "2026-06", "2026-05-30"].map((opens) => ({ opens }));
    expect(orderCalls(opening, "2026-04-01").map(({ call }) => call.opens)).toEqual([
      "2026-05-30",
      "2026-06",
      "2026-06-02",
      "2027-06",
    ]);
    const closed = ["2025", "2025-12-01", "2026-01"].map((closes) => ({ closes }));
    expect(orderCalls(closed, "2026-04-01").map(({ call }) => call.closes)).toEqual([
      "2026-01",
      "2025",
      "2025-12-01",
    ]);
  });
});

describe("ids from names", () => {
  it("are never given twice, whatever the names end in", () => {
    const taken = new Map<string, number>();
    const names = ["Trust", "Trust", "Trust 2", "Trust", "Trust 2", "Trust 2-2", "Trust"];
    expect(names.map((name) => freeId(name, taken))).toEqual([
      "trust",
      "trust-2",
      "trust-2-2",
      "trust-3",
      "trust-2-3",
      "trust-2-2-2",
      "trust-4",
    ]);
    const name = fc.constantFrom("Trust", "Trust 2", "Trust 3", "Trust 2 2", "Trust-2-3");
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (some) => {
        const held = new Map<string, number>();
        const ids = some.map((one) => freeId(one, held));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("forms", () => {
  it.each(TABLES.map((table) => [table.name, table] as const))(
    "of %s ask for every column once, the required ones first",
    (_name, table) => {
      const questions = formOf(table).flatMap((section) => section.questions);
      const columns = questions.flatMap((question) => question.columns);
      const unasked = Object.keys(table.columns).filter((name) => !columns.includes(name));
      expect(new Set(columns).size).toBe(columns.length);
      expect(unasked.every((name) => ["id", "licence", "last_checked"].includes(name))).toBe(true);
      const sections = formOf(table);
      const last = sections.findLastIndex((section) => section.questions.some(({ required }) => required));
      expect(last).toBeLessThanOrEqual(2);
      expect(Object.keys(blankCells(table, "2026-11-22"))).toEqual(Object.keys(table.columns));
    },
  );
  it("keep nothing of a withheld place", () => {
    const told = { ...rowOf("organisations"), premises: "A house" };
    const cells = cellsForPrecision(told, "withheld");
    expect(TELLS_PLACE.map((name) => cells[name])).toEqual(TELLS_PLACE.map(() => ""));
    expect(cells["council"]).toBe("E06990001");
  });
  it("never keep more of an area than a hundred metres and no postcode", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 55, noNaN: true }),
        fc.double({ min: -5, max: 1, noNaN: true }),
        (latitude, longitude) => {
          const start = cellsForPrecision({ ...rowOf("projects") }, "area");
          const cells = cellsAtPoint(start, { latitude, longitude }, "E06990001");
          expect(cells["postcode"]).toBe("");
          expect(cells["latitude"]).toMatch(/^\d+(\.\d{1,3})?$/);
          expect(cells["longitude"]).toMatch(/^-?\d+(\.\d{1,3})?$/);
        },
      ),
    );
  });
  it("join the places of two rows no more exactly than either tells its own", () => {
    const precision = fc.constantFrom(...PRECISION_WORDS.map(([id]) => id));
    fc.assert(
      fc.property(precision, precision, (one, other) => {
        const at = (postcode: string, to: string) =>
          cellsForPrecision({ ...rowOf("organisations"), postcode, premises: "A hall" }, to);
        const [present, came] = [at("ZA1 1AA", one), at("ZA1 1AB", other)];
        const joined = Object.fromEntries(
          Object.entries(present).map(([name, cell]) => [name, cell || (came[name] ?? "")]),
        );
        const placed = joinedPlace(joined, present, came);
        expect([one, other]).toContain(placed["location_precision"]);
        for (const told of [one, other])
          expect(
            TELLS_PLACE.filter((name) => cellsForPrecision(placed, told)[name] !== placed[name]),
          ).toEqual([]);
      }),
    );
  });
  it("leave what a row tells at its own precision as it stands", () => {
    const present = rowOf("organisations", { location_precision: "area", latitude: "52.60110" });
    for (const other of [present, {}, { location_precision: "" }, { location_precision: "Area?" }])
      expect(joinedPlace(present, present, other)).toEqual(present);
    expect(joinedPlace({ name: "A fund" }, { name: "A fund" }, {})).toEqual({ name: "A fund" });
  });
  it.each(PRECISION_WORDS.map(([id]) => id))("set no point that %s may not tell", (precision) => {
    const start = cellsForPrecision({ ...rowOf("organisations"), premises: "" }, precision);
    const cells = cellsAtPoint(start, { latitude: 52.123456, longitude: -1.123456 }, "E06990002");
    expect(cells).toEqual(cellsForPrecision(cells, precision));
    const hasPoint = ["building", "postcode", "area", "town"].includes(precision);
    expect(cells["latitude"] !== "").toBe(hasPoint);
  });
  it("have the place columns of their table", () => {
    expect(
      formOf(tableNamed("calls"))
        .flatMap(({ questions }) => questions)
        .some(({ kind }) => kind === "place"),
    ).toBe(false);
    expect(
      formOf(tableNamed("projects"))
        .flatMap(({ questions }) => questions)
        .filter(({ kind }) => kind === "place"),
    ).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { tableHistory } from "../../../src/core/publish/history.ts";
import { PROGRAMMES } from "../../../src/core/record/tables/programmes.ts";

const row = (id: string, cells: Readonly<Record<string, string>> = {}) => ({
  id,
  name: "Fund",
  summary: "Grants.",
  last_checked: "2026-01-01",
  ...cells,
});

describe("the history of a table", () => {
  const history = tableHistory(PROGRAMMES, [
    { day: "2026-01-01", rows: [row("a"), row("gone")] },
    { day: "2026-02-01", rows: [row("a", { name: "Draft" }), row("b")] },
    { day: "2026-02-01", rows: [row("a", { name: "Fund 2", run_by: "Council" }), row("b")] },
    {
      day: "2026-03-01",
      rows: [row("a", { name: "Fund 2", run_by: "Council" }), row("b", { last_checked: "2026-03-01" })],
    },
    { day: "2026-04-01", rows: [row("a", { name: "Fund 2", run_by: "Council" })] },
    { day: "2026-05-01", rows: [row("a", { name: "Fund 2", run_by: "Council" }), row("b")] },
  ]);

  it("tells additions and the columns that changed, a day once", () =>
    expect(history.get("a")).toEqual([
      { day: "2026-01-01", change: "added", columns: [] },
      { day: "2026-02-01", change: "changed", columns: ["Name", "Run by"] },
    ]));
  it("begins anew for a row that had gone, and leaves out one that is gone", () => {
    expect(history.get("b")).toEqual([{ day: "2026-05-01", change: "added", columns: [] }]);
    expect(history.has("gone")).toBe(false);
  });
  it("tells a fresh look from a change", () =>
    expect(
      tableHistory(PROGRAMMES, [
        { day: "2026-01-01", rows: [row("a")] },
        { day: "2026-03-01", rows: [row("a", { last_checked: "2026-03-01" })] },
      ]).get("a"),
    ).toEqual([
      { day: "2026-01-01", change: "added", columns: [] },
      { day: "2026-03-01", change: "checked", columns: [] },
    ]));
  it("holds every row of the newest version, whatever day it bears", () => {
    const history = tableHistory(PROGRAMMES, [
      { day: "2026-01-01", rows: [row("a")] },
      { day: "2026-01-02", rows: [row("a", { name: "B" }), row("b")] },
      { day: "2026-01-01", rows: [row("a", { name: "C" }), row("b"), row("c")] },
    ]);
    expect([...history]).toEqual([
      [
        "a",
        [
          { day: "2026-01-01", change: "added", columns: [] },
          { day: "2026-01-02", change: "changed", columns: ["Name"] },
        ],
      ],
      ["b", [{ day: "2026-01-02", change: "added", columns: [] }]],
      ["c", [{ day: "2026-01-02", change: "added", columns: [] }]],
    ]);
  });
  it("is empty without versions", () => expect(tableHistory(PROGRAMMES, []).size).toBe(0));
});

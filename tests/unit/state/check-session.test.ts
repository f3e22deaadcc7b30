/** A file under check, as the worker runs it, without a worker. */
import { describe, expect, it } from "vitest";
import { parseSheet } from "../../../src/io/csv.ts";
import { type CheckAnswer, type CheckReport, MOST_POINTS } from "../../../src/state/check/messages.ts";
import { checkSession, type MapWorld } from "../../../src/state/check/session.ts";
import { createCheckStore } from "../../../src/state/check/store.ts";
import { nextStep, verdictOf } from "../../../src/state/check/verdict.ts";
import { fictionalGeography, TEST_DAY } from "../../effects.ts";
import { csvOf, rowOf } from "../../records.ts";

async function world(): Promise<MapWorld> {
  return {
    keys: new Map([["organisations", { keys: new Set(["merrow-trust"]) }]]),
    ground: await fictionalGeography(),
  };
}

function session(known: () => Promise<MapWorld | undefined> = world) {
  const said: CheckAnswer[] = [];
  const answer = checkSession({
    today: TEST_DAY,
    say: (one) => void said.push(one),
    pause: async () => undefined,
    world: known,
  });
  const last = <S extends CheckAnswer["says"]>(says: S) =>
    said.findLast((one): one is Extract<CheckAnswer, { readonly says: S }> => one.says === says);
  const report = (): CheckReport => {
    const found = last("report");
    if (found === undefined) throw new Error("There is no report.");
    return found.report;
  };
  return { said, answer, last, report };
}

const ROWS = csvOf("projects", [
  rowOf("projects", { lead_org: "merrow-trust" }),
  rowOf("projects", { id: "b", title: "B", postcode: "za11aa" }),
  rowOf("projects", { id: "c", title: "C", lead_org: "nobody" }),
]);

describe("a check", () => {
  it("tells which table a file is, and what is wrong by kind and by row, alone and beside the map", async () => {
    const { answer, last, said, report } = session();
    await answer({ does: "open", file: "x.csv", content: new TextEncoder().encode(ROWS) });
    expect(last("opened")).toMatchObject({ table: "projects", rows: 3 });
    await answer({ does: "read", table: "projects" });
    const reports = said.flatMap((one) => (one.says === "report" ? [one.report] : []));
    expect(reports.map(({ isCompared, errors, good }) => [isCompared, errors, good])).toEqual([
      [false, 1, 2],
      [true, 2, 1],
    ]);
    expect(report().kinds.map(({ code, count, correctable }) => [code, count, correctable])).toEqual([
      ["untidy-postcode", 1, 1],
      ["no-such-record", 1, 0],
    ]);
    expect(report().rows.map(({ line, name }) => [line, name])).toEqual([
      [3, "B"],
      [4, "C"],
    ]);
  });

  it("applies one, all of a kind or all, goes back, and gives the file", async () => {
    const { answer, last, report } = session();
    await answer({ does: "open", file: "projects.csv", content: ROWS });
    await answer({ does: "read", table: "projects" });
    await answer({
      does: "correct",
      which: { at: { code: "untidy-postcode", column: "postcode", line: 3 } },
    });
    expect([report().errors, report().steps]).toEqual([1, 1]);
    await answer({ does: "undo" });
    expect([report().errors, report().steps]).toEqual([2, 0]);
    await answer({ does: "correct", which: { kind: { code: "untidy-postcode", column: "postcode" } } });
    expect(report().errors).toBe(1);
    await answer({ does: "rows", kind: { code: "no-such-record", column: "lead_org" }, from: 0 });
    expect(last("rows")?.rows.map(({ line }) => line)).toEqual([4]);
    await answer({ does: "preview", from: 0 });
    expect(last("preview")?.points).toHaveLength(2);
    await answer({ does: "take" });
    expect(last("taken")?.name).toBe("projects-corrected.csv");
    expect(last("taken")?.csv).toContain(",ZA1 1AA,");
  });

  it("works without the map, and says the first rows of a long file before the rest", async () => {
    const many = csvOf(
      "projects",
      Array.from({ length: 5000 }, (_, at) =>
        rowOf("projects", { id: `p-${at}`, title: `P ${at}`, status: at === 3 ? "x" : "active" }),
      ),
    );
    const { answer, said, report } = session(async () => undefined);
    await answer({ does: "open", file: "projects.csv", content: many });
    await answer({ does: "read", table: "projects" });
    expect(said.map(({ says }) => says).filter((says) => says !== "progress")).toEqual([
      "opened",
      "first",
      "report",
    ]);
    expect(said.filter(({ says }) => says === "progress").length).toBeGreaterThan(1);
    expect(report()).toMatchObject({ isCompared: false, count: 5000, good: 4999 });
  });

  it("asks about strange columns, and takes the answer", async () => {
    const { answer, last, report } = session();
    await answer({
      does: "open",
      file: "mine.csv",
      content: "Project name,Post code,What it is about\nA,ZA1 1AA,b\n",
    });
    await answer({ does: "read", table: "projects" });
    const asked = last("asks")?.questions;
    expect(asked?.strange.map(({ guess }) => guess)).toEqual(["title", "postcode", undefined]);
    await answer({
      does: "read",
      table: "projects",
      adaptation: { choice: asked?.proposal.choice ?? [], fills: { kind: "project" } },
    });
    expect(report().kinds.map(({ code }) => code)).toContain("missing-column");
    expect(report()).toMatchObject({ count: 1, good: 0 });
  });

  it("passes over what downloads of this map add, with one note, and asks nothing", async () => {
    const { answer, last, report } = session();
    const added = ["neighbourhood_code", "council_code", "council_name", "map_latitude"];
    const [header = "", first = ""] = ROWS.split("\n");
    const content = `${header},${added.join(",")}\n${first}${",x".repeat(added.length)}\n`;
    await answer({ does: "open", file: "projects.csv", content });
    await answer({ does: "read", table: "projects" });
    expect(last("asks")).toBeUndefined();
    expect(report()).toMatchObject({ count: 1, good: 1, errors: 0 });
    expect(report().kinds.filter(({ code }) => code === "derived-columns")).toHaveLength(1);
  });

  it("still asks about a council's code in someone else's list", async () => {
    const { answer, last } = session();
    await answer({ does: "open", file: "mine.csv", content: "Project name,council_code\nA,E06990001\n" });
    await answer({ does: "read", table: "projects" });
    expect(last("asks")?.questions.strange.map(({ guess }) => guess)).toEqual(["title", "council"]);
  });

  it("keeps corrections while the file is looked at as another table", async () => {
    const { answer, report } = session();
    await answer({ does: "open", file: "projects.csv", content: ROWS });
    await answer({ does: "read", table: "projects" });
    await answer({ does: "correct", which: { all: true } });
    expect([report().table, report().steps, report().errors]).toEqual(["projects", 1, 1]);
    await answer({ does: "read", table: "organisations" });
    await answer({ does: "read", table: "projects" });
    expect([report().table, report().steps, report().errors]).toEqual(["projects", 1, 1]);
    await answer({ does: "undo" });
    expect(report().errors).toBe(2);
  });

  it("goes back to the questions with the answers given, and back from them without a loss", async () => {
    const { answer, last, report } = session();
    const file = csvOf("projects", [rowOf("projects", { postcode: "za11aa" })]).replace(
      "title",
      "Name of it",
    );
    await answer({ does: "open", file: "mine.csv", content: file });
    await answer({ does: "read", table: "projects" });
    const asked = last("asks");
    expect(asked?.taken).toBeUndefined();
    const choice = (asked?.questions.proposal.choice ?? []).map((name, at) => (at === 1 ? "title" : name));
    await answer({ does: "read", table: "projects", adaptation: { choice, fills: {} } });
    expect(report().isAdapted).toBe(true);
    await answer({ does: "correct", which: { all: true } });
    await answer({ does: "ask" });
    expect(last("asks")).toMatchObject({ taken: 1, questions: { proposal: { choice } } });
    await answer({ does: "read", table: "projects" });
    expect(report()).toMatchObject({ steps: 1, errors: 0, good: 1 });
  });

  it("proposes charity numbers with their register where the column said what they are, and only there", async () => {
    const proposals = async (column: string): Promise<readonly unknown[]> => {
      const { answer, last } = session(async () => undefined);
      const rows = [
        rowOf("organisations", { org_ids: "1090095" }),
        rowOf("organisations", { id: "b", org_ids: "509832, 1090095" }),
      ];
      const file = csvOf("organisations", rows).replace("org_ids", column);
      await answer({ does: "open", file: "mine.csv", content: file });
      await answer({ does: "read", table: "organisations" });
      const { header } = parseSheet("mine.csv", file);
      const choice = header.map((name) => (name === column ? "org_ids" : name));
      await answer({ does: "read", table: "organisations", adaptation: { choice, fills: {} } });
      await answer({
        does: "rows",
        from: 0,
        kind: { code: "not-an-organisation-id", column: "org_ids" },
      });
      return (last("rows")?.rows ?? []).flatMap(({ issues }) => issues.map(({ suggestion }) => suggestion));
    };
    expect(await proposals("Charity number")).toEqual(["GB-CHC-1090095", "GB-CHC-509832;GB-CHC-1090095"]);
    expect(await proposals("Company number")).toEqual([undefined, undefined]);
  });

  it("counts all good rows that have a point, and draws some", async () => {
    const many = csvOf(
      "projects",
      Array.from({ length: MOST_POINTS + 3 }, (_, at) =>
        rowOf("projects", { id: `p-${at}`, title: `P ${at}` }),
      ),
    );
    const { answer, last } = session(async () => undefined);
    await answer({ does: "open", file: "projects.csv", content: many });
    await answer({ does: "read", table: "projects" });
    await answer({ does: "preview", from: 0 });
    expect(last("preview")?.placed).toBe(MOST_POINTS + 3);
    expect(last("preview")?.points).toHaveLength(MOST_POINTS);
  });

  it("says of a spreadsheet's own file what to do", async () => {
    for (const marks of [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ]) {
      const { answer, last } = session();
      await answer({ does: "open", file: "projects.xlsx", content: new Uint8Array([...marks, 0, 1, 2]) });
      expect(last("opened")).toMatchObject({ columns: 0 });
      expect(last("opened")?.issues.map(({ message }) => message)).toEqual([
        expect.stringContaining("this is a spreadsheet file; save it as CSV"),
      ]);
    }
  });

  it("drops an older check when a newer file comes", async () => {
    const { answer, said } = session();
    await answer({ does: "open", file: "projects.csv", content: ROWS });
    const older = answer({ does: "read", table: "projects" });
    await answer({ does: "open", file: "other.csv", content: "a,b\n1,2\n" });
    await older;
    expect(said.filter(({ says }) => says === "report").length).toBeLessThanOrEqual(1);
    expect(said.at(-1)?.says).not.toBe("report");
  });
});

describe("the verdict", () => {
  it.each([
    [{ good: 0, count: 0, errors: 0, warnings: 0 }, "The file has a header and no rows.", "add rows"],
    [{ good: 1, count: 1, errors: 0, warnings: 0 }, "The row is right.", "send"],
    [
      { good: 0, count: 1, errors: 1, warnings: 0 },
      /^The row is not right yet; 1 error, no warn/,
      "put right",
    ],
    [{ good: 1, count: 2, errors: 2, warnings: 1 }, /^1 of 2 rows is right; 2 errors, 1 warn/, "put right"],
    [{ good: 3000, count: 3000, errors: 0, warnings: 0 }, "All 3,000 rows are right.", "send"],
    [{ good: 0, count: 0, errors: 1, warnings: 0 }, "The file has a header and no rows.", "add rows"],
  ])("of %j is: %s", (figures, words, step) => {
    expect(verdictOf(figures)).toMatch(words);
    expect(nextStep(figures)).toBe(step);
  });
});

describe("the page's store", () => {
  it("goes from a file to a report and the file back", async () => {
    const saved: string[] = [];
    const store = createCheckStore({
      start(hear) {
        const answer = checkSession({ today: TEST_DAY, say: hear, pause: async () => undefined, world });
        return (command) => void answer(command);
      },
      save: (name) => void saved.push(name),
    });
    const until = async (phase: string): Promise<void> => {
      for (let turn = 0; turn < 200 && store.getState().phase !== phase; turn++)
        await new Promise((go) => setTimeout(go, 5));
      expect(store.getState().phase).toBe(phase);
    };
    store.actions.open("projects.csv", ROWS);
    await until("report");
    store.actions.correct({ all: true });
    store.actions.take();
    await new Promise((go) => setTimeout(go, 20));
    expect(saved).toEqual(["projects-corrected.csv"]);
    store.actions.clear();
    expect(store.getState()).toMatchObject({ phase: "empty", report: undefined });
  });

  it("passes over what is still said of a file that was put away", async () => {
    let hear: (answer: CheckAnswer) => void = () => undefined;
    const store = createCheckStore({
      start(heard) {
        hear = heard;
        return () => undefined;
      },
      save: () => undefined,
    });
    const opened = {
      says: "opened",
      file: "a.csv",
      rows: 1,
      columns: 2,
      table: undefined,
      issues: [],
    } as const;
    store.actions.open("a.csv", "");
    hear(opened);
    store.actions.clear();
    hear({ says: "progress", what: "Checking", done: 1, count: 2 });
    hear({
      says: "asks",
      table: "projects",
      questions: { strange: [], missing: [], proposal: { choice: [], fills: {} } },
    });
    expect(store.getState()).toMatchObject({ phase: "empty", progress: undefined, questions: undefined });
    store.actions.open("b.csv", "");
    hear({ says: "first", rows: [] });
    expect(store.getState().phase).toBe("reading");
    hear({ ...opened, file: "b.csv" });
    expect(store.getState()).toMatchObject({ phase: "opened", file: "b.csv" });
  });
});

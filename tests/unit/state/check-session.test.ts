/** A file under check, as the worker runs it, without a worker. */
import { describe, expect, it } from "vitest";
import { MOST_BYTES, parseSheet } from "../../../src/io/csv.ts";
import type { Loading } from "../../../src/io/load.ts";
import { mapWorld } from "../../../src/state/check/map-world.ts";
import {
  type CheckAnswer,
  type CheckCommand,
  type CheckReport,
  MOST_POINTS,
} from "../../../src/state/check/messages.ts";
import { pageOf } from "../../../src/state/check/report.ts";
import { checkSession, type MapWorld } from "../../../src/state/check/session.ts";
import { createCheckStore } from "../../../src/state/check/store.ts";
import { nextStep, verdictOf } from "../../../src/state/check/verdict.ts";
import { fictionalGeography, TEST_DAY } from "../../effects.ts";
import { csvOf, rowOf, tableNamed } from "../../records.ts";

async function world(): Promise<Loading<MapWorld>> {
  const keys = new Map([["organisations", { keys: new Set(["merrow-trust"]) }]]);
  return { state: "ready", value: { keys, ground: await fictionalGeography() } };
}

const NOT_THERE = { state: "failed", reason: "the table “Projects” could not be loaded" } as const;

function session(known: () => Promise<Loading<MapWorld>> = world) {
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
    expect(reports.map(({ comparison, errors, good }) => [comparison, errors, good])).toEqual([
      ["running", 1, 2],
      ["done", 2, 1],
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
    const { answer, said, report } = session(async () => NOT_THERE);
    await answer({ does: "open", file: "projects.csv", content: many });
    await answer({ does: "read", table: "projects" });
    expect(said.map(({ says }) => says).filter((says) => says !== "progress")).toEqual([
      "opened",
      "first",
      "report",
      "report",
    ]);
    expect(said.filter(({ says }) => says === "progress").length).toBeGreaterThan(1);
    expect(report()).toMatchObject({ count: 5000, good: 4999 });
  });

  it("says why it could not compare, and compares when it is asked again", async () => {
    let isThere = false;
    const { answer, report } = session(async () => (isThere ? world() : NOT_THERE));
    await answer({ does: "open", file: "projects.csv", content: ROWS });
    await answer({ does: "read", table: "projects" });
    expect(report()).toMatchObject({ comparison: { failed: NOT_THERE.reason }, errors: 1 });
    isThere = true;
    await answer({ does: "compare" });
    expect(report()).toMatchObject({ comparison: "done", errors: 2 });
  });

  it("tells a correction in one piece once it has compared, so that what is beside the map stays in the list", async () => {
    const { answer, said } = session();
    await answer({ does: "open", file: "projects.csv", content: ROWS });
    await answer({ does: "read", table: "projects" });
    const before = said.length;
    await answer({ does: "correct", which: { all: true } });
    const reports = said.slice(before).flatMap((one) => (one.says === "report" ? [one.report] : []));
    expect(reports.map(({ comparison, errors }) => [comparison, errors])).toEqual([["done", 1]]);
  });

  it("leaves to a person what is right where a council and the point disagree", async () => {
    const { answer, report } = session();
    const content = csvOf("projects", [{ ...rowOf("projects"), council: "E08990003" }]);
    await answer({ does: "open", file: "projects.csv", content });
    await answer({ does: "read", table: "projects" });
    await answer({ does: "compare" });
    const disagreeing = (): number =>
      report().kinds.filter(({ code }) => code === "council-disagrees").length;
    expect(disagreeing()).toBe(1);
    await answer({ does: "correct", which: { all: true } });
    expect(disagreeing()).toBe(1);
    await answer({ does: "correct", which: { kind: { code: "council-disagrees", column: "council" } } });
    expect(disagreeing()).toBe(0);
  });

  it("gives the last page where there are no longer as many rows as were asked for", async () => {
    const { answer, last } = session();
    await answer({ does: "open", file: "projects.csv", content: ROWS });
    await answer({ does: "read", table: "projects" });
    await answer({ does: "rows", from: 25 });
    expect(last("rows")).toMatchObject({ from: 0, count: 2, rows: [{ line: 3 }, { line: 4 }] });
    await answer({ does: "preview", from: 50 });
    expect(last("preview")).toMatchObject({ from: 0, count: 1, rows: [{ line: 2 }] });
    const sixty = Array.from({ length: 60 }, (_, at) => at);
    expect([0, 25, 50, 75].map((from) => pageOf(sixty, from).from)).toEqual([0, 25, 50, 50]);
    expect(pageOf(sixty.slice(0, 50), 50)).toMatchObject({ from: 25, count: 50 });
    expect(pageOf([], 25)).toEqual({ rows: [], from: 0, count: 0 });
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
      const { answer, last } = session(async () => NOT_THERE);
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

  it("counts no line of title as a row before the columns are named", async () => {
    const file = `Our list of projects,,\nPrinted in May,,\n${csvOf("projects", [rowOf("projects"), rowOf("projects", { id: "b" })]).replace("website", "Where it is on line")}`;
    const { answer, last } = session(async () => NOT_THERE);
    await answer({ does: "open", file: "mine.csv", content: file });
    expect(last("opened")).toMatchObject({ table: "projects", rows: 2 });
    await answer({ does: "read", table: "projects" });
    expect(last("asks")).toMatchObject({ table: "projects", rows: 2 });
  });

  it("proposes the code of a council that is named, once the map is there", async () => {
    const { answer, last } = session();
    const file = csvOf("projects", [rowOf("projects", { council: "Merrow" })]);
    await answer({ does: "open", file: "projects.csv", content: file });
    await answer({ does: "read", table: "projects" });
    expect(last("report")?.report.rows[0]?.issues).toMatchObject([
      { code: "not-a-gss-code", suggestion: "E06990001" },
    ]);
    await answer({ does: "correct", which: { all: true } });
    expect(last("report")?.report).toMatchObject({ errors: 0, good: 1 });
  });

  it("counts all good rows that have a point, and draws some", async () => {
    const many = csvOf(
      "projects",
      Array.from({ length: MOST_POINTS + 3 }, (_, at) =>
        rowOf("projects", { id: `p-${at}`, title: `P ${at}` }),
      ),
    );
    const { answer, last } = session(async () => NOT_THERE);
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

  it("says of headings that name no table which they are, and what to do", async () => {
    const { answer, last } = session();
    const doubt = async (content: string): Promise<string | undefined> => {
      await answer({ does: "open", file: "mine.csv", content });
      return last("opened")?.doubt;
    };
    const todo =
      " Choose the table, and say then which column is which. If this is another kind of file, or the line holds no headings, save the table as CSV with its headings in the first line.";
    expect(await doubt("Colour,Weight\nred,3\n")).toBe(
      `None of the 2 headings in line 1 is a column of the map: “Colour”, “Weight”.${todo}`,
    );
    expect(await doubt("\nProject name,Colour\na,red\n")).toBe(
      `The 2 headings in line 2 do not tell which table of the map this is: “Project name”, “Colour”.${todo}`,
    );
    const wide = Array.from({ length: 5000 }, (_, at) => `c${at}`).join(",");
    expect(await doubt(`${wide}\n1\n`)).toBe(
      `None of the first 200 of 5,000 headings in line 1 is a column of the map: “c0”, “c1”, “c2” and 4,997 more.${todo}`,
    );
    expect(await doubt(`id|title|${"x".repeat(99)}\n1|2|3\n`)).toMatch(
      /^The file has one heading in line 1, “id\|title\|x+…”, .* part its cells by commas, semicolons or tabs/,
    );
    expect(await doubt(ROWS)).toBeUndefined();
    expect(await doubt("")).toBeUndefined();
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

describe("what a table is compared with", () => {
  const files = (broken: string) => ({
    table: async (name: string) =>
      name === broken
        ? ({ state: "failed", reason: "the server answered 503" } as const)
        : ({ state: "ready", value: [rowOf(name)] } as const),
    ground: async () =>
      broken === "ground"
        ? ({ state: "failed", reason: "the file is missing" } as const)
        : ({ state: "ready", value: { ...(await fictionalGeography()), ...NO_NAMES } } as const),
  });
  // Nobody asks the ground for names here.
  const NO_NAMES = { councils: [], gazetteer: {} as never };
  const worldBeside = (table: string, broken: string) => mapWorld(files(broken), tableNamed(table));

  it("is the ground and the tables that it names, by the keys of their rows", async () => {
    const beside = await worldBeside("updates", "");
    const keys = beside.state === "ready" ? [...beside.value.keys] : [];
    expect(keys.map(([name, held]) => [name, held.keys.has("merrow-garden")])).toEqual([
      ["organisations", false],
      ["projects", true],
    ]);
    const projects = await worldBeside("projects", "");
    expect(projects.state === "ready" && projects.value.keys.has("organisations")).toBe(true);
  });

  it.each([
    { location_precision: "withheld" },
    { location_precision: "council", themes: "advice; domestic-abuse" },
  ])("knows which of them hide their place: %o", async (hidden) => {
    const withheld = rowOf("projects", { id: "a-refuge", ...hidden });
    const table = async (name: string) =>
      ({ state: "ready", value: [rowOf(name), ...(name === "projects" ? [withheld] : [])] }) as const;
    const beside = await mapWorld({ ...files(""), table }, tableNamed("updates"));
    const keys = beside.state === "ready" ? beside.value.keys.get("projects")?.keys : undefined;
    expect(["a-refuge", "merrow-garden"].map((id) => keys?.hidesPlace?.(id))).toEqual([true, false]);
  });

  it("is nothing where one of them failed, with its name and why", async () => {
    expect(await worldBeside("updates", "projects")).toEqual({
      state: "failed",
      reason: "the table “Projects” could not be loaded (the server answered 503)",
    });
    expect(await worldBeside("updates", "ground")).toMatchObject({
      reason: expect.stringMatching(/neighbourhoods of the map could not be loaded \(the file is missing\)$/),
    });
  });

  it("does not wait for a table that it does not name, and takes a broken file for one that failed", async () => {
    expect((await worldBeside("updates", "councils")).state).toBe("ready");
    const ground = () => Promise.reject(new Error("x"));
    expect(await mapWorld({ ...files(""), ground }, tableNamed("updates"))).toMatchObject({
      reason: expect.stringContaining("the file is damaged"),
    });
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
  /** A file in memory; `bytes` is read when the store asks for it. */
  const given = (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
  };
  /** A store whose workers only note what they are told, and speak when the test does. */
  const silent = () => {
    const workers: { commands: CheckCommand[]; hear: (answer: CheckAnswer) => void; isStopped: boolean }[] =
      [];
    const store = createCheckStore({
      start(hear) {
        const worker = { commands: [] as CheckCommand[], hear, isStopped: false };
        workers.push(worker);
        return {
          send: (command) => void worker.commands.push(command),
          stop: () => {
            worker.isStopped = true;
          },
        };
      },
      save: () => undefined,
    });
    return { store, workers };
  };
  const settled = () => new Promise((go) => setTimeout(go));
  const REPORT: CheckReport = {
    table: "projects",
    title: "Projects",
    file: "a.csv",
    count: 60,
    good: 0,
    errors: 60,
    warnings: 0,
    kinds: [],
    rows: [],
    rowsWithIssues: 60,
    comparison: "done",
    steps: 0,
    isAdapted: false,
  };
  const opened = (file: string) =>
    ({ says: "opened", file, rows: 60, columns: 2, table: "projects", issues: [] }) as const;

  it("goes from a file to a report and the file back", async () => {
    const saved: string[] = [];
    const store = createCheckStore({
      start(hear) {
        const answer = checkSession({ today: TEST_DAY, say: hear, pause: async () => undefined, world });
        return { send: (command) => void answer(command), stop: () => undefined };
      },
      save: (name) => void saved.push(name),
    });
    const until = async (phase: string): Promise<void> => {
      for (let turn = 0; turn < 200 && store.getState().phase !== phase; turn++)
        await new Promise((go) => setTimeout(go, 5));
      expect(store.getState().phase).toBe(phase);
    };
    store.actions.open(given("projects.csv", ROWS));
    await until("report");
    store.actions.correct({ all: true });
    store.actions.take();
    await new Promise((go) => setTimeout(go, 20));
    expect(saved).toEqual(["projects-corrected.csv"]);
    store.actions.clear();
    expect(store.getState()).toMatchObject({ phase: "empty", report: undefined });
  });

  it("stops the worker of a file that was put away, and hears nothing more of it", async () => {
    const { store, workers } = silent();
    store.actions.open(given("a.csv", "x"));
    await settled();
    workers[0]?.hear(opened("a.csv"));
    store.actions.clear();
    expect(workers[0]?.isStopped).toBe(true);
    workers[0]?.hear({ says: "progress", what: "Checking", done: 1, count: 2 });
    workers[0]?.hear({ says: "failed", words: "x" });
    expect(store.getState()).toMatchObject({ phase: "empty", progress: undefined });
    store.actions.open(given("b.csv", "x"));
    await settled();
    workers[0]?.hear({ says: "report", report: REPORT });
    expect(store.getState().phase).toBe("reading");
    workers[1]?.hear(opened("b.csv"));
    expect(store.getState()).toMatchObject({ phase: "checking", file: "b.csv" });
  });

  it("takes another worker after one that failed, and offers nothing of the broken one", async () => {
    const { store, workers } = silent();
    store.actions.open(given("a.csv", "x"));
    await settled();
    workers[0]?.hear(opened("a.csv"));
    workers[0]?.hear({ says: "failed", words: "It broke." });
    expect(store.getState()).toMatchObject({ phase: "failed", failure: "It broke.", size: undefined });
    expect(workers[0]?.isStopped).toBe(true);
    store.actions.clear();
    store.actions.open(given("a.csv", "x"));
    await settled();
    expect(workers[1]?.commands.map(({ does }) => does)).toEqual(["open"]);
  });

  it("says so where the browser starts no worker", () => {
    const store = createCheckStore({
      start() {
        throw new Error("No workers here.");
      },
      save: () => undefined,
    });
    store.actions.paste("a,b");
    store.actions.openPasted();
    expect(store.getState()).toMatchObject({ phase: "failed", failure: "No workers here." });
  });

  it("does not read a file that is too large, and says of one that cannot be read", async () => {
    const { store, workers } = silent();
    let isRead = false;
    store.actions.open({
      name: "big.csv",
      size: MOST_BYTES + 1,
      arrayBuffer: async () => {
        isRead = true;
        return new ArrayBuffer(0);
      },
    });
    expect(store.getState()).toMatchObject({ phase: "opened", size: { columns: 0 } });
    expect(store.getState().textIssues.map(({ message }) => message)).toEqual([
      "The file is larger than the checker takes: 50 MB. Split it.",
    ]);
    store.actions.open({ name: "gone.csv", size: 1, arrayBuffer: () => Promise.reject(new Error("x")) });
    await settled();
    expect(store.getState()).toMatchObject({ phase: "failed" });
    expect(store.getState().failure).toMatch(/^It cannot be read/);
    expect([isRead, workers.length]).toEqual([false, 0]);
  });

  it("opens the file that was given last, however long an earlier one takes to be read", async () => {
    const { store, workers } = silent();
    let finish: (bytes: ArrayBuffer) => void = () => undefined;
    const slow = new Promise<ArrayBuffer>((go) => {
      finish = go;
    });
    store.actions.open({ name: "slow.csv", size: 1, arrayBuffer: () => slow });
    expect(store.getState()).toMatchObject({ phase: "reading", file: "slow.csv" });
    store.actions.open(given("b.csv", "x"));
    await settled();
    finish(new ArrayBuffer(1));
    await settled();
    expect(workers.flatMap(({ commands }) => commands)).toMatchObject([{ does: "open", file: "b.csv" }]);
  });

  it("asks for the same page of rows and of good rows when a report changes them", async () => {
    const { store, workers } = silent();
    store.actions.open(given("a.csv", "x"));
    await settled();
    const [worker] = workers;
    worker?.hear(opened("a.csv"));
    worker?.hear({ says: "report", report: { ...REPORT, comparison: "running" } });
    store.actions.rows(undefined, 25);
    worker?.hear({ says: "rows", rows: [], from: 25, count: 60 });
    store.actions.preview(50);
    worker?.hear({ says: "report", report: REPORT });
    expect(store.getState().page).toMatchObject({ from: 25 });
    expect(worker?.commands.slice(-2)).toEqual([
      { does: "rows", from: 25 },
      { does: "preview", from: 50 },
    ]);
  });

  it("passes over a report of another table than the one that was just chosen", async () => {
    const { store, workers } = silent();
    store.actions.open(given("a.csv", "x"));
    await settled();
    workers[0]?.hear(opened("a.csv"));
    store.actions.read("organisations");
    workers[0]?.hear({ says: "report", report: REPORT });
    expect(store.getState()).toMatchObject({ phase: "checking", report: undefined });
  });

  it("keeps what was pasted when another file is asked for", () => {
    const { store } = silent();
    store.actions.paste("id,name\na,b");
    store.actions.openPasted();
    store.actions.clear();
    expect(store.getState()).toMatchObject({ phase: "empty", pasted: "id,name\na,b" });
  });
});

/** What came in, over a small country in memory: listed, accepted, merged, rejected. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mergeRows } from "../../../scripts/curate/decide.ts";
import { type CurateWords, curate, type Told } from "../../../scripts/curate/index.ts";
import { plainJson } from "../../../scripts/issue-table.ts";
import { PROJECT_DIR } from "../../../scripts/paths.ts";
import { keyOf, sentRow, sheetCells } from "../../../src/core/record/difference.ts";
import { parseSheet, writeCsv } from "../../../src/io/csv.ts";
import { fictionalReference, type MemoryEffects, memoryEffects, textOf } from "../../effects.ts";
import { csvOf, type Row, rowOf, tableNamed } from "../../records.ts";

const FOLDERS = { data: "data", reference: "reference" };
const WORDS: CurateWords = { command: "list", targets: [], reason: "", take: [], markdown: false };
const golden = (name: string): Promise<string> =>
  readFile(join(PROJECT_DIR, "tests/golden/good/data", name), "utf8");

async function world(submissions: Readonly<Record<string, string>>): Promise<MemoryEffects> {
  const names = [
    "organisations",
    "projects",
    "programmes",
    "outcomes",
    "updates",
    "councils",
    "rights-windows",
    "calls",
  ];
  const data = await Promise.all(
    names.map(async (name) => [`data/${name}.csv`, await golden(`${name}.csv`)] as const),
  );
  const came = Object.entries(submissions).map(([name, text]) => [`data/submissions/${name}`, text] as const);
  return memoryEffects({ ...(await fictionalReference()), ...Object.fromEntries([...data, ...came]) });
}

const tell = (effects: MemoryEffects, words: Partial<CurateWords>): Promise<Told> =>
  curate(effects, FOLDERS, { ...WORDS, ...words });
const run = async (effects: MemoryEffects, words: Partial<CurateWords>): Promise<string> =>
  (await tell(effects, words)).text;
const NEW = rowOf("organisations", { id: "new-hall", name: "New Hall", summary: "A hall." });
const PLACE = ["location_precision", "postcode", "latitude", "longitude"];
const linesOf = (text: string): readonly string[] => text.trimEnd().split("\n");

describe("npm run curate", () => {
  it("lists new rows with issues, likely twins and differences", async () => {
    const present = linesOf(await golden("organisations.csv"))[1] ?? "";
    const header = linesOf(await golden("organisations.csv"))[0] ?? "";
    const changed = `${header}\n${present.replace("active", "closed")}\n`;
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [
        NEW,
        rowOf("organisations", { id: "twin", name: "Merrow Trust", kind: "nonsense" }),
      ]),
      "organisations-b.csv": changed,
    });
    const text = await run(effects, {});
    expect(text).toContain("organisations-a.csv:2  NEW organisation “New Hall” (new-hall)");
    expect(text).toContain("error kind:");
    expect(text).toContain("may be “Merrow Trust”");
    expect(text).toContain("CHANGE organisation");
    expect(text).toMatch(/status: active\n\s+→ closed/);
    expect(text).toContain("3 rows came in; 2 without an error.");
    const markdown = await run(effects, { markdown: true });
    expect(markdown).toContain("### New organisation: New Hall");
    expect(markdown).toMatch(/\| Status \| active \| closed \|/);
  });

  it("accepts a new row: one line more in the table, in its place, and no other line changed", async () => {
    const effects = await world({ "organisations-a.csv": csvOf("organisations", [NEW]) });
    const before = linesOf(textOf(effects, "data/organisations.csv"));
    await run(effects, { command: "accept", targets: ["organisations-a.csv"], reason: "Checked." });
    const after = linesOf(textOf(effects, "data/organisations.csv"));
    const added = after.filter((line) => !before.includes(line));
    expect(added).toHaveLength(1);
    expect(after.filter((line) => before.includes(line))).toEqual(before);
    const ids = parseSheet("organisations.csv", after.join("\n")).rows.map(({ cells }) => cells[0]);
    expect(ids).toEqual([...ids].sort());
    expect(effects.files.has("data/submissions/organisations-a.csv")).toBe(false);
    expect(textOf(effects, "data/submissions/decisions.csv")).toBe(
      "day,decision,table,key,reason,file\n2026-11-22,accept,organisations,new-hall,Checked.,organisations-a.csv\n",
    );
  });

  it("refuses a row with an error, and leaves everything as it was", async () => {
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [rowOf("organisations", { id: "new", kind: "x" })]),
    });
    const before = [...effects.files.keys()];
    await expect(run(effects, { command: "accept", targets: ["organisations-a.csv:2"] })).rejects.toThrow(
      /has an error/,
    );
    expect([...effects.files.keys()]).toEqual(before);
  });

  it.each([
    [
      "a table of the map",
      "data/organisations.csv:2",
      /data\/organisations\.csv is not directly in data\/submissions.*copy/,
    ],
    [
      "its namesake elsewhere",
      "elsewhere/organisations-a.csv",
      /elsewhere\/organisations-a\.csv is not directly in/,
    ],
    [
      "a file elsewhere",
      "elsewhere/organisations-b.csv",
      /elsewhere\/organisations-b\.csv is not directly in/,
    ],
    [
      "a file in a folder within",
      "data/submissions/old/organisations-b.csv",
      /is not directly in data\/submissions/,
    ],
    ["a way out", "data/submissions/../organisations.csv", /is not directly in data\/submissions/],
    ["the list of decisions", "decisions.csv", /no submission decisions\.csv in data\/submissions/],
    [
      "a name that is not there",
      "organisations.csv",
      /no submission organisations\.csv in data\/submissions/,
    ],
    [
      "a path that is not there",
      "./data/submissions/organisations-b.csv",
      /no submission organisations-b\.csv/,
    ],
  ])("takes nothing out of any file but a submission: %s", async (_what, target, told) => {
    const text = csvOf("organisations", [NEW]);
    const effects = await world({ "organisations-a.csv": text, "old/organisations-b.csv": text });
    for (const name of ["a", "b"]) await effects.write(`elsewhere/organisations-${name}.csv`, text);
    const before = new Map(effects.files);
    for (const command of ["accept", "reject"] as const)
      await expect(run(effects, { command, targets: [target], reason: "Old." })).rejects.toThrow(told);
    expect(effects.files).toEqual(before);
  });

  it.each(["data/submissions/organisations-a.csv", "./data/../data/submissions/organisations-a.csv:2"])(
    "takes a submission by its path: %s",
    async (target) => {
      const effects = await world({ "organisations-a.csv": csvOf("organisations", [NEW]) });
      await run(effects, { command: "reject", targets: [target], reason: "Old." });
      expect(effects.files.has("data/submissions/organisations-a.csv")).toBe(false);
    },
  );

  it("merges a place as roughly as the more careful row tells it, unless the precision is taken", () => {
    const table = tableNamed("organisations");
    const exact = rowOf("organisations", { latitude: "52.00123", longitude: "-1.00123" });
    const area = rowOf("organisations", {
      location_precision: "area",
      postcode: "",
      latitude: "",
      longitude: "",
    });
    const told = (row: Row) => PLACE.map((name) => row[name]);
    expect(told(mergeRows(table, area, exact, []))).toEqual(["area", "", "52.001", "-1.001"]);
    expect(told(mergeRows(table, exact, area, []))).toEqual(["area", "", "52.001", "-1.001"]);
    expect(told(mergeRows(table, area, exact, ["location_precision"]))).toEqual(told(exact));
    const withheld = { ...area, location_precision: "withheld", area_name: "" };
    expect(told(mergeRows(table, exact, withheld, []))).toEqual(["withheld", "", "", ""]);
    expect(mergeRows(table, withheld, { ...exact, premises: "A house" }, [])).toEqual({
      ...withheld,
      premises: "",
    });
  });

  it("merges: fills what is empty, joins lists, overwrites only what is named", async () => {
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [
        rowOf("organisations", {
          id: "new",
          name: "New name",
          summary: "New words.",
          note: "Noted.",
          source_url: "https://example.org/new",
        }),
      ]),
    });
    await run(effects, {
      command: "merge",
      targets: ["organisations-a.csv:2"],
      into: "merrow-trust",
      take: ["summary"],
    });
    const line =
      linesOf(textOf(effects, "data/organisations.csv")).find((one) => one.startsWith("merrow-trust,")) ?? "";
    expect(line).toContain("New words.");
    expect(line).toContain(",Noted.,");
    expect(line).toContain(";https://example.org/new");
    expect(line).not.toContain("New name");
    await expect(
      run(effects, { command: "merge", targets: ["organisations-a.csv:2"], into: "nobody" }),
    ).rejects.toThrow();
  });

  it("rejects only with a reason, keeps it, and leaves the other rows of the file", async () => {
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [
        NEW,
        rowOf("organisations", { id: "other", name: "Other" }),
      ]),
    });
    await expect(run(effects, { command: "reject", targets: ["organisations-a.csv:2"] })).rejects.toThrow(
      /Say why/,
    );
    await run(effects, {
      command: "reject",
      targets: ["organisations-a.csv:2"],
      reason: 'No source, "really"',
    });
    expect(linesOf(textOf(effects, "data/submissions/organisations-a.csv"))).toHaveLength(2);
    expect(textOf(effects, "data/submissions/decisions.csv")).toContain(
      'reject,organisations,new-hall,"No source, ""really"""',
    );
  });

  it("never takes another row for one whose line has moved: rows are named by their ids then", async () => {
    const rows = ["one", "two", "three"].map((id) => rowOf("organisations", { id, name: `The ${id}` }));
    const effects = await world({ "organisations-a.csv": csvOf("organisations", rows) });
    await run(effects, { command: "accept", targets: ["organisations-a.csv:2"] });
    const before = new Map(effects.files);
    const reject = (target: string) =>
      run(effects, { command: "reject", targets: [target], reason: "Closed." });
    await expect(reject("organisations-a.csv:3")).rejects.toThrow(
      /line 3 is “The three” now.*"organisations-a\.csv:three"/,
    );
    await expect(reject("organisations-a.csv:one")).rejects.toThrow(/there is no row/);
    expect(effects.files).toEqual(before);
    await reject("data/submissions/organisations-a.csv:two");
    const left = linesOf(textOf(effects, "data/submissions/organisations-a.csv"));
    expect(left).toHaveLength(2);
    expect(left[1]).toContain("three,");
  });

  it("takes a row by its line where no id tells it from another", async () => {
    const same = ["A", "B"].map((name) => rowOf("organisations", { id: "same", name }));
    const nameless = rowOf("organisations", { id: "", name: "No id" });
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [NEW, ...same, nameless]),
    });
    const reject = (target: string) => run(effects, { command: "reject", targets: [target], reason: "No." });
    await reject("organisations-a.csv:new-hall");
    await expect(reject("organisations-a.csv:same")).rejects.toThrow(/several rows, on lines 2 and 3/);
    expect(await reject("organisations-a.csv:2")).toContain("“A” rejected");
    expect(await reject("organisations-a.csv:3")).toContain("“No id” rejected");
  });

  it("rejects a file as it came that tells no table, cannot be read or has no row", async () => {
    const came = {
      "strange.csv": "a,b\n1,2\n",
      "pubs.xlsx": "PK\u0003\u0004 no text",
      "projects-none.csv": "id,title\n",
      "organisations-a.csv": csvOf("organisations", [NEW]),
    };
    const effects = await world(came);
    const targets = Object.keys(came);
    await expect(run(effects, { command: "accept", targets: ["strange.csv"] })).rejects.toThrow(
      /^strange\.csv: there is no row\.\n.*strange\.csv:1 {2}This is not one of the map's tables\./,
    );
    const told = await run(effects, { command: "reject", targets, reason: "Not for us" });
    expect(told).toContain(
      "strange.csv: the whole file rejected: Not for us. It is kept as it came in data/submissions/rejected/strange.csv.",
    );
    expect(await effects.list("data/submissions")).toEqual(["decisions.csv", "rejected"]);
    for (const [name, text] of Object.entries(came).slice(0, 3))
      expect(textOf(effects, `data/submissions/rejected/${name}`)).toBe(text);
    const day = "2026-11-22,reject";
    expect(linesOf(textOf(effects, "data/submissions/decisions.csv")).slice(1)).toEqual([
      `${day},organisations,new-hall,Not for us,organisations-a.csv`,
      `${day},,,Not for us,strange.csv`,
      `${day},,,Not for us,pubs.xlsx`,
      `${day},projects,,Not for us,projects-none.csv`,
    ]);
    await effects.write("data/submissions/strange.csv", "c\n3\n");
    await run(effects, { command: "reject", targets: ["strange.csv"], reason: "Nor this" });
    expect(textOf(effects, "data/submissions/rejected/strange.csv")).toBe("a,b\n1,2\n");
    expect(textOf(effects, "data/submissions/rejected/strange-2.csv")).toBe("c\n3\n");
  });

  it("keeps rejected rows as they came, with columns that no table has", async () => {
    const sent = (name: string) => `id,name,their note\n${name},"The ${name}, old",by hand\n`;
    const effects = await world({ "organisations-a.csv": sent("one") });
    const reject = () =>
      run(effects, { command: "reject", targets: ["organisations-a.csv"], reason: "No source." });
    await reject();
    effects.files.set("data/submissions/organisations-a.csv", new TextEncoder().encode(sent("two")));
    await reject();
    effects.files.set("data/submissions/organisations-a.csv", new TextEncoder().encode("id,name\nx,X\n"));
    await reject();
    const kept = (name: string) => textOf(effects, `data/submissions/rejected/${name}`);
    expect(kept("organisations-a.csv")).toBe(
      'id,name,their note\none,"The one, old",by hand\ntwo,"The two, old",by hand\n',
    );
    expect(kept("organisations-a-2.csv")).toBe("id,name\nx,X\n");
    expect(await run(effects, {})).toBe("Nothing came in: data/submissions holds no CSV.");
  });

  it("refuses what would break another table", async () => {
    const effects = await world({
      "projects-a.csv": csvOf("projects", [rowOf("projects", { id: "new-project", lead_org: "nobody" })]),
    });
    await expect(run(effects, { command: "accept", targets: ["projects-a.csv"] })).rejects.toThrow(/nobody/);
  });

  it("puts a correction that changes a title or a date in place of the old row", async () => {
    const effects = await world({});
    const table = tableNamed("updates");
    const rows = sheetCells(parseSheet("updates.csv", textOf(effects, "data/updates.csv")));
    const old = rows[0] ?? {};
    const sent = writeCsv(sentRow(table, { ...old, date: "2021-02-03", title: "Told anew" }, old));
    effects.files.set("data/submissions/updates-a.csv", new TextEncoder().encode(sent));
    expect(await run(effects, {})).toContain("CHANGE update “Told anew”");
    await run(effects, { command: "accept", targets: ["updates-a.csv"] });
    const after = sheetCells(parseSheet("updates.csv", textOf(effects, "data/updates.csv")));
    expect(after).toEqual([{ ...old, date: "2021-02-03", title: "Told anew" }, ...rows.slice(1)]);
    expect(textOf(effects, "data/submissions/decisions.csv")).toContain(keyOf(table, old));

    // The same again finds its row put right already; one that names a row that is gone is told.
    effects.files.set("data/submissions/updates-a.csv", new TextEncoder().encode(sent));
    expect(await run(effects, {})).toContain("SAME update");
    const lost = writeCsv(sentRow(table, { ...old, title: "Another title" }, old));
    effects.files.set("data/submissions/updates-a.csv", new TextEncoder().encode(lost));
    expect(await run(effects, {})).toContain("there is no such row in updates.csv");
    await expect(run(effects, { command: "accept", targets: ["updates-a.csv"] })).rejects.toThrow(
      /no such row/,
    );
  });

  it("merges into the row of a whole key, and names the choices where a part of it fits several", async () => {
    const about = { project: "merrow-garden" };
    const effects = await world({
      "updates-a.csv": csvOf("updates", [rowOf("updates", { ...about, title: "News", text: "More." })]),
    });
    const present = [
      rowOf("updates", { ...about, date: "2020", title: "First" }),
      rowOf("updates", { ...about, date: "2021", title: "Second" }),
    ];
    effects.files.set("data/updates.csv", new TextEncoder().encode(csvOf("updates", present)));
    const merge = (into: string) =>
      run(effects, { command: "merge", targets: ["updates-a.csv:2"], into, take: ["text"] });
    await expect(merge("merrow-garden")).rejects.toThrow(
      /names 2 rows of updates[\s\S]*--into "merrow-garden · 2021 · Second"/,
    );
    await merge("merrow-garden · 2021 · Second");
    const lines = linesOf(textOf(effects, "data/updates.csv"));
    expect(lines[1]).not.toContain("More.");
    expect(lines[2]).toContain("merrow-garden,2021,Second,More.");
  });

  it("takes the rows of a file that can be taken, says why the others stay, and does not succeed silently", async () => {
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [
        NEW,
        rowOf("organisations", { id: "broken", name: "Broken", kind: "x" }),
        rowOf("organisations", { id: "other", name: "Other" }),
      ]),
    });
    const { text, isWhole } = await tell(effects, { command: "accept", targets: ["organisations-a.csv"] });
    expect(isWhole).toBe(false);
    expect(text).toContain("organisations-a.csv:2: “New Hall” accepted (organisations.csv).");
    expect(text).toContain("organisations-a.csv:4: “Other” accepted");
    expect(text).toMatch(/organisations-a\.csv:3: “Broken” is left: it has an error:\n {2}“Kind”/);
    expect(text).toContain("2 taken, 1 left");
    const left = linesOf(textOf(effects, "data/submissions/organisations-a.csv"));
    expect(left).toHaveLength(2);
    expect(left[1]).toContain("broken,");
    expect(textOf(effects, "data/organisations.csv")).toMatch(/new-hall,[\s\S]*other,/);
  });

  it("accepts one of two rows of one place, and keeps the other with the reason", async () => {
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [NEW]),
      "organisations-b.csv": csvOf("organisations", [
        rowOf("organisations", { id: "new-hall", name: "New Hall in Dale", summary: "Another hall." }),
      ]),
    });
    const targets = ["organisations-a.csv", "organisations-b.csv"];
    const { text, isWhole } = await tell(effects, { command: "accept", targets });
    expect(isWhole).toBe(false);
    expect(text).toContain("organisations-a.csv:2: “New Hall” accepted");
    expect(text).toContain(
      "organisations-b.csv:2: “New Hall in Dale” is left: it is the same row as organisations-a.csv:2, which was accepted before it.",
    );
    expect(textOf(effects, "data/organisations.csv")).toContain("A hall.");
    expect(textOf(effects, "data/submissions/organisations-b.csv")).toContain("Another hall.");
    // Nor does the next command undo the first without a word: the row must be named.
    await expect(tell(effects, { command: "accept", targets: ["organisations-b.csv"] })).rejects.toThrow(
      /its present row was changed on \d{4}-\d\d-\d\d by a row of organisations-a\.csv, which this one may undo/,
    );
    const named = await tell(effects, { command: "accept", targets: ["organisations-b.csv:new-hall"] });
    expect(named.text).toContain("accepted in place of the present row");
    expect(textOf(effects, "data/organisations.csv")).toContain("Another hall.");
  });

  it("takes what was written after the last decision without more ado", async () => {
    const effects = await world({ "organisations-a.csv": csvOf("organisations", [NEW]) });
    await tell(effects, { command: "accept", targets: ["organisations-a.csv"] });
    const later = csvOf("organisations", [{ ...NEW, summary: "A bigger hall.", last_checked: "2031-01-01" }]);
    effects.files.set("data/submissions/organisations-b.csv", new TextEncoder().encode(later));
    const { reasons } = {
      reasons: await run(effects, { command: "accept", targets: ["organisations-b.csv"] }).catch(String),
    };
    expect(reasons).not.toContain("which this one may undo");
  });

  it("leaves what a file with few columns says nothing of as it is", async () => {
    const before = linesOf(await golden("organisations.csv"));
    const effects = await world({});
    const present = sheetCells(parseSheet("organisations.csv", await golden("organisations.csv")))[0] ?? {};
    const needed = Object.entries(tableNamed("organisations").columns)
      .filter(([name, { required }]) => required || name === "id")
      .map(([name]) => name);
    const short = writeCsv([
      needed,
      needed.map((name) => (name === "summary" ? "Told anew." : (present[name] ?? ""))),
    ]);
    effects.files.set("data/submissions/organisations-a.csv", new TextEncoder().encode(short));
    const listed = await run(effects, {});
    expect(listed).toContain("→ Told anew.");
    expect(listed).not.toMatch(/→ \(empty\)|premises:/);
    await tell(effects, { command: "accept", targets: ["organisations-a.csv"] });
    const after = linesOf(textOf(effects, "data/organisations.csv"));
    expect(after.length).toBe(before.length);
    const [row] = sheetCells(parseSheet("organisations.csv", textOf(effects, "data/organisations.csv")));
    expect(row).toEqual({ ...present, summary: "Told anew." });
    expect(after.slice(2)).toEqual(before.slice(2));
  });

  it("takes rows that name each other together", async () => {
    const effects = await world({
      "projects-a.csv": csvOf("projects", [
        rowOf("projects", { id: "b-project", title: "B", lead_org: "new-hall" }),
      ]),
      "organisations-a.csv": csvOf("organisations", [NEW]),
    });
    const targets = ["projects-a.csv", "organisations-a.csv"];
    expect((await tell(effects, { command: "accept", targets })).isWhole).toBe(true);
    expect(textOf(effects, "data/organisations.csv")).toContain("new-hall");
    expect(textOf(effects, "data/projects.csv")).toContain("b-project");
  });

  it("names rows that came in and may be the same as each other", async () => {
    const shop = { name: "A Shop", website: "https://shop.example.org/" };
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [
        rowOf("organisations", { ...shop, id: "a-shop", org_ids: "GB-CHC-7654321" }),
      ]),
      "organisations-b.csv": csvOf("organisations", [
        rowOf("organisations", { id: "other-shop", name: "Other", website: "http://www.shop.example.org" }),
        rowOf("organisations", { id: "a-shop", name: "Another" }),
      ]),
      "updates-a.csv": csvOf("updates", [rowOf("updates")]),
      "updates-b.csv": csvOf("updates", [rowOf("updates", { text: "Told otherwise." })]),
    });
    const text = await run(effects, {});
    expect(text).toContain("may be organisations-b.csv:2 “Other”, which came in too: the same website");
    expect(text).toContain("may be organisations-b.csv:3 “Another”, which came in too: the same row");
    expect(text).toContain("may be organisations-a.csv:2 “A Shop”, which came in too: the same website");
    expect(text).toContain("may be updates-b.csv:2 “It opens”, which came in too: the same row");
    expect(await run(effects, { markdown: true })).toContain("which came in too: the same website");
  });

  it("lets no control character of a file reach the terminal or the review", async () => {
    const hostile = "Ha\u001b]0;owned\u0007ll\u202e\nERROR forged";
    const effects = await world({
      "organisations-a.csv": csvOf("organisations", [
        rowOf("organisations", { id: "hostile`\u001b[2J", name: hostile, kind: "x\u009b2J" }),
        rowOf("organisations", { id: "merrow-trust", name: hostile, summary: "\u0008 gone" }),
      ]),
    });
    const listed = await run(effects, {});
    expect(listed).toContain("Ha‹U+001B›]0;owned‹U+0007›ll‹U+202E›⏎ERROR forged");
    const failed = await tell(effects, { command: "accept", targets: ["organisations-a.csv"] }).catch(String);
    const rejected = await run(effects, {
      command: "reject",
      targets: ["organisations-a.csv"],
      reason: "No.",
    });
    const markdown = await run(
      await world({
        "organisations-a.csv": csvOf("organisations", [rowOf("organisations", { id: hostile })]),
      }),
      { markdown: true },
    );
    for (const text of [listed, String(failed), rejected, markdown]) {
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(text).not.toMatch(/^ERROR forged/m);
    }
    expect(plainJson({ a: hostile })).toBe('{\n  "a": "Ha\\u001b]0;owned\\u0007ll\\u202e\\nERROR forged"\n}');
  });

  it("takes no row of a file with an error in its header, and loses none of it", async () => {
    const header = Object.keys(NEW).join(",");
    const cells = csvOf("organisations", [NEW]).trimEnd().split("\n")[1] ?? "";
    const files = {
      "organisations-names.csv": "Title of it,Kind of it\nFiction Hall,a hall\nFiction Pub,a pub\n",
      "organisations-more.csv": `${header},Lessons learned\n${cells},Ask early\n`,
    };
    const effects = await world(files);
    const list = await run(effects, {});
    expect(list).toContain("Its 2 rows can be listed once that is put right.");
    expect(list).toContain("3 rows came in; 0 without an error.");
    for (const name of Object.keys(files)) {
      const tried = run(effects, { command: "accept", targets: [name] });
      await expect(tried).rejects.toThrow(
        /is left: its file has an error\.[\s\S]*:1 {2}[\s\S]*Nothing was changed\./,
      );
    }
    const merging = run(effects, {
      command: "merge",
      targets: ["organisations-more.csv:2"],
      into: "merrow-trust",
      take: ["summary"],
    });
    await expect(merging).rejects.toThrow("its file has an error");
    for (const [name, text] of Object.entries(files))
      expect(await textOf(effects, `data/submissions/${name}`)).toBe(text);
    expect(await textOf(effects, "data/organisations.csv")).toBe(await golden("organisations.csv"));
  });

  it("merges what a file with few columns tells", async () => {
    const effects = await world({ "organisations-few.csv": "id,summary\nmerrow-trust,Told anew.\n" });
    await run(effects, { command: "merge", targets: ["organisations-few.csv:2"], take: ["summary"] });
    expect(await textOf(effects, "data/organisations.csv")).toContain("Told anew.");
  });

  it("lists what can be read beside what cannot", async () => {
    const effects = await world({
      "organisations-new.csv": csvOf("organisations", [NEW]),
      "projects-gone.csv": "",
    });
    const read = effects.read.bind(effects);
    effects.read = async (path) => {
      if (!path.endsWith("gone.csv")) return read(path);
      throw Object.assign(new Error("EISDIR"), { code: "EISDIR", path });
    };
    const list = await run(effects, {});
    expect(list).toMatch(/projects-gone\.csv:1 {2}The file cannot be read: .* is a folder/);
    expect(list).toContain("“New Hall”");
  });

  it("lists what needs a fresh look", async () => {
    const effects = await world({});
    effects.now = () => Date.parse("2029-01-01T12:00:00Z");
    expect(await run(effects, { command: "stale" })).toMatch(
      /merrow-trust {2}“Merrow Trust”: not checked for 18 months/,
    );
  });

  it("says so where nothing came in, or a file tells no table", async () => {
    expect(await run(await world({}), {})).toMatch(/^Nothing came in/);
    expect(await run(await world({ "list.csv": "a,b\n1,2\n" }), {})).toContain(
      "Neither its name nor its header tells which",
    );
  });
});

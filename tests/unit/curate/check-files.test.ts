/** Files given to `npm run check`: rows to be added beside the tables, the tables themselves, and files that are none. */
import { beforeAll, describe, expect, it } from "vitest";
import { checkFiles } from "../../../scripts/check-files.ts";
import { fixFile } from "../../../scripts/fix-file.ts";
import type { Geography } from "../../../src/core/place/geography.ts";
import { fictionalGeography, memoryEffects, textOf } from "../../effects.ts";
import { csvOf, rowOf } from "../../records.ts";

let geography: Geography;
beforeAll(async () => {
  geography = await fictionalGeography();
});

const DATA = {
  "some/data/organisations.csv": csvOf("organisations", [rowOf("organisations")]),
  "some/data/projects.csv": csvOf("projects", [rowOf("projects", { lead_org: "merrow-trust" })]),
  "some/data/outcomes.csv": csvOf("outcomes", [rowOf("outcomes")]),
};
const SITE = {
  name: "Merrow",
  tagline: "Ours",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "Merrow",
};
const check = async (files: Readonly<Record<string, string>>, given = Object.keys(files)) => {
  const { issues, rows } = await checkFiles(
    memoryEffects({ ...DATA, ...files }),
    "some/data",
    geography,
    given,
  );
  return { rows, told: issues.map(({ file, line, code }) => `${file}:${line} ${code}`), issues };
};

describe("npm run check", () => {
  it("judges a stranger's new rows beside the tables, and says nothing of other rows", async () => {
    const { rows, told } = await check({
      "mine/organisations.csv": csvOf("organisations", [
        rowOf("organisations", { id: "hall", name: "Hall", note: "x", latitude: "", longitude: "" }),
        rowOf("organisations", { id: "shop", name: "Shop", kind: "x" }),
      ]),
      "mine/projects-new.csv": csvOf("projects", [
        rowOf("projects", { id: "a", title: "A", lead_org: "merrow-trust", partner_orgs: "hall" }),
        rowOf("projects", { id: "b", title: "B", lead_org: "nobody" }),
      ]),
    });
    expect(told).toEqual(["mine/organisations.csv:3 unknown-term", "mine/projects-new.csv:3 no-such-record"]);
    expect(rows).toBe(4);
  });

  it("tells rows that repeat each other within the file", async () => {
    const row = rowOf("organisations", { id: "one", name: "The Hall", org_ids: "GB-CHC-1234567" });
    const { told } = await check({
      "x/organisations.csv": csvOf("organisations", [row, { ...row, id: "two" }]),
    });
    expect(told).toEqual(["x/organisations.csv:3 likely-duplicate"]);
  });

  it("takes a table of the folder for itself, and tells that one is gone", async () => {
    const broken = csvOf("organisations", [rowOf("organisations", { id: "other" })]);
    const { told } = await check({ "some/data/organisations.csv": broken });
    expect(told).toEqual(["data/projects.csv:2 no-such-record"]);
    const gone = await check({}, ["some/data/updates.csv"]);
    expect(gone.told).toEqual(["some/data/updates.csv:1 unreadable-file"]);
  });

  it("tells that a file given stands among the tables and is none of them", async () => {
    const path = "some/data/projects-new.csv";
    const row = rowOf("projects", { id: "new", title: "New" });
    const { rows, issues } = await check({ [path]: csvOf("projects", [row]) });
    expect(rows).toBe(1);
    expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual(["data/projects-new.csv not-a-table"]);
    const both = await check({ [path]: csvOf("projects", [row]) }, [path, "some/data/projects.csv"]);
    expect(both.told).toEqual(["data/projects-new.csv:1 not-a-table"]);
  });

  it("says which nothing it is where there is no row to check", async () => {
    const nothing = async (files: Readonly<Record<string, string>>) =>
      (await checkFiles(memoryEffects(files), "some/data", geography, [])).nothing;
    expect(await nothing({})).toContain("There are no tables in some/data.");
    expect(await nothing({ "some/data/projects.csv": csvOf("projects", []) })).toContain(
      "There are no rows yet in the tables in some/data.",
    );
    expect(await nothing(DATA)).toBeUndefined();
  });

  it("looks at the folder's site.json where all its tables are checked, and tells each fault with place, value and fix", async () => {
    const told = async (site: string | undefined) => {
      const files = { ...DATA, ...(site === undefined ? {} : { "some/data/site.json": site }) };
      return (await checkFiles(memoryEffects(files), "some/data", geography, [])).issues;
    };
    expect(await told(JSON.stringify(SITE))).toEqual([]);
    const absent = await told(undefined);
    expect(absent).toMatchObject([{ file: "data/site.json", line: 1, code: "no-site", severity: "error" }]);
    expect(absent[0]?.message).toContain("needs the keys name, tagline, area, licence, attribution;");
    const { attribution: _attribution, licence, ...others } = SITE;
    const broken = { ...others, area: "", license: licence, siteUrl: "map.example.org", name: 7 };
    const faults = await told(JSON.stringify(broken, null, 2));
    expect(faults.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
      [1, "licence", undefined, "site-key-missing"],
      [1, "attribution", undefined, "site-key-missing"],
      [2, "name", "7", "site-value"],
      [4, "area", "", "site-value"],
      [5, undefined, "license", "site-key-unknown"],
      [6, "siteUrl", "map.example.org", "site-value"],
    ]);
    expect(faults.every(({ severity, file }) => severity === "error" && file === "data/site.json")).toBe(
      true,
    );
    expect(faults.slice(3).map(({ message }) => message)).toEqual([
      "“area” is empty, and it takes what you call the whole area that it covers.",
      "There is no key “license”. Is it “licence”?",
      "“siteUrl” is “map.example.org”, and it takes a web address that begins with https:// or http://, without ? or #: the addresses of pages are written behind it.",
    ]);
    const comma = JSON.stringify(SITE, null, 2).replace('"Ours",', '"Ours"');
    expect(await told(comma)).toMatchObject([{ line: 4, code: "site-not-json", value: '"area": "Merrow",' }]);
    expect(await told("{\n")).toMatchObject([{ line: 1, code: "site-not-json" }]);
    for (const other of ["[]", "null", '"x"'])
      expect(await told(other)).toMatchObject([{ line: 1, code: "site-not-json" }]);
  });

  it("takes no address in site.json that breaks those which are made of it", async () => {
    const faultsOf = async (keys: Readonly<Record<string, string>>) => {
      const files = { ...DATA, "some/data/site.json": JSON.stringify({ ...SITE, ...keys }) };
      const { issues } = await checkFiles(memoryEffects(files), "some/data", geography, []);
      return issues.map(({ column, message }) => [column, message.replace(/^.* and it takes /, "")]);
    };
    for (const siteUrl of [
      "https://map.example.org/?page=map",
      "https://example.org/#map",
      "https://e.org/?",
    ])
      expect(await faultsOf({ siteUrl })).toEqual([
        [
          "siteUrl",
          "a web address that begins with https:// or http://, without ? or #: the addresses of pages are written behind it.",
        ],
      ]);
    for (const historyUrl of [
      "https://e.org/{tables}.csv",
      "https://e.org/{table}?q={ID}",
      "https://e.org/{id",
    ])
      expect(await faultsOf({ historyUrl })).toEqual([
        [
          "historyUrl",
          "a web address that begins with https:// or http://, with {table} and {id} in it and nothing else in braces.",
        ],
      ]);
    const right = { siteUrl: "https://e.org/map", historyUrl: "https://e.org/{table}.csv?q={id}#{id}" };
    expect(await faultsOf(right)).toEqual([]);
    expect(await faultsOf({ historyUrl: "https://e.org/history" })).toEqual([]);
  });

  it("does not look at site.json where files are given", async () => {
    const right = csvOf("organisations", [rowOf("organisations", { id: "hall", name: "Hall" })]);
    expect((await check({ "mine/organisations.csv": right })).told).toEqual([]);
    expect((await check({}, ["some/data/organisations.csv"])).told).toEqual([]);
  });

  it("says plainly that a file is not there, or that neither name nor header tells its table", async () => {
    const { issues } = await check({ "x/pubs.csv": "a,b\n1,2\n" }, ["x/projects.csv", "x/pubs.csv"]);
    expect(issues.map(({ message }) => message)).toEqual([
      "The file cannot be read: there is no such file.",
      expect.stringMatching(
        /^This is not one of the map's tables\. Neither its name nor its header tells which: begin/,
      ),
    ]);
  });
});

describe("npm run check -- --fix", () => {
  const fixText = async (text: string, path = "mine/organisations.csv") => {
    const effects = memoryEffects({ ...DATA, "mine/notes.txt": "", [path]: text });
    const proposed = (await checkFiles(effects, "some/data", geography, [path])).issues;
    effects.lines.length = 0;
    const under = await fixFile(effects, "some/data", geography, [path], "mine/out.csv");
    const { issues } = await checkFiles(under.effects, "some/data", geography, [path], under.nameOf);
    return { proposed, issues, lines: effects.lines, text: textOf(effects, "mine/out.csv") };
  };
  const fixed = (row: Readonly<Record<string, string>>) =>
    fixText(csvOf("organisations", [rowOf("organisations", row)]));

  it("applies the codes that the check proposes for councils by name", async () => {
    const { proposed, issues, text, lines } = await fixed({
      id: "hall",
      council: "Merrow",
      areas_served: "Merrow Council;E07990002",
    });
    expect(proposed.map(({ column, suggestion }) => [column, suggestion])).toEqual([
      ["areas_served", "E06990001;E07990002"],
      ["council", "E06990001"],
    ]);
    expect(issues).toEqual([]);
    expect(text).toContain("E06990001;E07990002");
    expect(lines.join("\n")).toContain("2 corrections applied");
  });

  it("leaves to people which is right where a row and its point name two councils", async () => {
    const { issues, text } = await fixed({ id: "hall", council: "Castle Holm" });
    expect(issues.map(({ code }) => code)).toEqual(["council-disagrees"]);
    expect(text).toContain("E08990003");
  });

  it("tells what it applied and what is left by the lines of the file that it wrote", async () => {
    const table = csvOf("organisations", [
      rowOf("organisations", { id: "one", name: "One", summary: "Two\nlines.", note: "1" }),
      rowOf("organisations", { id: "two", name: "Two", postcode: "za11aa", note: "2" }),
      rowOf("organisations", { id: "two", name: "Three", note: "3" }),
    ]);
    const { proposed, issues, lines, text } = await fixText(`Groups of Merrow\n\n${table}`);
    const told = (found: typeof issues) => found.map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(told(proposed)).toEqual([
      "mine/organisations.csv:1 title-rows",
      "mine/organisations.csv:6 untidy-postcode",
      "mine/organisations.csv:7 repeated-key",
    ]);
    expect(lines).toEqual([
      "mine/out.csv: 1 correction applied. Line numbers here and below are those of this file.\n" +
        "  line 4 postcode: za11aa → ZA1 1AA",
      "mine/out.csv: rows to be added to organisations.csv, judged beside it.",
    ]);
    expect(told(issues)).toEqual(["mine/out.csv:5 repeated-key"]);
    expect(issues[0]?.message).toContain("line 4");
    const written = text.split("\n");
    expect([written[3], written[4]]).toEqual([
      expect.stringMatching(/^two,Two,/),
      expect.stringMatching(/^two,Three,/),
    ]);
  });

  it("names a table of the folder by the file that it wrote, and the other tables as they are", async () => {
    const text = csvOf("organisations", [
      rowOf("organisations", { id: "other", council: "Merrow", kind: "nonsense" }),
    ]);
    const { issues } = await fixText(`Groups of Merrow\n${text}`, "some/data/organisations.csv");
    expect(issues.map(({ file, line, code }) => `${file}:${line} ${code}`).sort()).toEqual([
      "data/projects.csv:2 no-such-record",
      "mine/out.csv:2 unknown-term",
    ]);
  });

  const untidy = csvOf("organisations", [rowOf("organisations", { id: "hall", postcode: "za11aa" })]);
  const given = "mine/organisations.csv";

  it.each([
    ["a file that is there already", "mine/list.csv", "There is a file mine/list.csv already."],
    [
      "a table of the map",
      "some/data/projects.csv",
      "some/data/projects.csv is a table of the map, and --fix was given another file.",
    ],
    [
      "a table that the map has not yet",
      "some/data/../data/calls.csv",
      "some/data/../data/calls.csv is a table of the map, and --fix was given another file.",
    ],
    ["a file in a folder that is not there", "mine/typo/out.csv", "There is no folder mine/typo."],
  ])("does not write over %s", async (_what, out, words) => {
    const effects = memoryEffects({ ...DATA, [given]: untidy, "mine/list.csv": "kept" });
    const before = new Map(effects.files);
    await expect(fixFile(effects, "some/data", geography, [given], out)).rejects.toThrow(
      `${words} Nothing was written. Choose another path for --fix.`,
    );
    expect(effects.files).toEqual(before);
  });

  it.each([given, "some/data/organisations.csv"])("puts a file right in its own place: %s", async (path) => {
    const effects = memoryEffects({ ...DATA, [path]: untidy });
    await fixFile(effects, "some/data", geography, [path], path.replace("/", "/./"));
    expect(textOf(effects, path.replace("/", "/./"))).toContain("ZA1 1AA");
  });
});

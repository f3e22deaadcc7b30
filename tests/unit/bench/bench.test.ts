/** What benchmarks stand on: made-up tables that pass the check, and a host that sends what hosts send. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeTables } from "../../../scripts/bench/data.ts";
import { serveStatic } from "../../../scripts/bench/server.ts";
import { generateTables } from "../../../scripts/bench/tables.ts";
import { foldersFor } from "../../../scripts/paths.ts";
import { checkTable } from "../../../src/core/record/check.ts";
import { TABLES } from "../../../src/core/record/tables/registry.ts";
import { parseSheet } from "../../../src/io/csv.ts";
import { fictionalReference, memoryEffects, TEST_DAY, textOf } from "../../effects.ts";

describe("made-up tables", () => {
  const made = generateTables(400, [{ latitude: 53.7, longitude: -1.86, council: "Calderdale" }]);
  it("pass the check, each row plainly made up", () => {
    let rows = 0;
    for (const table of TABLES) {
      const text = made.get(`${table.name}.csv`);
      if (text === undefined) continue;
      const { issues, count } = checkTable(table, parseSheet(`${table.name}.csv`, text), { today: TEST_DAY });
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      if (table.name === "projects" || table.name === "organisations") rows += count;
    }
    expect(rows).toBe(400);
    for (const line of made.get("projects.csv")?.trim().split("\n").slice(1) ?? [])
      expect(line).toMatch(/^made-up-\d+,/);
  });
  it("are written into a folder of their own, and over no table of anybody's", async () => {
    const own = "id,title\nreal-hall,Real Hall\n";
    const reference = Object.entries(await fictionalReference()).map(
      ([path, text]) => [join(foldersFor({}).data, path), text] as const,
    );
    const effects = memoryEffects({ ...Object.fromEntries(reference), "mine/projects.csv": own });
    await expect(writeTables(effects, "mine", 5)).rejects.toThrow(/mine holds other files \(projects\.csv\)/);
    expect(textOf(effects, "mine/projects.csv")).toBe(own);
    await writeTables(effects, "new", 5);
    await writeTables(effects, "new", 6);
    expect(textOf(effects, "new/site.json")).toContain("Made-up records");
  });
  it("are the same for the same seed and others for another", () => {
    const spots = [{ latitude: 53.7, longitude: -1.86, council: "Calderdale" }] as const;
    expect(generateTables(50, spots, 3)).toEqual(generateTables(50, spots, 3));
    expect(generateTables(50, spots, 3)).not.toEqual(generateTables(50, spots, 4));
  });
});

describe("the static host", () => {
  it("zips texts, answers ranges, prefers the first folder, and remembers", async () => {
    const host = await serveStatic(
      memoryEffects({
        "one/index.html": "<p>one</p>",
        "two/index.html": "<p>two</p>",
        "two/areas.pmtiles": "0123456789",
      }),
      ["one", "two"],
    );
    try {
      const page = await fetch(host.url);
      expect(page.headers.get("content-encoding")).toBe("gzip");
      expect(await page.text()).toBe("<p>one</p>");
      const part = await fetch(`${host.url}areas.pmtiles?v=1`, { headers: { range: "bytes=2-4" } });
      expect([part.status, await part.text()]).toEqual([206, "234"]);
      expect(part.headers.get("content-range")).toBe("bytes 2-4/10");
      const missing = await fetch(`${host.url}nothing.json`);
      expect(missing.status).toBe(404);
      await missing.text();
      expect(host.sent.map(({ path }) => path)).toEqual(["/index.html", "/areas.pmtiles", "/nothing.json"]);
      expect(host.sent[1]?.bytes).toBe(3);
    } finally {
      await host.close();
    }
  });
});

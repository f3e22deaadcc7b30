import { readdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginning } from "../../../scripts/import/columns.ts";
import { readCells, readRows } from "../../../scripts/import/csv.ts";
import { withEntries } from "../../../scripts/import/input.ts";
import { Refusal } from "../../../scripts/import/refusal.ts";
import { makeWorld, type World } from "./world.ts";

const TABLE = '\uFEFFCode,Name\r\nA,"Barrow, upper"\r\nB,Caf\u00e9\r\n';
const ROWS = [
  ["Code", "Name"],
  ["A", "Barrow, upper"],
  ["B", "Café"],
];

let world: World;
let server: Server;
let address = "";
beforeAll(async () => {
  world = await makeWorld({ withTables: false });
  const zip = zipSync({ "Data/table.csv": strToU8(TABLE), "Doc/readme.txt": strToU8("no table") });
  server = createServer((request, response) => {
    if (request.url === "/table.csv") response.end(TABLE);
    else if (request.url === "/table.zip") response.end(Buffer.from(zip));
    else response.writeHead(404).end("<html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = typeof bound === "object" && bound !== null ? `http://127.0.0.1:${bound.port}` : "";
  await world.write("table.zip", zip);
});
afterAll(async () => {
  server.close();
  await world.remove();
});

function readAll(source: string): Promise<readonly (readonly string[])[]> {
  return withEntries(world, source, async (entries) => {
    const rows: (readonly string[])[] = [];
    for (const entry of entries.filter(({ name }) => name.endsWith(".csv")))
      await readCells(entry, (cells) => rows.push(cells));
    return rows;
  });
}

describe("opening inputs", () => {
  it("reads the same rows from a file, a zip, a URL and a zip at a URL", async () => {
    const file = await world.write("table.csv", TABLE);
    for (const source of [file, join(file, "../table.zip"), `${address}/table.csv`, `${address}/table.zip`]) {
      expect(await readAll(source)).toEqual(ROWS);
    }
  });

  it("keeps no download behind", async () => {
    await readAll(`${address}/table.zip`);
    expect(await readdir(join(world.root, ".cache", "downloads"))).toEqual([]);
  });

  it.each([
    ["a missing file", () => "/nowhere/at/all.csv", "There is no file"],
    ["a missing page", () => `${address}/gone.csv`, "answered 404"],
    ["a host that does not answer", () => "http://127.0.0.1:1/table.csv", "cannot be reached"],
  ])("refuses %s in words", async (_, source, words) => {
    await expect(readAll(source())).rejects.toThrow(words);
    await expect(readAll(source())).rejects.toBeInstanceOf(Refusal);
  });

  it("refuses a zip that is cut off", async () => {
    const zip = zipSync({ "table.csv": strToU8(TABLE) });
    const file = await world.write("cut.zip", zip.slice(0, zip.length - 30));
    await expect(readAll(file)).rejects.toThrow("broken zip");
  });
});

describe("reading rows", () => {
  it("fails as a whole when a row in the middle is refused, however large the file", async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${index},name`).join("\n");
    const file = await world.write("large.csv", `Code,Name\n${lines}\n`);
    let seen = 0;
    const reading = withEntries(world, file, ([entry]) => {
      if (entry === undefined) throw new Error("no entry");
      return readRows(entry, [beginning("code", "Code")], (row) => {
        if (++seen === 300) throw row.refuse("code", "a letter is due");
      });
    });
    await expect(reading).rejects.toThrow('large.csv, line 301, column "Code" holds "299": a letter is due.');
    expect(seen).toBe(300);
  });

  it("refuses a quote that is never closed, with a line", async () => {
    const file = await world.write("quote.csv", 'Code,Name\nA,"open\nB,b\n');
    await expect(readAll(file)).rejects.toThrow(/quote\.csv, line \d+/);
  });
});

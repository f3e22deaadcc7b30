/** Histories from a real git repository in a folder of its own. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "../../scripts/history.ts";

let folder: string;
const said: string[] = [];
const effects = { log: (line: string) => void said.push(line) };

function git(words: readonly string[], day = "2026-01-01", written = day): void {
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
    env: {
      ...process.env,
      GIT_AUTHOR_DATE: `${written}T12:00:00Z`,
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
    },
    stdio: "ignore",
  });
}

function keep(day: string, rows: string, written = day): void {
  writeFileSync(join(folder, "programmes.csv"), `id,name,last_checked\n${rows}`);
  git(["add", "."]);
  git(["commit", "-m", day], day, written);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "history-"));
  git(["init"]);
  keep("2026-01-01", "fund,Fund,2026-01-01\n");
  keep("2026-02-03", "fund,The fund,2026-02-03\npilot,Pilot,2026-02-03\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("histories", () => {
  it("are read from git", () =>
    expect([...(readHistories(effects, folder).get("programmes") ?? [])]).toEqual([
      [
        "fund",
        [
          { day: "2026-01-01", change: "added", columns: [] },
          { day: "2026-02-03", change: "changed", columns: ["Name"] },
        ],
      ],
      ["pilot", [{ day: "2026-02-03", change: "added", columns: [] }]],
    ]));
  it("go by the day on which a version was kept, not by that on which it was written", () => {
    keep(
      "2026-03-04",
      "fund,The fund,2026-02-03\npilot,Pilot,2026-02-03\nlate,Late,2026-01-01\n",
      "2026-01-01",
    );
    expect(readHistories(effects, folder).get("programmes")?.get("late")).toEqual([
      { day: "2026-03-04", change: "added", columns: [] },
    ]);
  });
  it("are empty, and said to be, where nothing is kept", () => {
    const bare = mkdtempSync(join(tmpdir(), "no-history-"));
    expect(readHistories(effects, bare).size).toBe(0);
    expect(said.at(-1)).toContain("history of the tables is not here");
    rmSync(bare, { recursive: true });
  });
});

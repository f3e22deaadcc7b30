/** What a script says when its words, or a file or folder, are not what they should be: a sentence, never a stack. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { realEffects } from "../../scripts/effects.ts";
import { PROJECT_DIR } from "../../scripts/paths.ts";
import { failureInWords } from "../../scripts/stop.ts";

const thrownBy = (words: readonly string[]): unknown => {
  try {
    parseArgs({
      args: [...words],
      options: { fix: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("the words of a command", () => {
  it.each([
    [["--jsno"], "There is no option --jsno. --help lists those that there are."],
    [["-z"], "There is no option -z. --help lists those that there are."],
    [["--fix"], "The option --fix needs a value behind it. --help says which."],
    [["--fix", "--json"], "The option --fix needs a value behind it. --help says which."],
    [["--json=yes"], "The option --json takes no value. Give it alone."],
    [["stray"], "“stray” is a word too many here. --help says what can be given."],
  ])("%j", (words, told) => expect(failureInWords(thrownBy(words))).toBe(told));

  it.each([
    ["check.ts", ["--jsno"]],
    ["place/index.ts", ["--code-point"]],
    ["curate/index.ts", ["--into"]],
    ["bias.ts", ["stray"]],
    ["docs.ts", ["--chek"]],
    ["release.ts", ["stray"]],
    ["audit.ts", ["--tenth"]],
    ["build.ts", ["--allow"]],
    ["bench/index.ts", ["--jsno"]],
  ])("are told in a sentence by scripts/%s", (script, words) => {
    const run = spawnSync(process.execPath, ["--import", "tsx", `scripts/${script}`, ...words], {
      cwd: PROJECT_DIR,
      encoding: "utf8",
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^(?:There is no option|The option|“stray”).*--help.*\n$/);
  });
});

describe("a file or folder", () => {
  const failure = (code: string) => Object.assign(new Error(code), { code, path: "some/projects.csv" });
  it.each([
    ["EACCES", "You are not allowed to read or write some/projects.csv."],
    ["ENOSPC", "There is no room left on the disk to write some/projects.csv."],
    ["ENOENT", "There is no file or folder some/projects.csv."],
    ["EISDIR", "some/projects.csv is a folder"],
  ])("%s is told with its path", (code, told) => expect(failureInWords(failure(code))).toContain(told));

  it("is named by its own path where it cannot be written, and nothing is left beside it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "stop-"));
    const path = join(folder, "a-folder");
    await realEffects().write(join(path, "file.csv"), "x");
    const error = await realEffects()
      .write(path, "x")
      .catch((one: unknown) => one);
    expect(error).toMatchObject({ path });
    await expect(realEffects().read(path)).rejects.toMatchObject({ path, code: "EISDIR" });
    expect(await readdir(folder)).toEqual(["a-folder"]);
    await rm(folder, { recursive: true });
  });

  it("is not meant by other faults, which keep their stack", () => {
    expect(failureInWords(new TypeError("x is undefined"))).toBeUndefined();
    expect(failureInWords("EACCES")).toBeUndefined();
    expect(failureInWords(Object.assign(new Error("x"), { code: "ERR_ASSERTION" }))).toBeUndefined();
  });
});

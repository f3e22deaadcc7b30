/** The scripts of the workflow, run over a small repository: what of a pull request is taken, told, and commented. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROJECT_DIR } from "../../../scripts/paths.ts";

let root: string;
let there: string;
let here: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pull-request-"));
  [there, here] = [join(root, "there"), join(root, "here")];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
const put = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const read = (name: string): string => readFileSync(join(here, name), "utf8");

/** A repository with two tables, and a pull request that `change` makes of it; gives what the script wrote. */
function take(change: (folder: string) => void): string {
  mkdirSync(there);
  git(there, "init", "-q", "-b", "main");
  put(there, {
    "data/projects.csv": "id\na\n",
    "data/updates.csv": "x\n",
    "data/submissions/old.csv": "id\n",
  });
  git(there, "add", "-A");
  git(there, "commit", "-qm", "base");
  git(root, "clone", "-q", there, here);
  const base = git(there, "rev-parse", "HEAD");
  git(there, "checkout", "-qb", "theirs");
  change(there);
  git(there, "add", "-A");
  git(there, "commit", "-qm", "change", "--allow-empty");
  git(there, "update-ref", "refs/pull/7/head", "HEAD");
  git(there, "checkout", "-q", "main");
  const output = join(root, "output");
  execFileSync("bash", [join(PROJECT_DIR, "scripts/ci/take-tables.sh"), "7", base], {
    cwd: here,
    env: { ...process.env, GITHUB_OUTPUT: output },
  });
  return readFileSync(output, "utf8").trim();
}

/** Runs a script of the workflow with another program of a name before it on the path. */
function runWith(script: string, words: readonly string[], name: string, program: string): string {
  const programs = join(root, "programs");
  put(programs, { [name]: `#!/usr/bin/env bash\n${program}\n` });
  chmodSync(join(programs, name), 0o755);
  try {
    return execFileSync("bash", [join(PROJECT_DIR, "scripts/ci", script), ...words], {
      cwd: here,
      encoding: "utf8",
      env: { ...process.env, PATH: `${programs}:${process.env["PATH"]}`, GITHUB_STEP_SUMMARY: "" },
    });
  } catch (error) {
    return `FAILED\n${(error as { stdout: string }).stdout}`;
  }
}

/** What the host was asked to write, in its last words and the text of the comment. */
const heard = (): string => join(root, "heard");

/** A host's program: it tells of one comment, or none, and writes down what it is asked to write, a field's file in full. */
const hostWith = (comment: string): string => `
if [[ "$*" == *--jq* ]]; then echo "${comment}"; exit; fi
printf "%s\\n" "$*" > "${heard()}"
for word in "$@"; do if [[ "$word" == body=@* ]]; then cat "\${word#body=@}" >> "${heard()}"; fi; done`;

describe("the tables of a pull request", () => {
  it("are taken, and nothing else of it; a deleted table is told, a decided submission is not", () => {
    const any = take((folder) => {
      put(folder, {
        "data/projects.csv": "id\nb\n",
        "data/submissions/projects-new (1).csv": "id\nc\n",
        "data/submissions/decisions.csv": "day\n",
        "data/submissions/rejected/projects-café.csv": "id\n",
        "data/audit.csv": "id\n",
        "scripts/evil.sh": "evil",
      });
      rmSync(join(folder, "data/updates.csv"));
      rmSync(join(folder, "data/submissions/old.csv"));
    });
    expect(any).toBe("any=true");
    expect(read("changed-tables.txt").trim().split("\n")).toEqual([
      "data/projects.csv",
      "data/submissions/projects-new (1).csv",
      "data/updates.csv",
    ]);
    expect(read("data/projects.csv")).toBe("id\nb\n");
    for (const gone of ["data/updates.csv", "data/submissions/old.csv", "scripts/evil.sh"])
      expect(existsSync(join(here, gone))).toBe(false);
    expect(read("refused-tables.txt")).toBe("");
  });

  it("are told by name where the name or the file is not plain", () => {
    take((folder) => {
      put(folder, { "data/submissions/projects-café.csv": "id\nc\n", "data/submissions/a/b.csv": "id\n" });
      execFileSync("ln", ["-s", "/etc/passwd", join(folder, "data/submissions/projects-link.csv")]);
    });
    const refused = read("refused-tables.txt");
    expect(refused).toContain("data/submissions/projects-caf??.csv: give it a name of plain letters");
    expect(refused).toContain("data/submissions/a/b.csv: give it a name");
    expect(refused).toContain("data/submissions/projects-link.csv: it is no plain file");
    expect(read("changed-tables.txt")).toBe("");
    const told = runWith("check-tables.sh", [], "npx", "echo checked");
    expect(told).toMatch(/^FAILED\n\*\*These files were not checked\.\*\*/);
    expect(read("comment.md")).toContain("projects-caf??.csv");
  });

  it("leave no old comment standing", () => {
    expect(take((folder) => put(folder, { "README.md": "x" }))).toBe("any=false");
    expect(runWith("check-tables.sh", [], "npx", "echo checked")).toBe("No table was changed.\n");
    runWith("comment.sh", ["a/b", "7", "comment.md"], "gh", hostWith(""));
    expect(existsSync(heard())).toBe(false);
    runWith("comment.sh", ["a/b", "7", "comment.md"], "gh", hostWith("12"));
    expect(readFileSync(heard(), "utf8")).toMatch(
      /--method PATCH repos\/a\/b\/issues\/comments\/12[\s\S]*no table any more/,
    );
  });

  it.each([
    ["", /^api --method POST repos\/a\/b\/issues\/7\/comments /],
    ["12", /^api --method PATCH repos\/a\/b\/issues\/comments\/12 /],
  ])("are told whole where letters take more than a byte (present comment: “%s”)", (present, asked) => {
    // Short enough for a comment, too long for one word of a command line.
    const row = `${"メロウの集会所".repeat(10)}\n`;
    const text = row.repeat(800);
    mkdirSync(here);
    put(here, { "changed-tables.txt": "data/projects.csv\n", "told.txt": text });
    expect(runWith("check-tables.sh", [], "npx", "cat told.txt")).toBe(text);
    expect(runWith("comment.sh", ["a/b", "7", "comment.md"], "gh", hostWith(present))).toBe("");
    const told = readFileSync(heard(), "utf8");
    expect(told).toMatch(asked);
    expect(told.split("\n").slice(1).join("\n")).toBe(`<!-- check of the tables -->\n\n${text}`);
  });

  it("are told in part, cut between lines, where they are too long for a comment", () => {
    const row = `${"メロウの集会所".repeat(10)}\n`;
    mkdirSync(here);
    put(here, { "changed-tables.txt": "data/projects.csv\n", "told.txt": row.repeat(900) });
    runWith("check-tables.sh", [], "npx", "cat told.txt");
    const [rows = "", rest] = read("comment.md").split("\n\n\n");
    expect(rest).toBe("The rest is left out: it is too long for a comment.\n");
    expect(rows.length).toBeGreaterThan(10_000);
    expect(new Set(rows.split("\n").map((line) => `${line}\n`))).toEqual(new Set([row]));
  });
});

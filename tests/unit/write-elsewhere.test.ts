/** Scripts that write over what is there: another map's figures stay out of this project's documents, and a release of today is replaced with words. */
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeIntoMethod } from "../../scripts/markdown.ts";
import { PROJECT_DIR } from "../../scripts/paths.ts";
import { writeRelease } from "../../scripts/release.ts";
import { fictionalReference, memoryEffects, TEST_DAY, textOf } from "../effects.ts";

const METHOD = join(PROJECT_DIR, "docs/data-method.md");
const DOCUMENT = "<!-- bias: written by npm run bias -- --write -->\nold\n<!-- end of bias -->\n";

describe("docs/data-method.md", () => {
  it("takes tables of the project's own records", async () => {
    const effects = memoryEffects({ [METHOD]: DOCUMENT });
    await writeIntoMethod(effects, join(PROJECT_DIR, "data"), "bias", "new");
    expect(textOf(effects, METHOD)).toContain("\n\nnew\n\n");
  });
  it("takes none of another map's", async () => {
    const effects = memoryEffects({ [METHOD]: DOCUMENT });
    await expect(writeIntoMethod(effects, "/another/map", "bias", "new")).rejects.toThrow(
      /DATA_DIR names \/another\/map\. Leave --write out/,
    );
    expect(textOf(effects, METHOD)).toBe(DOCUMENT);
  });
});

describe("npm run audit", () => {
  it.each([
    [["--tenth", "3"], "--sample --tenth 2"],
    [["--sample", "--write"], "Give --write or --sample"],
  ])("passes over no option that it is given: %j", (words, told) => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/audit.ts", ...words], {
      cwd: PROJECT_DIR,
      encoding: "utf8",
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(told);
    expect(run.stdout).toBe("");
  });
});

describe("npm run release", () => {
  const golden = async () => {
    const names = ["programmes.csv", "organisations.csv", "projects.csv", "councils.csv", "site.json"];
    const read = async (name: string) =>
      [`data/${name}`, await readFile(join(PROJECT_DIR, "tests/golden/good/data", name), "utf8")] as const;
    return memoryEffects({
      ...(await fictionalReference()),
      ...Object.fromEntries(await Promise.all(names.map(read))),
    });
  };
  const folders = { data: "data", reference: "reference" };
  const path = `data/releases/${TEST_DAY}.json`;

  it("says that it replaces the release of the same day", async () => {
    const effects = await golden();
    await writeRelease(effects, folders);
    const first = textOf(effects, path);
    await writeRelease(effects, folders);
    await effects.write(
      "data/organisations.csv",
      textOf(effects, "data/organisations.csv").replace("Merrow Trust", "Merrow Hall Trust"),
    );
    await writeRelease(effects, folders);
    expect(effects.lines).toEqual([
      `Wrote ${path}. Commit it with the tables.`,
      `${path} is as it was: nothing has changed since the release of today. Commit it with the tables.`,
      expect.stringContaining(`Wrote ${path} in place of the release that was made earlier today`),
    ]);
    expect(textOf(effects, path)).not.toBe(first);
  });
  it("writes none of an empty folder", async () => {
    const effects = memoryEffects(await fictionalReference());
    await expect(writeRelease(effects, folders)).rejects.toThrow(
      /There are no tables in data\..*Nothing was/,
    );
  });
});

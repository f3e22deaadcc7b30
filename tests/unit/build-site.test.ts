/** `npm run build`, as npm calls it: options reach the step that they are for. */
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shareOptions } from "../../scripts/build-site.ts";
import { PROJECT_DIR } from "../../scripts/paths.ts";

describe("npm run build", () => {
  it("is one command, for npm hands options to the last of several", async () => {
    const { scripts } = JSON.parse(await readFile(join(PROJECT_DIR, "package.json"), "utf8"));
    expect(scripts.build).toBe("tsx scripts/build-site.ts");
  });
  it("gives --allow-loss to the tables and all else to Vite", () => {
    expect(shareOptions([])).toEqual({ layers: [], site: [] });
    expect(shareOptions(["--base", "/map/", "--allow-loss"])).toEqual({
      layers: ["--allow-loss"],
      site: ["--base", "/map/"],
    });
  });
  it("says what it takes, and builds nothing", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/build-site.ts", "--help"],
      { cwd: PROJECT_DIR, encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run build \[-- --allow-loss\]/);
  });
});

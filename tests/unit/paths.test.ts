/** The folder of the tables: the project's own, or the one that DATA_DIR names. */
import { describe, expect, it } from "vitest";
import { PROJECT_DIR, presentFolders } from "../../scripts/paths.ts";

describe("the folder of the tables", () => {
  it("is the project's own, or another that is there", async () => {
    expect((await presentFolders({})).data).toBe(`${PROJECT_DIR}/data`);
    expect((await presentFolders({ DATA_DIR: `${PROJECT_DIR}/tests` })).data).toBe(`${PROJECT_DIR}/tests`);
  });
  it.each(["nowhere", `${PROJECT_DIR}/package.json`])(
    "stops where DATA_DIR names none: %s",
    async (folder) => {
      await expect(presentFolders({ DATA_DIR: folder })).rejects.toThrow(
        /^There is no folder .*(?:nowhere|package\.json)\. DATA_DIR names it: correct that\.$/,
      );
    },
  );
});

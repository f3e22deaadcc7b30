/** England in miniature: a handful of centres from the committed tables, in a project folder of its own. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeWorld, REPOSITORY, type World } from "../import/world.ts";

/** A project with the neighbourhoods of a few councils only. */
export async function makeSmallEngland(councils: readonly string[]): Promise<World> {
  const world = await makeWorld();
  const keep = async (file: string, belongs: (line: string) => boolean): Promise<void> => {
    const [header = "", ...lines] = (await readFile(join(REPOSITORY, "data/reference", file), "utf8"))
      .trimEnd()
      .split("\n");
    const path = join(world.root, "data/reference", file);
    await world.effects.write(path, `${[header, ...lines.filter(belongs)].join("\n")}\n`);
  };
  const named = (line: string): boolean => councils.some((code) => line.includes(code));
  for (const file of [
    "neighbourhoods.csv",
    "councils.csv",
    "postcode-sectors.csv",
    "towns.csv",
    "places.csv",
  ]) {
    await keep(file, named);
  }
  return world;
}

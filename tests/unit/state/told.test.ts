/** What is told of records is searched too, once somebody looks for words; nobody else fetches it. */
import { beforeAll, describe, expect, it } from "vitest";
import { encodeView } from "../../../src/core/find/permalink.ts";
import { OPENING_VIEW, setQuery } from "../../../src/core/find/view.ts";
import { deriveAnswer, deriveResults } from "../../../src/state/derive.ts";
import { layersOfRows } from "../../layers-of-rows.ts";
import { filesInMemory, openedStore } from "../../map-store.ts";
import { rowOf } from "../../records.ts";

let layers: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  layers = await layersOfRows({
    projects: [
      rowOf("projects", { id: "hall", title: "The hall", summary: "It has a Ballroom, and a stage." }),
      rowOf("projects", { id: "shop", title: "The shop", lessons_not: "The precept came late." }),
    ],
    organisations: [rowOf("organisations", { summary: "Runs a co-operative forecourt." })],
  });
});

/** A store over the layers; those whose path has `without` in it are not there. Tells which files were asked for. */
async function opened(search = "", without = "nothing") {
  const asked: string[] = [];
  const files = filesInMemory((path) => {
    asked.push(path);
    return path.includes(without) ? undefined : layers.get(path);
  });
  const store = await openedStore(files, {
    address: { read: () => search, write: () => undefined, onStep: () => () => undefined },
  });
  const look = async (query: string): Promise<readonly string[]> => {
    store.actions.change((view) => setQuery(view, query));
    await expect.poll(() => store.getState().told).not.toBe("loading");
    const { catalogue } = store.getState();
    return deriveResults(store.getState()).rows.map(({ record }) => catalogue.ids[record] ?? "");
  };
  return { store, look, asked };
}

describe("words", () => {
  it("find what summaries and lessons tell", async () => {
    const { look } = await opened();
    expect(await look("ballroom")).toEqual(["hall"]);
    expect(await look("precept")).toEqual(["shop"]);
    expect(await look("cooperative forecourt")).toEqual(["merrow-trust"]);
    expect(await look("ballroom precept")).toEqual([]);
  });

  it("of a title come before those of what is told", async () => {
    const { look, store } = await opened();
    expect(await look("hall")).toEqual(["hall"]);
    expect((await look("the")).toSorted()).toEqual(["hall", "shop"]);
    expect(store.getState().told).toBe("ready");
  });

  it("are fetched with the first that are looked for, once", async () => {
    const { look, asked } = await opened();
    expect(asked.filter((path) => path.includes("told"))).toEqual([]);
    await look("ballroom");
    await look("precept");
    expect(asked.filter((path) => path.includes("told"))).toHaveLength(2);
  });

  it("in a link are there when the page opens", async () => {
    const link = encodeView(setQuery(OPENING_VIEW, "ballroom"));
    const { store } = await opened(link);
    expect(deriveAnswer(store.getState())).toMatch(/^1 project /);
  });

  it("that could not be fetched leave names, places and keywords, and say so in the state", async () => {
    const { look, store } = await opened("", "told/projects");
    expect(await look("ballroom")).toEqual([]);
    expect(await look("hall")).toEqual(["hall"]);
    expect(store.getState().told).toBe("failed");
  });
});

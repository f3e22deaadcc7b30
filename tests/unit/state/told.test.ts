/** What is told of records is searched too, once somebody looks for words; nobody else fetches it. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { encodeView } from "../../../src/core/find/permalink.ts";
import { OPENING_VIEW, setQuery } from "../../../src/core/find/view.ts";
import { cataloguesInPlace } from "../../../src/state/catalogues.ts";
import { deriveAnswer, deriveResults, isWaiting, untoldInWords } from "../../../src/state/derive.ts";
import type { LayerFiles } from "../../../src/state/layer-files.ts";
import { missingLayers } from "../../../src/state/take-away.ts";
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
async function opened(search = "", without = "nothing", from = layers, silent = /^$/) {
  const asked: string[] = [];
  const inMemory = filesInMemory((path) => {
    asked.push(path);
    return path.includes(without) ? undefined : from.get(path);
  });
  const files: LayerFiles = {
    ...inMemory,
    told: (...words) => (silent.test("told") ? new Promise(() => undefined) : inMemory.told(...words)),
  };
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
    await expect.poll(() => deriveAnswer(store.getState())).toMatch(/^1 project /);
  });

  it("of other records are taken for none", async () => {
    const files = new Map(layers);
    const moved = JSON.parse(new TextDecoder().decode(files.get("layers/told/projects.json")));
    files.set(
      "layers/told/projects.json",
      new TextEncoder().encode(JSON.stringify({ ...moved, records: 1 })),
    );
    const { look, store } = await opened("", "nothing", files);
    expect(await look("ballroom")).toEqual([]);
    expect(store.getState().told).toBe("failed");
  });

  it("come back when a layer is loaded again", async () => {
    const { look, store } = await opened();
    await look("ballroom");
    await store.actions.retryLayer("projects");
    await expect.poll(() => store.getState().told).toBe("ready");
    expect(deriveResults(store.getState()).count).toBe(1);
  });

  it("that never come leave the page working, and it says what was looked through", async () => {
    vi.useFakeTimers();
    const { store } = await opened("", "nothing", layers, /told/);
    store.actions.change((view) => setQuery(view, "hall"));
    expect(store.getState().told).toBe("loading");
    expect(isWaiting(store.getState())).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isWaiting(store.getState())).toBe(false);
    expect(deriveResults(store.getState()).count).toBe(1);
    expect(untoldInWords(store.getState())).toMatch(/has not come yet/);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.getState().told).toBe("failed");
    expect(missingLayers(store.getState()).join(" ")).toMatch(/what is told of the records could not/);
    vi.useRealTimers();
  });

  it("that failed are tried again with the next words", async () => {
    const files = new Map(layers);
    files.delete("layers/told/projects.json");
    const { look, store } = await opened("", "nothing", files);
    await look("ballroom");
    expect(store.getState().told).toBe("failed");
    files.set("layers/told/projects.json", layers.get("layers/told/projects.json") ?? new Uint8Array());
    expect(await look("precept")).toEqual(["shop"]);
  });

  it("that break the worker leave the records that are there", async () => {
    const files = filesInMemory((path) => layers.get(path));
    const inPlace = cataloguesInPlace(files);
    const store = await openedStore(files, {
      catalogues: { ...inPlace, tell: async () => undefined },
    });
    store.actions.change((view) => setQuery(view, "hall"));
    await expect.poll(() => store.getState().told).toBe("failed");
    expect(deriveResults(store.getState()).count).toBe(1);
  });

  it("that could not be fetched leave names, places and keywords, and say so in the state", async () => {
    const { look, store } = await opened("", "told/projects");
    expect(await look("ballroom")).toEqual([]);
    expect(await look("hall")).toEqual(["hall"]);
    expect(store.getState().told).toBe("failed");
  });
});

/** The page and the worker that makes its catalogues, over a port in memory. */
import { describe, expect, it } from "vitest";
import type { LayerId } from "../../../src/core/find/catalogue.ts";
import { answerQuestions, cataloguesInWorker, type Port } from "../../../src/state/catalogue-worker.ts";
import { cataloguesInPlace } from "../../../src/state/catalogues.ts";
import { layerFiles } from "../../../src/state/layer-files.ts";
import { smallCountryLayers } from "../../small-country.ts";

const BOTH: readonly LayerId[] = ["projects", "organisations"];

const layers = await smallCountryLayers();

/** Files of the golden build; those in `broken` answer with something else. */
function filesWith(broken: ReadonlyMap<string, string> = new Map()) {
  return layerFiles(async (input) => {
    const path = new URL(String(input), "https://map.example.org/").pathname.slice(1);
    const instead = [...broken].find(([part]) => path.includes(part))?.[1];
    const bytes = layers.get(path);
    if (instead !== undefined) return new Response(instead);
    return bytes === undefined ? new Response("", { status: 404 }) : new Response(bytes.slice());
  }, "/");
}

/** Two ports that hand messages to one another as a browser does: copied, later, in order. */
function ports(): readonly [Port, Port] {
  const pair: [Port, Port] = [
    { onmessage: null, onerror: null, postMessage: (message, transfer) => post(1, message, transfer) },
    { onmessage: null, onerror: null, postMessage: (message, transfer) => post(0, message, transfer) },
  ];
  const post = (to: 0 | 1, message: unknown, transfer: Transferable[]): void => {
    const data = structuredClone(message, { transfer });
    setTimeout(() => pair[to].onmessage?.({ data } as MessageEvent));
  };
  return pair;
}

function workerOver(files: ReturnType<typeof filesWith>) {
  return cataloguesInWorker({
    start: () => {
      const [page, inside] = ports();
      answerQuestions(inside, cataloguesInPlace(files));
      return page;
    },
    pause: async () => undefined,
  });
}

/** A worker that cannot start the first time. */
function workerThatStartsLate() {
  let starts = 0;
  return cataloguesInWorker({
    start: () => {
      const [page, inside] = ports();
      starts++;
      if (starts === 1) setTimeout(() => page.onerror?.(new Event("error") as ErrorEvent));
      else answerQuestions(inside, cataloguesInPlace(filesWith()));
      return page;
    },
    pause: async () => undefined,
  });
}

describe("catalogues from a worker", () => {
  it("are those made in place", async () => {
    const place = cataloguesInPlace(filesWith());
    const worker = workerOver(filesWith());
    const expected = await place.load(BOTH, "v", {});
    expect(expected.catalogue.count).toBe(10);
    expect(await worker.load(BOTH, "v", {})).toEqual(expected);
  });
  it("name the layer that failed and keep the other, until it comes", async () => {
    const broken = new Map([["columns/projects", "{ cut"]]);
    const worker = workerOver(filesWith(broken));
    const first = await worker.load(BOTH, "v", {});
    expect(first.layers.projects).toEqual({ state: "failed", reason: "the file is damaged" });
    expect(first.layers.organisations).toEqual({ state: "ready", value: { count: 5 } });
    expect(new Set(first.catalogue.layers)).toEqual(new Set(["organisations"]));
    broken.clear();
    const second = await worker.load(["projects"], "v", {});
    expect(second.layers.projects.state).toBe("ready");
    expect(second.catalogue.count).toBe(10);
  });
  it("give summaries of records of both layers, and try a failed file again", async () => {
    const broken = new Map([["summaries/projects", "{ cut"]]);
    const worker = workerOver(filesWith(broken));
    const { catalogue } = await worker.load(BOTH, "v", {});
    const wanted = [0, catalogue.count - 1];
    const from = { perFile: 25, version: "v" };
    const [first, last] = wanted.map((record) => catalogue.ids[record] ?? "");
    expect(Object.keys(await worker.summaries(wanted, from))).toEqual([last]);
    broken.clear();
    const summaries = await worker.summaries(wanted, from);
    expect(Object.keys(summaries).sort()).toEqual([first, last].sort());
    expect(summaries[first ?? ""]).toMatch(/\w/);
  });
  it("give tiles of the last drawing only", async () => {
    const worker = workerOver(filesWith());
    const { catalogue } = await worker.load(BOTH, "v", {});
    const all = new Uint8Array(catalogue.count).fill(1);
    const drawing = await worker.drawPoints(all);
    expect((await worker.pointTile(drawing, { z: 0, x: 0, y: 0 })).length).toBeGreaterThan(0);
    await worker.drawPoints(new Uint8Array(catalogue.count));
    expect((await worker.pointTile(drawing, { z: 0, x: 0, y: 0 })).length).toBe(0);
  });
});

describe("a worker that breaks", () => {
  it("and is started anew by the map gets every layer at the next try, not only the one that is asked for", async () => {
    const worker = workerThatStartsLate();
    expect((await worker.load(BOTH, "v", {})).layers.projects.state).toBe("failed");
    await worker.pointTile(0, { z: 0, x: 0, y: 0 });
    const again = await worker.load(["projects"], "v", {});
    expect(Object.values(again.layers).map(({ state }) => state)).toEqual(["ready", "ready"]);
  });
  it("after it has loaded is started anew with its layers, so that points and summaries come", async () => {
    const pages: Port[] = [];
    let ended = 0;
    const worker = cataloguesInWorker({
      start: () => {
        const [page, inside] = ports();
        answerQuestions(inside, cataloguesInPlace(filesWith()));
        pages.push(Object.assign(page, { terminate: () => void ended++ }));
        return page;
      },
      pause: async () => undefined,
    });
    const { catalogue } = await worker.load(BOTH, "v", {});
    const breakDown = (): unknown => pages[0]?.onerror?.(new Event("error") as ErrorEvent);
    breakDown();
    const from = { perFile: 25, version: "v" };
    const [drawing, summaries] = await Promise.all([
      worker.drawPoints(new Uint8Array(catalogue.count).fill(1)),
      worker.summaries([0], from),
    ]);
    // What the first worker says late is not about the second.
    breakDown();
    expect(Object.keys(summaries)).toEqual([catalogue.ids[0]]);
    expect((await worker.pointTile(drawing, { z: 0, x: 0, y: 0 })).length).toBeGreaterThan(0);
    expect([pages.length, ended]).toEqual([2, 1]);
  });
  it("never comes to that over a file without its numbers", async () => {
    const cut = JSON.parse(new TextDecoder().decode(layers.get("layers/columns/projects.json")));
    delete cut.numbers;
    const files = filesWith(new Map([["columns/projects", JSON.stringify(cut)]]));
    const loaded = await cataloguesInPlace(files).load(BOTH, "v", {});
    expect(loaded.layers).toMatchObject({ projects: { state: "failed" }, organisations: { state: "ready" } });
  });
  it("over a file is a failed layer, and not silence", async () => {
    const worker = workerOver(filesWith(new Map([["columns/projects", strangeColumns()]])));
    const { layers: states } = await worker.load(BOTH, "v", {});
    expect(states.projects.state).toBe("failed");
  });
  it("before it starts is a failure too, and the next question starts another", async () => {
    const worker = workerThatStartsLate();
    expect((await worker.load(BOTH, "v", {})).layers.projects.state).toBe("failed");
    const again = await worker.load(["projects"], "v", {});
    expect(again.catalogue.count).toBe(10);
    expect(again.layers.organisations.state).toBe("ready");
  });
});

/** Columns that look right from outside and are not inside. */
function strangeColumns(): string {
  const file = JSON.parse(new TextDecoder().decode(layers.get("layers/columns/projects.json")));
  return JSON.stringify({ ...file, titles: file.titles.map(() => 7) });
}

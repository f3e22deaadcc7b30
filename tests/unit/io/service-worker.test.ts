/** The service worker, run over a store and a site in memory: what it answers, and what it keeps. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { beforeEach, describe, expect, it } from "vitest";
import { PROJECT_DIR } from "../../../scripts/paths.ts";

const SITE = "https://example.org/map/";
const WORKER = readFileSync(join(PROJECT_DIR, "public/service-worker.js"), "utf8");

/** Addresses below the site, as the worker asks for and keeps them. */
class AskedFor {
  readonly url: string;
  readonly method = "GET";
  readonly mode: string;
  readonly headers: Headers;
  constructor(path: string, { mode = "cors", range = "" } = {}) {
    this.url = new URL(path, SITE).href;
    this.mode = mode;
    this.headers = new Headers(range === "" ? {} : { range });
  }
}

/** What a browser's store does with requests: in the order in which they were last put. */
class Store {
  readonly held = new Map<string, Response>();
  isFull = false;
  readonly match = async ({ url }: AskedFor) => this.held.get(url)?.clone();
  readonly keys = async () => [...this.held.keys()].map((url) => new AskedFor(url));
  readonly delete = async ({ url }: AskedFor) => this.held.delete(url);
  put = async ({ url }: AskedFor, response: Response) => {
    if (this.isFull) throw new DOMException("The store is full.", "QuotaExceededError");
    this.held.delete(url);
    this.held.set(url, response);
  };
}

let store: Store;
let canOpen: boolean;
/** What the site answers by path; undefined where it cannot be reached. */
let answer: ((path: string) => string) | undefined;
/** What the worker does after its answers. */
let later: Promise<unknown>[];
/** The text that the worker answers; undefined where it leaves the request to the browser. */
let firstAnswer: (path: string, words?: { mode?: string; range?: string }) => Promise<string | undefined>;
/** Has the browser install the worker, which the first visit does beside it. */
let install: () => Promise<void>;
/** The same, when all that follows has been done. */
const ask: typeof firstAnswer = async (path, words) => {
  const text = await firstAnswer(path, words);
  await Promise.all(later);
  return text;
};

beforeEach(() => {
  store = new Store();
  canOpen = true;
  answer = (path) => `new ${path}`;
  later = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const self = {
    location: new URL("service-worker.js", SITE),
    skipWaiting: () => undefined,
    addEventListener: (name: string, act: (event: unknown) => void) => void listeners.set(name, act),
  };
  const caches = {
    open: async () => {
      if (!canOpen) throw new DOMException("No store.", "SecurityError");
      return store;
    },
  };
  const fetcher = async ({ url }: AskedFor) => {
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return new Response(answer(url.slice(SITE.length)));
  };
  runInContext(WORKER, createContext({ self, caches, fetch: fetcher, Request: AskedFor, URL }));
  install = async () => {
    listeners.get("install")?.({ waitUntil: (work: Promise<unknown>) => void later.push(work) });
    await Promise.all(later);
  };
  firstAnswer = async (path, words) => {
    let given: Promise<Response> | undefined;
    listeners.get("fetch")?.({
      request: new AskedFor(path, words),
      respondWith: (response: Promise<Response>) => {
        given = response;
      },
      waitUntil: (work: Promise<unknown>) => void later.push(work),
    });
    return (await given)?.text();
  };
});

const kept = (): readonly string[] => [...store.held.keys()].map((url) => url.slice(SITE.length));
/** Asks for parts of a build's code, as a page that opens does. */
const openBuild = async (build: string, parts: number): Promise<void> => {
  for (let part = 0; part < parts; part++) await ask(`assets/part-${part}-${build}.js`);
};

describe("the service worker", () => {
  it("keeps what was asked for, and answers with it where the site cannot be reached", async () => {
    for (const path of ["layers/manifest.json", "layers/a.json?v=1", "assets/a-1.js"]) await ask(path);
    await ask("?kind=anchor", { mode: "navigate" });
    answer = undefined;
    expect(await ask("layers/a.json?v=1")).toBe("new layers/a.json?v=1");
    expect(await ask("assets/a-1.js")).toBe("new assets/a-1.js");
    expect(await ask("layers/manifest.json")).toBe("new layers/manifest.json");
    expect(await ask("?theme=food", { mode: "navigate" })).toBe("new ?kind=anchor");
    await expect(ask("layers/b.json?v=1")).rejects.toThrow("Failed to fetch");
    await expect(ask("brief/", { mode: "navigate" })).rejects.toThrow("Failed to fetch");
  });

  it("keeps with the first visit what that had asked for before it, so that the site opens again offline", async () => {
    await install();
    expect(kept()).toEqual(["", "layers/manifest.json", "layers/opening.json"]);
    answer = undefined;
    expect(await ask("?theme=food", { mode: "navigate" })).toBe("new ");
    expect(await ask("layers/opening.json")).toBe("new layers/opening.json");
  });

  it("is installed even where the site or the store fails then", async () => {
    answer = undefined;
    await install();
    expect(kept()).toEqual([]);
  });

  it("asks the site first for the page and the manifest, and never again for a file of a version", async () => {
    await ask("layers/manifest.json");
    await ask("layers/a.json?v=1");
    answer = (path) => `newer ${path}`;
    expect(await ask("layers/manifest.json")).toBe("newer layers/manifest.json");
    expect(await ask("layers/a.json?v=1")).toBe("new layers/a.json?v=1");
  });

  it.each(["full", "closed"])(
    "answers as the site does where the store is %s, with nothing old in place of the new",
    async (state) => {
      await ask("layers/manifest.json");
      answer = (path) => `newer ${path}`;
      store.isFull = state === "full";
      canOpen = state !== "closed";
      expect(await ask("layers/a.json?v=2")).toBe("newer layers/a.json?v=2");
      expect(await ask("assets/a-2.js")).toBe("newer assets/a-2.js");
      expect(await ask("layers/manifest.json")).toBe("newer layers/manifest.json");
      expect(await ask("", { mode: "navigate" })).toBe("newer ");
      expect(kept()).toEqual(["layers/manifest.json"]);
    },
  );

  it("answers before the store has taken its copy", { timeout: 5_000 }, async () => {
    store.put = () => new Promise(() => undefined);
    expect(await firstAnswer("layers/a.json?v=1")).toBe("new layers/a.json?v=1");
    expect(await firstAnswer("layers/manifest.json")).toBe("new layers/manifest.json");
    expect(await firstAnswer("", { mode: "navigate" })).toBe("new ");
  });

  it("leaves downloads and byte ranges to the browser, and records that have such a name to itself", async () => {
    expect(await ask("download/everything.gpkg")).toBeUndefined();
    expect(await ask("layers/areas.pmtiles", { range: "bytes=0-9" })).toBeUndefined();
    expect(await ask("https://example.net/x.json")).toBeUndefined();
    await ask("project/download/", { mode: "navigate" });
    await ask("project/assets/", { mode: "navigate" });
    answer = (path) => `newer ${path}`;
    expect(await ask("project/assets/", { mode: "navigate" })).toBe("newer project/assets/");
    expect(kept()).toEqual(["project/download/", "project/assets/"]);
  });

  it("forgets layer files of builds before the last two, and makes that room in a full store too", async () => {
    for (const version of ["1", "2"]) await ask(`layers/a.json?v=${version}`);
    expect(kept()).toEqual(["layers/a.json?v=1", "layers/a.json?v=2"]);
    store.isFull = true;
    await ask("layers/a.json?v=3");
    expect(kept()).toEqual(["layers/a.json?v=2"]);
  });

  it("forgets assets of earlier builds, never those of an open page when the next build comes", async () => {
    for (const build of ["a", "b", "c", "d", "e", "f"]) await openBuild(build, 100);
    expect(kept().length).toBeLessThanOrEqual(241);
    expect(kept().some((path) => path.endsWith("-a.js"))).toBe(false);
    for (const build of ["e", "f"])
      expect(kept().filter((path) => path.endsWith(`-${build}.js`))).toHaveLength(100);
  });

  it("keeps assets that every build has in common for as long as they are in use", async () => {
    for (let build = 0; build < 8; build++) {
      await ask("assets/font.woff2");
      await openBuild(String(build), 99);
      expect(kept()).toContain("assets/font.woff2");
    }
    answer = undefined;
    expect(await ask("assets/font.woff2")).toBe("new assets/font.woff2");
  });
});

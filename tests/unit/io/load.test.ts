/** Fetching: whatever happens is a value with words. */
import { describe, expect, it } from "vitest";
import { loadJson, loadText } from "../../../src/io/load.ts";
import { TileFile } from "../../../src/io/tiles.ts";

const answering =
  (response: () => Response): typeof fetch =>
  async () =>
    response();
const offline: typeof fetch = async () => {
  throw new TypeError("Failed to fetch");
};
const asText = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

describe("loadJson", () => {
  it.each([
    ["an answer", answering(() => new Response('"here"')), { state: "ready", value: "here" }],
    ["no connection", offline, { state: "failed", reason: "there is no connection to the site" }],
    [
      "a missing file",
      answering(() => new Response("", { status: 404 })),
      { state: "failed", reason: "the file is missing" },
    ],
    [
      "a server's fault",
      answering(() => new Response("", { status: 503 })),
      { state: "failed", reason: "the server answered 503" },
    ],
    ["half a file", answering(() => new Response('"he')), { state: "failed", reason: "the file is damaged" }],
    [
      "another file",
      answering(() => new Response("42")),
      { state: "failed", reason: "the file does not hold what it should" },
    ],
    [
      "a page instead of a file",
      answering(() => new Response("<!doctype html>")),
      { state: "failed", reason: "the file is damaged" },
    ],
  ] as const)("makes %s a value", async (_what, fetcher, loading) => {
    expect(await loadJson(fetcher, "x.json", asText)).toEqual(loading);
  });
});

describe("loadText", () => {
  const brokenOff = (): Response =>
    new Response(
      new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) }),
    );
  it.each([
    ["an answer", answering(() => new Response("here")), { state: "ready", value: "here" }],
    ["no connection", offline, { state: "failed", reason: "there is no connection to the site" }],
    [
      "a missing file",
      answering(() => new Response("", { status: 404 })),
      { state: "failed", reason: "the file is missing" },
    ],
    ["a file that breaks off", answering(brokenOff), { state: "failed", reason: "the file is damaged" }],
  ] as const)("makes %s a value", async (_what, fetcher, loading) => {
    expect(await loadText(fetcher, "x.csv")).toEqual(loading);
  });
});

describe("TileFile", () => {
  const whole = Uint8Array.from({ length: 100 }, (_, index) => index);
  /** A server that answers ranges, or one that gives the whole file. */
  function server(ranges: boolean) {
    const asked: string[] = [];
    const fetcher: typeof fetch = async (_url, init) => {
      const range = new Headers(init?.headers).get("range") ?? "";
      asked.push(range);
      const [, from = "0", to = "0"] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
      return ranges
        ? new Response(whole.slice(Number(from), Number(to) + 1), { status: 206 })
        : new Response(whole.slice());
    };
    return { asked, fetcher };
  }

  it("asks once more where a request is lost, and not where it is not wanted any more", async () => {
    const { fetcher } = server(true);
    let lost = 0;
    const losing: typeof fetch = async (...words) => {
      if (lost++ === 0) throw new TypeError("Failed to fetch");
      return fetcher(...words);
    };
    const { data } = await new TileFile("areas.pmtiles", losing).getBytes(3, 2);
    expect([...new Uint8Array(data)]).toEqual([3, 4]);
    lost = 0;
    const aborted = AbortSignal.abort();
    await expect(new TileFile("areas.pmtiles", losing).getBytes(3, 2, aborted)).rejects.toThrow();
    expect(lost).toBe(1);
    await expect(new TileFile("areas.pmtiles", offline).getBytes(3, 2)).rejects.toThrow("Failed to fetch");
  });

  it("says in words why bytes did not come, until they do", async () => {
    let answer: () => Response = () => new Response(null, { status: 404 });
    const file = new TileFile("areas.pmtiles", async () => answer());
    expect(file.trouble).toBeUndefined();
    await expect(file.getBytes(0, 2)).rejects.toThrow();
    expect(file.trouble).toBe("the file is missing");
    answer = () => new Response(null, { status: 503 });
    await expect(file.getBytes(0, 2)).rejects.toThrow();
    expect(file.trouble).toBe("the server answered 503");
    answer = () => {
      throw new TypeError("Failed to fetch");
    };
    await expect(file.getBytes(0, 2)).rejects.toThrow();
    expect(file.trouble).toBe("there is no connection to the site");
    answer = () => new Response(whole.slice(0, 2), { status: 206 });
    await file.getBytes(0, 2);
    expect(file.trouble).toBeUndefined();
  });

  it.each([true, false])("gives the bytes that were asked for (ranges: %s)", async (ranges) => {
    const { asked, fetcher } = server(ranges);
    const file = new TileFile("areas.pmtiles", fetcher);
    for (const [offset, length] of [
      [0, 7],
      [40, 20],
      [99, 1],
    ] as const) {
      const { data } = await file.getBytes(offset, length);
      expect([...new Uint8Array(data)]).toEqual([...whole.slice(offset, offset + length)]);
    }
    expect(asked).toHaveLength(ranges ? 3 : 1);
    expect(file.getKey()).toBe("areas.pmtiles");
  });
  it("fails with words where the file is missing", async () => {
    const file = new TileFile(
      "areas.pmtiles",
      answering(() => new Response("", { status: 404 })),
    );
    await expect(file.getBytes(0, 10)).rejects.toThrow("could not be loaded (404)");
  });
});

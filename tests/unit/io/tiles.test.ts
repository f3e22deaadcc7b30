/** Byte ranges of the area tiles, from hosts and browsers that answer in their own ways. */
import { describe, expect, it } from "vitest";
import { TileFile } from "../../../src/io/tiles.ts";

const FILE = Uint8Array.from({ length: 100 }, (_, at) => at);

/** A host that answers ranges; the first `empty` bodies get lost on the way. */
function host(empty: number) {
  const asked: (RequestInit | undefined)[] = [];
  const fetcher = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    asked.push(init);
    const [, first = "0", last = "0"] =
      /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get("range") ?? "") ?? [];
    const end = Math.min(Number(last), FILE.length - 1);
    const body = asked.length <= empty ? new Uint8Array() : FILE.slice(Number(first), end + 1);
    const headers = { "content-range": `bytes ${first}-${end}/${FILE.length}` };
    return new Response(body, { status: 206, headers });
  };
  return { asked, file: new TileFile("/areas.pmtiles", fetcher as typeof fetch) };
}

const bytes = async (file: TileFile, offset: number, length: number): Promise<readonly number[]> => [
  ...new Uint8Array((await file.getBytes(offset, length)).data),
];

describe("byte ranges", () => {
  it("are those asked for, and fewer only at the end of the file", async () => {
    const { asked, file } = host(0);
    expect(await bytes(file, 10, 3)).toEqual([10, 11, 12]);
    expect(await bytes(file, 98, 50)).toEqual([98, 99]);
    expect(asked).toHaveLength(2);
  });
  it("that come empty are asked for once more, past what the browser keeps", async () => {
    const { asked, file } = host(1);
    expect(await bytes(file, 10, 3)).toEqual([10, 11, 12]);
    expect(asked.map((init) => init?.cache)).toEqual([undefined, "no-store"]);
    expect(file.trouble).toBeUndefined();
  });
  it("that come empty again are told as cut short", async () => {
    const { file } = host(2);
    await expect(bytes(file, 10, 3)).rejects.toThrow("cut short");
    expect(file.trouble).toBe("it came cut short");
  });
  it("of a host that answers none are cut from the whole file, which is fetched once", async () => {
    let asked = 0;
    const file = new TileFile("/areas.pmtiles", (async () => {
      asked++;
      return new Response(FILE.slice());
    }) as typeof fetch);
    expect(await bytes(file, 10, 3)).toEqual([10, 11, 12]);
    expect(await bytes(file, 20, 2)).toEqual([20, 21]);
    expect(asked).toBe(1);
  });
});

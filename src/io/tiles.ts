/** Byte ranges of the area tiles; where a host does not answer ranges, the whole file once (it is under 2 MB). */
import type { RangeResponse, Source } from "pmtiles";
import { AREA_TILES_FILE } from "../core/place/area-tiles.ts";
import type { Manifest } from "../core/publish/manifest.ts";
import { NO_CONNECTION, statusInWords } from "./load.ts";

/** The area tiles of a build, whose layers lie below the site's root; undefined where it was built without them. */
export function areaTiles(
  fetcher: typeof fetch,
  root: string,
  { files, version }: Manifest,
): TileFile | undefined {
  if (!files.some(({ file }) => file === AREA_TILES_FILE)) return undefined;
  return new TileFile(`${root}layers/${AREA_TILES_FILE}?v=${version}`, fetcher);
}

/** A PMTiles source over a file of the site's own. */
export class TileFile implements Source {
  readonly #url: string;
  readonly #fetcher: typeof fetch;
  #whole: ArrayBuffer | undefined;
  #trouble: string | undefined;

  constructor(url: string, fetcher: typeof fetch) {
    this.#url = url;
    this.#fetcher = fetcher;
  }

  getKey(): string {
    return this.#url;
  }

  /** Why the last bytes that were asked for did not come, in words; undefined where they came. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Bytes of the file; rejects when it cannot be fetched, which the map tells as missing ground. */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole === undefined) {
      const range = `bytes=${offset}-${offset + length - 1}`;
      const answer = await this.#answer(range, signal);
      // A browser that asks for one range several times at once may hand out an empty one; what it keeps is passed over then.
      const { data, isPart, isCut } = answer.isCut ? await this.#answer(range, signal, "no-store") : answer;
      if (isCut) {
        this.#trouble = "it came cut short";
        throw new Error("The area tiles came cut short.");
      }
      if (isPart) return { data };
      this.#whole = data;
    }
    return { data: this.#whole.slice(offset, offset + length) };
  }

  /** The bytes of an answer, whether they are part of the file, and whether there are fewer than it says. */
  async #answer(range: string, signal: AbortSignal | undefined, cache?: RequestCache) {
    const response = await this.#ask(range, signal, cache);
    this.#trouble = response.ok ? undefined : statusInWords(response.status);
    if (!response.ok) throw new Error(`The area tiles could not be loaded (${response.status}).`);
    const data = await response.arrayBuffer();
    const [, first, last] = /^bytes (\d+)-(\d+)/.exec(response.headers.get("content-range") ?? "") ?? [];
    const said = last === undefined ? 1 : Number(last) - Number(first) + 1;
    return { data, isPart: response.status === 206, isCut: data.byteLength < said };
  }

  /** Asks once more where nothing came back: a page that has just come under its service worker can lose a request. */
  async #ask(range: string, signal: AbortSignal | undefined, cache?: RequestCache): Promise<Response> {
    const init: RequestInit = {
      headers: { range },
      ...(signal === undefined ? {} : { signal }),
      ...(cache === undefined ? {} : { cache }),
    };
    try {
      return await this.#fetcher(this.#url, init);
    } catch (error) {
      if (signal?.aborted) throw error;
      return this.#fetcher(this.#url, init).catch((again: unknown) => {
        if (signal?.aborted !== true) this.#trouble = NO_CONNECTION;
        throw again;
      });
    }
  }
}

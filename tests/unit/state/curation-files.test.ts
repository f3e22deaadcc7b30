/** The files of form and checker: whatever happens is a value, and what failed may be asked for again. */
import { describe, expect, it } from "vitest";
import { encodeNeighbourhoods } from "../../../src/core/place/atlas.ts";
import { encodePlaces, encodeSectors } from "../../../src/core/place/gazetteer.ts";
import { encodeGround } from "../../../src/core/place/ground-file.ts";
import { encodeShard } from "../../../src/core/place/shard.ts";
import { curationFiles } from "../../../src/state/curation-files.ts";

const COUNCIL = "E06990001";
const SECTORS = [{ sector: "ZA1 1", latitude: 52.001, longitude: -1.001, council: COUNCIL }];
const ROWS = "id,title\nmerrow-garden,Merrow Garden\n";
const FILES: Readonly<Record<string, () => Response>> = {
  "layers/manifest.json": () => Response.json({ format: 1, version: "1", hasPostcodes: false }),
  "layers/tables/projects.csv": () => new Response(ROWS),
  "layers/ground.json": () =>
    Response.json(encodeGround([{ code: COUNCIL, name: "Merrow", county: "" }], [])),
  "layers/neighbourhoods.json": () => Response.json(encodeNeighbourhoods([])),
  "layers/postcode-sectors.json": () => Response.json(encodeSectors(SECTORS)),
  "layers/places.json": () => Response.json(encodePlaces([], [])),
};

/** A server of a small country; `changed` answers in place of its files. */
function server(changed: Readonly<Record<string, () => Response>> = {}): typeof fetch {
  return async (input) => {
    const [path = ""] = String(input).split("?");
    return ({ ...FILES, ...changed }[path] ?? missing)();
  };
}

/** An answer that breaks off on its way. */
function broken(): Response {
  return new Response(
    new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) }),
  );
}

function missing(): Response {
  return new Response("", { status: 404 });
}

/** The manifest of a build that knows full postcodes. */
function withPostcodes(): Response {
  return Response.json({ format: 1, version: "1", hasPostcodes: true });
}

describe("the files of form and checker", () => {
  it("are asked for again after an answer that broke off", async () => {
    let count = 0;
    const fetcher = server({
      "layers/tables/projects.csv": () => (count++ === 0 ? broken() : new Response(ROWS)),
    });
    const files = curationFiles(fetcher, "");
    expect((await files.table("projects")).state).toBe("failed");
    expect((await files.table("projects")).state).toBe("ready");
    await files.table("projects");
    expect(count).toBe(2);
  });

  it("are values even where a file of the right format holds something else", async () => {
    const files = curationFiles(server({ "layers/ground.json": () => Response.json({ format: 1 }) }), "");
    const failed = { state: "failed", reason: "the file does not hold what it should" };
    expect(await files.councils()).toEqual(failed);
    expect(await files.ground()).toEqual(failed);
  });
});

describe("a postcode", () => {
  it("is where its sector is, where no more is known", async () => {
    const files = curationFiles(server(), "");
    expect(await files.postcode("za1 1aa")).toMatchObject({ state: "ready", value: { isExact: false } });
    expect(await files.postcode("ZZ9 9ZZ")).toEqual({ state: "ready", value: undefined });
    expect(await files.postcode("nonsense")).toEqual({ state: "ready", value: undefined });
  });

  it("is exact only when it was itself found", async () => {
    const record = {
      inward: "1AB",
      latitude: 52.00123,
      longitude: -1.00123,
      neighbourhood: "E01999001",
      hasEnded: false,
    };
    const shard = (): Response => Response.json(encodeShard("ZA1", [record]));
    const changed = { "layers/manifest.json": withPostcodes, "layers/postcodes/ZA1.json": shard };
    const files = curationFiles(server(changed), "");
    expect(await files.postcode("ZA1 1AB")).toEqual({
      state: "ready",
      value: { latitude: 52.00123, longitude: -1.00123, isExact: true },
    });
    expect(await files.postcode("ZA1 1AA")).toMatchObject({ state: "ready", value: { isExact: false } });
    const without = curationFiles(server({ ...changed, "layers/postcodes/ZA1.json": missing }), "");
    expect(await without.postcode("ZA1 1AB")).toMatchObject({ state: "ready", value: { isExact: false } });
  });

  it("is not said to be nowhere when the sectors could not be loaded", async () => {
    const files = curationFiles(server({ "layers/postcode-sectors.json": missing }), "");
    expect(await files.postcode("ZA1 1AA")).toEqual({ state: "failed", reason: "the file is missing" });
  });
});

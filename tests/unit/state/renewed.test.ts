/** A tab stays open while the map is published anew: what it then shows of a record is that record's own, or it says so. */
import { expect, it } from "vitest";
import { build } from "../../../scripts/build.ts";
import { gather } from "../../../src/io/export/order.ts";
import { cataloguesInPlace } from "../../../src/state/catalogues.ts";
import { detailsStateOf } from "../../../src/state/derive.ts";
import { layerFiles } from "../../../src/state/layer-files.ts";
import { createMapStore } from "../../../src/state/store.ts";
import { orderOf } from "../../../src/state/take-away.ts";
import { fictionalReference, memoryEffects } from "../../effects.ts";
import { csvOf, rowOf } from "../../records.ts";

const SITE = { name: "Merrow", tagline: "Ours", area: "Merrow", licence: "CC-BY-4.0", attribution: "Nobody" };

async function layersOf(projects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = projects.map((id) => rowOf("projects", { id, title: `Title ${id}`, summary: `About ${id}.` }));
  const effects = memoryEffects({
    ...(await fictionalReference()),
    "data/site.json": new TextEncoder().encode(JSON.stringify(SITE)),
    "data/projects.csv": csvOf("projects", rows),
    "data/organisations.csv": csvOf("organisations", [rowOf("organisations")]),
  });
  const folders = { data: "data", reference: "reference", layers: "layers", cache: "cache" };
  await build(effects, folders, {
    allowLoss: true,
    drawAreas: async () => ({ files: new Map(), edges: "approximate" }),
  });
  return effects.files;
}

it("shows no other record's details or summary under a name, and downloads the records that were asked for", async () => {
  let layers = await layersOf(["bbb", "ccc"]);
  const fetcher: typeof fetch = async (input) => {
    const bytes = layers.get(new URL(String(input), "https://map.example.org/").pathname.slice(1));
    return bytes === undefined ? new Response("", { status: 404 }) : new Response(bytes.slice());
  };
  const files = layerFiles(fetcher, "/");
  const store = createMapStore({
    files,
    catalogues: cataloguesInPlace(files),
    address: { read: () => "", write: () => undefined, onStep: () => () => undefined },
    locate: async () => ({ ok: false, reason: "" }),
    today: "2026-11-22",
  });
  await store.actions.open();
  const record = store.getState().catalogue.ids.indexOf("bbb");

  layers = await layersOf(["aaa", "bbb", "ccc"]);
  store.actions.wantDetails(record);
  await expect.poll(() => detailsStateOf(store.getState(), record).state).toBe("renewed");

  store.setState({ summaries: {} });
  await store.actions.wantSummaries([record]);
  expect(store.getState().summaries).toEqual({ bbb: "About bbb." });

  const order = orderOf(store.getState(), "geojson", { link: "", today: "2026-11-22" });
  const { tables, missing } = await gather(order ?? { parts: [] }, async (file) => ({
    state: "ready",
    value: JSON.parse(new TextDecoder().decode(layers.get(`layers/${file}`))),
  }));
  const ids = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));
  expect({ ids, missing }).toEqual({ ids: ["bbb", "ccc", "merrow-trust"], missing: 0 });
});

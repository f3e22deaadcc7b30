/** A tab stays open while the map is published anew: what it then shows of a record is that record's own, or it says so. */
import { expect, it } from "vitest";
import { build } from "../../../scripts/build.ts";
import { gather } from "../../../src/io/export/order.ts";
import { detailsStateOf } from "../../../src/state/derive.ts";
import { orderOf } from "../../../src/state/take-away.ts";
import { fictionalReference, memoryEffects } from "../../effects.ts";
import { filesInMemory, openedStore } from "../../map-store.ts";
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
  const store = await openedStore(filesInMemory((path) => layers.get(path)));
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

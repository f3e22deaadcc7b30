/** A tab stays open while the map is published anew: what it then shows of a record is that record's own, or it says so. */
import { expect, it } from "vitest";
import { gather } from "../../../src/io/export/order.ts";
import { detailsStateOf } from "../../../src/state/derive.ts";
import { orderOf } from "../../../src/state/take-away.ts";
import { layersOfRows } from "../../layers-of-rows.ts";
import { filesInMemory, openedStore } from "../../map-store.ts";
import { rowOf } from "../../records.ts";

/** Layers of projects with these ids. */
function layersOf(projects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  return layersOfRows({
    projects: projects.map((id) => rowOf("projects", { id, title: `Title ${id}`, summary: `About ${id}.` })),
    organisations: [rowOf("organisations")],
  });
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

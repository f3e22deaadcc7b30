/** What a slider's step must not work out again: 33,755 centres are walked once for a place asked about. */
import { expect, it } from "vitest";
import { togglePick } from "../../../src/core/find/view.ts";
import { encodeNeighbourhoodNames, encodeNeighbourhoods } from "../../../src/core/place/atlas.ts";
import { createAtlas } from "../../../src/state/atlas.ts";
import { deriveCoverage } from "../../../src/state/coverage.ts";
import { fictionalGeography } from "../../effects.ts";
import { filesInMemory, openedStore } from "../../map-store.ts";
import { smallCountryLayers } from "../../small-country.ts";

it("keeps providers, distances and the part asked about", async () => {
  const layers = await smallCountryLayers();
  const store = await openedStore(filesInMemory((path) => layers.get(path)));
  const { neighbourhoods } = await fictionalGeography();
  const atlas = createAtlas(encodeNeighbourhoods(neighbourhoods), encodeNeighbourhoodNames(neighbourhoods));
  store.setState({ atlas: { state: "ready", value: atlas } });
  await store.actions.want("councils");
  store.actions.change((view) => togglePick(view, "council", "E06990001"));
  const before = deriveCoverage(store.getState());
  store.actions.change((view) => ({ ...view, gap: { ...view.gap, beyondMetres: 4000 } }), "replace");
  const after = deriveCoverage(store.getState());
  expect(before?.inside).toBeDefined();
  expect(after?.inside).toBe(before?.inside);
  expect(after?.providers).toBe(before?.providers);
  expect(after?.distances).toBe(before?.distances);
  store.actions.change((view) => togglePick(view, "rural", "rural"));
  expect(deriveCoverage(store.getState())?.inside).not.toBe(before?.inside);
});

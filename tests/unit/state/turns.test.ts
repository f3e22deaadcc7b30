/** What is asked last is what the page answers, however late an earlier question comes back. */
import { describe, expect, it } from "vitest";
import { decodeView, encodeView } from "../../../src/core/find/permalink.ts";
import { setQuery, togglePick } from "../../../src/core/find/view.ts";
import { type Postcode, parsePostcode } from "../../../src/core/place/postcode.ts";
import { encodeShard } from "../../../src/core/place/shard.ts";
import type { Located } from "../../../src/io/location.ts";
import { cataloguesInPlace } from "../../../src/state/catalogues.ts";
import type { LayerFiles } from "../../../src/state/layer-files.ts";
import { filesInMemory, openedStore } from "../../map-store.ts";
import { smallCountryLayers } from "../../small-country.ts";

const layers = await smallCountryLayers();
const files = filesInMemory((path) => layers.get(path));

/** A store whose postcodes come when the test lets them. */
async function open(locate: () => Promise<Located> = async () => ({ ok: false, reason: "" })) {
  const arrivals = new Map<string, () => void>();
  const slow: LayerFiles = {
    ...files,
    async manifest() {
      const loaded = await files.manifest();
      return loaded.state === "ready"
        ? { ...loaded, value: { ...loaded.value, hasPostcodes: true } }
        : loaded;
    },
    postcodes: (outward) =>
      new Promise((give) => {
        const place = {
          inward: "1AA",
          latitude: 52,
          longitude: -1,
          neighbourhood: "E01990001",
          hasEnded: false,
        };
        arrivals.set(outward, () => give({ state: "ready", value: encodeShard(outward, [place]) }));
      }),
  };
  const store = await openedStore(slow, { catalogues: cataloguesInPlace(files), locate });
  const arrive = async (outward: string): Promise<void> => {
    await expect.poll(() => arrivals.has(outward)).toBe(true);
    arrivals.get(outward)?.();
  };
  return { store, arrive };
}

function postcode(text: string): Postcode {
  const parsed = parsePostcode(text);
  if (parsed === undefined) throw new Error(`${text} is no postcode.`);
  return parsed;
}

describe("questions that take time", () => {
  it("of two postcodes the later stays asked", async () => {
    const { store, arrive } = await open();
    const first = store.actions.goToPostcode(postcode("ZA1 1AA"));
    const second = store.actions.goToPostcode(postcode("ZB2 1AA"));
    await arrive("ZB2");
    await second;
    expect(store.getState().view.near?.label).toBe("ZB2 1");
    await arrive("ZA1");
    await first;
    expect(store.getState().view.near?.label).toBe("ZB2 1");
  });

  it("a council picked while the device was being found stays alone, and nothing says that it is being asked", async () => {
    let give: (located: Located) => void = () => undefined;
    const { store } = await open(() => new Promise((resolve) => (give = resolve)));
    const going = store.actions.goToDevice();
    store.actions.change((view) => togglePick(view, "council", "E06990001"));
    give({ ok: true, position: { latitude: 52, longitude: -1 } });
    await going;
    expect(store.getState().view.near).toBeUndefined();
    expect(store.getState().placeNote).toBeUndefined();
  });

  it("a map that is moved meanwhile does not take the answer away", async () => {
    const { store, arrive } = await open();
    const going = store.actions.goToPostcode(postcode("ZA1 1AA"));
    store.actions.change(
      (view) => ({ ...view, camera: { latitude: 52, longitude: -1, zoom: 8 } }),
      "replace",
    );
    await arrive("ZA1");
    await going;
    expect(store.getState().view.near?.label).toBe("ZA1 1");
  });
});

describe("the page's question", () => {
  it.each([
    ["food HX1 1AA", "food HX1 1"],
    [`${"food ".repeat(45)}zzz`, undefined],
  ])("is what its link says: %j", async (typed, query) => {
    const { store } = await open();
    store.actions.change((view) => setQuery(view, typed));
    const { view } = store.getState();
    expect(decodeView(encodeView(view), { terms: {} }).view).toEqual(view);
    if (query !== undefined) expect(view.query).toBe(query);
  });

  it("keeps what a change leaves as it was", async () => {
    const { store } = await open();
    store.actions.change((view) => togglePick(view, "council", "E06990001"));
    const before = store.getState().view;
    store.actions.change((view) => setQuery(view, "food"));
    expect(store.getState().view.picked).toBe(before.picked);
    store.actions.change((view) => ({ ...view }));
    expect(store.getState().view.query).toBe("food");
  });
});

it("a record whose id every object has too gets its summary", async () => {
  const ids: readonly string[] = JSON.parse(
    new TextDecoder().decode(layers.get("layers/columns/projects.json")),
  ).ids;
  const renamed = filesInMemory((path) => {
    const bytes = layers.get(path);
    if (bytes === undefined || !path.endsWith("json")) return bytes;
    return new TextDecoder().decode(bytes).replaceAll(`"${ids[0]}"`, '"constructor"');
  });
  const store = await openedStore(renamed);
  store.setState({ summaries: {} });
  await store.actions.wantSummaries([store.getState().catalogue.ids.indexOf("constructor")]);
  expect(Object.keys(store.getState().summaries)).toEqual(["constructor"]);
});

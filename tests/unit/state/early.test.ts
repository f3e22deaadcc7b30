/** What is pressed or wanted before the map knows which version of its files it reads. */
import { describe, expect, it } from "vitest";
import { encodeView } from "../../../src/core/find/permalink.ts";
import { OPENING_VIEW } from "../../../src/core/find/view.ts";
import { cataloguesInPlace } from "../../../src/state/catalogues.ts";
import type { LayerFiles } from "../../../src/state/layer-files.ts";
import { createMapStore } from "../../../src/state/store.ts";
import { filesInMemory } from "../../map-store.ts";
import { smallCountryLayers } from "../../small-country.ts";

const layers = await smallCountryLayers();
const files = filesInMemory((path) => layers.get(path));

/** A store whose manifest comes when the test lets it. */
function early(link: string, manifest: LayerFiles["manifest"] = files.manifest) {
  let arrive: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const asked: string[] = [];
  let address = link;
  const store = createMapStore({
    files: {
      ...files,
      manifest: () => gate.then(manifest),
      councils: (version) => {
        asked.push(version);
        return files.councils(version);
      },
    },
    catalogues: cataloguesInPlace(files),
    address: {
      read: () => address,
      write: (search) => {
        address = search;
      },
      onStep: () => () => undefined,
    },
    locate: async () => ({ ok: false, reason: "" }),
    today: "2026-11-22",
  });
  return { store, arrive, asked, address: () => address };
}

describe("before the manifest has come", () => {
  it("a press is added to what the link asks", async () => {
    const { store, arrive, address } = early("?council=E06990001&q=garden");
    const opened = store.actions.open();
    store.actions.change((view) => ({ ...view, tool: "gaps" }));
    expect(address()).toMatch(/council=E06990001/);
    arrive();
    await opened;
    const { view, dropped } = store.getState();
    expect([view.tool, view.query, view.picked.council, dropped]).toEqual([
      "gaps",
      "garden",
      ["E06990001"],
      [],
    ]);
    expect(address()).toBe(encodeView(view));
  });

  it("what the link asked in vain is told after a press too, once", async () => {
    const { store, arrive } = early("?council=E06999999&theme=nothing&q=garden");
    const opened = store.actions.open();
    store.actions.change((view) => ({ ...view, tool: "gaps" }));
    arrive();
    await opened;
    expect(
      store
        .getState()
        .dropped.map(({ key, value }) => `${key} ${value}`)
        .sort(),
    ).toEqual(["council E06999999", "theme nothing"]);
  });

  it("the tool that the link opens is there at once, and nothing else is asked", () => {
    const { store, address } = early("?tool=gaps&council=E06990001");
    void store.actions.open();
    expect(store.getState().view).toEqual({ ...OPENING_VIEW, tool: "gaps" });
    expect(address()).toBe("?tool=gaps&council=E06990001");
  });

  it("what is wanted waits for its version", async () => {
    const { store, arrive, asked } = early("");
    const opened = store.actions.open();
    const wanted = store.actions.want("councils");
    expect(store.getState().councils).toEqual({ state: "loading" });
    arrive();
    await Promise.all([opened, wanted]);
    const { manifest, councils } = store.getState();
    expect(asked).toEqual([manifest.state === "ready" ? manifest.value.version : "?"]);
    expect(councils?.state).toBe("ready");
  });

  it("what is wanted fails with it, and comes when it is asked for again", async () => {
    let comes = false;
    const { store, arrive, asked } = early("", async () =>
      comes ? files.manifest() : { state: "failed", reason: "there is no connection" },
    );
    const opened = store.actions.open();
    const wanted = store.actions.want("councils");
    arrive();
    await Promise.all([opened, wanted]);
    expect(store.getState().councils).toEqual({ state: "failed", reason: "there is no connection" });
    comes = true;
    await store.actions.open();
    await store.actions.want("councils");
    expect([store.getState().councils?.state, asked.length]).toEqual(["ready", 1]);
  });
});

/** What is not answered while records are missing. */
import { describe, expect, it } from "vitest";
import { OPENING_VIEW, setPicks } from "../../../src/core/find/view.ts";
import { biddersNotArrived, gapsNotArrived, recordsNotArrived } from "../../../src/state/arrived.ts";
import type { MapState } from "../../../src/state/store.ts";

const READY = { state: "ready", value: undefined } as unknown as MapState["layers"]["projects"];
const LOADING = { state: "loading" } as const;
const FAILED = { state: "failed", reason: "the file is missing" } as const;
const withKinds = (...kinds: string[]) => setPicks(OPENING_VIEW, "kind", kinds);

describe("questions about records", () => {
  it("wait for the layers that they count, and name those that failed", () => {
    const layers = { projects: READY, organisations: FAILED };
    const failed = "This cannot be answered, because organisations could not be loaded.";
    expect(gapsNotArrived({ layers, view: OPENING_VIEW })).toBe(failed);
    expect(gapsNotArrived({ layers, view: withKinds("project") })).toBeUndefined();
    expect(gapsNotArrived({ layers, view: withKinds("project", "anchor") })).toBe(failed);
    expect(biddersNotArrived({ layers })).toBe(failed);
    expect(recordsNotArrived({ layers })).toBe(failed);
  });
  it("say that records are on their way", () => {
    const layers = { projects: LOADING, organisations: READY };
    expect(recordsNotArrived({ layers })).toBe("Loading the records …");
    expect(biddersNotArrived({ layers })).toBeUndefined();
    expect(recordsNotArrived({ layers: { projects: READY, organisations: READY } })).toBeUndefined();
  });
});

// @vitest-environment jsdom
/** A brief over a small country: whose figures and records it is made of, and how far its drawing can be trusted. */
import { cleanup, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Manifest } from "../../src/core/publish/manifest.ts";
import { FIGURES_ATTRIBUTION } from "../../src/core/publish/sources.ts";
import { readyValue } from "../../src/io/load.ts";
import { BriefPage } from "../../src/ui/brief/BriefPage.tsx";
import { StoreProvider } from "../../src/ui/common/store.tsx";
import { openPage } from "./page.tsx";

// The small country has no tiles; its ground is one square.
vi.mock("../../src/io/ground.ts", () => ({
  readGround: async () => [{ x: 0, y: 0, zoom: 0, extent: 4096, cells: [] }],
}));

async function openBrief(edges: Manifest["edges"]) {
  const { store } = await openPage("?council=E06990001");
  cleanup();
  const manifest = readyValue(store.getState().manifest);
  if (manifest === undefined) throw new Error("There is no manifest.");
  store.setState({ manifest: { state: "ready", value: { ...manifest, edges } } });
  render(
    <StoreProvider store={store}>
      <BriefPage />
    </StoreProvider>,
  );
  return manifest.site;
}

describe("a brief", () => {
  it("says whose figures it has, and the terms that the owner of the map sets for its records", async () => {
    const site = await openBrief("approximate");
    const footer = (await screen.findByText(/Not on the map does not mean not there/)).textContent;
    expect(footer).toContain(FIGURES_ATTRIBUTION);
    expect(footer).toContain(`Records: ${site.attribution}, ${site.licence}, each with`);
  });
  it.each([
    ["approximate", "Edges are approximate"],
    ["official", "Boundaries: ONS"],
  ] as const)("of %s edges says so under its drawing", async (edges, words) => {
    await openBrief(edges);
    expect((await screen.findByText(/most deprived in England, IMD 2025/)).textContent).toContain(words);
  });
});

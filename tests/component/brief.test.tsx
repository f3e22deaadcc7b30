// @vitest-environment jsdom
/** A brief over a small country: whose figures and records it is made of, and how far its drawing can be trusted. */
import { cleanup, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { AREA_TILES_FILE } from "../../src/core/place/area-tiles.ts";
import { encodeNeighbourhoodNames, encodeNeighbourhoods } from "../../src/core/place/atlas.ts";
import type { Neighbourhood } from "../../src/core/place/neighbourhood.ts";
import type { Manifest } from "../../src/core/publish/manifest.ts";
import { FIGURES_ATTRIBUTION } from "../../src/core/publish/sources.ts";
import type * as Ground from "../../src/io/ground.ts";
import { readyValue } from "../../src/io/load.ts";
import { createAtlas } from "../../src/state/atlas.ts";
import { BriefPage } from "../../src/ui/brief/BriefPage.tsx";
import { StoreProvider } from "../../src/ui/common/store.tsx";
import { openPage } from "./page.tsx";

const HERE: Neighbourhood = {
  code: "E01990001",
  name: "Merrow 001A",
  ward: "Mill",
  council: "E06990001",
  population: 1500,
  ranks: {
    imd: 120,
    income: 200,
    employment: 300,
    education: 400,
    health: 500,
    crime: 600,
    barriers: 700,
    environment: 800,
  },
  ruralUrban: "UN1",
  latitude: 52,
  longitude: -1,
};
/** The small country is built without its areas. */
const ATLAS = createAtlas(encodeNeighbourhoods([HERE]), encodeNeighbourhoodNames([HERE]));
vi.mock("../../src/io/ground.ts", async (original) => ({
  ...(await original<typeof Ground>()),
  readGround: async () => [
    {
      column: 127,
      row: 83,
      ground: [
        {
          digits: 1990001,
          rings: [
            [
              [127.2, 83.2],
              [127.4, 83.2],
              [127.4, 83.4],
            ],
          ],
        },
      ],
    },
  ],
}));

const AREAS = [{ file: AREA_TILES_FILE, bytes: 1, sha256: "" }];

async function openBrief(edges: Manifest["edges"], areas: Manifest["files"] = AREAS) {
  const { store } = await openPage("?council=E06990001");
  cleanup();
  await Promise.all([store.actions.want("atlas"), store.actions.want("councils")]);
  const manifest = readyValue(store.getState().manifest);
  if (manifest === undefined) throw new Error("There is no manifest.");
  store.setState({
    manifest: { state: "ready", value: { ...manifest, edges, files: [...manifest.files, ...areas] } },
    atlas: { state: "ready", value: ATLAS },
  });
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
    const footer = (await screen.findByText(/each with its own sources on the map/)).textContent;
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
  it("names authority and right of each window", async () => {
    await openBrief("approximate");
    expect(await screen.findByText(/^Merrow, Community Right to Challenge: /)).toBeDefined();
  });
  it("says that there is no drawing where the build has no area tiles", async () => {
    await openBrief("approximate", []);
    expect(await screen.findByText("The drawing of the place could not be loaded.")).toBeDefined();
  });
});

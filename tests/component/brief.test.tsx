// @vitest-environment jsdom
/** A brief over a small country: whose figures and records it is made of, and how far its drawing can be trusted. */
import { cleanup, render, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { decodeView } from "../../src/core/find/permalink.ts";
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

async function openBrief(
  edges: Manifest["edges"],
  areas: Manifest["files"] = AREAS,
  search = "?council=E06990001",
) {
  const { store } = await openPage();
  cleanup();
  store.setState({ view: decodeView(search, { terms: {} }).view });
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
  it("says of a record that it does not go on any more", async () => {
    await openBrief("approximate");
    const facts = async (name: string) =>
      (await screen.findByRole("link", { name })).closest("li")?.textContent;
    expect(await facts("Merrow Garden")).toMatch(/, Lower Merrow · Completed$/);
    expect(await facts("Merrow Trust")).toMatch(/, Lower Merrow$/);
  });
  it("says that there is no drawing where the build has no area tiles", async () => {
    await openBrief("approximate", []);
    expect(await screen.findByText("The drawing of the place could not be loaded.")).toBeDefined();
  });

  it("opened from the bid tool has the contract asked about in its place among the sizes, marked", async () => {
    await openBrief("approximate", AREAS, "?council=E06990001&tool=bid&bid=200000,3");
    const asked = await screen.findByText(/the contract asked about/);
    expect(asked.textContent).toBe("£200,000 a year, the contract asked about:");
    expect(asked.closest("li")?.textContent).toContain(
      "could bid at £200,000 a year with a turnover of £600,000 (3 times the annual value)",
    );
    const sizes = within(asked.closest("ul") ?? document.body).getAllByRole("listitem");
    expect(sizes.map((size) => size.querySelector("strong")?.textContent?.split(" ")[0])).toEqual([
      "£50,000",
      "£200,000",
      "£250,000",
      "£1,000,000",
    ]);
  });
  it("marks one of its own sizes where that is asked about, and names the services needed", async () => {
    await openBrief("approximate", AREAS, "?council=E06990001&tool=bid&bid=250000,2");
    expect(await screen.findAllByText(/£250,000 a year/, { selector: "strong" })).toHaveLength(1);
    cleanup();
    await openBrief("approximate", AREAS, "?council=E06990001&tool=bid&bid=250000,2&services=food");
    expect((await screen.findByText(/the contract asked about/)).textContent).toBe(
      "£250,000 a year, the contract asked about, for food:",
    );
  });
  it("opened from elsewhere has its own sizes alone", async () => {
    await openBrief("approximate", AREAS, "?council=E06990001&bid=200000,2");
    expect(await screen.findByText("£250,000 a year:")).toBeDefined();
    expect(screen.queryByText(/£200,000 a year/, { selector: "strong" })).toBeNull();
    expect(screen.queryByText(/asked about/)).toBeNull();
  });
  it("names the size asked about where no income is known", async () => {
    await openBrief("approximate", AREAS, "?council=E08990003&tool=bid&bid=200000,2");
    expect((await screen.findByText(/Whether anyone local could bid/)).textContent).toContain(
      "at the £200,000 a year asked about or at any other size, cannot be said",
    );
  });
  it("says that what is tried out does not count", async () => {
    await openBrief("approximate", AREAS, "?council=E06990001&tool=gaps&try=52,-1");
    expect(
      await screen.findByText("This brief counts the providers that are there, not those tried out."),
    ).toBeDefined();
    cleanup();
    await openBrief("approximate");
    await screen.findByRole("heading", { name: "Gaps" });
    expect(screen.queryByText(/tried out/)).toBeNull();
  });
  it("says that what is left out to try it counts all the same", async () => {
    await openBrief("approximate", AREAS, "?council=E06990001&try=52,-1&without=merrow-trust");
    expect((await screen.findByText(/^This brief counts all/)).textContent).toBe(
      "This brief counts all the providers that are there, also those left out to try it, and none of those tried out.",
    );
  });
});

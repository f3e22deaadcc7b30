// @vitest-environment jsdom
/** Who could bid as a file: offered in the tool and in the dialog, and the same as the lists that the tool shows. */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readSheet } from "../../src/io/csv.ts";
import type * as Save from "../../src/io/save-file.ts";
import { openPage } from "./page.tsx";

const saved = vi.hoisted((): { path: string; bytes: Uint8Array }[] => []);
vi.mock("../../src/io/save-file.ts", () => ({
  saveFile: ((path, _type, bytes) => {
    if (typeof bytes !== "string") saved.push({ path, bytes });
  }) satisfies typeof Save.saveFile,
}));
vi.mock("../../src/io/export/start.ts", () => ({
  openExporter: () => ({
    gather: async () => undefined,
    write: async () => undefined,
    fetch: async () => undefined,
    close: () => undefined,
  }),
}));

// Code that the page fetches later is fetched before any test waits for what it shows.
await Promise.all([
  import("../../src/ui/coverage/BidFinder.tsx"),
  import("../../src/ui/reuse/ReuseDialog.tsx"),
  import("../../src/io/export/package.ts"),
  import("../../src/io/export/formats.ts"),
]);
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  saved.length = 0;
  // Dialogs are not drawn by jsdom.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => vi.restoreAllMocks());

/** The one file that was saved, by the names of its parts. */
async function savedFile() {
  await waitFor(() => expect(saved).toHaveLength(1));
  const [file] = saved;
  const files = unzipSync(file?.bytes ?? new Uint8Array());
  const sheet = readSheet("bidders.csv", files["bidders.csv"] ?? new Uint8Array());
  const rows = sheet.rows.map(({ cells }) =>
    Object.fromEntries(sheet.header.map((name, at) => [name, cells[at] ?? ""])),
  );
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  return { path: file?.path, rows, readme: textOf("README.txt"), descriptor: textOf("datapackage.json") };
}

/** Names under a heading of the tool's lists, in their order. */
const listed = (title: string) =>
  within(screen.getByRole("heading", { name: new RegExp(`^${title} `) }).closest("details") ?? document.body)
    .getAllByRole("link", { hidden: true })
    .map((link) => link.textContent);

const QUERY = "?near=52,-1,80000,Merrow&tool=bid&bid=200000,2";

describe("who could bid", () => {
  it("is taken from the tool with a row for each organisation of its lists", async () => {
    const { user } = await openPage(QUERY);
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    const { rows, readme } = await savedFile();
    const names = (couldBid: string) =>
      rows.filter(({ could_bid }) => could_bid === couldBid).map(({ name }) => name);
    expect(names("could bid")).toEqual(listed("Could bid"));
    expect(names("too small")).toEqual(listed("Too small for this size"));
    expect(names("income not known")).toEqual(listed("Income not known"));
    expect(rows.find(({ id }) => id === "merrow-trust")).toEqual({
      id: "merrow-trust",
      name: "Merrow Trust",
      council_code: "E06990001",
      council_name: "Merrow",
      distance_metres: expect.stringMatching(/^\d+$/),
      location_precision: "postcode",
      income_gbp: "750000",
      income_year: "2025",
      could_bid: "could bid",
      smallest_income_gbp: "400000",
      services_matching: "",
      page: expect.stringMatching(/^http.*\/organisation\/merrow-trust\/$/),
    });
    const sentence = document.querySelector(".bid-finder .gap-answer")?.textContent ?? "?";
    expect(readme).toContain(`Note: ${sentence}`);
    expect(readme).toContain("Question: Which organisations within 50 miles of Merrow could bid alone");
    expect(readme).toContain(
      "£200,000 a year that asks for a turnover of £400,000 (twice the annual value)?",
    );
    expect(readme).toMatch(/^Link: http.*tool=bid&bid=200000,2$/m);
  });

  it("gives nothing finer than the council of a withheld place", async () => {
    const { user } = await openPage("?tool=bid&lots=equal,4");
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    const { rows, readme, descriptor } = await savedFile();
    expect(rows.find(({ id }) => id === "merrow-refuge")).toMatchObject({
      council_code: "E06990001",
      distance_metres: "",
      location_precision: "withheld",
      income_year: "",
      could_bid: "income not known",
    });
    expect(readme).toContain("in lots, others could bid.");
    expect(JSON.parse(descriptor).description).not.toContain("..");
  });

  it("stands in the dialog apart from the records that pass the filters", async () => {
    const { user } = await openPage(QUERY);
    await user.click(await screen.findByRole("button", { name: "Download and share" }));
    const own = await screen.findByRole("region", { name: "Download who could bid" });
    const records = screen.getByRole("region", { name: "Download" });
    expect(own.compareDocumentPosition(records)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(records.textContent).toContain("This is another thing than who could bid");
    await user.click(within(own).getByRole("button", { name: "Download CSV" }));
    const { rows } = await savedFile();
    expect(own.querySelector("h3")?.textContent).toBe(
      `Download ${rows.length} local organisations, with whether each could bid`,
    );
  });

  it("says so in the file where the year of an income could not be loaded", async () => {
    const { user } = await openPage(QUERY, ["details/organisations"]);
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    const { rows, readme } = await savedFile();
    expect(rows.find(({ id }) => id === "merrow-trust")).toMatchObject({
      income_gbp: "750000",
      income_year: "",
    });
    expect(readme).toMatch(/Note: \d incomes? stands? without the year, because it could not be loaded\./);
  });

  it("is not offered where something else is asked", async () => {
    const { user } = await openPage("?q=food");
    await user.click(await screen.findByRole("button", { name: "Download and share" }));
    const records = await screen.findByRole("region", { name: "Download" });
    expect(screen.queryByRole("region", { name: "Download who could bid" })).toBeNull();
    expect(records.textContent).not.toContain("another thing");
  });
});

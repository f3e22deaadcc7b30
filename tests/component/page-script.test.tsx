/** What the pages' small script adds: windows that are open today, and councils side by side. */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { startComparison } from "../../src/ui/pages/enhance/compare.ts";
import { markWindows } from "../../src/ui/pages/enhance/windows.ts";

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("windows on a page", () => {
  it("say whether they are open, across the end of a year too", () => {
    document.body.innerHTML =
      '<p><span class="window" data-recurrence="annual" data-opens="12-01" data-closes="02-29">Winter</span></p>' +
      '<p><span class="window" data-recurrence="not-stated">Silence</span></p>';
    markWindows(document, "2027-01-15");
    expect(document.body.textContent).toBe("Winter – Open now, until 28 February 2027Silence");
  });

  it("are marked once, and left alone where the words are not known", () => {
    document.body.innerHTML =
      '<span class="window" data-recurrence="any-time">A</span><span class="window" data-recurrence="?">B</span>';
    markWindows(document, "2026-11-22");
    markWindows(document, "2026-11-22");
    expect(document.body.textContent).toBe("A – Open all yearB");
  });
});

describe("councils side by side", () => {
  const pageOf = (name: string): Document =>
    new DOMParser().parseFromString(
      `<table id="glance"><tr><th>Region</th><td>Region of ${name}</td></tr><tr><th>County</th><td><a href="../../council/E10/">County</a></td></tr></table>`,
      "text/html",
    );
  const start = (query: string, lost: string[] = []) => {
    document.body.innerHTML =
      '<div id="compare" data-councils="E1=Aford;E2=Beeton;E3=Ceeby;E4=Deeham;E5=Eeworth"></div>';
    const queries: string[] = [];
    const place = document.getElementById("compare");
    if (place === null) throw new Error("The place was just made.");
    startComparison(place, {
      readQuery: () => query,
      writeQuery: (next) => void queries.push(next),
      fetchPage: async (address) =>
        lost.some((code) => address.includes(code)) ? undefined : pageOf(address),
    });
    return queries;
  };

  it("shows the councils of a link, with links that hold from here", async () => {
    start("?with=E1,E2,unknown");
    const table = await screen.findByRole("table");
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Fact", "Aford", "Beeton"]);
    expect(within(table).getByRole("row", { name: /Region/ }).textContent).toContain(
      "Region of ../council/E2/",
    );
    expect(within(table).getAllByRole("link", { name: "County" })[0]?.getAttribute("href")).toBe(
      "../council/E1/../../council/E10/",
    );
  });

  it("asks for two at least, and puts what is chosen into the address", async () => {
    const queries = start("");
    expect(screen.getByRole("status").textContent).toBe("Choose two councils at least.");
    await userEvent.selectOptions(screen.getByLabelText("Council 1"), "E1");
    await userEvent.selectOptions(screen.getByLabelText("Council 2"), "E3");
    expect(queries.at(-1)).toBe("?with=E1,E3");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Aford, Ceeby side by side."));
  });

  it("says which part of a link it could not use, until another choice is made", async () => {
    start("?with=XXX,E2");
    const note = screen.getByText(/^Part of this link could not be used/);
    expect(note.textContent).toBe(
      "Part of this link could not be used and was left out: council “XXX”. All else is shown.",
    );
    expect(screen.getByText("Choose two councils at least.")).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("Council 2"), "E1");
    expect(note.isConnected).toBe(false);
    start("?with=E1,E2,,E1");
    expect(screen.queryByText(/could not be used/)).toBeNull();
  });

  it("names the councils of a link that are more than can stand side by side", () => {
    start("?with=E5,E4,E3,E2,E1");
    expect(screen.getByText(/could not be used/).textContent).toBe(
      "Part of this link could not be used and was left out: council “Aford”. All else is shown. At most 4 councils stand side by side.",
    );
  });

  it("says when a page did not come, and shows the others", async () => {
    start("?with=E1,E2", ["E2"]);
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("could not be read"));
    expect(screen.getByRole("row", { name: /Region/ }).textContent).toContain("Region of ../council/E1/");
  });
});

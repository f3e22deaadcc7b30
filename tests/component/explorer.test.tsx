// @vitest-environment jsdom
/** The explorer as a person uses it: by role and name, from the first list to a card, with what can go wrong on the way. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openPage } from "./page.tsx";

const results = () => screen.getByRole("region", { name: "Results" });
/** Titles in the list, in their order. */
const titles = () =>
  within(results())
    .queryAllByRole("heading", { level: 3 })
    .map((heading) => heading.textContent);
const inForce = () => screen.getByRole("list", { name: "Filters in force" });

describe("the list", () => {
  it("shows every record as a link, with its kind and place, and the answer in a sentence", async () => {
    await openPage();
    const link = await screen.findByRole("link", { name: "Merrow Garden" });
    expect(link.getAttribute("href")).toContain("merrow-garden");
    expect(titles()).toHaveLength(10);
    const item = link.closest("li");
    expect(item?.textContent).toContain("Lower Merrow");
    await waitFor(() => expect(item?.textContent).toContain("A garden on land that nobody used"));
    expect(screen.getAllByText(/10/).length).toBeGreaterThan(0);
  });
  it("says the same as the map would where the browser cannot draw", async () => {
    await openPage();
    expect(await screen.findByText(/cannot draw the map/)).toBeTruthy();
    expect(titles()).toHaveLength(10);
  });
});

describe("filters", () => {
  it("stand with their counts, change list and address, and say what is in force", async () => {
    const { user, address } = await openPage();
    const filters = await screen.findByRole("region", { name: "Filters" });
    const food = within(filters).getByRole("checkbox", { name: /^Food/ });
    expect(food.closest("label")?.textContent).toBe("Food3");
    await user.click(food);
    expect([...titles()].sort()).toEqual(["Merrow Garden", "Merrow Trust", "Mill Café"]);
    expect(address.read()).toBe("?theme=food");
    const chip = within(inForce()).getByRole("button", { name: /Food.*remove this filter/ });
    await user.click(chip);
    expect(titles()).toHaveLength(10);
    expect(screen.queryByRole("list", { name: "Filters in force" })).toBeNull();
  });
  it("come from the address, go back with it, and clear all at once", async () => {
    const { user, address } = await openPage("?theme=food&status=active");
    await waitFor(() => expect(titles()).toEqual(["Merrow Trust"]));
    expect(within(inForce()).getAllByRole("listitem")).toHaveLength(3);
    await user.click(within(inForce()).getByRole("button", { name: "Clear all" }));
    expect(titles()).toHaveLength(10);
    address.back();
    await waitFor(() => expect(titles()).toEqual(["Merrow Trust"]));
  });
  it("of a day count once the day is whole, where it is typed, and at once where it is picked", async () => {
    const { user, address } = await openPage();
    await user.click(await screen.findByRole("heading", { name: "Checked since" }));
    const box = screen.getByLabelText("Day");
    const before = address.entries.length;
    for (const [key, day] of [
      ["2", "0002-11-02"],
      ["0", "0020-11-02"],
      ["2", "0202-11-02"],
      ["6", "2026-11-02"],
    ] as const) {
      fireEvent.keyDown(box, { key });
      fireEvent.change(box, { target: { value: day } });
    }
    expect(address.entries).toHaveLength(before);
    fireEvent.keyDown(box, { key: "Enter" });
    expect(address.entries).toHaveLength(before + 1);
    expect(address.read()).toContain("2026-11-02");
    fireEvent.blur(box);
    fireEvent.change(box, { target: { value: "2026-11-03" } });
    expect(address.entries).toHaveLength(before + 2);
    expect(address.read()).toContain("2026-11-03");
  });
  it("that leave nothing offer to drop one or all", async () => {
    const { user } = await openPage("?theme=food&status=planned");
    expect(await screen.findByRole("heading", { name: /Nothing matches/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Show everything/ }));
    expect(titles()).toHaveLength(10);
  });
});

describe("the gap finder", () => {
  it("measures in kilometres where they are chosen, and offers them once", async () => {
    const { user, address } = await openPage("?tool=gaps");
    await screen.findByRole("slider", { name: /With none within 2 miles/ });
    await user.click(screen.getByRole("button", { name: "km" }));
    expect(address.read()).toContain("units=km");
    expect(screen.getByRole("slider", { name: /With none within 3\.2 km/ })).toBeTruthy();
    cleanup();
    await openPage("?tool=gaps&near=52,-1,3219,Merrow");
    await screen.findByRole("slider", { name: /With none within/ });
    expect(screen.getAllByRole("group", { name: "Unit of distance" })).toHaveLength(1);
  });
});

describe("a link", () => {
  it("with a part that is not known says which, and shows the rest", async () => {
    const { user } = await openPage(`?theme=food,astronomy&status=${"x".repeat(80)}`);
    const note = await screen.findByText(/could not be used and was left out/);
    expect(note.textContent).toContain("Theme or service “astronomy” and Status “xxx");
    expect(note.textContent).not.toContain("x".repeat(40));
    expect(titles()).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByText(/was left out/)).toBeNull();
  });
});

describe("the address of a page beyond the last", () => {
  it("becomes that of the page shown, without a step to go back through", async () => {
    const { address } = await openPage("?theme=food&page=99");
    await waitFor(() => expect(address.entries).toEqual(["?theme=food"]));
    expect(titles()).toHaveLength(3);
  });
  it("stays while records are missing that may be on it", async () => {
    const { address, user, broken } = await openPage("?page=99", ["columns/organisations"]);
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(address.entries).toEqual(["?page=99"]);
    broken.clear();
    await user.click(again);
    await waitFor(() => expect(address.entries).toEqual([""]));
  });
});

describe("a card", () => {
  it("opens from the list with what is known and where from, and closes to where one was", async () => {
    const { user, address } = await openPage();
    await user.click(await screen.findByRole("link", { name: "Merrow Garden" }));
    const card = screen.getByRole("complementary", { name: "Merrow Garden" });
    await within(card).findByText("First beans", { exact: false, selector: "strong" });
    expect(within(card).getByRole("heading", { level: 2, name: "Merrow Garden" })).toBe(
      document.activeElement,
    );
    expect(within(card).getAllByRole("link", { name: "Merrow Trust" }).length).toBeGreaterThan(0);
    const source = within(card)
      .getAllByRole("link")
      .find((link) => link.getAttribute("href") === "https://garden.example.org/");
    expect(source?.getAttribute("rel")).toBe("noopener noreferrer");
    expect(address.read()).toContain("merrow-garden");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("complementary", { name: "Merrow Garden" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("link", { name: "Merrow Garden" }));
  });
  it("of a withheld place shows its council and nothing finer", async () => {
    await openPage("?sel=merrow-refuge");
    const card = await screen.findByRole("complementary", { name: "Merrow Refuge" });
    await within(card).findByText(/flee abuse/);
    expect(card.textContent).toContain("Merrow");
    expect(card.textContent).not.toMatch(/Ranked|001A|ZA1|decile/);
  });
  it("of a county shows what lies in its districts", async () => {
    const { user } = await openPage("?sel=E10990004");
    const card = await screen.findByRole("complementary", { name: "Daleshire" });
    expect(card.textContent).toContain("1 project and 1 anchor organisation.");
    expect(within(card).getByRole("link", { name: /brief/ }).getAttribute("href")).toBe(
      "brief/?council=E10990004",
    );
    const link = within(card).getByRole("link", { name: "Show what is in Daleshire" });
    expect(link.getAttribute("href")).toMatch(/council=E10990004(&|$)/);
    await user.click(link);
    expect(titles()).not.toHaveLength(0);
    for (const title of titles())
      expect(screen.getByRole("link", { name: title ?? "" }).closest("li")?.textContent).toContain("Dale");
  });
  it("of a record that is not there says so", async () => {
    await openPage("?sel=no-such-record");
    expect(await screen.findByText(/There is no record “no-such-record”/)).toBeTruthy();
  });
});

describe("a file that fails", () => {
  it("is named, the rest works, and pressing again brings it", async () => {
    const { user, broken } = await openPage("", ["columns/organisations"]);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(
      "The layer “Organisations” could not be loaded: the file is damaged.",
    );
    expect(titles()).toHaveLength(5);
    broken.clear();
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(titles()).toHaveLength(10));
    expect(screen.queryByRole("alert")).toBeNull();
  });
  it("is the manifest: nothing can be shown, and pressing again brings everything", async () => {
    const { user, broken } = await openPage("?theme=food", ["manifest.json"]);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("the file is damaged");
    broken.clear();
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });
  it("holds details: the card says so, the list stays, and pressing again brings them", async () => {
    const { user, broken } = await openPage("?sel=merrow-garden", ["details/projects"]);
    const card = await screen.findByRole("complementary", { name: "Merrow Garden" });
    const alert = await within(card).findByRole("alert");
    expect(alert.textContent).toContain("could not be loaded");
    expect(titles()).toContain("Merrow Garden");
    broken.clear();
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await within(card).findByRole("link", { name: "Its full page" });
    expect(within(card).queryByRole("alert")).toBeNull();
  });
});

describe("the table", () => {
  it("shows the same records, and sorts by its heads", async () => {
    const { user } = await openPage();
    await user.click(await screen.findByRole("button", { name: "Table" }));
    const table = screen.getByRole("table");
    const names = () =>
      within(table)
        .getAllByRole("rowheader")
        .map((cell) => cell.textContent);
    expect(names()).toHaveLength(10);
    const head = (name: string) => within(table).getByRole("columnheader", { name: new RegExp(`^${name}`) });
    await user.click(within(head("Name")).getByRole("button"));
    expect(head("Name").getAttribute("aria-sort")).toBe("ascending");
    expect(names()).toEqual([...names()].sort((a, b) => (a ?? "").localeCompare(b ?? "", "en-GB")));
    await user.click(within(head("Income")).getByRole("button"));
    expect(head("Income").getAttribute("aria-sort")).toBe("descending");
    expect(names().slice(0, 2)).toEqual(["Merrow Trust", "Dale Hall Trust"]);
    expect(head("Name").getAttribute("aria-sort")).toBe("none");
  });
});

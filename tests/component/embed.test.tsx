// @vitest-environment jsdom
/** A view inside someone else's page says what of its link it left out; the builder makes a line of this map's links alone. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { TOOL_READERS } from "../../src/core/find/tool-link.ts";
import { StoreProvider } from "../../src/ui/common/store.tsx";
import { Builder } from "../../src/ui/embed/Builder.tsx";
import { Embed } from "../../src/ui/embed/Embed.tsx";
import { queryIn, withoutTools } from "../../src/ui/embed/show.ts";
import { openPage } from "./page.tsx";

const ROOT = "https://map.example.org/merrow/";

afterEach(cleanup);

describe("an embedded view", () => {
  it("says what the map calls all that it covers", async () => {
    const { store } = await openPage();
    cleanup();
    render(
      <StoreProvider store={store}>
        <Embed show="list" />
      </StoreProvider>,
    );
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/in Merrow\.$/);
  });

  it("says of a record that it is closed, as the list of the map does", async () => {
    const { store } = await openPage();
    cleanup();
    render(
      <StoreProvider store={store}>
        <Embed show="list" />
      </StoreProvider>,
    );
    const facts = (name: RegExp) => screen.getByRole("link", { name }).closest("li")?.textContent;
    expect(facts(/^Mill Café/)).toMatch(/Upper Merrow.* · Closed$/);
    expect(facts(/^Merrow Trust/)).not.toContain("Active");
  });

  it("tells which part of its link could not be used", async () => {
    const { store } = await openPage("?theme=nonsense");
    cleanup();
    render(
      <StoreProvider store={store}>
        <Embed show="list" />
      </StoreProvider>,
    );
    expect(screen.getByText(/^Part of this link could not be used/).textContent).toContain(
      "Theme or service “nonsense”",
    );
  });
});

describe("the query of a pasted link", () => {
  it.each([
    [`${ROOT}?q=library`, "?q=library"],
    ["http://map.example.org/merrow/index.html?q=a?b#part", "?q=a?b"],
    ["map.example.org/merrow/embed/?theme=food", "?theme=food"],
    [` ${ROOT} `, ""],
    ["https://map.example.org/merrow", ""],
    ["?theme=food&kind=anchor", "?theme=food&kind=anchor"],
    ["theme=food", "?theme=food"],
  ])("of %s is “%s”", (text, query) => expect(queryIn(text, ROOT)).toBe(query));

  it.each([
    "",
    "library",
    "https://example.com/?q=library",
    `${ROOT}project/garden/`,
    "https://map.example.org/",
  ])("is none of “%s”", (text) => expect(queryIn(text, ROOT)).toBeUndefined());
});

describe("the builder", () => {
  const line = () => screen.queryByRole<HTMLTextAreaElement>("textbox", { name: "HTML to paste" })?.value;

  it("keeps the height of the line between its ends", () => {
    render(<Builder root={ROOT} search="?q=library" name="Map of Merrow" />);
    const height = screen.getByRole("spinbutton", { name: /^Height in pixels/ });
    for (const [typed, kept] of [
      ["20", 240],
      ["400", 400],
      ["99999", 1200],
    ]) {
      fireEvent.change(height, { target: { value: typed } });
      expect(line()).toContain(`title="Map of Merrow" width="100%" height="${kept}"`);
    }
  });

  it("leaves a tool out of the line, and says so", () => {
    const search = "?council=E08000025&marked=open-now&tool=gaps&gap=imd,10,1609&try=52,-1";
    render(<Builder root={ROOT} search={search} name="Map of Merrow" />);
    expect(line()).toContain(`src="${ROOT}embed/?council=E08000025&amp;marked=open-now"`);
    expect(screen.getByText(/cannot be embedded/).textContent).toContain("list and the map of the same");
    fireEvent.change(screen.getByRole("textbox", { name: "Link of the view" }), {
      target: { value: `${ROOT}?council=E08000025` },
    });
    expect(screen.queryByText(/cannot be embedded/)).toBeNull();
  });

  it("leaves out each key that the tools read, and none that the map does", () => {
    for (const key of [...Object.keys(TOOL_READERS), "services"])
      expect(withoutTools(`?${key}=x`).search).toBe(key === "marked" ? "?marked=x" : "");
  });

  it("makes no line of another site's link, and says so", () => {
    render(<Builder root={ROOT} search="?q=library" name="Map of Merrow" />);
    const link = screen.getByRole("textbox", { name: "Link of the view" });
    fireEvent.change(link, { target: { value: "https://example.com/?q=library" } });
    expect(line()).toBeUndefined();
    expect(screen.getByRole("alert").textContent).toContain(`it begins with ${ROOT}`);
    fireEvent.change(link, { target: { value: `${ROOT}?theme=food` } });
    expect(line()).toContain(`src="${ROOT}embed/?theme=food"`);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

// @vitest-environment jsdom
/** The form over rows of a small country: only the network and the device are ours. */
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Site } from "../../src/core/publish/manifest.ts";
import { type Draft, draftsIn } from "../../src/io/drafts.ts";
import type { Loading } from "../../src/io/load.ts";
import { browserScreen } from "../../src/io/screen.ts";
import type { CurationFiles, NamedGround, PostcodePlace } from "../../src/state/curation-files.ts";
import { createSubmitStore } from "../../src/state/submit/store.ts";
import { SubmitPage } from "../../src/ui/submit/SubmitPage.tsx";
import { TEST_DAY } from "../effects.ts";
import { type Row, rowOf } from "../records.ts";

/** Stands in for a server that has lost the map's code, until it is there again. */
const lost = vi.hoisted(() => ({ isLost: false }));
vi.mock("../../src/ui/submit/PointMap.tsx", () => {
  if (lost.isLost) throw new Error("The file is gone.");
  return { PointMap: () => <p>The map</p> };
});

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

const SITE: Site = {
  name: "A made-up map",
  tagline: "x",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "x",
  contactEmail: "map@example.org",
  issuesUrl: "https://github.com/made/up/issues",
};
const TABLES: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  organisations: [rowOf("organisations", { org_ids: "GB-CHC-1090095" })],
  projects: [rowOf("projects")],
  councils: [rowOf("councils")],
  updates: [rowOf("updates")],
  calls: [
    rowOf("calls", {
      title: "A made-up call",
      opens: "2026-11-01",
      closes: "2026-12-01",
      audience: "people of Merrow",
      asks: "what works",
    }),
  ],
};

/** A ground of one council, on which no neighbourhood is near. */
const GROUND: NamedGround = {
  councils: [{ code: "E06990001", name: "Merrow", county: "" }],
  councilByCode: new Map(),
  neighbourhoodAt: () => undefined,
  sectorCentre: () => undefined,
  gazetteer: { places: [], middleOf: () => undefined, outwardAt: () => "" },
};
const MISSING = { state: "failed", reason: "the file is missing" } as const;

/** An answer that is given when the test says so. */
function later<T>() {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

function files(): CurationFiles {
  return {
    // Only the site is read from the manifest here.
    manifest: async () => ({ state: "ready", value: { site: SITE, hasPostcodes: false } as never }),
    table: async (name) => ({ state: "ready", value: TABLES[name] ?? [] }),
    councils: async () => ({ state: "ready", value: [{ code: "E06990001", name: "Merrow", county: "" }] }),
    ground: async () => ({ state: "failed", reason: "there is none in this test" }),
    postcode: async () => ({ state: "ready", value: undefined }),
  };
}

async function open(query: string, isWide = true, setting = files()) {
  window.matchMedia = (media) =>
    ({
      matches: isWide,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const store = createSubmitStore({
    files: setting,
    drafts: draftsIn(() => window.localStorage),
    showScreen: () => undefined,
    today: TEST_DAY,
  });
  const saved = new Map<string, string>();
  const copy = vi.fn(async () => undefined);
  render(
    <SubmitPage
      store={store}
      files={setting}
      today={TEST_DAY}
      save={(name, _type, content) => void saved.set(name, content)}
      copy={copy}
    />,
  );
  await store.actions.open(query);
  return { store, saved, copy, user: userEvent.setup() };
}

describe("the form", () => {
  it("shows calls that are open, with who is asked and what for", async () => {
    await open("");
    expect(await screen.findByText("Open until 1 December 2026, that day included.")).toBeTruthy();
    expect(screen.getByText("Who is asked: people of Merrow.")).toBeTruthy();
    expect(screen.getByText("What for: what works.")).toBeTruthy();
  });

  it("asks one question a screen on a phone, a part on a wide page", async () => {
    await open("?table=projects", false);
    expect(await screen.findByRole("textbox", { name: /^Title/ })).toBeTruthy();
    expect(screen.queryByRole("group", { name: /^Kind/ })).toBeNull();
    cleanup();
    await open("?table=projects", true);
    expect(await screen.findByRole("group", { name: /^Kind/ })).toBeTruthy();
  });

  it("says what is wrong while it is written, with the build's own words, and puts it right on a press", async () => {
    const { user, store } = await open("?table=organisations");
    await user.type(await screen.findByRole("textbox", { name: /^Name/ }), "<b>Hall</b>");
    await user.tab();
    expect(await screen.findByText("“Name” holds HTML. Write plain words.")).toBeTruthy();
    const name = screen.getByRole("textbox", { name: /^Name/ });
    expect(name.getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("button", { name: "Use “Hall”" }));
    expect(store.getState().cells["name"]).toBe("Hall");
    expect(store.getState().cells["id"]).toBe("hall");
    expect(name.getAttribute("aria-invalid")).toBe("false");
  });

  it("lets a correction change a title and says which row it replaces, but not a council's code", async () => {
    const { user, saved, store } = await open(
      "?table=updates&id=merrow-garden%20%C2%B7%202020%20%C2%B7%20It%20opens",
    );
    await user.click(await screen.findByRole("button", { name: /^Change\s*Title/ }));
    const title = await screen.findByRole("textbox", { name: /^Title/ });
    await user.clear(title);
    await user.type(title, "The doors open");
    await user.click(screen.getByRole("button", { name: "To the overview" }));
    await user.click(await screen.findByRole("checkbox", { name: /My words/ }));
    await user.click(screen.getByRole("button", { name: "Make the row to send" }));
    await user.click(await screen.findByRole("button", { name: "Download the row" }));
    const [text = ""] = saved.values();
    expect(text.split("\n")[0]).toMatch(/,replaces$/);
    expect(text).toContain("The doors open");
    expect(text).toContain("merrow-garden · 2020 · It opens");

    await store.actions.open("?table=councils&id=E06990001");
    expect(screen.queryByRole("button", { name: /^Change\s*Council \(GSS/ })).toBeNull();
    store.actions.set({ ...store.getState().cells, gss: "E08000035" });
    expect(store.getState().cells["gss"]).toBe("E06990001");
  });

  it("finds the postcode on Enter, and stays with the question", async () => {
    const { user, store } = await open("?table=projects");
    store.actions.go("question:place");
    await user.click(await screen.findByRole("radio", { name: /^Show its postcode/ }));
    await user.type(screen.getByRole("textbox", { name: "Its postcode" }), "nonsense{Enter}");
    expect(await screen.findByText(/That is not a full postcode/)).toBeTruthy();
    expect(store.getState().screen).toBe("question:place");
  });

  it("stays where it is when the map's code does not come, and brings it at another try", async () => {
    vi.spyOn(console, "warn").mockReturnValue();
    lost.isLost = true;
    const { user, store } = await open("?table=projects");
    store.actions.go("question:place");
    await user.click(await screen.findByRole("radio", { name: /^Show its postcode/ }));
    await user.click(screen.getByRole("button", { name: "Show it on a map" }));
    // The files of the ground, which this test has not, are told of beside it.
    const words = await screen.findByText(/^The map could not be loaded\. A postcode places it too/);
    const alert = words.closest<HTMLElement>("[role=alert]");
    if (alert === null) throw new Error("What could not be loaded is no alert.");
    expect(screen.getByRole("textbox", { name: "Its postcode" })).toBeTruthy();
    lost.isLost = false;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("The map")).toBeTruthy();
  });

  it("does not let a new row overwrite one that is there", async () => {
    const { user, store } = await open("?table=councils");
    store.actions.set({ ...rowOf("councils"), name: "Merrow anew" });
    store.actions.go("review");
    await user.click(await screen.findByRole("button", { name: "Correct the one that is there" }));
    expect(await screen.findByText("Correcting the council")).toBeTruthy();
    expect(store.getState().original).toEqual(rowOf("councils"));
  });

  it("fills in a record to be fixed, shows the difference, and makes a row that replaces it", async () => {
    const { user, saved, copy, store } = await open("?table=projects&id=merrow-garden");
    await user.click(await screen.findByRole("button", { name: /^Change\s*Summary/ }));
    const summary = await screen.findByRole("textbox", { name: /^Summary/ });
    await user.clear(summary);
    await user.type(summary, "A garden, and bees.");
    await user.click(screen.getByRole("button", { name: "To the overview" }));
    const changes = await screen.findByRole("table");
    expect(within(changes).getByRole("row", { name: /Summary/ }).textContent).toBe(
      "SummaryA garden.A garden, and bees.",
    );
    await user.click(screen.getByRole("checkbox", { name: /My words/ }));
    await user.click(screen.getByRole("button", { name: "Make the row to send" }));
    const mail = (await screen.findByRole("link", { name: "Send it by e-mail" })).getAttribute("href") ?? "";
    expect(decodeURIComponent(mail)).toContain(
      "mailto:map@example.org?subject=Correction to project: Merrow Garden",
    );
    expect(screen.getByRole("link", { name: /^Report it/ }).getAttribute("href")).toMatch(
      /^https:\/\/github\.com\/made\/up\/issues\/new\?title=/,
    );
    await user.click(screen.getByRole("button", { name: "Download the row" }));
    expect(saved.get("projects-merrow-garden.csv")?.split("\n")[1]).toContain(
      'merrow-garden,Merrow Garden,project,"A garden, and bees."',
    );
    await user.click(screen.getByRole("button", { name: "Copy the row" }));
    expect(copy).toHaveBeenCalledWith(saved.get("projects-merrow-garden.csv"));
    await user.click(screen.getByRole("button", { name: /^Delete the draft/ }));
    expect(store.getState().drafts).toEqual([]);
    expect(window.localStorage.length).toBe(0);
  });

  it("shows likely twins side by side, and lets the person say which", async () => {
    const { user, store } = await open("?table=organisations");
    store.actions.set({ ...store.getState().cells, name: "Another name", org_ids: "GB-CHC-1090095" });
    store.actions.go("review");
    expect(await screen.findByRole("heading", { name: "Is it one of these?" })).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "On the map: the same identifier" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^No, it is another/ }));
    expect(screen.queryByRole("heading", { name: "Is it one of these?" })).toBeNull();
  });

  it("gives an id that nothing else on the map has", async () => {
    const { store } = await open("?table=projects");
    await vi.waitFor(() => expect(store.getState().rows["projects"]?.state).toBe("ready"));
    store.actions.set({ ...store.getState().cells, title: "Merrow Garden" });
    expect(store.getState().cells["id"]).toBe("merrow-garden-2");
  });

  it("leaves a row that was begun in place when one that was asked for before comes late", async () => {
    const slow = later<void>();
    const { store } = await open("", true, {
      ...files(),
      table: async (name) => {
        if (name === "projects") await slow.promise;
        return { state: "ready", value: TABLES[name] ?? [] };
      },
    });
    const asked = store.actions.fix("projects", "merrow-garden");
    store.actions.begin("organisations");
    store.actions.set({ ...store.getState().cells, name: "Begun meanwhile" });
    slow.answer();
    await asked;
    expect(store.getState().table?.name).toBe("organisations");
    expect(store.getState().cells["name"]).toBe("Begun meanwhile");
  });

  it("says plainly what is not there", async () => {
    await open("?table=projects&id=gone");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "There is no project “gone” on this map now.",
    );
    cleanup();
    await open("?table=nonsense");
    expect((await screen.findByRole("alert")).textContent).toBe("There is no table “nonsense”.");
  });
});

describe("drafts of rows", () => {
  it("stand beside one another: a second new row leaves the first alone", async () => {
    const { store } = await open("");
    store.actions.begin("projects");
    store.actions.set({ ...store.getState().cells, title: "A first garden" });
    store.actions.begin("projects");
    store.actions.set({ ...store.getState().cells, title: "A second" });
    store.actions.set({ ...store.getState().cells, title: "A second garden" });
    const titles = (): unknown => store.getState().drafts.map(({ cells }) => cells["title"]);
    expect(titles()).toEqual(["A second garden", "A first garden"]);
    const first = store.getState().drafts[1];
    if (first !== undefined) store.actions.resume(first);
    store.actions.set({ ...store.getState().cells, title: "A first garden, with bees" });
    expect(titles()).toEqual(["A first garden, with bees", "A second garden"]);
    store.actions.discard();
    expect(titles()).toEqual(["A second garden"]);
    expect(store.getState().screen).toBe("start");
  });

  it("stand beside those of another window, however many", async () => {
    const { store } = await open("?table=projects");
    const other = await open("?table=projects");
    store.actions.set({ ...store.getState().cells, title: "Here" });
    for (let count = 0; count < 30; count++) {
      other.store.actions.begin("projects");
      other.store.actions.set({ ...other.store.getState().cells, title: `There ${count}` });
    }
    expect(draftsIn(() => window.localStorage).list()).toHaveLength(31);
  });

  it("of a correction are taken up again, and left only when one asks for it", async () => {
    const before = await open("?table=projects&id=merrow-garden");
    before.store.actions.set({ ...before.store.getState().cells, summary: "A garden, and bees." });
    before.store.actions.setRemark("I keep the bees.");
    cleanup();
    const { store, user } = await open("?table=projects&id=merrow-garden");
    expect(store.getState().cells["summary"]).toBe("A garden, and bees.");
    expect(store.getState().remark).toBe("I keep the bees.");
    expect(await screen.findByText(/This is your draft of 22 November 2026/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Begin afresh from the map" }));
    await vi.waitFor(() => expect(screen.queryByText(/This is your draft/)).toBeNull());
    expect(store.getState().cells["summary"]).toBe("A garden.");
    expect(store.getState().drafts).toEqual([]);
  });

  it("of a correction keep what they say when a new row turns out to be the same", async () => {
    const { store } = await open("?table=organisations&id=merrow-trust");
    store.actions.set({ ...store.getState().cells, summary: "A trust, told better." });
    store.actions.setRemark("First.");
    store.actions.begin("organisations");
    await vi.waitFor(() => expect(store.getState().rows["organisations"]?.state).toBe("ready"));
    store.actions.set({ ...store.getState().cells, name: "Merrow Trust", website: "https://example.org" });
    store.actions.setRemark("Second.");
    store.actions.isThis("merrow-trust");
    const { cells, remark, drafts } = store.getState();
    expect(cells["summary"]).toBe("A trust, told better.");
    expect(cells["website"]).toBe("https://example.org");
    expect(remark).toBe("First.\nSecond.");
    expect(drafts.map(({ key }) => key)).toEqual(["organisations/merrow-trust"]);
  });

  it("keep a place as rough as the more careful of two rows that are one", async () => {
    const area = { location_precision: "area", postcode: "", latitude: "", longitude: "" };
    const exact = { postcode: "ZA1 1AB", latitude: "52.00123", longitude: "-1.00123" };
    const withheld = { ...area, location_precision: "withheld", area_name: "", premises: "" };
    const joined = async (present: Row, typed: Row): Promise<Row> => {
      window.localStorage.clear();
      const rows = [rowOf("organisations", present)];
      const { store } = await open("", true, {
        ...files(),
        table: async (name) => ({ state: "ready", value: name === "organisations" ? rows : [] }),
      });
      store.actions.begin("organisations");
      await vi.waitFor(() => expect(store.getState().rows["organisations"]?.state).toBe("ready"));
      store.actions.set({ ...store.getState().cells, ...typed });
      store.actions.isThis("merrow-trust");
      const { cells } = store.getState();
      cleanup();
      return cells;
    };
    const typedExact = { ...exact, location_precision: "postcode", premises: "A house" };
    expect(await joined(area, typedExact)).toMatchObject({
      ...area,
      latitude: "52.001",
      longitude: "-1.001",
    });
    expect(await joined(exact, withheld)).toMatchObject(withheld);
    expect(await joined(withheld, typedExact)).toMatchObject(withheld);
    // Without a word on the place, the row on the map stays as it is.
    expect(await joined(exact, { name: "Merrow Trust" })).toMatchObject(exact);
  });
});

describe("a late answer about a place", () => {
  type Found = Loading<PostcodePlace | undefined>;
  const at = (latitude: number): Found => ({
    state: "ready",
    value: { latitude, longitude: -1, isExact: true },
  });
  /** The question about where, with postcodes and a ground that come when they are told to. */
  async function whereWith(precision: RegExp, isGroundLate = false) {
    const asked = new Map<string, ReturnType<typeof later<Found>>>();
    const ground = later<Loading<NamedGround>>();
    if (!isGroundLate) ground.answer({ state: "ready", value: GROUND });
    const opened = await open("?table=projects", true, {
      ...files(),
      ground: () => ground.promise,
      postcode: (text) => {
        const coming = later<Found>();
        asked.set(text, coming);
        return coming.promise;
      },
    });
    opened.store.actions.go("question:place");
    await opened.user.click(await screen.findByRole("radio", { name: precision }));
    const find = async (postcode: string): Promise<void> => {
      const box = screen.getByRole("textbox", { name: /postcode/i });
      await opened.user.clear(box);
      await opened.user.type(box, `${postcode}{Enter}`);
    };
    const answer = async (postcode: string, found: Found): Promise<void> => {
      asked.get(postcode)?.answer(found);
      await settled();
    };
    return { ...opened, find, answer, ground };
  }
  /** Lets everything that is ready to happen do so. */
  const settled = (): Promise<void> => act(() => new Promise<void>((go) => setTimeout(go)));

  it("writes no point into a row that is withheld by then", async () => {
    const { store, user, find, answer } = await whereWith(/^Show only the area/);
    await find("ZA1 1AA");
    await user.click(screen.getByRole("radio", { name: /^Do not show a location/ }));
    const before = store.getState().cells;
    await answer("ZA1 1AA", at(52));
    expect(store.getState().cells).toEqual(before);
  });

  it("writes no point when only the ground came late, nor into another row", async () => {
    const { store, user, find, answer, ground } = await whereWith(/^Show only the area/, true);
    await find("ZA1 1AA");
    await answer("ZA1 1AA", at(52));
    await user.click(screen.getByRole("radio", { name: /^Do not show a location/ }));
    store.actions.begin("organisations");
    ground.answer({ state: "ready", value: GROUND });
    await settled();
    expect(store.getState().cells["latitude"]).toBe("");
  });

  it("does not win over a postcode that was asked for after it", async () => {
    const { store, find, answer } = await whereWith(/^Show its postcode/);
    await find("ZA1 1AA");
    await find("ZA1 1AB");
    await answer("ZA1 1AB", at(53));
    await answer("ZA1 1AA", at(52));
    expect(store.getState().cells["latitude"]).toBe("53.00000");
    expect(store.getState().cells["postcode"]).toBe("ZA1 1AB");
  });

  it("is told as a failure where it is one, and can be asked for again", async () => {
    const { user, find, answer } = await whereWith(/^Show its postcode/);
    await find("ZA1 1AA");
    await answer("ZA1 1AA", MISSING);
    expect(
      screen.getByText(/“ZA1 1AA” could not be looked up: the file is missing\. Press “Find it”/),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Find it" }));
    await answer("ZA1 1AA", { state: "ready", value: undefined });
    expect(screen.getByText(/“ZA1 1AA” is in no postcode sector of England/)).toBeTruthy();
  });
});

describe("an answer that is wrong by itself", () => {
  const NO_SECTOR = /“EH1 1AA” is in no postcode sector of England/;
  /** The question about where of a new organisation of which nothing else is said, answered with a postcode in Edinburgh. */
  async function inEdinburgh(ground: () => Promise<Loading<NamedGround>>) {
    const opened = await open("?table=organisations", true, { ...files(), ground });
    opened.store.actions.go("question:place");
    await opened.user.click(await screen.findByRole("radio", { name: /^Show its postcode/ }));
    await opened.user.type(screen.getByRole("textbox", { name: "Its postcode" }), "EH1 1AA");
    const next = (): Promise<void> => opened.user.click(screen.getByRole("button", { name: "Next" }));
    return { ...opened, next };
  }
  const toDo = (): string => screen.getByRole("region", { name: "Still to put right" }).textContent ?? "";

  it("is told at “Next”, and in the overview, whatever else is missing", async () => {
    const { store, next } = await inEdinburgh(async () => ({ state: "ready", value: GROUND }));
    expect(screen.queryByText(NO_SECTOR)).toBeNull();
    await next();
    expect(store.getState().screen).toBe("question:place");
    expect(screen.getByText(NO_SECTOR)).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Its postcode" }).getAttribute("aria-invalid")).toBe("true");
    await next();
    expect(store.getState().screen).not.toBe("question:place");
    store.actions.go("review");
    await screen.findByText("Still to put right");
    expect(toDo()).toMatch(NO_SECTOR);
    expect(toDo()).toMatch(/Summary This needs an answer/);
  });

  it("is not told before the ground is there to judge it, nor where that has failed", async () => {
    const slow = later<Loading<NamedGround>>();
    const { store, next } = await inEdinburgh(() => slow.promise);
    await next();
    expect(store.getState().screen).not.toBe("question:place");
    store.actions.go("review");
    await screen.findByText("Still to put right");
    expect(toDo()).not.toMatch(/EH1 1AA/);
    await act(async () => slow.answer({ state: "ready", value: GROUND }));
    expect(toDo()).toMatch(NO_SECTOR);
    cleanup();
    window.localStorage.clear();
    const failed = await inEdinburgh(async () => MISSING);
    await failed.next();
    expect(failed.store.getState().screen).not.toBe("question:place");
    failed.store.actions.go("review");
    await screen.findByText("Still to put right");
    expect(toDo()).not.toMatch(/EH1 1AA/);
  });

  it("is told of a draft that is taken up again, for which the ground is asked", async () => {
    const ground = vi.fn(async (): Promise<Loading<NamedGround>> => ({ state: "ready", value: GROUND }));
    const { store } = await open("", true, { ...files(), ground });
    const cells = rowOf("organisations", {
      name: "Another",
      postcode: "EH1 1AA",
      latitude: "",
      longitude: "",
      council: "",
    });
    store.actions.resume({
      key: "organisations/new-1",
      table: "organisations",
      cells,
      remark: "",
      day: TEST_DAY,
    });
    expect(await screen.findByText(NO_SECTOR)).toBeTruthy();
    ground.mockClear();
    // A row as the map has it was judged there, and costs its reader no files of the ground.
    await act(() => store.actions.fix("organisations", "merrow-trust"));
    expect(await screen.findByText("Correcting the organisation")).toBeTruthy();
    expect(ground).not.toHaveBeenCalled();
  });

  it("is told of a record that is not on the map, once its rows are here", async () => {
    const rows = later<void>();
    const { store } = await open("?table=updates&about=merrow-gone", true, {
      ...files(),
      table: async (name) => {
        if (name === "organisations") await rows.promise;
        return { state: "ready", value: TABLES[name] ?? [] };
      },
    });
    await vi.waitFor(() => expect(store.getState().rows["projects"]?.state).toBe("ready"));
    store.actions.go("review");
    await screen.findByText("Still to put right");
    expect(toDo()).not.toMatch(/merrow-gone/);
    await act(async () => rows.answer());
    await vi.waitFor(() => expect(toDo()).toMatch(/“About” names “merrow-gone”, and there is no such row/));
  });

  it("is told of a year that has not come, beside it", async () => {
    const { user, store } = await open("?table=organisations");
    store.actions.go("question:income_year");
    const box = await screen.findByRole("textbox", { name: /^Year of the income/ });
    await user.type(box, "2099");
    await user.tab();
    expect(await screen.findByText(/“Year of the income” is “2099”, which lies after today/)).toBeTruthy();
    await user.clear(box);
    await user.type(box, TEST_DAY.slice(0, 4));
    expect(screen.queryByText(/lies after today/)).toBeNull();
  });
});

describe("what cannot be loaded", () => {
  /** Files of which one fails until it is mended. */
  function failing(broken: (whole: CurationFiles) => Partial<CurationFiles>) {
    const whole = files();
    const setting = { ...whole, ...broken(whole) };
    return { setting, mend: () => Object.assign(setting, whole) };
  }

  it("is said in the overview, where it hid twins, and they are shown when it comes", async () => {
    const { setting, mend } = failing((whole) => ({
      table: async (name) => (name === "organisations" ? MISSING : whole.table(name)),
    }));
    const { store, user } = await open("?table=organisations", true, setting);
    store.actions.set({ ...store.getState().cells, name: "Merrow Trust", org_ids: "GB-CHC-1090095" });
    store.actions.go("review");
    const note = await screen.findByText(/^The rows of the map could not be loaded: the file is missing\./);
    mend();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Is it one of these?" })).toBeTruthy();
    expect(note.isConnected).toBe(false);
    // The name is on the map: the id that was made of it before that was known gives way.
    expect(store.getState().cells["id"]).toBe("merrow-trust-2");
  });

  it("is said beside a choice that stays empty", async () => {
    const { setting, mend } = failing(() => ({ councils: async () => MISSING }));
    const { user } = await open("?table=councils", true, setting);
    expect(await screen.findByText(/^What can be chosen here could not be loaded/)).toBeTruthy();
    mend();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("option", { name: "Merrow" })).toBeTruthy();
  });

  it("is said at the beginning", async () => {
    const { setting, mend } = failing(() => ({ table: async () => MISSING }));
    const { user } = await open("", true, setting);
    await user.click(screen.getByText("Records that need a fresh look"));
    expect(await screen.findByText("The records could not be loaded: the file is missing.")).toBeTruthy();
    expect(screen.queryByText("Loading the records …")).toBeNull();
    mend();
    for (const button of screen.getAllByRole("button", { name: "Try again" })) await user.click(button);
    expect(await screen.findByText("Open until 1 December 2026, that day included.")).toBeTruthy();
  });

  it("is said at the end, and no receipt is promised without it", async () => {
    const { setting, mend } = failing(() => ({ manifest: async () => MISSING }));
    const { store, user, saved, copy } = await open("?table=projects&id=merrow-garden", true, setting);
    copy.mockRejectedValueOnce(new Error("not here"));
    store.actions.go("done");
    expect(await screen.findByText(/^Where to send it could not be loaded/)).toBeTruthy();
    expect(screen.queryByText(/give it to whoever keeps this map/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Keep a receipt" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Copy the row" }));
    expect(await screen.findByText(/^This browser did not let the page copy/)).toBeTruthy();
    mend();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await user.click(await screen.findByRole("button", { name: "Keep a receipt" }));
    expect(screen.getByText("The receipt is downloaded.")).toBeTruthy();
    expect([...saved.keys()]).toEqual([expect.stringMatching(/^receipt-/)]);
  });
});

describe("steps", () => {
  beforeEach(() => window.history.pushState(null, "", "/"));

  /** A form as a load of the page at the present address makes it. */
  async function openAtAddress(query = "") {
    const address = browserScreen(window);
    const store = createSubmitStore({
      files: files(),
      drafts: draftsIn(() => window.localStorage),
      showScreen: address.show,
      today: TEST_DAY,
    });
    await store.actions.open(query, address.read());
    return store;
  }

  /** Presses Back or Forward, and waits until the address is another. */
  async function step(way: "back" | "forward"): Promise<void> {
    const { href } = window.location;
    window.history[way]();
    await vi.waitFor(() => expect(window.location.href).not.toBe(href));
  }

  it("stay where they are when the address names no screen, as a link within the page does", async () => {
    const { store } = await open("?table=projects&id=merrow-garden");
    for (const address of ["content", "nonsense", "%"]) {
      store.actions.follow({ screen: address });
      expect(store.getState().screen).toBe("review");
    }
    store.actions.follow({ screen: "question:summary" });
    expect(store.getState().screen).toBe("question:summary");
    store.actions.follow({ screen: "" });
    expect(store.getState().screen).toBe("start");
  });

  it("bear an address that nobody could have written", () => {
    window.location.hash = "#%";
    expect(browserScreen(window).read().screen).toBe("%");
    window.location.hash = "#question%3Asummary";
    expect(browserScreen(window).read().screen).toBe("question:summary");
  });

  it("take a reload with them: the draft is open at the question of the address, and every Back shows another", async () => {
    const before = await openAtAddress();
    before.actions.begin("projects");
    before.actions.go("question:kind");
    before.actions.set({ ...before.getState().cells, title: "A made-up garden" });
    before.actions.go("question:place");
    // Another window has written a draft since.
    const other = await open("?table=organisations");
    other.store.actions.set({ ...other.store.getState().cells, name: "Another" });
    const { actions, getState } = await openAtAddress();
    expect([getState().screen, getState().cells["title"]]).toEqual(["question:place", "A made-up garden"]);
    for (const screen of ["question:kind", "question:", "start"]) {
      await step("back");
      actions.follow(browserScreen(window).read());
      expect(getState().screen).toBe(screen);
    }
  });

  it("lead from a row that was begun again to the draft of another entry", async () => {
    const before = await openAtAddress();
    before.actions.begin("projects");
    before.actions.go("question:place");
    before.actions.set({ ...before.getState().cells, title: "A made-up garden" });
    await step("back");
    const { actions, getState } = await openAtAddress();
    expect([getState().screen, getState().cells["title"]]).toEqual(["question:", ""]);
    await step("forward");
    actions.follow(browserScreen(window).read());
    expect([getState().screen, getState().cells["title"]]).toEqual(["question:place", "A made-up garden"]);
  });

  it("begin a row again in which nothing had been written, and put right an address of which nothing is left", async () => {
    const { actions } = await openAtAddress("?table=updates&about=merrow-garden");
    actions.go("question:title");
    const again = await openAtAddress("?table=updates&about=merrow-garden");
    expect(again.getState()).toMatchObject({ screen: "question:title", drafts: [] });
    expect(Object.values(again.getState().cells)).toContain("merrow-garden");

    again.actions.set({ ...again.getState().cells, title: "It opens" });
    again.actions.go("question:text");
    window.localStorage.clear();
    const gone = await openAtAddress();
    expect([gone.getState().screen, gone.getState().table]).toEqual(["start", undefined]);
    expect(browserScreen(window).read()).toEqual({ screen: "start" });
  });

  it("look a row over again before it is sent, and bring a correction with them", async () => {
    const { actions, getState } = await openAtAddress();
    await actions.fix("projects", "merrow-garden");
    actions.go("question:summary");
    const again = await openAtAddress();
    expect(again.getState()).toMatchObject({ screen: "question:summary", cells: { id: "merrow-garden" } });
    actions.set({ ...getState().cells, summary: "A garden, and bees." });
    actions.go("done");
    const { screen, cells } = (await openAtAddress()).getState();
    expect([screen, cells["summary"]]).toEqual(["review", "A garden, and bees."]);
    expect(browserScreen(window).read().screen).toBe("review");
  });
});

describe("drafts", () => {
  const draft: Draft = {
    key: "projects/new",
    table: "projects",
    cells: { title: "x" },
    remark: "",
    day: TEST_DAY,
  };
  it("stay until they are dropped, and what nobody wrote is no draft", () => {
    const drafts = draftsIn(() => window.localStorage);
    expect(drafts.keep(draft)).toBe(true);
    expect(drafts.list()).toEqual([draft]);
    window.localStorage.setItem("community-action-map:drafts", '[{"key":1},{"cells":{"a":2}},null]');
    expect(drafts.list()).toEqual([]);
    window.localStorage.setItem("community-action-map:drafts", "{");
    expect(drafts.list()).toEqual([]);
  });
  it("are done without where storage is off", () => {
    const drafts = draftsIn(() => {
      throw new Error("off");
    });
    expect(drafts.keep(draft)).toBe(false);
    expect(drafts.list()).toEqual([]);
    drafts.drop("x");
  });
});

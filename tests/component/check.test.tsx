// @vitest-environment jsdom
/** The checker page over a check without a worker: focus, place and what was pasted stay. */
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Ground } from "../../src/core/record/across.ts";
import type { Loading } from "../../src/io/load.ts";
import { checkSession, type MapWorld } from "../../src/state/check/session.ts";
import { createCheckStore } from "../../src/state/check/store.ts";
import type { CurationFiles } from "../../src/state/curation-files.ts";
import { CheckPage } from "../../src/ui/check/CheckPage.tsx";
import { fictionalGeography, TEST_DAY } from "../effects.ts";
import { csvOf, rowOf } from "../records.ts";

afterEach(cleanup);

let ground: Ground;
beforeAll(async () => {
  ground = await fictionalGeography();
});

const FAILED = { state: "failed", reason: "there is none in this test" } as const;
const FILES: CurationFiles = {
  manifest: async () => FAILED,
  table: async () => FAILED,
  councils: async () => FAILED,
  ground: async () => FAILED,
  postcode: async () => FAILED,
};

/** Made-up projects of which each has a postcode that can be put right. */
const untidy = (count: number): string =>
  csvOf(
    "projects",
    Array.from({ length: count }, (_, at) =>
      rowOf("projects", { id: `p-${at}`, title: `Made-up ${at}`, postcode: "za11aa" }),
    ),
  );

function open(world?: () => Promise<Loading<MapWorld>>) {
  const there = async () => ({ state: "ready", value: { keys: new Map(), ground } }) as const;
  let started = 0;
  const store = createCheckStore({
    start(hear) {
      started++;
      const say: typeof hear = (answer) => void setTimeout(() => hear(answer));
      const answer = checkSession({
        today: TEST_DAY,
        say,
        pause: async () => undefined,
        world: world ?? there,
      });
      const isBroken = started === 1 && store.getState().file === "breaks.csv";
      return {
        send: (command) =>
          isBroken ? say({ says: "failed", words: "It broke off." }) : void answer(command),
        stop: () => undefined,
      };
    },
    save: () => undefined,
  });
  render(<CheckPage store={store} files={FILES} />);
  return { store, user: userEvent.setup() };
}

async function paste(user: ReturnType<typeof userEvent.setup>, rows: string): Promise<void> {
  await user.click(screen.getByText("Or paste rows from a spreadsheet"));
  await user.click(screen.getByRole("textbox", { name: /^Rows, with the names/ }));
  await user.paste(rows);
  await user.click(screen.getByRole("button", { name: "Check these rows" }));
}

describe("the checker page", () => {
  it("keeps the page of rows after a correction, and goes on at the row that took the place", async () => {
    const { user } = open();
    await paste(user, untidy(60));
    await user.click(await screen.findByRole("button", { name: "By row (60)" }));
    await user.click(await screen.findByRole("button", { name: "Next" }));
    await screen.findByText("26 to 50 of 60");
    await user.click(screen.getByRole("button", { name: /^Apply ?to line 30$/ }));
    await screen.findByText("26 to 50 of 59");
    expect(document.activeElement?.textContent).toBe("Line 31: Made-up 29");
  });

  it("goes to the last page that is left, and from an empty list to its words", async () => {
    const { user } = open();
    await paste(user, untidy(26));
    await user.click(await screen.findByRole("button", { name: "By row (26)" }));
    await user.click(await screen.findByRole("button", { name: "Next" }));
    await user.click(await screen.findByRole("button", { name: /^Apply ?to line 27$/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Line 26: Made-up 24"));
    cleanup();
    const one = open();
    await paste(one.user, untidy(1));
    await one.user.click(await screen.findByRole("button", { name: "By row (1)" }));
    await one.user.click(await screen.findByRole("button", { name: /^Apply ?to line 2$/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("No row has an issue."));
  });

  it("goes to the verdict where all corrections, or the last step back, take their own button away", async () => {
    const { user } = open();
    await paste(user, untidy(2));
    const [all] = await screen.findAllByRole("button", { name: "Apply all 2 corrections" });
    if (all !== undefined) await user.click(all);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("verdict")));
    await user.click(screen.getByRole("button", { name: "Undo the last correction" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("verdict")));
  });

  it("goes to the verdict where the questions about the columns go with what sent them", async () => {
    const { user } = open();
    await paste(user, "Project name;Made-up column\nA;B\n");
    await user.selectOptions(screen.getByRole("combobox", { name: /read as/ }), "projects");
    (await screen.findByRole("button", { name: "Check the rows" })).focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("verdict");
    expect(document.activeElement).toBe(screen.getByTestId("verdict"));
  });

  it("leaves the focus on the file's name where nothing was asked", async () => {
    const { user } = open();
    await paste(user, untidy(1));
    await screen.findByTestId("verdict");
    expect(document.activeElement?.textContent).toBe("pasted rows");
  });

  it("gives back what was pasted, and the place to paste it", async () => {
    const { user } = open();
    const rows = untidy(1);
    await paste(user, rows);
    await screen.findByTestId("verdict");
    await user.click(screen.getByRole("button", { name: "Check another file" }));
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Rows, with the names/ });
    expect(box.value).toBe(rows);
    expect(document.activeElement).toBe(box);
  });

  it("has a way out of a check that broke, back to where a file is chosen", async () => {
    const { user } = open();
    await user.upload(screen.getByLabelText("Choose a file"), new File([untidy(1)], "breaks.csv"));
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be checked\. It broke off\./);
    await user.click(screen.getByRole("button", { name: "Check another file" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Choose a file"));
    await user.upload(screen.getByLabelText("Choose a file"), new File([untidy(1)], "projects.csv"));
    expect((await screen.findByTestId("verdict")).textContent).toMatch(/^The row is not right yet/);
  });

  it("keeps answers about columns while the file is looked at as another table, and begins with those it was read by", async () => {
    const { user } = open();
    await paste(user, "Project name,Made-up column\nA,B\n");
    const column = () => screen.findByRole<HTMLSelectElement>("combobox", { name: /^Made-up column/ });
    const tables = () => screen.getByRole("combobox", { name: /read as/ });
    await user.selectOptions(tables(), "projects");
    await user.selectOptions(await column(), "note");
    await user.selectOptions(tables(), "programmes");
    await user.selectOptions(tables(), "projects");
    expect((await column()).value).toBe("note");
    await user.click(screen.getByRole("button", { name: "Check the rows" }));
    await user.click(await screen.findByRole("button", { name: "Change which column is which" }));
    expect((await column()).value).toBe("note");
    await user.selectOptions(await column(), "summary");
    await user.click(screen.getByRole("button", { name: "Back without a change" }));
    await user.click(await screen.findByRole("button", { name: "Change which column is which" }));
    expect((await column()).value).toBe("note");
  });

  it("says that no heading is known until a table is chosen", async () => {
    const { user } = open();
    await paste(user, "Colour,Weight\nred,3\n");
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^None of the 2 headings in line 1 is a column of the map: “Colour”, “Weight”\. Choose the table,/,
    );
    await user.selectOptions(screen.getByRole("combobox", { name: /read as/ }), "projects");
    expect(await screen.findByRole("group", { name: "Which column is which?" })).toBeTruthy();
    expect(screen.queryByText(/^None of the 2 headings/)).toBeNull();
  });

  it("shows what was seen where neither words nor a correction do", async () => {
    const { user } = open();
    await paste(user, csvOf("organisations", [rowOf("organisations", { public_phone: "07700 900123" })]));
    await user.click(await screen.findByRole("button", { name: "By row (1)" }));
    expect(await screen.findByText("Seen: “07700 900123”")).toBeTruthy();
  });

  it("says why nothing was compared, and compares again on a press", async () => {
    let isThere = false;
    const { user } = open(async () =>
      isThere
        ? { state: "ready", value: { keys: new Map(), ground } }
        : { state: "failed", reason: "the table “Organisations” could not be loaded" },
    );
    await paste(user, csvOf("projects", [rowOf("projects", { lead_org: "nobody" })]));
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^Not compared with what is on the map: the table “Organisations” could not be loaded\./,
    );
    expect(screen.getByTestId("verdict").textContent).toBe("The row is right.");
    isThere = true;
    await user.click(screen.getByRole("button", { name: "Compare again" }));
    await screen.findByText(/^Compared with what is on the map/);
    expect(screen.getByTestId("verdict").textContent).toMatch(/1 error/);
    expect(document.activeElement).toBe(screen.getByTestId("verdict"));
  });
});

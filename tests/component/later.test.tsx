// @vitest-environment jsdom
/** Parts of the page whose code does not come: each says so in its place, leaves the rest as it was, and can be tried again. */
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LaterPart } from "../../src/ui/common/LaterPart.tsx";
import { later } from "../../src/ui/common/later.ts";
import { MapPart } from "../../src/ui/map/MapPart.tsx";
import { openPage } from "./page.tsx";

/** Stands in for a server that has lost a file of code, until it is there again. */
const lost = vi.hoisted(() => ({ isLost: true, isBroken: false }));
vi.mock("../../src/ui/coverage/GapFinder.tsx", () => {
  if (lost.isLost) throw new Error("The file is gone.");
  return { GapFinder: () => <p>The gap finder</p> };
});
vi.mock("../../src/ui/map/MapView.tsx", () => {
  if (lost.isLost) throw new Error("The file is gone.");
  return {
    MapView() {
      if (lost.isBroken) throw new Error("It cannot be started.");
      return <p>The map</p>;
    },
  };
});

beforeEach(() => void vi.spyOn(console, "warn").mockReturnValue());
afterEach(cleanup);

describe("code that comes later", () => {
  it("is waited for, said to be missing, and comes at another try", async () => {
    let arrive: (code: { readonly words: string }) => void = () => undefined;
    const answers = [
      () => Promise.reject(new Error("no connection")),
      () =>
        new Promise<{ readonly words: string }>((go) => {
          arrive = go;
        }),
    ];
    const code = later(() => answers.shift()?.() ?? Promise.reject(new Error("asked too often")));
    render(
      <LaterPart code={code} waiting={<p>On its way …</p>} missing="The part could not be loaded.">
        {({ words }) => <p>{words}</p>}
      </LaterPart>,
    );
    expect(screen.getByText("On its way …")).toBeTruthy();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The part could not be loaded. Where trying again does not help");
    await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("On its way …")).toBeTruthy();
    arrive({ words: "Here" });
    expect(await screen.findByText("Here")).toBeTruthy();
  });
});

describe("a tool whose code is lost", () => {
  it("says so, the page stays, and another try brings it", async () => {
    lost.isLost = true;
    const { user } = await openPage("?tool=gaps");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The gap finder could not be loaded.");
    expect(screen.getByRole("region", { name: "Filters" })).toBeTruthy();
    lost.isLost = false;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("The gap finder")).toBeTruthy();
  });
});

describe("a map", () => {
  it("whose code is lost, or that cannot be started, says so and comes at another try", async () => {
    lost.isLost = true;
    // As much of a canvas as is asked for before the map is there.
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({} as RenderingContext);
    vi.spyOn(console, "error").mockReturnValue();
    render(<MapPart instead="The list shows the same." />);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The map could not be loaded. The list shows the same.");
    lost.isLost = false;
    lost.isBroken = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/could not be started. The list shows the same./)).toBeTruthy();
    lost.isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("The map")).toBeTruthy();
  });
});

// @vitest-environment jsdom
/** A number that counts once it is whole, and says why it was put back. */
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SettledNumber } from "../../src/ui/coverage/SettledNumber.tsx";

afterEach(cleanup);

describe("a number that must be there", () => {
  it.each([
    ["0", "“0” was not taken: a number from 1 on is due."],
    ["", "An empty box was not taken: a number from 1 on is due."],
  ])("says why “%s” was put back", async (typed, words) => {
    const settle = vi.fn();
    render(<SettledNumber label="Annual value (£)" value={500} least={1} onSettle={settle} />);
    const box = screen.getByRole("spinbutton");
    await userEvent.clear(box);
    if (typed !== "") await userEvent.type(box, typed);
    await userEvent.tab();
    expect(screen.getByRole("alert").textContent).toBe(words);
    expect(screen.getByRole("spinbutton")).toHaveProperty("value", "500");
    expect(settle).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole("spinbutton"), "0");
    await userEvent.tab();
    expect(settle).toHaveBeenCalledWith(5000);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("counts a sum that has stood still, and not one that is put right meanwhile", async () => {
    const settle = vi.fn();
    render(<SettledNumber label="Annual value (£)" value={500} least={10} onSettle={settle} />);
    const box = screen.getByRole("spinbutton");
    await userEvent.clear(box);
    await userEvent.type(box, "2");
    await userEvent.type(box, "000");
    expect(settle).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(settle).toHaveBeenCalledTimes(1), { timeout: 3000 });
    expect(settle).toHaveBeenCalledWith(2000);
    // Too little is told when the box is left, and not before.
    await userEvent.clear(box);
    await userEvent.type(box, "3");
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(settle).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

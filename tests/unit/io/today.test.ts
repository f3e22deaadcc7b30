/** The reader's day, by the clock and the zone of the device. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { localDay } from "../../../src/io/today.ts";

afterEach(() => vi.unstubAllEnvs());

describe("the reader's day", () => {
  it.each([
    ["Europe/London", "2026-06-30T23:30:00Z", "2026-07-01"],
    ["Europe/London", "2026-12-31T23:30:00Z", "2026-12-31"],
    ["America/New_York", "2026-07-01T03:59:59Z", "2026-06-30"],
    ["Pacific/Auckland", "2026-12-31T11:00:00Z", "2027-01-01"],
    ["UTC", "2026-02-03T00:00:00Z", "2026-02-03"],
  ])("in %s at %s is %s", (zone, moment, day) => {
    vi.stubEnv("TZ", zone);
    expect(localDay(new Date(moment))).toBe(day);
  });
});

/** The device's own location; asked for only when someone presses for it. */
import type { Position } from "../core/place/distance.ts";

/** Where the device is, or why that is not known, in words. */
export type Located =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly reason: string };

const LONGEST_WAIT_MILLISECONDS = 15_000;
const REASONS: Readonly<Record<number, string>> = {
  1: "The device was not allowed to say where it is.",
  2: "The device does not know where it is.",
  3: "The device took too long to say where it is.",
};

export function deviceLocation(navigator: Navigator): Promise<Located> {
  if (!("geolocation" in navigator))
    return Promise.resolve({ ok: false, reason: "This browser cannot tell where it is." });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ ok: true, position: { latitude, longitude } }),
      ({ code }) => resolve({ ok: false, reason: REASONS[code] ?? "The device could not say where it is." }),
      { maximumAge: 300_000, timeout: LONGEST_WAIT_MILLISECONDS },
    );
  });
}

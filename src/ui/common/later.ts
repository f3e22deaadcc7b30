/** Code that the first list does without: fetched a moment after the list is there, or at once when it is needed. */
import { useEffect, useSyncExternalStore } from "react";

/** What has become of such code. */
export type Fetched<T> = { readonly code: T } | "coming" | "failed";

/** A piece of code that comes later; fetched once, and tried again after a failure. */
export interface Later<T> {
  fetch(): Promise<void>;
  now(): Fetched<T>;
  follow(changed: () => void): () => void;
}

/** Names code that comes later. */
export function later<T>(load: () => Promise<T>): Later<T> {
  let fetched: Fetched<T> = "coming";
  let underWay: Promise<void> | undefined;
  const followers = new Set<() => void>();
  const settle = (next: Fetched<T>): void => {
    fetched = next;
    if (next === "failed") underWay = undefined;
    for (const changed of followers) changed();
  };
  return {
    fetch() {
      if (underWay !== undefined) return underWay;
      if (fetched === "failed") settle("coming");
      underWay = load().then(
        (code) => settle({ code }),
        (error: unknown) => {
          console.warn("A part of the page could not be fetched.", error);
          settle("failed");
        },
      );
      return underWay;
    },
    now: () => fetched,
    follow(changed) {
      followers.add(changed);
      return () => followers.delete(changed);
    },
  };
}

/** The code as it stands; fetched once it is `wanted`. */
export function useLater<T>(code: Later<T>, wanted: boolean): Fetched<T> {
  useEffect(() => {
    if (wanted) void code.fetch();
  }, [code, wanted]);
  return useSyncExternalStore(code.follow, code.now);
}

/** Keeping what has not changed, so that whoever compares by identity sees a change only where there is one. */

/** `after`, with every part that equals its part of `before` replaced by that; `before` itself where all is equal. Plain data only. */
export function sharing<T>(before: T, after: T): T {
  if (Object.is(before, after) || !isData(before) || !isData(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const names = Object.keys(after);
  const shared = names.map((name) => [name, sharing(before[name], after[name])] as const);
  const isSame =
    names.length === Object.keys(before).length &&
    shared.every(([name, value]) => Object.hasOwn(before, name) && Object.is(before[name], value));
  if (isSame) return before;
  // The same keys in the same order as `after` has them.
  return (Array.isArray(after) ? shared.map(([, value]) => value) : Object.fromEntries(shared)) as T;
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

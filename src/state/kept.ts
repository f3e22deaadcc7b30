/** Values kept until what they are made of changes: what is derived from the state is made anew no more often than that. */
import type { View } from "../core/find/view.ts";

/** Keeps the last value, made again when a part of its key is another. */
export function keepLast<Key extends readonly unknown[], Value>(
  make: (...key: Key) => Value,
): (...key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (...key) => {
    if (last === undefined || key.some((part, index) => part !== last?.key[index]))
      last = { key, value: make(...key) };
    return last.value;
  };
}

/** Keeps the last value for a part of the View: the View itself changes with every step of a slider. */
export function keepLastOf<Of, Value>(
  partOf: (view: View) => string,
  make: (of: Of, view: View) => Value,
): (of: Of, view: View) => Value {
  let last: { readonly of: Of; readonly part: string; readonly value: Value } | undefined;
  return (of, view) => {
    const part = partOf(view);
    if (last === undefined || last.of !== of || last.part !== part)
      last = { of, part, value: make(of, view) };
    return last.value;
  };
}

/** What `make` gives for a key, made once and kept as long as the key is. */
export function keptBy<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let made = kept.get(key);
    if (made === undefined) {
      made = { value: make(key) };
      kept.set(key, made);
    }
    return made.value;
  };
}

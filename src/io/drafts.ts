/** Drafts of rows, kept on this device and nowhere else. */

/** A row that someone began. */
export interface Draft {
  /** `projects/new-1`, or `projects/outback-halifax` for a correction. */
  readonly key: string;
  readonly table: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The row as it was on the map; absent for a new one. */
  readonly original?: Readonly<Record<string, string>>;
  /** In the sender's own words. */
  readonly remark: string;
  /** ISO day on which it was last changed. */
  readonly day: string;
}

export interface Drafts {
  list(): readonly Draft[];
  /** False where the device keeps nothing: storage is off or full. */
  keep(draft: Draft): boolean;
  drop(key: string): void;
}

const STORE_KEY = "community-action-map:drafts";

/** Drafts in a browser's local storage, given lazily because asking for it may throw. */
export function draftsIn(storage: () => Storage): Drafts {
  const read = (): readonly Draft[] => {
    try {
      const held: unknown = JSON.parse(storage().getItem(STORE_KEY) ?? "[]");
      return Array.isArray(held) ? held.filter(isDraft) : [];
    } catch {
      // Storage is off, or holds what nobody here wrote: then there are no drafts.
      return [];
    }
  };
  const write = (drafts: readonly Draft[]): boolean => {
    try {
      if (drafts.length === 0) storage().removeItem(STORE_KEY);
      else storage().setItem(STORE_KEY, JSON.stringify(drafts));
      return true;
    } catch {
      // Storage is off or full; the page says that nothing is kept.
      return false;
    }
  };
  return {
    list: read,
    keep: (draft) => write([draft, ...read().filter(({ key }) => key !== draft.key)]),
    drop: (dropped) => void write(read().filter(({ key }) => key !== dropped)),
  };
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Readonly<Record<string, unknown>>;
  const isText = (name: string): boolean => typeof draft[name] === "string";
  return (
    ["key", "table", "remark", "day"].every(isText) &&
    isCells(draft["cells"]) &&
    (draft["original"] === undefined || isCells(draft["original"]))
  );
}

function isCells(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((cell) => typeof cell === "string")
  );
}

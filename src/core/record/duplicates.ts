/** Rows of one file that are probably the same thing twice: the same identifier, or the same name close by. */
import type { CheckedRow } from "./check.ts";
import type { IssueFacts } from "./issue.ts";
import { haveOneName, type Likeness, likenessOf } from "./likeness.ts";

interface Seen {
  readonly row: CheckedRow;
  readonly likeness: Likeness;
}

/** A warning for each row that repeats an earlier one. A website alone is no reason: the projects of one organisation share it. */
export function findDuplicates(file: string, rows: readonly CheckedRow[]): readonly IssueFacts[] {
  const byIdentifier = new Map<string, Seen>();
  const byName = new Map<string, Seen[]>();
  const faults: IssueFacts[] = [];
  for (const row of rows) {
    const seen = { row, likeness: likenessOf(row.record) };
    const { name } = seen.likeness;
    const namesakes = byName.get(name) ?? [];
    const twin =
      sharedIdentifier(seen, byIdentifier) ??
      namesakes.find(({ likeness }) => haveOneName(seen.likeness, likeness));
    if (name !== "" && namesakes.push(seen) === 1) byName.set(name, namesakes);
    if (twin === undefined) continue;
    const detail = `“${nameOf(twin.row)}” (${String(twin.row.record["id"])}) on line ${twin.row.line}`;
    faults.push({
      file,
      line: row.line,
      column: "id",
      value: String(row.record["id"]),
      code: "likely-duplicate",
      detail,
    });
  }
  return faults;
}

function nameOf({ record }: CheckedRow): string {
  return String(record["name"] ?? record["title"] ?? "");
}

function sharedIdentifier(seen: Seen, byIdentifier: Map<string, Seen>): Seen | undefined {
  let twin: Seen | undefined;
  for (const identifier of seen.likeness.identifiers) {
    twin ??= byIdentifier.get(identifier);
    byIdentifier.set(identifier, seen);
  }
  return twin;
}

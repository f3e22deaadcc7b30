/** Rows that are probably the same thing twice: the same identifier, or the same folded name close by. */
import { distanceMetres } from "../place/distance.ts";
import type { CheckedRow } from "./check.ts";
import { fold } from "./fold.ts";
import type { IssueFacts } from "./issue.ts";

/** Farthest apart that two rows of one name are taken for one thing, in metres. */
export const SAME_PLACE_METRES = 500;

/** A warning for each row that repeats an earlier one. */
export function findDuplicates(file: string, rows: readonly CheckedRow[]): readonly IssueFacts[] {
  const byIdentifier = new Map<string, CheckedRow>();
  const byName = new Map<string, CheckedRow[]>();
  const faults: IssueFacts[] = [];
  for (const row of rows) {
    const name = fold(nameOf(row));
    const namesakes = byName.get(name) ?? [];
    const twin = sharedIdentifier(row, byIdentifier) ?? namesakes.find((other) => closeBy(row, other));
    if (namesakes.push(row) === 1) byName.set(name, namesakes);
    if (twin === undefined) continue;
    const detail = `“${nameOf(twin)}” (${String(twin.record["id"])}) on line ${twin.line}`;
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

function sharedIdentifier(row: CheckedRow, byIdentifier: Map<string, CheckedRow>): CheckedRow | undefined {
  const identifiers = row.record["org_ids"];
  let twin: CheckedRow | undefined;
  for (const identifier of Array.isArray(identifiers) ? identifiers : []) {
    twin ??= byIdentifier.get(String(identifier));
    byIdentifier.set(String(identifier), row);
  }
  return twin;
}

function closeBy(one: CheckedRow, other: CheckedRow): boolean {
  const points = [one, other].map(({ record }) => ({
    latitude: Number(record["latitude"]),
    longitude: Number(record["longitude"]),
  }));
  const [here, there] = points;
  if (
    here === undefined ||
    there === undefined ||
    Number.isNaN(here.latitude) ||
    Number.isNaN(there.latitude)
  ) {
    return one.record["council"] === other.record["council"];
  }
  return distanceMetres(here, there) <= SAME_PLACE_METRES;
}

/** Likely duplicates, held to comparing every row with every earlier one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../src/core/place/distance.ts";
import type { CheckedRow } from "../../src/core/record/check.ts";
import { findDuplicates } from "../../src/core/record/duplicates.ts";
import { fold } from "../../src/core/record/fold.ts";
import { SAME_PLACE_METRES } from "../../src/core/record/likeness.ts";
import { findTwins } from "../../src/core/record/twins.ts";

interface Candidate {
  readonly name: string;
  readonly org_ids: readonly string[];
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly council?: string | undefined;
}

const NAMES = [
  "The Hub",
  "the hub!",
  "Hub Ltd",
  "THE HUB CIC",
  "Bread & Butter",
  "Bread and Butter",
  "Other",
  "",
] as const;

/** The name as it may be compared: folded, and without the ends that the names above have. */
const bare = (name: string): string => fold(name).replace(/^the | ltd$| cic$/g, "");

const candidates: fc.Arbitrary<Candidate> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    org_ids: fc.uniqueArray(fc.constantFrom("GB-CHC-100001", "GB-CHC-100002", "GB-COH-00000001"), {
      maxLength: 2,
    }),
    point: fc.option(
      fc.record({ latitude: fc.integer({ min: 0, max: 12 }), longitude: fc.integer({ min: 0, max: 12 }) }),
    ),
    council: fc.option(fc.constantFrom("E06000001", "E06000002"), { nil: undefined }),
  })
  .map(({ point, ...rest }) => ({
    ...rest,
    ...(point === null
      ? {}
      : { latitude: 52 + point.latitude / 1000, longitude: -1 + point.longitude / 1000 }),
  }));

function isTwin(one: Candidate, other: Candidate): boolean {
  if (one.org_ids.some((id) => other.org_ids.includes(id))) return true;
  if (one.name === "" || bare(one.name) !== bare(other.name)) return false;
  const { latitude, longitude } = one;
  if (
    latitude === undefined ||
    longitude === undefined ||
    other.latitude === undefined ||
    other.longitude === undefined
  )
    return one.council === undefined || other.council === undefined || one.council === other.council;
  return (
    distanceMetres({ latitude, longitude }, { latitude: other.latitude, longitude: other.longitude }) <=
    SAME_PLACE_METRES
  );
}

describe("findDuplicates", () => {
  it("warns of each row that has an earlier twin, and names one of them", () => {
    fc.assert(
      fc.property(fc.array(candidates, { maxLength: 14 }), (all) => {
        const rows: readonly CheckedRow[] = all.map((record, index) => ({
          line: index + 2,
          record: { id: `r${index}`, ...record },
        }));
        const found = findDuplicates("organisations.csv", rows);
        const twinsOf = (index: number) =>
          rows
            .slice(0, index)
            .filter((_, earlier) =>
              isTwin(all[index] ?? { name: "", org_ids: [] }, all[earlier] ?? { name: "", org_ids: [] }),
            );
        expect(found.map(({ line }) => line)).toEqual(
          rows.filter((_, index) => twinsOf(index).length > 0).map(({ line }) => line),
        );
        for (const { line, detail, code } of found) {
          expect(code).toBe("likely-duplicate");
          expect(twinsOf(line - 2).some((twin) => detail?.endsWith(`on line ${twin.line}`))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("warns of two rows just where they would be shown as twins by identifier or name, had one come in", () => {
    const cellsOf = (id: string, { name, org_ids, latitude, longitude, council }: Candidate) => ({
      id,
      name,
      org_ids: org_ids.join("; "),
      latitude: String(latitude ?? ""),
      longitude: String(longitude ?? ""),
      council: council ?? "",
      website: "https://hub.example.org",
    });
    fc.assert(
      fc.property(candidates, candidates, (one, other) => {
        const rows = [one, other].map((record, index) => ({
          line: index + 2,
          record: { id: `r${index}`, ...record },
        }));
        const [twin] = findTwins(cellsOf("r1", other), [cellsOf("r0", one)]);
        expect(findDuplicates("organisations.csv", rows).length === 1).toBe(
          twin?.reasons.some((reason) => reason !== "website"),
        );
      }),
      { numRuns: 500 },
    );
  });
});

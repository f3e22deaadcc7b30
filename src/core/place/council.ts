/** The place for councils and regions: districts of May 2024 and the counties above some of them. */
import type { Position } from "./distance.ts";
import { isEnglishCode } from "./gss-code.ts";
import { type Reading, type ReferenceRow, readReference, type TextRows } from "./reference.ts";

/** What kind of council; a county is the upper of two tiers, its districts name it. */
export const COUNCIL_TIERS = ["unitary", "metropolitan", "london", "district", "county"] as const;

/** One of the kinds of council. */
export type CouncilTier = (typeof COUNCIL_TIERS)[number];

/** One council; the position is the centre of its people. */
export interface Council extends Position {
  /** GSS code, such as "E08000033". */
  readonly code: string;
  /** As people call it: "Bristol" (`plainCouncilName`). */
  readonly name: string;
  readonly tier: CouncilTier;
  /** GSS code of the region. */
  readonly regionCode: string;
  readonly region: string;
  /** GSS code of the county above it; empty where there is none. */
  readonly county: string;
}

/** Columns of `councils.csv`, in order. */
export const COUNCIL_COLUMNS = [
  "code",
  "name",
  "tier",
  "region_code",
  "region",
  "county",
  "latitude",
  "longitude",
] as const;

const TIER_BY_PREFIX: Readonly<Record<string, CouncilTier>> = {
  E06: "unitary",
  E07: "district",
  E08: "metropolitan",
  E09: "london",
  E10: "county",
};

/** The tier that a GSS code tells by its first three characters; undefined for a code that is no English council's. */
export function councilTier(code: string): CouncilTier | undefined {
  return isEnglishCode(code) ? TIER_BY_PREFIX[code.slice(0, 3)] : undefined;
}

/** GSS codes of what lies in a council: its own, and of a county those of its districts. A record may name either. */
export function codesWithin(
  code: string,
  councils: Iterable<Pick<Council, "code" | "county">>,
): readonly string[] {
  return [code, ...[...councils].filter(({ county }) => county === code).map((district) => district.code)];
}

/** GSS codes of what work in a council is work in: the council, its county, and of a county all its districts. */
export function codesServed(
  code: string,
  councils: readonly Pick<Council, "code" | "county">[],
): readonly string[] {
  const county = councils.find((council) => council.code === code)?.county;
  return [...codesWithin(code, councils), ...(county === undefined || county === "" ? [] : [county])];
}

/** A council's name in the order in which people say it: the register's "Bristol, City of" is Bristol to everyone. */
export function plainCouncilName(name: string): string {
  return name.replace(/, (?:City|County) of$/, "");
}

/** Reads the rows of `councils.csv`, header first. */
export function readCouncils(rows: TextRows): Reading<readonly Council[]> {
  return readReference("councils.csv", rows, COUNCIL_COLUMNS, readCouncil);
}

function readCouncil(row: ReferenceRow): Council {
  const code = row.text("code");
  const tier = row.one("code", councilTier, "code of an English council");
  // The code tells the tier; the column, which the importers go by, must say the same.
  row.one("tier", (text) => (text === tier ? tier : undefined), `tier of ${code}`);
  return {
    code,
    name: plainCouncilName(row.text("name")),
    tier,
    regionCode: row.text("region_code"),
    region: row.text("region"),
    county: row.text("county"),
    latitude: row.number("latitude"),
    longitude: row.number("longitude"),
  };
}

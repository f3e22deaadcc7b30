/** The assembled dataset: checked tables joined by their ids and placed on the ground, with the rules that need more than one row. */
import type { Council } from "../place/council.ts";
import type { Position } from "../place/distance.ts";
import type { Geography } from "../place/geography.ts";
import type { Neighbourhood } from "../place/neighbourhood.ts";
import { parsePostcode } from "../place/postcode.ts";
import { acrossFaults } from "./across.ts";
import type { CheckedRow, CheckedTable } from "./check.ts";
import { findDuplicates } from "./duplicates.ts";
import type { Issue } from "./issue.ts";
import { isPlacedAs } from "./precision.ts";
import type { CouncilRow, RightsWindow } from "./tables/councils.ts";
import type { Outcome, Update } from "./tables/evidence.ts";
import type { Organisation } from "./tables/organisations.ts";
import type { Call, Programme } from "./tables/programmes.ts";
import type { Project } from "./tables/projects.ts";
import { describeIssue } from "./words.ts";

/** Where a record was found to be. */
export interface Placement {
  /** WGS84 degrees; the middle of the council where nothing finer is known or may be shown. Absent where not even the council is known. */
  readonly position?: Position;
  /** The neighbourhood that the point lies in; absent for records placed on a town, a postcode's sector or a council, and for withheld ones. */
  readonly neighbourhood?: Neighbourhood;
  readonly council?: Council;
}

/** A record with its place. */
export interface Placed<R> {
  readonly record: R;
  readonly placement: Placement;
}

/** Everything on the map, checked, joined and placed. */
export interface Dataset {
  readonly projects: readonly Placed<Project>[];
  readonly organisations: readonly Placed<Organisation>[];
  readonly outcomes: readonly Outcome[];
  readonly updates: readonly Update[];
  readonly councils: readonly CouncilRow[];
  readonly rightsWindows: readonly RightsWindow[];
  readonly programmes: readonly Programme[];
  readonly calls: readonly Call[];
}

/** The checked tables by name; a table that was not given is missing. */
export type CheckedTables = ReadonlyMap<string, CheckedTable>;

/** Joins and places checked tables. Rows with an error found here are left out, and all issues are told. */
export function assembleDataset(
  tables: CheckedTables,
  geography: Geography,
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const good = new Map<string, readonly CheckedRow[]>();
  for (const [name, checked] of tables) {
    const told = acrossFaults(checked, tables, geography).map((facts) => describeIssue(facts, checked.table));
    issues.push(...told);
    const spoilt = new Set(told.filter((issue) => issue.severity === "error").map((issue) => issue.line));
    good.set(
      name,
      checked.rows.filter((row) => !spoilt.has(row.line)),
    );
  }
  // The validator has given every row of a table the shape of that table's record.
  const rows = <R>(name: string): readonly R[] => (good.get(name) ?? []).map((row) => row.record as R);
  for (const name of ["organisations", "projects"]) {
    const checked = tables.get(name);
    if (checked === undefined) continue;
    issues.push(
      ...findDuplicates(checked.file, good.get(name) ?? []).map((facts) =>
        describeIssue(facts, checked.table),
      ),
    );
  }
  const dataset: Dataset = {
    projects: rows<Project>("projects").map((record) => placed(record, geography)),
    organisations: rows<Organisation>("organisations").map((record) => placed(record, geography)),
    outcomes: rows("outcomes"),
    updates: rows("updates"),
    councils: rows("councils"),
    rightsWindows: rows("rights-windows"),
    programmes: rows("programmes"),
    calls: rows("calls"),
  };
  return { dataset, issues };
}

/** A record with its place; one that names a village and has no point is drawn on its council, and says so. */
function placed<R extends PlaceColumns>(record: R, geography: Geography): Placed<R> {
  const placement = placeRecord(record, geography);
  const hasNoPoint = isPlacedAs(record.location_precision) && positionOf(record, geography) === undefined;
  return hasNoPoint && placement.council !== undefined
    ? { record: { ...record, location_precision: "council" }, placement }
    : { record, placement };
}

type PlaceColumns = Pick<Project, "council" | "postcode" | "latitude" | "longitude" | "location_precision">;

/** Finds neighbourhood and council of a record. A withheld record is given its council and nothing else, whatever its cells say. */
export function placeRecord(record: PlaceColumns, geography: Geography): Placement {
  const stated = record.council === undefined ? undefined : geography.councilByCode.get(record.council);
  if (record.location_precision === "national") return stated === undefined ? {} : { council: stated };
  const point = record.location_precision === "withheld" ? undefined : positionOf(record, geography);
  if (point === undefined || record.location_precision === "council") {
    return stated === undefined ? {} : { council: stated, position: positionOnly(stated) };
  }
  const found = geography.neighbourhoodAt(point);
  if (found === undefined)
    return stated === undefined ? {} : { council: stated, position: positionOnly(stated) };
  const council = geography.councilByCode.get(found.neighbourhood.council);
  // The middle of a town or of a postcode's sector says which council, and nothing about the neighbourhood.
  const isRough = record.location_precision === "town" || record.latitude === undefined;
  const neighbourhood = isRough ? {} : { neighbourhood: found.neighbourhood };
  return { position: point, ...neighbourhood, ...(council === undefined ? {} : { council }) };
}

function positionOnly({ latitude, longitude }: Position): Position {
  return { latitude, longitude };
}

/** The point of a record: its coordinates, else the middle of its postcode's sector. */
function positionOf(record: PlaceColumns, geography: Geography): Position | undefined {
  const { latitude, longitude } = record;
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  const sector = record.postcode === undefined ? undefined : parsePostcode(record.postcode)?.sector;
  return sector === undefined ? undefined : geography.sectorCentre(sector);
}

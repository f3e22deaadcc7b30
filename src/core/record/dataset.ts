/** The assembled dataset: checked tables joined by their ids and placed on the ground, with the rules that need more than one row. */
import type { Council } from "../place/council.ts";
import { distanceMetres, type Position } from "../place/distance.ts";
import type { Geography } from "../place/geography.ts";
import type { Neighbourhood } from "../place/neighbourhood.ts";
import { parsePostcode } from "../place/postcode.ts";
import type { CheckedRow, CheckedTable } from "./check.ts";
import type { Table } from "./column.ts";
import { findDuplicates } from "./duplicates.ts";
import type { Issue, IssueFacts } from "./issue.ts";
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

/** Farthest that a point may lie from its postcode sector's middle before it is questioned, in metres. */
const FAR_FROM_SECTOR_METRES = 12_000;

/** Joins and places checked tables. Rows with an error found here are left out, and all issues are told. */
export function assembleDataset(
  tables: CheckedTables,
  geography: Geography,
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const good = new Map<string, readonly CheckedRow[]>();
  for (const [name, checked] of tables) {
    const faults = [
      ...referenceFaults(checked, tables),
      ...councilFaults(checked, geography),
      ...idFaults(checked, tables),
    ];
    const placeFaults = checked.rows.flatMap((row) => pointFaults(checked, row, geography));
    const told = [...faults, ...placeFaults].map((facts) => describeIssue(facts, checked.table));
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
    projects: rows<Project>("projects").map((record) => ({
      record,
      placement: placeRecord(record, geography),
    })),
    organisations: rows<Organisation>("organisations").map((record) => ({
      record,
      placement: placeRecord(record, geography),
    })),
    outcomes: rows("outcomes"),
    updates: rows("updates"),
    councils: rows("councils"),
    rightsWindows: rows("rights-windows"),
    programmes: rows("programmes"),
    calls: rows("calls"),
  };
  return { dataset, issues };
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

function referenceFaults(checked: CheckedTable, tables: CheckedTables): readonly IssueFacts[] {
  const faults: IssueFacts[] = [];
  for (const [column, { cell }] of Object.entries(checked.table.columns)) {
    if (cell.refersTo === undefined) continue;
    const known = cell.refersTo.map((name) => tables.get(name)?.keys ?? new Set<string>());
    for (const { line, record } of checked.rows) {
      const value = record[column];
      for (const id of Array.isArray(value) ? value : value === undefined ? [] : [value]) {
        const at = { file: checked.file, line, column, value: String(id) };
        if (!known.some((keys) => keys.has(String(id)))) {
          faults.push({
            ...at,
            code: "no-such-record",
            detail: cell.refersTo.map((name) => `${name}.csv`).join(" or "),
          });
        } else if (id === record["id"] && cell.refersTo.includes(checked.table.name)) {
          faults.push({ ...at, code: "refers-to-itself" });
        }
      }
    }
  }
  return faults;
}

function councilFaults(checked: CheckedTable, geography: Geography): readonly IssueFacts[] {
  const faults: IssueFacts[] = [];
  for (const [column, { cell }] of Object.entries(checked.table.columns)) {
    if (!cell.name.endsWith("GSS code")) continue;
    for (const { line, record } of checked.rows) {
      const value = record[column];
      for (const code of Array.isArray(value) ? value : value === undefined ? [] : [value]) {
        if (geography.councilByCode.has(String(code))) continue;
        faults.push({ file: checked.file, line, column, value: String(code), code: "no-such-council" });
      }
    }
  }
  return faults;
}

function idFaults(checked: CheckedTable, tables: CheckedTables): readonly IssueFacts[] {
  if (checked.table.name !== "projects") return [];
  const organisations = tables.get("organisations")?.keys ?? new Set<string>();
  return checked.rows.flatMap(({ line, record }) => {
    const id = String(record["id"]);
    return organisations.has(id)
      ? [
          {
            file: checked.file,
            line,
            column: "id",
            value: id,
            code: "id-in-two-tables" as const,
            detail: "organisations.csv",
          },
        ]
      : [];
  });
}

function pointFaults(
  { table, file }: CheckedTable,
  { line, record }: CheckedRow,
  geography: Geography,
): readonly IssueFacts[] {
  if (!hasPlace(table)) return [];
  // The table has the place columns, and the validator has checked their types.
  const place = record as unknown as PlaceColumns;
  const { latitude, longitude } = place;
  const at = { file, line };
  const sector = place.postcode === undefined ? undefined : parsePostcode(place.postcode)?.sector;
  const centre = sector === undefined ? undefined : geography.sectorCentre(sector);
  if (latitude === undefined || longitude === undefined) {
    const isLost =
      place.postcode !== undefined && centre === undefined && NEEDS_POINT.has(place.location_precision);
    return isLost
      ? [{ ...at, column: "postcode", value: place.postcode ?? "", code: "postcode-not-found" }]
      : [];
  }
  const point = { latitude, longitude };
  const found = geography.neighbourhoodAt(point);
  if (found === undefined) {
    const value = `${latitude}, ${longitude}`;
    return [
      {
        ...at,
        column: "latitude",
        value,
        code: "outside-england",
        detail: "its nearest neighbourhood is over the border, or far away",
      },
    ];
  }
  const faults: IssueFacts[] = [];
  const council = geography.councilByCode.get(found.neighbourhood.council);
  if (
    place.council !== undefined &&
    council !== undefined &&
    council.code !== place.council &&
    council.county !== place.council
  ) {
    const stated = geography.councilByCode.get(place.council)?.name ?? place.council;
    faults.push({
      ...at,
      column: "council",
      value: stated,
      code: "council-disagrees",
      detail: council.name,
      suggestion: council.code,
    });
  }
  const metres = centre === undefined ? 0 : distanceMetres(centre, point);
  if (metres > FAR_FROM_SECTOR_METRES) {
    faults.push({
      ...at,
      column: "postcode",
      value: place.postcode ?? "",
      code: "far-from-postcode",
      detail: `${Math.round(metres / 1000)} km`,
    });
  }
  return faults;
}

/** Precisions that promise a point of the record's own. */
const NEEDS_POINT: ReadonlySet<string> = new Set(["building", "postcode", "area"]);

function hasPlace(table: Table): boolean {
  return Object.hasOwn(table.columns, "location_precision");
}

/** Rules that need more than one row or the ground: references, councils, ids shared by two tables, points that do not fit. */
import { distanceMetres, type Position } from "../place/distance.ts";
import { holdsFullPostcode, parsePostcode } from "../place/postcode.ts";
import type { CheckedRow, CheckedTable } from "./check.ts";
import type { Table } from "./column.ts";
import type { IssueFacts } from "./issue.ts";
import { SHOWS_NO_PLACE } from "./precision.ts";
import { wordColumns } from "./rules.ts";
import type { Project } from "./tables/projects.ts";

/** A council as these rules know it; `county` is empty where there is none above it. */
interface GroundCouncil {
  readonly code: string;
  readonly name: string;
  readonly county: string;
}

/** What these rules ask of the ground. The build's reference tables and the files that a browser loads both answer. */
export interface Ground {
  /** Councils by GSS code. */
  readonly councilByCode: ReadonlyMap<string, GroundCouncil>;
  /** The neighbourhood in which a point lies; undefined when it lies in Wales, Scotland or the sea. */
  neighbourhoodAt(position: Position): { readonly neighbourhood: { readonly council: string } } | undefined;
  /** Middle of a postcode sector such as "HX1 5"; undefined when it is unknown or not English. */
  sectorCentre(sector: string): Position | undefined;
}

/** What these rules judge: the rows of a table that are right in themselves. */
export type JudgedRows = Pick<CheckedTable, "table" | "file" | "rows">;

/** The keys of each table, by its name; a table that was not given has none. */
export type KeysByTable = ReadonlyMap<string, Pick<CheckedTable, "keys">>;

/** Farthest that a point may lie from its postcode sector's middle before it is questioned, in metres. */
const FAR_FROM_SECTOR_METRES = 12_000;

/** Names of the tables whose keys these rules ask for when they judge the rows of `table`. */
export function tablesBeside(table: Table): readonly string[] {
  const named = Object.values(table.columns).flatMap(({ cell }) => cell.refersTo ?? []);
  return [...new Set([...named, ...(sharesAddresses(table) ? ["organisations"] : [])])];
}

/** All that is wrong with the rows of a table beside other tables and on the ground; without a ground, beside other tables alone. */
export function acrossFaults(
  checked: JudgedRows,
  tables: KeysByTable,
  ground: Ground | undefined,
): readonly IssueFacts[] {
  return [
    ...referenceFaults(checked, tables),
    ...(ground === undefined ? [] : councilFaults(checked, ground)),
    ...idFaults(checked, tables),
    ...hiddenFaults(checked, tables),
    ...leadFaults(checked, tables),
    ...(ground === undefined ? [] : checked.rows.flatMap((row) => pointFaults(checked, row, ground))),
  ];
}

function referenceFaults(checked: JudgedRows, tables: KeysByTable): readonly IssueFacts[] {
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

function councilFaults(checked: JudgedRows, ground: Ground): readonly IssueFacts[] {
  const faults: IssueFacts[] = [];
  for (const [column, { cell }] of Object.entries(checked.table.columns)) {
    if (!cell.name.endsWith("GSS code")) continue;
    for (const { line, record } of checked.rows) {
      const value = record[column];
      for (const code of Array.isArray(value) ? value : value === undefined ? [] : [value]) {
        if (ground.councilByCode.has(String(code))) continue;
        faults.push({ file: checked.file, line, column, value: String(code), code: "no-such-council" });
      }
    }
  }
  return faults;
}

/** True for the table whose ids must not be ids of organisations too. */
function sharesAddresses({ name }: Table): boolean {
  return name === "projects";
}

function idFaults(checked: JudgedRows, tables: KeysByTable): readonly IssueFacts[] {
  if (!sharesAddresses(checked.table)) return [];
  const organisations = tables.get("organisations")?.keys ?? new Set<string>();
  return checked.rows.flatMap(({ line, record }) => {
    const id = record["id"];
    return typeof id === "string" && organisations.has(id)
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

/** Rows about a record whose place is shown nowhere, whose words hold a postcode: it is told as surely as in the record itself. */
function hiddenFaults({ table, file, rows }: JudgedRows, tables: KeysByTable): readonly IssueFacts[] {
  const about = table.key[0] ?? "id";
  const subjects = table.columns[about]?.cell.refersTo ?? [];
  if (subjects.length === 0) return [];
  const words = wordColumns(table);
  const isHidden = (id: string): boolean =>
    subjects.some((name) => tables.get(name)?.keys.hidesPlace?.(id) ?? false);
  return rows.flatMap(({ line, record }) => {
    const id = record[about];
    if (typeof id !== "string" || !isHidden(id)) return [];
    const code = "withheld-told-elsewhere" as const;
    return words
      .map((column) => ({ column, value: String(record[column] ?? "") }))
      .filter(({ value }) => holdsFullPostcode(value))
      .map(({ column, value }) => ({ file, line, column, value, code, detail: id }));
  });
}

/** Columns that name who does a project, with what is told where it is placed and one of them is shown at no place. */
const DOERS = { lead_org: "lead-shown-nowhere", partner_orgs: "partner-shown-nowhere" } as const;

/** Projects whose place tells that of an organisation which is shown nowhere: often it is the same house. */
function leadFaults({ table, file, rows }: JudgedRows, tables: KeysByTable): readonly IssueFacts[] {
  return Object.entries(DOERS).flatMap(([column, code]) => {
    const named = table.columns[column]?.cell.refersTo ?? [];
    if (named.length === 0) return [];
    const isHidden = (id: string): boolean =>
      named.some((name) => tables.get(name)?.keys.hidesPlace?.(id) ?? false);
    return rows.flatMap(({ line, record }) => {
      const precision = record["location_precision"];
      if (typeof precision !== "string" || SHOWS_NO_PLACE.has(precision)) return [];
      return [record[column] ?? []]
        .flat()
        .map(String)
        .filter(isHidden)
        .map((value) => ({ file, line, column, value, code, detail: precision }));
    });
  });
}

function pointFaults(
  { table, file }: JudgedRows,
  { line, record }: CheckedRow,
  ground: Ground,
): readonly IssueFacts[] {
  if (!hasPlace(table)) return [];
  // The table has the place columns, and the validator has checked their types.
  const place = record as unknown as PlaceColumns;
  const { latitude, longitude } = place;
  const at = { file, line };
  const sector = place.postcode === undefined ? undefined : parsePostcode(place.postcode)?.sector;
  const centre = sector === undefined ? undefined : ground.sectorCentre(sector);
  if (latitude === undefined || longitude === undefined) {
    // The middle of a town is as well told by the council; without one, only the postcode says where it is.
    const needsPoint =
      NEEDS_POINT.has(place.location_precision) ||
      (place.location_precision === "town" && place.council === undefined);
    const isLost = place.postcode !== undefined && centre === undefined && needsPoint;
    if (isLost)
      return [{ ...at, column: "postcode", value: place.postcode ?? "", code: "postcode-not-found" }];
    return centre === undefined
      ? []
      : postcodeCouncilFaults(place, centre, ground).map((fault) => ({ ...at, ...fault }));
  }
  const point = { latitude, longitude };
  const found = ground.neighbourhoodAt(point);
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
  const council = ground.councilByCode.get(found.neighbourhood.council);
  if (
    place.council !== undefined &&
    council !== undefined &&
    council.code !== place.council &&
    council.county !== place.council
  ) {
    const stated = ground.councilByCode.get(place.council)?.name ?? place.council;
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

/**
 * The council of a row that has a postcode and no point. A sector may lie in two councils, so only one that has no ground
 * anywhere near its middle is questioned, and none is proposed.
 */
function postcodeCouncilFaults(
  { council, postcode = "" }: PlaceColumns,
  centre: Position,
  ground: Ground,
): readonly Omit<IssueFacts, "file" | "line">[] {
  const found = councilAt(centre, ground);
  if (council === undefined || found === undefined) return [];
  const isStated = (one: GroundCouncil | undefined): boolean =>
    one?.code === council || one?.county === council;
  if (isStated(found) || around(centre).some((point) => isStated(councilAt(point, ground)))) return [];
  const value = ground.councilByCode.get(council)?.name ?? council;
  const detail = `${postcode} lies in or near ${found.name}`;
  return [{ column: "council", value, code: "postcode-elsewhere", detail }];
}

function councilAt(position: Position, ground: Ground): GroundCouncil | undefined {
  const found = ground.neighbourhoodAt(position);
  return found === undefined ? undefined : ground.councilByCode.get(found.neighbourhood.council);
}

/** Distances from the middle of a sector at which its other parts are looked for, in metres. */
const AROUND_METRES = [1_000, 2_500, 5_000];
const BEARINGS = [0, 45, 90, 135, 180, 225, 270, 315];
const METRES_PER_DEGREE = 111_195;

/** Points in rings around another. */
function around({ latitude, longitude }: Position): readonly Position[] {
  const perDegreeEast = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return AROUND_METRES.flatMap((metres) =>
    BEARINGS.map((bearing) => ({
      latitude: latitude + (metres * Math.cos((bearing * Math.PI) / 180)) / METRES_PER_DEGREE,
      longitude: longitude + (metres * Math.sin((bearing * Math.PI) / 180)) / perDegreeEast,
    })),
  );
}

type PlaceColumns = Pick<Project, "council" | "postcode" | "latitude" | "longitude" | "location_precision">;

/** Precisions that promise a point of the record's own. */
const NEEDS_POINT: ReadonlySet<string> = new Set(["building", "postcode", "area"]);

function hasPlace(table: Table): boolean {
  return Object.hasOwn(table.columns, "location_precision");
}

/** Councils, rights windows and neighbourhoods as tables to take away, and tables of records that have no place. */
import type { Council } from "../../place/council.ts";
import { DEPRIVATION_MEASURES, decileFromRank } from "../../place/deprivation.ts";
import type { Geography } from "../../place/geography.ts";
import { type Neighbourhood, RURAL_URBAN } from "../../place/neighbourhood.ts";
import type { MultiPolygon } from "../../place/polygon.ts";
import type { Table } from "../../record/column.ts";
import { COUNCILS, RIGHTS_WINDOWS, type RightsWindow } from "../../record/tables/councils.ts";
import { type CouncilProperties, type Feature, pointGeometry } from "../feature.ts";
import { derivedColumn, recordColumns, type Values } from "./record-columns.ts";
import { head } from "./record-tables.ts";
import type { CellKind, CellValue, ExportColumn, ExportTable } from "./table.ts";

function column(name: string, title: string, describes: string, kind: CellKind = "text"): ExportColumn {
  return { name, title, describes, kind };
}

const COUNCIL_COLUMNS = [
  column("tier", "Tier", "unitary, metropolitan, london, district or county"),
  column(
    "project_count",
    "Projects",
    "Projects on the map that lie in the council, or in a district of the county.",
    "integer",
  ),
  column(
    "anchor_count",
    "Anchors",
    "Open anchor organisations on the map that lie in the council, or in a district of the county.",
    "integer",
  ),
];

/** Every council, at the middle of its people, with what has been curated about it. Columns that nobody has filled are empty, not a no. */
export function councilTable(features: readonly Feature<CouncilProperties>[]): ExportTable {
  const { columns, cells } = recordColumns(COUNCILS, ["council_code", "region_code", "region_name"]);
  return {
    ...head(COUNCILS),
    describes: `${COUNCILS.describes} Every district of May 2024 has a row; where nothing has been curated, its cells are empty.`,
    columns: [...columns, ...COUNCIL_COLUMNS],
    shape: "point",
    rows: features.map(({ geometry, properties }) => {
      const { gss, region_code, region_name, tier, project_count, anchor_count } = properties;
      // The properties hold the curated columns under their own names.
      const row = cells(properties as unknown as Values, [gss, region_code, region_name]);
      return {
        cells: [...row, tier, project_count, anchor_count],
        ...(geometry === undefined ? {} : { geometry }),
      };
    }),
  };
}

/** Rights windows, at the middle of the people of the council that opens them. */
export function windowTable(windows: readonly RightsWindow[], geography: Geography): ExportTable {
  const { columns, cells } = recordColumns(RIGHTS_WINDOWS, [
    "council_code",
    "council_name",
    "region_code",
    "region_name",
  ]);
  return {
    ...head(RIGHTS_WINDOWS),
    describes: `${RIGHTS_WINDOWS.describes} A point is the middle of the council's people, not of an office.`,
    columns,
    shape: "point",
    rows: windows.map((one) => {
      const council = geography.councilByCode.get(one.authority ?? "");
      return {
        cells: cells(one, [council?.code, council?.name, council?.regionCode, council?.region]),
        ...(council === undefined ? {} : { geometry: pointGeometry(council) }),
      };
    }),
  };
}

/** A curated table whose rows have no place. */
export function plainTable(table: Table, rows: readonly Values[]): ExportTable {
  const { columns, cells } = recordColumns(table, []);
  return { ...head(table), columns, shape: "none", rows: rows.map((row) => ({ cells: cells(row, []) })) };
}

const DOMAIN_COLUMNS = DEPRIVATION_MEASURES.flatMap(({ id, title }) => [
  column(
    `${id}_rank`,
    `${title}: rank`,
    "1 is the most deprived of 33,755 neighbourhoods, IMD 2025.",
    "integer",
  ),
  column(
    `${id}_decile`,
    `${title}: decile`,
    "1 is the most deprived tenth of England's neighbourhoods, IMD 2025.",
    "integer",
  ),
]);

const NEIGHBOURHOOD_COLUMNS: readonly ExportColumn[] = [
  derivedColumn("neighbourhood_code"),
  derivedColumn("neighbourhood_name"),
  derivedColumn("ward_name"),
  derivedColumn("council_code"),
  derivedColumn("council_name"),
  derivedColumn("region_code"),
  derivedColumn("region_name"),
  column("population", "Residents", "Usual residents, Census 2021.", "integer"),
  ...DOMAIN_COLUMNS,
  column("rural_urban_code", "Rural or urban (code)", "Rural Urban Classification 2021."),
  derivedColumn("rural_urban"),
  column("latitude", "Latitude", "WGS84 degrees north of the centre of its people.", "number"),
  column("longitude", "Longitude", "WGS84 degrees east of the centre of its people.", "number"),
];

/** Every neighbourhood with its figures; `shapes` are in the order of the neighbourhoods, centres stand in where there are none. */
export function neighbourhoodTable(
  neighbourhoods: readonly Neighbourhood[],
  councils: ReadonlyMap<string, Council>,
  shapes: readonly MultiPolygon[] | undefined,
): ExportTable {
  return {
    id: "neighbourhoods",
    title: "Neighbourhoods",
    describes:
      "Lower layer Super Output Areas of 2021 in England with their figures of deprivation (IMD 2025) and people.",
    key: ["neighbourhood_code"],
    columns: NEIGHBOURHOOD_COLUMNS,
    shape: shapes === undefined ? "point" : "area",
    rows: neighbourhoods.map((one, index) => ({
      cells: neighbourhoodCells(one, councils.get(one.council)),
      geometry:
        shapes === undefined
          ? pointGeometry(one)
          : { type: "MultiPolygon", coordinates: shapes[index] ?? [] },
    })),
  };
}

function neighbourhoodCells(one: Neighbourhood, council: Council | undefined): readonly CellValue[] {
  return [
    one.code,
    one.name,
    one.ward,
    one.council,
    council?.name,
    council?.regionCode,
    council?.region,
    one.population,
    ...DEPRIVATION_MEASURES.flatMap(({ id }) => [one.ranks[id], decileFromRank(one.ranks[id])]),
    one.ruralUrban,
    RURAL_URBAN[one.ruralUrban].title,
    one.latitude,
    one.longitude,
  ];
}

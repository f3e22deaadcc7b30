/** Records in full as tables to take away: projects, organisations, and the outcomes and updates that belong to them. */
import { distanceMetres, type Position } from "../../place/distance.ts";
import type { Table } from "../../record/column.ts";
import type { DerivedName } from "../../record/derived-columns.ts";
import { OUTCOMES, UPDATES } from "../../record/tables/evidence.ts";
import { ORGANISATIONS } from "../../record/tables/organisations.ts";
import { PROJECTS } from "../../record/tables/projects.ts";
import { nameOf } from "../collection.ts";
import type { Feature, PointGeometry, RecordProperties } from "../feature.ts";
import { recordColumns, type Values } from "./record-columns.ts";
import type { CellValue, ExportRow, ExportTable } from "./table.ts";

type RecordFeature = Feature<RecordProperties>;
type Derived = Partial<Record<DerivedName, CellValue>>;

const PLACE: readonly DerivedName[] = [
  "neighbourhood_code",
  "neighbourhood_name",
  "council_code",
  "council_name",
  "region_code",
  "region_name",
];
const FIGURES: readonly DerivedName[] = [
  "imd_rank",
  "imd_decile",
  "rural_urban",
  "nearest_anchor_id",
  "nearest_anchor_metres",
  "map_latitude",
  "map_longitude",
];

/** Precisions that the map draws: the others stand for a whole council or country, or are withheld. */
const DRAWN: ReadonlySet<string> = new Set(["building", "postcode", "area", "town"]);

/** Tables of some records; `near` adds the distance from the middle of a circle. Tables without a row are left out. */
export function recordTables(features: readonly RecordFeature[], near?: Position): readonly ExportTable[] {
  const projects = features.filter(({ properties }) => properties.layer === "projects");
  const organisations = features.filter(({ properties }) => properties.layer === "organisations");
  return [
    recordTable(PROJECTS, projects, near),
    recordTable(ORGANISATIONS, organisations, near),
    evidenceTable(OUTCOMES, features, ({ outcomes }) => outcomes, "subject"),
    evidenceTable(UPDATES, features, ({ updates }) => updates, "project"),
  ].filter(({ rows }) => rows.length > 0);
}

function recordTable(
  table: Table,
  features: readonly RecordFeature[],
  near: Position | undefined,
): ExportTable {
  const distance: readonly DerivedName[] = near === undefined ? [] : ["distance_metres"];
  const { columns, cells } = recordColumns(table, [...PLACE, ...FIGURES, ...distance]);
  const rows = features.map((feature): ExportRow => {
    const point = drawnPoint(feature);
    return withPoint(cells(curatedValues(feature), derivedValues(feature, point, near)), point);
  });
  return { ...head(table), columns, rows, shape: "point" };
}

function evidenceTable(
  table: Table,
  features: readonly RecordFeature[],
  read: (properties: RecordProperties) => readonly object[],
  about: string,
): ExportTable {
  const { columns, cells } = recordColumns(table, [
    "subject_name",
    ...PLACE,
    "map_latitude",
    "map_longitude",
  ]);
  const rows = features.flatMap((feature) => {
    const point = drawnPoint(feature);
    const derived = { ...derivedValues(feature, point, undefined), subject_name: nameOf(feature) };
    return read(feature.properties).map((one) =>
      withPoint(cells({ ...one, [about]: feature.id }, derived), point),
    );
  });
  return { ...head(table), columns, rows, shape: "point" };
}

/** Name, title and key of a table. */
export function head({
  name,
  title,
  describes,
  key,
}: Table): Pick<ExportTable, "id" | "title" | "describes" | "key"> {
  return { id: name, title, describes, key };
}

function withPoint(cells: readonly CellValue[], geometry: PointGeometry | undefined): ExportRow {
  return geometry === undefined ? { cells } : { cells, geometry };
}

/** The point that the map draws for a record; undefined for one that has none of its own. */
export function drawnPoint({ geometry, properties }: RecordFeature): PointGeometry | undefined {
  return DRAWN.has(properties.location_precision) ? geometry : undefined;
}

/** A record's own columns, with council and coordinates as a check would place them again. */
function curatedValues({ geometry, properties }: RecordFeature): Values {
  const { location_precision: precision, council_code: council } = properties;
  const isStated = DRAWN.has(precision) && properties.point_is_derived !== true;
  const [longitude, latitude] = (isStated ? geometry?.coordinates : undefined) ?? [];
  return { ...properties, council, latitude, longitude };
}

function derivedValues(
  { properties }: RecordFeature,
  point: PointGeometry | undefined,
  near: Position | undefined,
): Derived {
  const { deciles, nearest_anchor: anchor } = properties;
  const [longitude, latitude] = point?.coordinates ?? [];
  return {
    neighbourhood_code: properties.neighbourhood_code,
    neighbourhood_name: properties.neighbourhood_name,
    council_code: properties.council_code,
    council_name: properties.council_name,
    region_code: properties.region_code,
    region_name: properties.region_name,
    imd_rank: properties.imd_rank,
    imd_decile: deciles?.["imd"],
    rural_urban: properties.rural_urban,
    nearest_anchor_id: anchor?.id,
    nearest_anchor_metres: anchor?.metres,
    map_latitude: latitude,
    map_longitude: longitude,
    ...(near === undefined || latitude === undefined || longitude === undefined
      ? {}
      : { distance_metres: Math.round(distanceMetres(near, { latitude, longitude })) }),
  };
}

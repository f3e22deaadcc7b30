/** Records in full as tables to take away: projects, organisations, and the outcomes and updates that belong to them. */

import { distanceMetres, type Position } from "../../place/distance.ts";
import type { Table } from "../../record/column.ts";
import type { DerivedName } from "../../record/derived-columns.ts";
import { isPlacedAs } from "../../record/precision.ts";
import { OUTCOMES, UPDATES } from "../../record/tables/evidence.ts";
import { ORGANISATIONS } from "../../record/tables/organisations.ts";
import { PROJECTS } from "../../record/tables/projects.ts";
import { nameOf } from "../collection.ts";
import type { Feature, PointGeometry, RecordProperties } from "../feature.ts";
import { recordColumns, type Values } from "./record-columns.ts";
import type { CellValue, ExportRow, ExportTable } from "./table.ts";

type RecordFeature = Feature<RecordProperties>;

const PLACE: readonly DerivedName[] = [
  "neighbourhood_code",
  "neighbourhood_name",
  "ward_name",
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
  const derived = [...PLACE, ...FIGURES, ...distance];
  const { columns, cells } = recordColumns(table, derived, GIVEN);
  const readers = derived.map((name) => READERS[name]);
  const rows = features.map((feature): ExportRow => {
    const point = drawnPoint(feature);
    const more = readers.map((read) => read(feature, point, near));
    // The properties hold the record's own columns under their own names.
    return withPoint(cells(feature.properties as unknown as Values, more, placeColumns(feature)), point);
  });
  return { ...head(table), columns, rows, shape: "point" };
}

function evidenceTable(
  table: Table,
  features: readonly RecordFeature[],
  read: (properties: RecordProperties) => readonly object[],
  about: string,
): ExportTable {
  const derived: readonly DerivedName[] = ["subject_name", ...PLACE, "map_latitude", "map_longitude"];
  const { columns, cells } = recordColumns(table, derived, [about]);
  const rows = features.flatMap((feature) => {
    const all = read(feature.properties);
    if (all.length === 0) return [];
    const point = drawnPoint(feature);
    const more = derived.map((name) => READERS[name](feature, point, undefined));
    return all.map((one) => withPoint(cells(one as Values, more, [feature.id]), point));
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
  return isPlacedAs(properties.location_precision) ? geometry : undefined;
}

/** Columns that details hold in another form. */
const GIVEN = ["council", "latitude", "longitude"];

/** Council and coordinates of a record as a check would place it again, in the order of `GIVEN`. */
function placeColumns({ geometry, properties }: RecordFeature): readonly CellValue[] {
  const { location_precision: precision, council_code: council } = properties;
  const isStated = isPlacedAs(precision) && properties.point_is_derived !== true;
  const [longitude, latitude] = (isStated ? geometry?.coordinates : undefined) ?? [];
  return [council, latitude, longitude];
}

type Reader = (
  feature: RecordFeature,
  point: PointGeometry | undefined,
  near: Position | undefined,
) => CellValue;

/** How each derived column is read. */
const READERS: Readonly<Record<DerivedName, Reader>> = {
  subject_name: (feature) => nameOf(feature),
  neighbourhood_code: ({ properties }) => properties.neighbourhood_code,
  neighbourhood_name: ({ properties }) => properties.neighbourhood_name,
  ward_name: ({ properties }) => properties.ward_name,
  council_code: ({ properties }) => properties.council_code,
  council_name: ({ properties }) => properties.council_name,
  region_code: ({ properties }) => properties.region_code,
  region_name: ({ properties }) => properties.region_name,
  imd_rank: ({ properties }) => properties.imd_rank,
  imd_decile: ({ properties }) => properties.deciles?.["imd"],
  rural_urban: ({ properties }) => properties.rural_urban,
  nearest_anchor_id: ({ properties }) => properties.nearest_anchor?.id,
  nearest_anchor_metres: ({ properties }) => properties.nearest_anchor?.metres,
  map_latitude: (_feature, point) => point?.coordinates[1],
  map_longitude: (_feature, point) => point?.coordinates[0],
  distance_metres: (_feature, point, near) => {
    if (near === undefined || point === undefined) return undefined;
    const [longitude, latitude] = point.coordinates;
    return Math.round(distanceMetres(near, { latitude, longitude }));
  },
};

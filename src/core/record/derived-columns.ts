/** Columns that a download carries beside the curated ones: derived by the build, so a check passes over them when a download comes back. */

/** A column that nobody types. */
export interface DerivedColumn {
  readonly title: string;
  /** What it says, with its unit. */
  readonly help: string;
  readonly type: "string" | "integer" | "number";
}

/** Derived columns by name, in the order in which downloads hold them. */
export const DERIVED_COLUMNS = {
  subject_name: {
    title: "About (name)",
    help: "Name of the project or organisation that the row is about.",
    type: "string",
  },
  neighbourhood_code: {
    title: "Neighbourhood (GSS code)",
    help: "Lower layer Super Output Area of 2021 in which the point lies; empty where the place is not known finely enough, or withheld.",
    type: "string",
  },
  neighbourhood_name: {
    title: "Neighbourhood",
    help: "Name of that area, as the statistics office gives it.",
    type: "string",
  },
  ward_name: {
    title: "Ward",
    help: "Name of the ward of 2024 that holds most of that neighbourhood.",
    type: "string",
  },
  council_code: {
    title: "Council (GSS code)",
    help: "District, borough, unitary council or county of May 2024 in which the record lies.",
    type: "string",
  },
  council_name: {
    title: "Council (name)",
    help: "Name of that council as people say it: Bristol for “Bristol, City of”.",
    type: "string",
  },
  region_code: { title: "Region (GSS code)", help: "Region of England.", type: "string" },
  region_name: { title: "Region", help: "Name of that region.", type: "string" },
  imd_rank: {
    title: "IMD 2025 rank",
    help: "Rank of the neighbourhood on the Index of Multiple Deprivation 2025: 1 is the most deprived of 33,755.",
    type: "integer",
  },
  imd_decile: {
    title: "IMD 2025 decile",
    help: "Tenth of England's neighbourhoods in which that rank lies: 1 is the most deprived. It says nothing of single people.",
    type: "integer",
  },
  rural_urban: {
    title: "Rural or urban",
    help: "Rural Urban Classification 2021 of the neighbourhood.",
    type: "string",
  },
  nearest_anchor_id: {
    title: "Nearest anchor (id)",
    help: "Id of the nearest open anchor organisation on this map, itself left out. Anchors placed on the middle of their town count; those of a whole council or of a withheld place do not. Empty where the record's own neighbourhood is not known.",
    type: "string",
  },
  nearest_anchor_metres: {
    title: "Distance to the nearest anchor (metres)",
    help: "As the crow flies; rough where the anchor or the record stands for an area or a town (location_precision).",
    type: "integer",
  },
  map_latitude: {
    title: "Latitude on the map",
    help: "WGS84 degrees north of the point that the map draws; empty where it draws none.",
    type: "number",
  },
  map_longitude: {
    title: "Longitude on the map",
    help: "WGS84 degrees east of the point that the map draws; empty where it draws none.",
    type: "number",
  },
  distance_metres: {
    title: "Distance (metres)",
    help: "From the middle of the circle that was asked for, as the crow flies.",
    type: "integer",
  },
} as const satisfies Readonly<Record<string, DerivedColumn>>;

/** Name of a derived column. */
export type DerivedName = keyof typeof DERIVED_COLUMNS;

/** True for the name of a derived column. */
export function isDerivedName(name: string): name is DerivedName {
  return Object.hasOwn(DERIVED_COLUMNS, name);
}

/** A record as a GeoJSON feature (RFC 7946): what layers, details and record pages are made of. */
import type { Position } from "../place/distance.ts";
import type { Dataset, Placed } from "../record/dataset.ts";
import { TELLS_PLACE } from "../record/precision.ts";
import type { CouncilRow } from "../record/tables/councils.ts";
import type { Outcome, Update } from "../record/tables/evidence.ts";
import type { Organisation } from "../record/tables/organisations.ts";
import type { Project } from "../record/tables/projects.ts";
import { anchorFinder, type DerivedColumns, derivedColumns } from "./derived.ts";

/** A record as a GeoJSON point feature. Geometry is absent for a record that belongs to no one place; layers leave such records out. */
export interface Feature<P> {
  readonly type: "Feature";
  readonly id: string;
  /** West, south, east and north, WGS84 degrees, of what the point stands for. */
  readonly bbox?: readonly [number, number, number, number];
  readonly geometry?: PointGeometry;
  readonly properties: P;
}

/** The features that have a point, which a GeoJSON layer may hold. */
export function located<P>(features: readonly Feature<P>[]): readonly Feature<P>[] {
  return features.filter(({ geometry }) => geometry !== undefined);
}

/** WGS84 degrees, longitude first, six decimals at most. */
export interface PointGeometry {
  readonly type: "Point";
  readonly coordinates: readonly [longitude: number, latitude: number];
}

/** Another record that is named on a card. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

interface SharedProperties extends DerivedColumns {
  readonly layer: "projects" | "organisations";
  readonly outcomes: readonly Omit<Outcome, "subject">[];
  /** Oldest first. */
  readonly updates: readonly Omit<Update, "project">[];
}

type Curated<R> = Omit<R, "latitude" | "longitude" | "council">;

/** A project as people read it: its own columns, what the build derives, and the names of what it refers to. */
export interface ProjectProperties extends Curated<Project>, SharedProperties {
  readonly layer: "projects";
  readonly lead?: NamedRecord;
  /** Organisations that its row names, and those that name it as their consortium. */
  readonly partners: readonly NamedRecord[];
  readonly programmes: readonly NamedRecord[];
}

/** An organisation as people read it. */
export interface OrganisationProperties extends Curated<Organisation>, SharedProperties {
  readonly layer: "organisations";
  readonly leads: readonly NamedRecord[];
  readonly takes_part_in: readonly NamedRecord[];
}

/** Properties of any record. */
export type RecordProperties = ProjectProperties | OrganisationProperties;

/** A council with what has been curated about it. */
export interface CouncilProperties extends Partial<Omit<CouncilRow, "gss">> {
  readonly layer: "councils";
  readonly gss: string;
  readonly name: string;
  readonly tier: string;
  /** GSS codes of a county's districts; absent for every other council. */
  readonly districts?: readonly string[];
  readonly region_code: string;
  readonly region_name: string;
  /** What lies in the council, or in a district of the county. */
  readonly project_count: number;
  readonly anchor_count: number;
}

/** GSS codes of what lies in a council: its own, and of a county those of its districts (`codesWithin`, as published). */
export function codesInside({
  gss,
  districts = [],
}: Pick<CouncilProperties, "gss" | "districts">): readonly string[] {
  return [gss, ...districts];
}

/** Degrees with six decimals at most. */
export function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** The point of a position. */
export function pointGeometry({ latitude, longitude }: Position): PointGeometry {
  return { type: "Point", coordinates: [sixDecimals(longitude), sixDecimals(latitude)] };
}

/** Features of all projects and organisations, in order of id. */
export function recordFeatures(dataset: Dataset): {
  readonly projects: readonly Feature<ProjectProperties>[];
  readonly organisations: readonly Feature<OrganisationProperties>[];
} {
  const named = naming(namesById(dataset));
  const namedProgrammes = naming(new Map(dataset.programmes.map(({ id, name }) => [id, name])));
  const outcomes = groupBy(dataset.outcomes, (outcome) => outcome.subject);
  const updates = groupBy(dataset.updates, (update) => update.project);
  const nearestAnchor = anchorFinder(dataset);
  const partners = partnersByProject(dataset);
  const leads = new Map<string, NamedRecord[]>();
  const partIn = new Map<string, NamedRecord[]>();
  const note = (map: Map<string, NamedRecord[]>, id: string, project: Project): void =>
    void map.set(id, [...(map.get(id) ?? []), { id: project.id, name: project.title }]);
  for (const { record } of dataset.projects) {
    if (record.lead_org !== undefined) note(leads, record.lead_org, record);
    for (const partner of partners.get(record.id) ?? []) note(partIn, partner, record);
  }
  const shared = ({ record, placement }: Placed<Project> | Placed<Organisation>) => {
    const anchor = nearestAnchor(record.id, placement);
    return {
      ...curated(record),
      ...derivedColumns(placement, record.location_precision),
      ...(isStated(record, placement.position) ? {} : { point_is_derived: true as const }),
      ...(anchor === undefined ? {} : { nearest_anchor: anchor }),
      outcomes: (outcomes.get(record.id) ?? []).map(({ subject: _subject, ...rest }) => rest),
      updates: (updates.get(record.id) ?? [])
        .map(({ project: _project, ...rest }) => rest)
        .sort((a, b) => compareText(a.date, b.date)),
    };
  };
  return {
    projects: features(dataset.projects, (placed) => ({
      // `shared` keeps the columns of the record it was given.
      ...(shared(placed) as Curated<Project> & ReturnType<typeof shared>),
      layer: "projects",
      ...(placed.record.lead_org === undefined
        ? {}
        : { lead: named([placed.record.lead_org])[0] ?? { id: "", name: "" } }),
      partners: named(partners.get(placed.record.id) ?? []),
      programmes: namedProgrammes(placed.record.programme),
    })),
    organisations: features(dataset.organisations, (placed) => ({
      ...(shared(placed) as Curated<Organisation> & ReturnType<typeof shared>),
      layer: "organisations",
      leads: leads.get(placed.record.id) ?? [],
      takes_part_in: partIn.get(placed.record.id) ?? [],
    })),
  };
}

/** Partners of each project: those that its row names, and the organisations whose rows name it as their consortium; not its lead. */
function partnersByProject({ projects, organisations }: Dataset): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { record } of organisations)
    for (const id of record.consortium_ids) members.set(id, [...(members.get(id) ?? []), record.id]);
  return new Map(
    projects.map(({ record: { id, lead_org, partner_orgs } }) => {
      const all = new Set([...partner_orgs, ...(members.get(id) ?? [])]);
      return [id, [...all].filter((one) => one !== lead_org)];
    }),
  );
}

/** True where the point is the row's own, or there is none. */
function isStated({ latitude, longitude }: Project | Organisation, position: Position | undefined): boolean {
  return position === undefined || (position.latitude === latitude && position.longitude === longitude);
}

/** The columns that are shown as they were written. The check refuses a withheld row that tells its place; this would drop what it told. */
function curated<R extends Project | Organisation>(record: R): Curated<R> {
  const { latitude: _latitude, longitude: _longitude, council: _council, ...rest } = record;
  if (record.location_precision !== "withheld") return rest;
  const told = new Set<string>(TELLS_PLACE);
  // Only optional columns are left out.
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !told.has(name))) as Curated<R>;
}

function features<R extends Project | Organisation, P>(
  placed: readonly Placed<R>[],
  properties: (placed: Placed<R>) => P,
): readonly Feature<P>[] {
  return placed
    .map((one) => ({
      type: "Feature" as const,
      id: one.record.id,
      ...(one.placement.position === undefined ? {} : { geometry: pointGeometry(one.placement.position) }),
      properties: properties(one),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Gives ids their names; an id without one stands for itself. */
function naming(names: ReadonlyMap<string, string>): (ids: readonly string[]) => readonly NamedRecord[] {
  return (ids) => ids.map((id) => ({ id, name: names.get(id) ?? id }));
}

/** Names of records by id; a programme may have the id of a record and is not among them. */
function namesById({ projects, organisations }: Dataset): ReadonlyMap<string, string> {
  return new Map([
    ...projects.map(({ record }) => [record.id, record.title] as const),
    ...organisations.map(({ record }) => [record.id, record.name] as const),
  ]);
}

/** Groups values by a key, keeping their order. */
export function groupBy<T>(
  values: readonly T[],
  key: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Order of texts by code unit: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

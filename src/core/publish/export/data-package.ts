/** Tables as a Frictionless Data Package (version 1), with a Table Schema for each. */
import { TABLES } from "../../record/tables/registry.ts";
import type { Terms } from "../sources.ts";
import { type ForeignKey, type SchemaField, tableSchema } from "../table-schema.ts";
import type { ExportBundle } from "./about.ts";
import { licencesOf, otherLicencesInWords } from "./licences.ts";
import type { CellKind, CellValue, ExportColumn, ExportTable } from "./table.ts";

/** A file of a package. */
export interface PackagedFile {
  /** Path beside the descriptor. */
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly format: string;
  /** SHA-256 in hexadecimal, where it is known. */
  readonly sha256?: string;
}

/** Licences by the id that rows and sources bear. */
const LICENCES: Readonly<Record<string, { readonly title: string; readonly path: string }>> = {
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
  "OGL-UK-3.0": {
    title: "Open Government Licence v3.0",
    path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
};

/** The descriptor of a package of files. */
export function dataPackage({ name, tables, about }: ExportBundle, files: readonly PackagedFile[]): object {
  const packaged = tables.filter(({ id }) => files.some(({ path }) => path === `${id}.csv`));
  return {
    profile: "data-package",
    name: packageName(name),
    title: about.question,
    description: [
      about.attribution,
      ...tables.flatMap((table) => ownTerms(table, about)),
      ...about.filters,
      ...about.notes,
    ]
      .map(withStop)
      .join(" "),
    version: about.version,
    created: `${about.date}T00:00:00Z`,
    ...(about.link === undefined ? {} : { homepage: about.link }),
    licenses: [licenceOf(about.licence)],
    sources: about.sources.map(({ title, url, edition }) => ({ title: `${title} (${edition})`, path: url })),
    contributors: [{ title: about.siteName, role: "publisher" }],
    resources: files.map((file) => resource(file, tables, packaged, about.licence)),
  };
}

/** Whose a table is, where it is not the whole package's, and the licences of its rows where they differ. */
function ownTerms(table: ExportTable, whole: Terms): readonly string[] {
  const { title, terms } = table;
  const others = otherLicencesInWords(table, (terms ?? whole).licence);
  return [
    ...(terms === undefined ? [] : [`${title} are under ${terms.licence}: ${terms.attribution}`]),
    ...(others === undefined ? [] : [`Rows of ${title.toLowerCase()} are under ${others}`]),
  ];
}

/** A text as a sentence among others: with a full stop, unless it ends as a sentence does. */
function withStop(text: string): string {
  return /[.!?…]["'”’)]?$/.test(text) ? text : `${text}.`;
}

/** A licence as a data package names it. */
export function licenceOf(id: string): object {
  const known = LICENCES[id];
  return known === undefined ? { name: id } : { name: id, title: known.title, path: known.path };
}

/** Lower-case letters, digits and hyphens, as the format asks of a name. */
function packageName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/^-|-$/g, "") || "records"
  );
}

function resource(
  { path, bytes, mediaType, format, sha256 }: PackagedFile,
  tables: readonly ExportTable[],
  packaged: readonly ExportTable[],
  whole: string,
): object {
  const table = tables.find(({ id }) => path === `${id}.${format}`);
  const licences = table === undefined ? [whole] : licencesOf(table, table.terms?.licence ?? whole);
  const hasOwn = table?.terms !== undefined || licences.some((licence) => licence !== whole);
  const isTable = table !== undefined && format === "csv";
  return {
    name: packageName(isTable ? table.id : path.replace(/[./]/g, "-")),
    path,
    ...(table === undefined ? {} : { title: table.title, description: table.describes }),
    // A resource without licences has the package's.
    ...(hasOwn ? { licenses: licences.map(licenceOf) } : {}),
    profile: isTable ? "tabular-data-resource" : "data-resource",
    format,
    mediatype: mediaType,
    encoding: "utf-8",
    bytes,
    ...(sha256 === undefined ? {} : { hash: `sha256:${sha256}` }),
    ...(isTable ? { schema: exportSchema(table, packaged) } : {}),
  };
}

const TYPES: Readonly<Record<CellKind, string>> = { text: "string", integer: "integer", number: "number" };

/**
 * The Table Schema of a table as it is taken away: that of the curated table, with the derived columns behind. It names
 * only keys that hold among the rows of the tables that are `packaged` with it.
 */
export function exportSchema(table: ExportTable, packaged: readonly ExportTable[]): object {
  const { id, columns, key, rows } = table;
  const own = TABLES.find(({ name }) => name === id);
  const curated = own === undefined ? undefined : tableSchema(own);
  const known = new Map(curated?.fields.map((field) => [field.name, field] as const));
  const primaryKey = curated === undefined ? key : (curated.primaryKey ?? []);
  const foreignKeys = curated?.foreignKeys.filter((one) => holds(one, table, packaged)) ?? [];
  return {
    fields: columns.map((column, at) => {
      const field = known.get(column.name);
      if (field === undefined) return derivedField(column);
      // A table of all councils has rows of which nobody has written anything.
      return rows.every(({ cells }) => cells[at] !== undefined) ? field : withoutRequired(field);
    }),
    missingValues: [""],
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** True where the other table is there too, with every id that is named: a choice of rows may lack some. */
function holds(
  { fields: [field], reference }: ForeignKey,
  table: ExportTable,
  packaged: readonly ExportTable[],
): boolean {
  const target = packaged.find(({ id }) => id === reference.resource);
  if (target === undefined) return false;
  const known = new Set(cellsOf(target, reference.fields[0]));
  return cellsOf(table, field).every((cell) => cell === undefined || known.has(cell));
}

function cellsOf({ columns, rows }: ExportTable, name: string): readonly CellValue[] {
  const at = columns.findIndex((column) => column.name === name);
  return rows.map(({ cells }) => cells[at]);
}

function withoutRequired(field: SchemaField): SchemaField {
  const { required: _required, ...constraints } = field.constraints;
  return { ...field, constraints };
}

function derivedField({ name, title, describes, kind }: ExportColumn): Partial<SchemaField> {
  return { name, title, description: describes, type: TYPES[kind] };
}

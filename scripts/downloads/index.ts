/** `buildDownloads`: everything at a stable address that is not a page or a layer of the map: `/download/`, `/api/v1/`, `/openreferral/`. */
import type { Geography } from "../../src/core/place/geography.ts";
import { API_PATH, apiFiles } from "../../src/core/publish/api/files.ts";
import { neighbourhoodStem } from "../../src/core/publish/api/neighbourhoods.ts";
import { type ApiExamples, apiOperations, openApi } from "../../src/core/publish/api/openapi.ts";
import { councilFeatures } from "../../src/core/publish/councils.ts";
import { type CataloguedFile, type CataloguedLayer, dcatCatalogue } from "../../src/core/publish/dcat.ts";
import { aboutText } from "../../src/core/publish/export/about.ts";
import { csvText } from "../../src/core/publish/export/csv.ts";
import { dataPackage } from "../../src/core/publish/export/data-package.ts";
import { licencesOf } from "../../src/core/publish/export/licences.ts";
import { drawnRows, type ExportColumn, type ExportTable } from "../../src/core/publish/export/table.ts";
import { recordFeatures } from "../../src/core/publish/feature.ts";
import { type Giving, GRANT_COLUMNS, giving } from "../../src/core/publish/giving.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { referralFiles } from "../../src/core/publish/open-referral.ts";
import {
  compareRows,
  fingerprints,
  type Release,
  type ReleaseChange,
} from "../../src/core/publish/release.ts";
import { siteKey, siteWord } from "../../src/core/publish/site-key.ts";
import type { Dataset } from "../../src/core/record/dataset.ts";
import { encodeCsv } from "../../src/io/export/csv.ts";
import { utf8 } from "../../src/io/export/format.ts";
import { EXPORT_FORMATS } from "../../src/io/export/formats.ts";
import { zipFiles } from "../../src/io/export/package.ts";
import { sha256 } from "../build-layers.ts";
import { type Effects, joinPath } from "../effects.ts";
import { bundleOf, type DownloadLayer, recordLayers } from "./layers.ts";
import { type NeighbourhoodInput, neighbourhoodDownloads } from "./neighbourhoods.ts";
import { lastRelease } from "./releases.ts";
import { NODE_TOOLS } from "./tools.ts";
import { mapNamespace, uuid5 } from "./uuid.ts";

/** What downloads are made of. */
export interface DownloadInput extends Pick<NeighbourhoodInput, "shapes" | "edges"> {
  readonly dataset: Dataset;
  readonly geography: Geography;
  readonly site: Site;
  /** Version of the data, as the manifest gives it. */
  readonly version: string;
  /** Folder of curated tables, in which releases are kept. */
  readonly data: string;
  readonly cache: string;
}

/** A table as the data page shows it. */
export interface PublishedLayer extends CataloguedLayer {
  readonly rows: number;
  /** Rows with a shape of their own. */
  readonly drawn: number;
  readonly shape: "none" | "point" | "area";
  readonly columns: readonly ExportColumn[];
  /** Absent where there was no release before. */
  readonly change?: ReleaseChange;
}

/** Files by path below the site's own address, and what pages say of them. */
export interface Downloads {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly layers: readonly PublishedLayer[];
  /** Files that hold everything. */
  readonly whole: readonly CataloguedFile[];
  readonly last: Release | undefined;
  readonly version: string;
  readonly giving: Giving;
  readonly services: number;
  readonly examples: ApiExamples;
}

const FOLDER = "download/";

/** Builds all files. */
export async function buildDownloads(effects: Effects, input: DownloadInput): Promise<Downloads> {
  const started = effects.now();
  const { dataset, geography, site, version } = input;
  const { projects, organisations } = recordFeatures(dataset);
  const records = [...projects, ...organisations];
  const councils = councilFeatures(dataset, geography);
  const last = await lastRelease(effects, input.data);
  const tables = recordLayers({ dataset, geography, site, records, councils });
  const cache = joinPath(input.cache, "downloads");
  const heavy = await neighbourhoodDownloads(effects, { ...input, cache });
  const layers = [...tables, heavy.layer];
  const files = new Map<string, string | Uint8Array>();
  for (const layer of tables)
    for (const [path, bytes] of await layerFiles(layer, input)) files.set(path, bytes);
  for (const [name, bytes] of heavy.files) files.set(`${FOLDER}${name}`, bytes);
  files.set(`${FOLDER}${heavy.layer.table.id}.csvt`, csvTypes(heavy.layer.table));
  const published = layers.map((layer) => publish(layer, files, last));
  const whole = await wholeFiles(layers, files, input);
  const given = giving(projects, organisations, siteWord(site));
  if (given.grants.length > 0) files.set(`${FOLDER}360giving.csv`, grantsCsv(given));
  files.set(`${FOLDER}catalogue.jsonld`, asJson(dcatCatalogue(site, version, published)));
  const examples = examplesOf(input, records);
  for (const [path, text] of apiFiles({ dataset, geography, site, version, records, councils }))
    files.set(API_PATH + path, text);
  files.set(`${API_PATH}openapi.json`, asJson(openApi(site, version, apiOperations(examples))));
  const namespace = mapNamespace(siteKey(site));
  const feed = referralFiles({
    site,
    projects,
    organisations,
    councilName: (code) => geography.councilByCode.get(code)?.name ?? code,
    uuid: (name) => uuid5(namespace, name),
  });
  for (const [path, value] of feed) files.set(`openreferral/${path}`, asJson(value));
  const services = [...feed.keys()].filter((path) => path.startsWith("services/")).length;
  const seconds = ((effects.now() - started) / 1000).toFixed(1);
  effects.log(`${files.size} files to take away in ${seconds} s.`);
  return { files, layers: published, whole, last, version, giving: given, services, examples };
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** One table in every format that can hold it. */
async function layerFiles(
  layer: DownloadLayer,
  input: DownloadInput,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const bundle = bundleOf(
    layer.table.id,
    `All ${layer.table.title.toLowerCase()} on the map`,
    [layer],
    input,
  );
  const found: (readonly [string, Uint8Array])[] = [];
  for (const format of EXPORT_FORMATS) {
    if (format.id === "excel" || (format.isMap && layer.table.shape === "none")) continue;
    for (const { path, bytes } of await format.encode(bundle, NODE_TOOLS)) found.push([FOLDER + path, bytes]);
  }
  found.push([`${FOLDER}${layer.table.id}.csvt`, utf8(csvTypes(layer.table))]);
  return found;
}

const CSV_TYPES = { text: "String", integer: "Integer64", number: "Real" } as const;

/** Types of a CSV's columns as GDAL and QGIS read them beside it, so that numbers stay numbers there. */
export function csvTypes({ columns }: Pick<ExportTable, "columns">): string {
  return `${columns.map(({ kind }) => `"${CSV_TYPES[kind]}"`).join(",")}\n`;
}

/** One GeoPackage of everything, a descriptor and a text that say what there is, and a zip of it all. */
async function wholeFiles(
  layers: readonly DownloadLayer[],
  files: Map<string, string | Uint8Array>,
  input: DownloadInput,
): Promise<readonly CataloguedFile[]> {
  const bundle = bundleOf("everything", "Everything on the map", layers, input);
  const format = EXPORT_FORMATS.find(({ id }) => id === "geopackage");
  const [geoPackage] = (await format?.encode(bundle, NODE_TOOLS)) ?? [];
  const described = [...files]
    .filter(([path]) => !path.endsWith(".csvt"))
    .map(([path, content]) => {
      const bytes = typeof content === "string" ? utf8(content) : content;
      const extension = path.split(".").at(-1) ?? "";
      const mediaType =
        EXPORT_FORMATS.find((one) => one.extension === extension)?.mediaType ?? "application/octet-stream";
      return {
        path: path.slice(FOLDER.length),
        bytes: bytes.length,
        mediaType,
        format: extension,
        sha256: sha256(bytes),
      };
    });
  files.set(`${FOLDER}datapackage.json`, asJson(dataPackage(bundle, described)));
  files.set(`${FOLDER}README.txt`, aboutText(bundle));
  const csv = encodeCsv(bundle);
  const inZip = described.filter(({ path }) => csv.some((file) => file.path === path));
  const zip = zipFiles(
    [
      ...csv,
      ...(geoPackage === undefined ? [] : [geoPackage]),
      { path: "datapackage.json", bytes: utf8(asJson(dataPackage(bundle, inZip))) },
      { path: "README.txt", bytes: utf8(aboutText(bundle)) },
    ],
    false,
  );
  if (geoPackage !== undefined) files.set(`${FOLDER}everything.gpkg`, geoPackage.bytes);
  files.set(`${FOLDER}everything.zip`, zip);
  return [
    catalogued("everything.gpkg", "GeoPackage", "application/geopackage+sqlite3", files),
    catalogued("everything.zip", "zip of CSV and GeoPackage", "application/zip", files),
  ];
}

function catalogued(
  name: string,
  label: string,
  mediaType: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): CataloguedFile {
  const path = `${FOLDER}${name}`;
  const content = files.get(path) ?? "";
  const bytes = typeof content === "string" ? utf8(content) : content;
  return { path, label, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
}

function publish(
  { table, date, licence, sources }: DownloadLayer,
  files: ReadonlyMap<string, string | Uint8Array>,
  last: Release | undefined,
): PublishedLayer {
  const { id, title, describes, columns, shape } = table;
  const formats = [
    ...EXPORT_FORMATS.map(({ extension, label, mediaType }) => ({ extension, label, mediaType })),
    { extension: "pmtiles", label: "PMTiles", mediaType: "application/vnd.pmtiles" },
  ];
  const before = last?.tables[id];
  return {
    id,
    title,
    describes,
    columns,
    shape,
    date,
    licences: licencesOf(table, licence),
    sources,
    rows: table.rows.length,
    drawn: drawnRows(table).length,
    files: formats.flatMap(({ extension, label, mediaType }) =>
      files.has(`${FOLDER}${id}.${extension}`)
        ? [catalogued(`${id}.${extension}`, label, mediaType, files)]
        : [],
    ),
    ...(last === undefined
      ? {}
      : { change: compareRows(before ?? {}, fingerprints(table, rowHash, last.format)) }),
  };
}

/** Characters of a row's hash that a release keeps. */
const HASH_LENGTH = 12;

/** A row's fingerprint. */
export function rowHash(text: string): string {
  return sha256(text).slice(0, HASH_LENGTH);
}

function grantsCsv({ grants }: Giving): string {
  return csvText({
    id: "360giving",
    title: "Grants",
    describes: "",
    key: ["Identifier"],
    shape: "none",
    columns: GRANT_COLUMNS.map((name) => ({
      name,
      title: name,
      describes: "",
      kind: name === "Amount Awarded" ? "integer" : "text",
    })),
    rows: grants.map((grant) => ({ cells: GRANT_COLUMNS.map((name) => grant[name]) })),
  });
}

/** Examples that the build holds: the first anchor's record, its council and its neighbourhood. */
function examplesOf(
  { geography }: DownloadInput,
  records: readonly { readonly id: string; readonly properties: { readonly neighbourhood_code?: string } }[],
): ApiExamples {
  const placed = records.find(({ properties }) => properties.neighbourhood_code !== undefined);
  const [first] = geography.neighbourhoods;
  const code = placed?.properties.neighbourhood_code ?? first?.code ?? "";
  const record = (placed ?? records[0])?.id;
  return {
    ...(record === undefined ? {} : { record }),
    council: geography.neighbourhoodByCode.get(code)?.council ?? "",
    neighbourhood: code,
    stem: neighbourhoodStem(code),
  };
}

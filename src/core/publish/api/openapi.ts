/** The static API described in OpenAPI 3.1, with an example for every address at which something answers. */
import type { Site } from "../manifest.ts";
import { siteAddress } from "../sitemap.ts";

/** One address of the API, with an example that answers where there is one. */
export interface ApiOperation {
  /** Path with its parameter: `records/{id}.json`. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  readonly parameter?: {
    readonly name: string;
    readonly describes: string;
    /** Absent where the map has nothing that it could name. */
    readonly example?: string;
  };
  /** What the answer holds besides version, licence and attribution. */
  readonly answer: Readonly<Record<string, string>>;
}

/** Values for the examples: a record, a council and a neighbourhood that the build holds. */
export interface ApiExamples {
  /** Absent on a map without records. */
  readonly record?: string;
  readonly council: string;
  readonly neighbourhood: string;
  readonly stem: string;
}

/** All addresses. */
export function apiOperations({
  record,
  council,
  neighbourhood,
  stem,
}: ApiExamples): readonly ApiOperation[] {
  const gss = { name: "gss", describes: "GSS code of a council", example: council };
  return [
    {
      path: "index.json",
      id: "getIndex",
      title: "What there is",
      describes: "Counts, and where this description stands.",
      answer: { name: "string", records: "integer", councils: "integer", neighbourhoods: "integer" },
    },
    {
      path: "records/index.json",
      id: "listRecords",
      title: "All records",
      describes: "Id, name, kind, status and council of every project and organisation.",
      answer: { records: "array" },
    },
    {
      path: "records/{id}.json",
      id: "getRecord",
      title: "One record",
      describes: "Everything that the map knows of a project or organisation, as a GeoJSON feature.",
      parameter: {
        name: "id",
        describes: "Id of a record, as its page bears it",
        ...(record === undefined ? {} : { example: record }),
      },
      answer: { record: "object" },
    },
    {
      path: "councils/index.json",
      id: "listCouncils",
      title: "All councils",
      describes: "Codes, names and counts.",
      answer: { councils: "array" },
    },
    {
      path: "councils/{gss}.json",
      id: "getCouncil",
      title: "Records by council",
      describes: "What is known of a council, and every record that lies in it.",
      parameter: gss,
      answer: { council: "object", records: "array" },
    },
    {
      path: "neighbourhoods/{stem}.json",
      id: "getNeighbourhoods",
      title: "Neighbourhood by code",
      describes: `Figures of up to a hundred neighbourhoods, by code. The file of a code is named by its first seven characters: ${neighbourhood} is in ${stem}.json.`,
      parameter: {
        name: "stem",
        describes: "First seven characters of a neighbourhood's code",
        example: stem,
      },
      answer: { neighbourhoods: "object" },
    },
    {
      path: "nearest/{gss}.json",
      id: "getNearest",
      title: "Nearest anchors",
      describes:
        "For every neighbourhood of a council the three nearest open anchor organisations, with the distance in metres as the crow flies from the centre of its people. Anchors with a point of their own count, down to the middle of their town: precision says how exactly each is placed, and to one of an area or a town the distance is rough.",
      parameter: gss,
      answer: { council_code: "string", neighbourhoods: "object" },
    },
  ];
}

/** The path of an operation's example; undefined where nothing on the map could answer. */
export function examplePath({ path, parameter }: ApiOperation): string | undefined {
  if (parameter === undefined) return path;
  return parameter.example === undefined ? undefined : path.replace(`{${parameter.name}}`, parameter.example);
}

const TERMS = { version: "string", licence: "string", attribution: "string" };

/** The description as an object. Its server is relative, so that it holds under any address. */
export function openApi(site: Site, version: string, operations: readonly ApiOperation[]): object {
  return {
    openapi: "3.1.0",
    info: {
      title: `${site.name}: static API`,
      version: "1",
      summary: site.tagline,
      description: `JSON files beside the map, of data version ${version}. No key, no limit, no query: every address is a file. Addresses under v1 keep their shape. Records are under the licence below; figures of neighbourhoods and councils are official statistics under the Open Government Licence v3.0, place names of GeoNames under CC BY 4.0: each file names them under sources with the words that they ask for.`,
      license: { name: site.licence, identifier: site.licence },
    },
    servers: [{ url: site.siteUrl === undefined ? "." : siteAddress(site.siteUrl, "api/v1") }],
    paths: Object.fromEntries(
      operations.map((operation) => [`/${operation.path}`, { get: pathItem(operation) }]),
    ),
  };
}

function pathItem({ path, id, title, describes, parameter, answer }: ApiOperation): object {
  const members = { ...TERMS, ...(path.includes("/") ? { sources: "array" } : {}), ...answer };
  return {
    operationId: id,
    summary: title,
    description: describes,
    ...(parameter === undefined
      ? {}
      : {
          parameters: [
            {
              name: parameter.name,
              in: "path",
              required: true,
              description: parameter.describes,
              schema: { type: "string" },
              ...(parameter.example === undefined ? {} : { example: parameter.example }),
            },
          ],
        }),
    responses: {
      "200": {
        description: describes,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: Object.keys(members),
              properties: Object.fromEntries(Object.entries(members).map(([name, type]) => [name, { type }])),
            },
          },
        },
      },
      "404": { description: "There is no such file." },
    },
  };
}

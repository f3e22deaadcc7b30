/** What a download says of itself: the question, date, version, licence, sources, definitions and what is missing. */
import type { Site } from "../manifest.ts";
import { type Source, sourcesNamed, type Terms } from "../sources.ts";
import { licencesOf, otherLicencesInWords } from "./licences.ts";
import { drawnRows, type ExportTable } from "./table.ts";

/** Licence and attribution are those of every table that names none of its own. */
export interface About extends Terms {
  /** The question as a sentence: "12 projects about food within 5 miles of HX1 5." */
  readonly question: string;
  /** Filters in force, `Theme: Food`; empty for everything. */
  readonly filters: readonly string[];
  /** Address that shows the same on the map; absent where the site has no address yet. */
  readonly link?: string | undefined;
  readonly siteName: string;
  /** Version of the data: the same data give the same version. */
  readonly version: string;
  /** ISO day on which the file was made or, for files of the build, on which the newest row was checked. */
  readonly date: string;
  readonly sources: readonly Source[];
  /** What a reader must know: what could not be loaded, what map formats leave out. */
  readonly notes: readonly string[];
}

/** Tables to take away, with what they say of themselves. */
export interface ExportBundle {
  /** Name of the file, without an ending. */
  readonly name: string;
  readonly tables: readonly ExportTable[];
  readonly about: About;
}

/** What only the page knows of a file that is made on it. */
export interface PageFacts {
  readonly site: Site;
  /** Whole address that shows the same. */
  readonly link: string;
  /** ISO day. */
  readonly date: string;
  /** Version of the data. */
  readonly version: string;
}

/** What every download of a site says. */
export function aboutSite(site: Site): Pick<About, "siteName" | "attribution" | "licence"> {
  return { siteName: site.name, attribution: site.attribution, licence: site.licence };
}

/** What a tool of the page worked out. */
export interface ToolAnswer {
  /** The question as a sentence. */
  readonly question: string;
  /** The answer as a sentence. */
  readonly answer: string;
  /** What must be known of the answer. */
  readonly caveats: readonly string[];
}

/** What the file of a tool's answer says of itself: answer and caveats are its notes. */
export function aboutAnswer(
  { question, answer, caveats }: ToolAnswer,
  filters: readonly string[],
  sourceIds: readonly string[],
  { site, link, date, version }: PageFacts,
): About {
  return {
    ...aboutSite(site),
    question,
    filters,
    link,
    version,
    date,
    sources: sourcesNamed(sourceIds),
    notes: [answer, ...caveats],
  };
}

/** Facts in words, in order: the rows of a sheet, the lines of a text. */
export function aboutLines({ about, tables }: ExportBundle): readonly (readonly [string, string])[] {
  return [
    ["Question", about.question],
    ...about.filters.map((filter) => ["Filter", filter] as const),
    ...(about.link === undefined ? [] : [["Link", about.link] as const]),
    ["Date", about.date],
    ["Data version", about.version],
    ["From", about.siteName],
    ["Licence", about.licence],
    ["Attribution", about.attribution],
    ...tables.flatMap((table) => ownTermsLines(table, about)),
    ...about.sources.map(
      ({ title, edition, attribution, url }) =>
        ["Source", `${title} (${edition}). ${attribution}. ${url}`] as const,
    ),
    ...tables.map((table) => ["Rows", rowsInWords(table)] as const),
    ...about.notes.map((note) => ["Note", note] as const),
  ];
}

/** Whose a table is, where it is not the whole file's, and the licences of its rows where they differ: facts that name it. */
function ownTermsLines(table: ExportTable, whole: Terms): readonly (readonly [string, string])[] {
  const { title, terms } = table;
  const name = title.toLowerCase();
  const others = otherLicencesInWords(table, (terms ?? whole).licence);
  return [
    ...(terms === undefined
      ? []
      : ([
          [`Licence of ${name}`, terms.licence],
          [`Attribution of ${name}`, terms.attribution],
        ] as const)),
    ...(others === undefined ? [] : [[`Licences of the rows of ${name}`, others] as const]),
  ];
}

/** `Projects: 12, of which 10 have a place of their own on the map`. */
export function rowsInWords(table: ExportTable): string {
  const count = `${table.title}: ${table.rows.length}`;
  if (table.shape === "none") return count;
  const drawn = drawnRows(table).length;
  return drawn === table.rows.length
    ? count
    : `${count}, of which ${drawn} have a place of their own on the map; the other ${table.rows.length - drawn} are in tables only`;
}

/** The sidecar as plain text. */
export function aboutText(bundle: ExportBundle): string {
  const facts = aboutLines(bundle).map(([name, value]) => `${name}: ${value}`);
  const definitions = bundle.tables.flatMap(({ id, describes, columns }) => [
    "",
    `${id}: ${describes}`,
    ...columns.map(({ name, title, describes: says, kind }) => `  ${name} (${title}, ${kind}): ${says}`),
  ]);
  return `${[...facts, "", "Definitions", ...definitions].join("\n")}\n`;
}

/** The same as members of a JSON file. */
export function aboutJson({ about, tables }: ExportBundle): object {
  const { filters, notes, sources, link, ...facts } = about;
  return {
    ...facts,
    ...(link === undefined ? {} : { link }),
    filters,
    notes,
    sources: sources.map(({ title, publisher, edition, licence, attribution, url }) => ({
      title,
      publisher,
      edition,
      licence,
      attribution,
      url,
    })),
    tables: tables.map((table) => ({
      id: table.id,
      ...table.terms,
      ...rowLicences(table, about),
      rows: table.rows.length,
      drawn: drawnRows(table).length,
      columns: table.columns.map(({ name, title, describes, kind }) => ({ name, title, describes, kind })),
    })),
  };
}

/** The licences of a table's rows as a member of a JSON file; none where all have the table's. */
function rowLicences(table: ExportTable, whole: Terms): { readonly licences?: readonly string[] } {
  const own = (table.terms ?? whole).licence;
  const licences = licencesOf(table, own);
  return licences.every((licence) => licence === own) ? {} : { licences };
}

/** Characters of a question in a file's name: room for what is asked about, and for a date within what systems allow. */
const LONGEST_NAME = 140;

/** The question as the name of a file: `12-projects-about-food-within-5-miles-of-hx1-5-2026-11-22`. */
export function fileNameOf(question: string, date: string): string {
  const words = question
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’“”"]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const short = wholeWords(words);
  return `${short === "" ? "records" : short}-${date}`;
}

/** As many words as a name may hold; a single longer one is cut between characters, as half of a surrogate pair is no name. */
function wholeWords(words: string): string {
  const characters = [...words];
  if (characters.length <= LONGEST_NAME) return words;
  const start = characters.slice(0, LONGEST_NAME).join("");
  if (characters[LONGEST_NAME] === "-") return start;
  const lastBreak = start.lastIndexOf("-");
  return lastBreak <= 0 ? start : start.slice(0, lastBreak);
}

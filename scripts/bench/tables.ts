/** Curated tables of any size, plainly made up: for measuring the site, never for the map. */
import type { LayerId } from "../../src/core/find/catalogue.ts";
import type { Position } from "../../src/core/place/distance.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import {
  DELIVERY_MODELS,
  FUNDING_MODELS,
  ORGANISATION_KINDS,
  PROJECT_KINDS,
  PROJECT_STATUS,
  THEMES,
  type Vocabulary,
} from "../../src/core/record/vocabulary.ts";
import { writeCsv } from "../../src/io/csv.ts";
import { makeTitle } from "./generate.ts";
import { type Draw, drawFrom } from "./random.ts";
import { PARTS, THINGS } from "./words.ts";

type Row = Readonly<Record<string, string>>;

/** Share of records that are projects; the others are organisations. */
const PROJECT_SHARE = 0.65;
/** Degrees around the centre of a neighbourhood within which its records lie. */
const SCATTER_DEGREES = 0.003;

/** Themes whose records may stand at a point, as all that are made up do. */
const PLACED_THEMES: Vocabulary = {
  ...THEMES,
  terms: THEMES.terms.filter(({ id }) => id !== "domestic-abuse"),
};

const PROVENANCE: Row = {
  source_url: "https://example.org/made-up",
  licence: "CC0-1.0",
  last_checked: "2026-11-01",
};

const SITE = {
  name: "Made-up records",
  tagline: "Generated to measure the site; nothing here is real",
  area: "England",
  licence: "CC0-1.0",
  attribution: "Generated records",
};
/** Name and text of the file by which a folder of made-up tables is known. */
export const SITE_FILE = "site.json";
export const SITE_TEXT = `${JSON.stringify(SITE, null, 2)}\n`;

/** Where records can be: a point in England, and what the council around it is called. */
export interface Spot extends Position {
  readonly council: string;
}

/** Files of a data folder with `count` records in all around the given spots, by name: the same for the same seed. */
export function generateTables(
  count: number,
  spots: readonly [Spot, ...Spot[]],
  seed = 1,
): ReadonlyMap<string, string> {
  const draw = drawFrom(seed);
  const projects: Row[] = [];
  const organisations: Row[] = [];
  const outcomes: Row[] = [];
  const updates: Row[] = [];
  for (let number = 1; number <= count; number++) {
    const id = `made-up-${number}`;
    if (draw.share() >= PROJECT_SHARE) {
      organisations.push(makeOrganisation(id, draw.one(spots), draw));
      continue;
    }
    projects.push(makeProject(id, draw.one(spots), draw));
    if (draw.share() < 0.1) outcomes.push(makeOutcome(id, draw));
    if (draw.share() < 0.15) updates.push(makeUpdate(id, draw));
  }
  return new Map([
    ["projects.csv", csvOf("projects", projects)],
    ["organisations.csv", csvOf("organisations", organisations)],
    ["outcomes.csv", csvOf("outcomes", outcomes)],
    ["updates.csv", csvOf("updates", updates)],
    [SITE_FILE, SITE_TEXT],
  ]);
}

function makeProject(id: string, spot: Spot, draw: Draw): Row {
  const town = spot.council;
  const started = 1990 + draw.below(36);
  return {
    id,
    title: makeTitle("projects", town, draw),
    kind: term(PROJECT_KINDS, draw),
    summary: makeSummary("projects", town, draw),
    themes: terms(PLACED_THEMES, 3, draw),
    status: term(PROJECT_STATUS, draw),
    start_date: sometimes(0.8, draw, () => String(started)),
    delivery_model: sometimes(0.7, draw, () => term(DELIVERY_MODELS, draw)),
    funding_model: sometimes(0.6, draw, () => terms(FUNDING_MODELS, 2, draw)),
    lead_name: `${draw.one(PARTS)} Neighbours ${draw.below(5000)}`,
    lessons_worked: sometimes(0.2, draw, () => "A made-up lesson about asking people early."),
    website: sometimes(0.5, draw, () => `https://example.org/${id}`),
    ...placeAround(spot, draw),
    ...PROVENANCE,
  };
}

function makeOrganisation(id: string, spot: Spot, draw: Draw): Row {
  const town = spot.council;
  const isAnchor = draw.share() < 0.3;
  const income = sometimes(0.5, draw, () => String(1000 + Math.round(draw.share() ** 4 * 5_000_000)));
  return {
    id,
    name: makeTitle("organisations", town, draw),
    org_ids: sometimes(0.6, draw, () => `GB-CHC-${9_000_000 + Number(id.slice(8))}`),
    kind: term(ORGANISATION_KINDS, draw),
    status: draw.share() < 0.9 ? "active" : "closed",
    is_anchor: isAnchor ? "yes" : "no",
    anchor_basis: isAnchor ? "Made up." : "",
    summary: makeSummary("organisations", town, draw),
    services: terms(PLACED_THEMES, 4, draw),
    founded_year: sometimes(0.7, draw, () => String(1900 + draw.below(126))),
    income_gbp: income,
    income_year: income === "" ? "" : "2025",
    ...placeAround(spot, draw),
    ...PROVENANCE,
  };
}

function placeAround({ latitude, longitude, council }: Spot, draw: Draw): Row {
  const scattered = (middle: number): string =>
    (middle + (draw.share() + draw.share() - 1) * SCATTER_DEGREES).toFixed(5);
  return {
    area_name: `${draw.one(PARTS)}, ${council}`,
    latitude: scattered(latitude),
    longitude: scattered(longitude),
    location_precision: "area",
  };
}

function makeSummary(layer: LayerId, town: string, draw: Draw): string {
  const people = 5 + draw.below(400);
  const what = draw.one(THINGS);
  return layer === "projects"
    ? `A made-up record: ${people} neighbours in ${draw.one(PARTS)} keep a ${what} going, with help from ${town}. Nothing in it is real.`
    : `A made-up organisation of ${people} members in ${town}, with a ${what} in ${draw.one(PARTS)}. Nothing in it is real.`;
}

function makeOutcome(subject: string, draw: Draw): Row {
  return {
    subject,
    measure: "People reached",
    value: String(1 + draw.below(9000)),
    unit: "people",
    ...PROVENANCE,
  };
}

function makeUpdate(project: string, draw: Draw): Row {
  const date = String(2010 + draw.below(16));
  return {
    project,
    date,
    title: "A made-up year",
    text: "Nothing happened.",
    author_role: "press",
    ...PROVENANCE,
  };
}

function term({ terms: all }: Vocabulary, draw: Draw): string {
  return all[draw.skewed(all.length)]?.id ?? "";
}

function terms(vocabulary: Vocabulary, most: number, draw: Draw): string {
  const own = new Set(Array.from({ length: 1 + draw.below(most) }, () => term(vocabulary, draw)));
  return [...own].join(";");
}

function sometimes(share: number, draw: Draw, make: () => string): string {
  return draw.share() < share ? make() : "";
}

/** A table with all its columns, filled or not. */
function csvOf(table: string, rows: readonly Row[]): string {
  const columns = Object.keys(TABLES.find(({ name }) => name === table)?.columns ?? {});
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

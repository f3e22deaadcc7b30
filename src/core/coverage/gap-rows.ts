/** The place for gaps as rows to download: what each column means, the question asked, GSS codes throughout. */

import type { View } from "../find/view.ts";
import type { NeighbourhoodDescription } from "../place/atlas.ts";
import { DEPRIVATION_CAVEAT, DEPRIVATION_EDITION, RANKED_NEIGHBOURHOODS } from "../place/deprivation.ts";
import type { Centres } from "./centres.ts";
import type { Distances } from "./distances.ts";
import { gapCaveat, gapQuestionInWords, gapSentence } from "./gap-words.ts";
import type { GapAnswer } from "./gaps.ts";

/** One column of a download. */
export interface ExportColumn<Name extends string = string> {
  readonly name: Name;
  readonly title: string;
  readonly definition: string;
  readonly type: "text" | "number";
}

/** One neighbourhood in a gap; `latitude` and `longitude` (WGS84) are those of its centre. */
export interface GapRow {
  readonly neighbourhood_code: string;
  readonly neighbourhood_name: string;
  readonly ward_name: string;
  readonly council_code: string;
  readonly council_name: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly people: number;
  readonly imd_rank: number;
  readonly nearest_metres: number | undefined;
  readonly nearest_id: string | undefined;
  readonly nearest_name: string | undefined;
  readonly latitude: number;
  readonly longitude: number;
}

/** Rows with all that a reader needs to know about them, for any format. */
export interface GapTable {
  readonly question: string;
  readonly answer: string;
  readonly caveats: readonly string[];
  readonly columns: readonly ExportColumn<keyof GapRow>[];
  readonly rows: readonly GapRow[];
}

/** Columns of the download, in order. */
export const GAP_COLUMNS: GapTable["columns"] = [
  {
    name: "neighbourhood_code",
    title: "Neighbourhood code",
    type: "text",
    definition: "GSS code of the Lower layer Super Output Area of 2021.",
  },
  {
    name: "neighbourhood_name",
    title: "Neighbourhood",
    type: "text",
    definition: "Name that the Office for National Statistics gives it.",
  },
  {
    name: "ward_name",
    title: "Ward",
    type: "text",
    definition: "Name of the ward of 2024 that holds most of it.",
  },
  {
    name: "council_code",
    title: "Council code",
    type: "text",
    definition: "GSS code of the district or unitary council, May 2024.",
  },
  { name: "council_name", title: "Council", type: "text", definition: "Name of that council." },
  { name: "region_code", title: "Region code", type: "text", definition: "GSS code of the region." },
  { name: "region_name", title: "Region", type: "text", definition: "Name of the region." },
  { name: "people", title: "People", type: "number", definition: "Usual residents, Census 2021." },
  {
    name: "imd_rank",
    title: "Deprivation rank",
    type: "number",
    definition: `Rank of ${DEPRIVATION_EDITION}, 1 (most deprived) to ${RANKED_NEIGHBOURHOODS}. ${DEPRIVATION_CAVEAT}`,
  },
  {
    name: "nearest_metres",
    title: "Metres to the nearest",
    type: "number",
    definition:
      "Great-circle metres from the neighbourhood's centre to the nearest record that counts; empty where none counts.",
  },
  {
    name: "nearest_id",
    title: "Nearest record's id",
    type: "text",
    definition: "Id of that record on this map.",
  },
  {
    name: "nearest_name",
    title: "Nearest record",
    type: "text",
    definition: "Name of that record on this map.",
  },
  {
    name: "latitude",
    title: "Latitude",
    type: "number",
    definition: "WGS84 degrees north of the neighbourhood's centre, as this map's sources name it.",
  },
  { name: "longitude", title: "Longitude", type: "number", definition: "WGS84 degrees east of that centre." },
];

/** Who a provider is; undefined where it is not known (a hypothetical one). */
export type NameProvider = (provider: number) => { readonly id: string; readonly name: string } | undefined;

/** How a neighbourhood is called, and the ward that it lies in. */
export type NeighbourhoodNames = Pick<NeighbourhoodDescription, "name" | "ward">;

/** The answer as a table; `namesOf` tells how a neighbourhood is called by its place, `provider` who the nearest is. */
export function gapTable(
  centres: Centres,
  distances: Pick<Distances, "metres" | "nearest">,
  answer: GapAnswer,
  words: {
    readonly namesOf: (centre: number) => NeighbourhoodNames | undefined;
    readonly provider: NameProvider;
    readonly units: View["units"];
    /** The part asked about, as `gapSentence` takes it. */
    readonly where?: string | undefined;
  },
): GapTable {
  const { question } = answer;
  return {
    question: gapQuestionInWords(question, words.units, words.where),
    answer: gapSentence(question, answer, words.units, words.where),
    caveats: [gapCaveat(question.providers), DEPRIVATION_CAVEAT],
    columns: GAP_COLUMNS,
    rows: Array.from(answer.gaps, (centre) => gapRow(centres, distances, centre, words)),
  };
}

function gapRow(
  centres: Centres,
  { metres, nearest }: Pick<Distances, "metres" | "nearest">,
  centre: number,
  words: {
    readonly namesOf: (centre: number) => NeighbourhoodNames | undefined;
    readonly provider: NameProvider;
  },
): GapRow {
  const council = centres.councils[centres.councilOf[centre] ?? 0];
  const provider = nearest[centre] ?? -1;
  const named = provider < 0 ? undefined : words.provider(provider);
  const far = metres[centre] ?? Number.POSITIVE_INFINITY;
  const names = words.namesOf(centre);
  return {
    neighbourhood_code: centres.codes[centre] ?? "",
    neighbourhood_name: names?.name ?? "",
    ward_name: names?.ward ?? "",
    council_code: council?.code ?? "",
    council_name: council?.name ?? "",
    region_code: council?.regionCode ?? "",
    region_name: council?.region ?? "",
    people: centres.people[centre] ?? 0,
    imd_rank: centres.imdRanks[centre] ?? 0,
    nearest_metres: Number.isFinite(far) ? Math.round(far) : undefined,
    nearest_id: named?.id,
    nearest_name: named?.name,
    latitude: centres.latitudes[centre] ?? 0,
    longitude: centres.longitudes[centre] ?? 0,
  };
}

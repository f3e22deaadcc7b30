/** The place for who could bid as rows to download: every organisation that counts as local, with whether it could bid alone. */
import type { CellKind } from "../publish/export/table.ts";
import type { Precision } from "../record/precision.ts";
import { bidQuestionInWords, bidSentence } from "./bidder-words.ts";
import type { BidAnswer, Candidate } from "./bidders.ts";

/** Whether an organisation could bid alone, as a cell says it. */
export type CouldBid = "could bid" | "too small" | "income not known" | "does not offer all the services";

/** One organisation that counts as local. */
export interface BidRow {
  readonly id: string;
  readonly name: string;
  readonly council_code: string | undefined;
  readonly council_name: string | undefined;
  readonly distance_metres: number | undefined;
  readonly location_precision: Precision | undefined;
  readonly income_gbp: number | undefined;
  readonly income_year: number | undefined;
  readonly could_bid: CouldBid;
  readonly smallest_income_gbp: number;
  readonly services_matching: string | undefined;
  readonly page: string;
}

/** One column of the download. */
export interface BidColumn {
  readonly name: keyof BidRow;
  readonly title: string;
  readonly describes: string;
  readonly kind: CellKind;
  readonly isPlain?: boolean;
}

/** Rows with all that a reader needs to know about them. */
export interface BidTable {
  readonly question: string;
  readonly answer: string;
  readonly caveats: readonly string[];
  readonly rows: readonly BidRow[];
}

/** Columns of the download, in order. */
export const BID_COLUMNS: readonly BidColumn[] = [
  {
    name: "id",
    title: "Id",
    kind: "text",
    isPlain: true,
    describes: "Id of the organisation on this map.",
  },
  { name: "name", title: "Name", kind: "text", describes: "Name of the organisation." },
  {
    name: "council_code",
    title: "Council code",
    kind: "text",
    isPlain: true,
    describes: "GSS code of the council where it stands; empty for one that stands in none.",
  },
  { name: "council_name", title: "Council", kind: "text", describes: "Name of that council." },
  {
    name: "distance_metres",
    title: "Metres away",
    kind: "integer",
    describes:
      "Great-circle metres from the middle of the circle asked about, no finer than location_precision says; empty where no circle is asked about or its point is not known or not shown.",
  },
  {
    name: "location_precision",
    title: "How exactly it is placed",
    kind: "text",
    isPlain: true,
    describes:
      "How finely its place, and so the distance, is known: building, postcode, area (a named place), town (its middle), council, national, or withheld.",
  },
  {
    name: "income_gbp",
    title: "Income",
    kind: "integer",
    describes: "Pounds in a year; empty where no source gives it, which says nothing of its size.",
  },
  {
    name: "income_year",
    title: "Year of the income",
    kind: "integer",
    describes: "Calendar year in which that financial year ended; the source is on its page.",
  },
  {
    name: "could_bid",
    title: "Could bid alone",
    kind: "text",
    describes:
      "“could bid”; “too small” where its income is below smallest_income_gbp; “income not known” where it may or may not be able to; “does not offer all the services”, whatever its income.",
  },
  {
    name: "smallest_income_gbp",
    title: "Smallest income asked for",
    kind: "number",
    describes: "Pounds in a year that the contract asks of a bidder: its annual value times the multiple.",
  },
  {
    name: "services_matching",
    title: "Services that match",
    kind: "text",
    isPlain: true,
    describes:
      "Those of the services asked for that it offers, parted by semicolons; empty where none is asked for or it offers none of them.",
  },
  { name: "page", title: "Page", kind: "text", describes: "Address of its page, with sources and dates." },
];

/** What the rows need of the map beyond the answer. */
export interface BidWords {
  /** The part asked about, after a noun: `in Calderdale`, `within 5 miles of HX1 5`. */
  readonly where: string;
  /** What a service is called. */
  readonly serviceOf: (id: string) => string;
  /** What must be said beside the answer. */
  readonly caveats: readonly string[];
  /** What else the map knows of an organisation, by its id. */
  readonly factsOf: (id: string) => BidFacts;
}

/** What the map knows of an organisation and the answer does not. */
export interface BidFacts {
  /** The council where it stands; absent for one that stands in none. */
  readonly council?: { readonly code: string; readonly name: string } | undefined;
  readonly precision?: Precision | undefined;
  readonly incomeYear?: number | undefined;
  /** Address of its page. */
  readonly page: string;
}

/** The answer as a table: the lists that the tool shows, one after the other and each in its own order. */
export function bidTable(answer: BidAnswer, words: BidWords): BidTable {
  const { contract, could, tooSmall, incomeUnknown, lacksServices } = answer;
  const listed: readonly (readonly [CouldBid, readonly Candidate[]])[] = [
    ["could bid", could],
    ["too small", tooSmall.map(({ candidate }) => candidate)],
    ["income not known", incomeUnknown],
    ["does not offer all the services", lacksServices.map(({ candidate }) => candidate)],
  ];
  return {
    question: bidQuestionInWords(
      contract,
      words.where,
      contract.services.map((id) => words.serviceOf(id).toLowerCase()),
    ),
    answer: bidSentence(answer),
    caveats: words.caveats,
    rows: listed.flatMap(([couldBid, candidates]) =>
      candidates.map((candidate) => bidRow(answer, candidate, couldBid, words.factsOf(candidate.id))),
    ),
  };
}

function bidRow(
  { contract, turnoverDemanded }: BidAnswer,
  { id, name, services, income, metres }: Candidate,
  couldBid: CouldBid,
  { council, precision, incomeYear, page }: BidFacts,
): BidRow {
  const matching = contract.services.filter((service) => services.includes(service));
  return {
    id,
    name,
    council_code: council?.code,
    council_name: council?.name,
    distance_metres: metres === undefined ? undefined : Math.round(metres),
    location_precision: precision,
    income_gbp: income,
    income_year: income === undefined ? undefined : incomeYear,
    could_bid: couldBid,
    smallest_income_gbp: turnoverDemanded,
    services_matching: matching.length === 0 ? undefined : matching.join(";"),
    page,
  };
}

/** The place for a place's brief: needs and assets of a council, circle or box side by side, as plain data for page and print. */
import { type Catalogue, isClosed } from "../find/catalogue.ts";
import { anchorTest } from "../find/sentence.ts";
import type { View } from "../find/view.ts";
import type { NeighbourhoodDescription } from "../place/atlas.ts";
import { RURAL_URBAN } from "../place/neighbourhood.ts";
import type { DayText } from "../record/day.ts";
import type { RightsWindow } from "../record/tables/councils.ts";
import { type WindowState, windowState, windowsFor } from "../rights/windows.ts";
import { type BidAnswer, type Candidate, type Contract, findBidders } from "./bidders.ts";
import { type DeprivationBrief, describeDeprivation } from "./brief-deprivation.ts";
import type { Centres, CouncilArea } from "./centres.ts";
import type { Distances } from "./distances.ts";
import { gapCaveat, gapSentence } from "./gap-words.ts";
import { findGaps, type GapAnswer, type GapQuestion } from "./gaps.ts";
import { type CoveragePlace, centresIn, recordsIn } from "./place.ts";
import { profileOf, type SimilarCouncil, similarCouncils } from "./similar.ts";

/** What a brief is made of. */
export interface BriefSources {
  readonly centres: Centres;
  /** In the order of the centres. */
  readonly descriptions: readonly NeighbourhoodDescription[];
  readonly catalogue: Catalogue;
  /** To the nearest of the providers that the question counts. */
  readonly distances: Pick<Distances, "metres">;
  readonly question: GapQuestion;
  /** Organisations of the place; empty leaves the bidders out of account. */
  readonly candidates: readonly Candidate[];
  /** The sizes for which bidders are counted. */
  readonly contracts: readonly Contract[];
  /** The contract that the link asks about; absent where it asks about none. */
  readonly asked?: Contract | undefined;
  readonly windows: readonly RightsWindow[];
  /** County above a district, by the district's GSS code; its windows count for the district too. */
  readonly counties: ReadonlyMap<string, string>;
  readonly today: DayText;
  readonly units: View["units"];
}

/** A rights window and how it stands. */
export interface BriefWindow {
  readonly rightsWindow: RightsWindow;
  readonly state: WindowState;
}

/** Who could bid at one size. */
export interface BriefBid {
  readonly answer: BidAnswer;
  /** True for the contract that the link asks about. */
  readonly isAsked: boolean;
}

/** A place in one piece. */
export interface PlaceBrief {
  readonly place: CoveragePlace;
  /** Councils with a neighbourhood in the place, those with most of its people first. */
  readonly councils: readonly CouncilArea[];
  readonly deprivation: DeprivationBrief;
  /** Shares of the people by rural-urban class, the largest first; classes without people are left out. */
  readonly ruralUrban: readonly { readonly title: string; readonly shareOfPeople: number }[];
  /** Indexes into the catalogue: anchors first, each by title. */
  readonly organisations: readonly number[];
  /** Indexes into the catalogue: the latest begun first, those without a year last. */
  readonly projects: readonly number[];
  readonly gaps: GapAnswer;
  readonly gapSentence: string;
  readonly gapCaveat: string;
  /** The smallest contract first, the one asked about in its place among them. */
  readonly bidders: readonly BriefBid[];
  /** Of the place's councils and their counties: open ones first, then the next to open. */
  readonly windows: readonly BriefWindow[];
  readonly similar: readonly SimilarCouncil[];
}

/** How many similar councils are named. */
const SIMILAR = 5;

/** Makes the brief of a place. */
export function makeBrief(place: CoveragePlace, sources: BriefSources): PlaceBrief {
  const { centres, descriptions, catalogue, question, units } = sources;
  const inside = centresIn(centres, place);
  const councils = councilsIn(centres, inside);
  const codes = councils.map(({ code }) => code);
  const classes = descriptions.map(({ ruralUrban }) => ruralUrban);
  const profile = profileOf(centres, classes, inside);
  const records = recordsIn(catalogue, place);
  const gaps = findGaps(centres, sources.distances, question, inside);
  return {
    place,
    councils,
    deprivation: describeDeprivation(centres, descriptions, inside),
    ruralUrban: Object.values(RURAL_URBAN)
      .map(({ title }, index) => ({ title, shareOfPeople: profile.classes[index] ?? 0 }))
      .filter(({ shareOfPeople }) => shareOfPeople > 0)
      .sort((a, b) => b.shareOfPeople - a.shareOfPeople),
    organisations: orderOrganisations(catalogue, records),
    projects: orderProjects(catalogue, records),
    gaps,
    gapSentence: gapSentence(question, gaps, units, placeInWords(place, centres)),
    gapCaveat: gapCaveat(question.providers),
    bidders: bidsOf(sources),
    windows: windowsOf(sources, codes),
    similar: similarCouncils(centres, classes, profile, {
      except: place.kind === "council" ? codes : [],
      most: SIMILAR,
    }),
  };
}

/** Where, after a noun: a council or county by name, any other place as "here". */
function placeInWords(place: CoveragePlace, { councils, counties }: Centres): string {
  if (place.kind !== "council") return "here";
  const council = [...councils, ...counties].find(({ code }) => code === place.code);
  return council === undefined ? "here" : `in ${council.name}`;
}

function councilsIn(centres: Centres, inside: Uint8Array): readonly CouncilArea[] {
  const people = new Map<number, number>();
  for (let centre = 0; centre < centres.count; centre++) {
    if (inside[centre] !== 1) continue;
    const council = centres.councilOf[centre] ?? 0;
    people.set(council, (people.get(council) ?? 0) + (centres.people[centre] ?? 0));
  }
  return [...people]
    .sort(([a, peopleA], [b, peopleB]) => peopleB - peopleA || a - b)
    .flatMap(([council]) => centres.councils[council] ?? []);
}

/** A size that is asked about stands once; with services of its own it is another contract than the size alone. */
function bidsOf({ candidates, contracts, asked }: BriefSources): readonly BriefBid[] {
  const isSame = (contract: Contract): boolean =>
    asked !== undefined &&
    asked.services.length === 0 &&
    contract.annualValue === asked.annualValue &&
    contract.turnoverMultiple === asked.turnoverMultiple;
  const others = contracts.filter((contract) => !isSame(contract));
  return (asked === undefined ? others : [...others, asked])
    .toSorted((a, b) => a.annualValue - b.annualValue)
    .map((contract) => ({ answer: findBidders(candidates, contract), isAsked: contract === asked }));
}

function orderOrganisations(catalogue: Catalogue, records: readonly number[]): readonly number[] {
  const isAnchor = anchorTest(catalogue);
  return records
    .filter((record) => catalogue.layers[record] === "organisations" && !isClosed(catalogue, record))
    .sort((a, b) => Number(isAnchor(b)) - Number(isAnchor(a)) || byTitle(catalogue, a, b));
}

function orderProjects(catalogue: Catalogue, records: readonly number[]): readonly number[] {
  const begun = (record: number): number => {
    const year = catalogue.numbers.started[record] ?? Number.NaN;
    return Number.isNaN(year) ? 0 : year;
  };
  return records
    .filter((record) => catalogue.layers[record] === "projects")
    .sort((a, b) => begun(b) - begun(a) || byTitle(catalogue, a, b));
}

function byTitle({ titles }: Catalogue, a: number, b: number): number {
  const [left, right] = [titles[a] ?? "", titles[b] ?? ""];
  return left === right ? a - b : left < right ? -1 : 1;
}

/** Open, opening next, closed, not stated. */
const STATE_ORDER: readonly WindowState["state"][] = [
  "open",
  "always-open",
  "opens-next",
  "not-stated",
  "closed",
];

function windowsOf(
  { windows, counties, today }: BriefSources,
  codes: readonly string[],
): readonly BriefWindow[] {
  const dayOf = (state: WindowState): string => ("period" in state ? state.period.opens : "");
  return windowsFor(windows, codes, (code) => counties.get(code))
    .map((rightsWindow) => ({ rightsWindow, state: windowState(rightsWindow, today) }))
    .sort((a, b) => {
      const order = STATE_ORDER.indexOf(a.state.state) - STATE_ORDER.indexOf(b.state.state);
      if (order !== 0) return order;
      const [left, right] = [dayOf(a.state) + a.rightsWindow.id, dayOf(b.state) + b.rightsWindow.id];
      return left < right ? -1 : left > right ? 1 : 0;
    });
}

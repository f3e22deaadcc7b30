/** The place for the words of "who could bid": the answer, and the guide's sense where nobody could. */
import { countInWords, listInWords, numberInWords } from "../find/words.ts";
import { type BidAnswer, type Contract, type LargestValue, turnoverDemanded } from "./bidders.ts";
import type { LotAnswer } from "./lots.ts";

/** Whole pounds with commas. */
export function poundsInWords(pounds: number): string {
  return `£${numberInWords(Math.round(pounds))}`;
}

/**
 * The question in words: "Which organisations in Calderdale could bid alone for a contract of £200,000 a year that asks for a
 * turnover of £400,000 (twice the annual value) and for advice and food?" `where` follows the noun; `services` are their names.
 */
export function bidQuestionInWords(
  contract: Contract,
  where: string,
  services: readonly string[] = [],
): string {
  const size = `${poundsInWords(contract.annualValue)} a year`;
  const also = services.length === 0 ? "" : ` and for ${listInWords(services, "and")}`;
  return `Which organisations ${where} could bid alone for a contract of ${size} that asks for ${demandInWords(contract)}${also}?`;
}

/** Who could bid, in sentences: how many, what was demanded, whose income is unknown, and up to what size some could. */
export function bidSentence(answer: BidAnswer): string {
  const { could, tooSmall, incomeUnknown, contract } = answer;
  const known = could.length + tooSmall.length;
  const size = `${poundsInWords(contract.annualValue)} a year`;
  const demand = demandInWords(contract);
  if (known + incomeUnknown.length === 0) {
    return `${noneInWords(contract.services.length)} Not on the map does not mean not there.`;
  }
  const unknown = unknownInWords(incomeUnknown.length, known, contract.services.length > 0);
  if (known === 0) return `Whether anyone local could bid at ${size} cannot be said. ${unknown}`;
  const bid = `could bid at ${size} with ${demand}`;
  return [knownInWords(could.length, known, bid), unknown, largestInWords(answer.largestValues)]
    .filter((part) => part !== "")
    .join(" ");
}

/** How many of those whose income is known could bid; `bid` says at what. */
function knownInWords(could: number, known: number, bid: string): string {
  if (known === 1) {
    const one = "the one local organisation whose income is known";
    return could === 1 ? `T${one.slice(1)} ${bid}.` : `Not even ${one} ${bid}: ${shutOut("it")}.`;
  }
  const all = `${countInWords(known, "local organisation")} whose income is known`;
  return could === 0
    ? `None of the ${all} ${bid}: ${shutOut("them")}.`
    : `${numberInWords(could)} of ${all} ${bid}.`;
}

function shutOut(whom: string): string {
  return `this size shuts ${whom} out before anyone has read a bid`;
}

/** Why nobody counts; with several services one organisation must offer them all. */
function noneInWords(services: number): string {
  if (services === 0) return "No organisation on this map counts as local here.";
  if (services === 1) return "No organisation on this map offers this service here.";
  return `No single organisation on this map offers all ${numberInWords(services)} services here. One lot for each service asks for them one by one.`;
}

function demandInWords(contract: Contract): string {
  return `a turnover of ${poundsInWords(turnoverDemanded(contract))} (${multipleInWords(contract.turnoverMultiple)} the annual value)`;
}

function multipleInWords(multiple: number): string {
  return multiple === 1 ? "once" : multiple === 2 ? "twice" : `${multiple} times`;
}

function unknownInWords(count: number, known: number, asksForServices: boolean): string {
  if (count === 0) return "";
  const more = known === 0 ? "" : " more";
  const offer = asksForServices ? ` that ${count === 1 ? "offers" : "offer"} the services` : "";
  return count === 1
    ? `The income of 1${more}${offer} is not known; it is not counted either way.`
    : `The incomes of ${numberInWords(count)}${more}${offer} are not known; they are not counted either way.`;
}

/** “At least 1 could bid at up to £450,000 a year and at least 3 at up to £90,000.” */
function largestInWords(values: readonly LargestValue[]): string {
  const parts = values
    .flatMap(({ bidders, annualValue }) =>
      annualValue === undefined || annualValue <= 0 || !Number.isFinite(annualValue)
        ? []
        : [{ bidders, pounds: poundsInWords(annualValue) }],
    )
    .map(({ bidders, pounds }, at) =>
      at === 0
        ? `At least ${bidders} could bid at up to ${pounds} a year`
        : `at least ${bidders} at up to ${pounds}`,
    );
  return parts.length === 0 ? "" : `${listInWords(parts, "and")}.`;
}

/** So many lots without a bidder are named; the list below shows them all. */
const MOST_NAMED = 12;

/** "In 4 lots, 3 have at least one bidder and 1 has none whose known income would let it bid: Advice." */
export function lotsSentence(lots: readonly LotAnswer[]): string {
  const without = lots.filter(({ answer }) => answer.could.length === 0);
  const withSome = lots.length - without.length;
  const all = `In ${countInWords(lots.length, "lot")}`;
  if (lots.length === 0) return "There are no lots.";
  if (without.length === 0)
    return `${all}, ${lots.length === 1 ? "it has" : "each has"} at least one local organisation that could bid.`;
  const rest = without.length - MOST_NAMED;
  const named = without.slice(0, MOST_NAMED).map(({ lot }) => lot.label);
  const names = listInWords(rest > 0 ? [...named, `${numberInWords(rest)} more`] : named, "and");
  if (withSome === 0) return `${all}, none has a local organisation whose known income would let it bid.`;
  return `${all}, ${numberInWords(withSome)} ${withSome === 1 ? "has" : "have"} at least one local organisation that could bid and ${numberInWords(without.length)} ${without.length === 1 ? "has" : "have"} none whose known income would let it bid: ${names}.`;
}

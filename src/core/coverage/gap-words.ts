/** The place for the gap finder's words: the question, the answer as a sentence, and what must be said beside it. */

import type { View } from "../find/view.ts";
import { chosenDistanceInWords, countInWords, numberInWords } from "../find/words.ts";
import { DEPRIVATION_EDITION, DEPRIVATION_MEASURES } from "../place/deprivation.ts";
import type { Count, GapAnswer, GapQuestion } from "./gaps.ts";

/** The question in words: "Neighbourhoods among the 20% most deprived in England (IMD 2025) with no anchor organisation on this map within 2 miles". */
export function gapQuestionInWords(question: GapQuestion, units: View["units"], where?: string): string {
  return `Neighbourhoods ${amongInWords(question, where)} with no ${countedInWords(question)} within ${chosenDistanceInWords(question.beyondMetres, units)}`;
}

/** What counts, with where it is: `anchor organisation on this map`; what is only tried out is named as that. */
function countedInWords({ providers, tried }: GapQuestion): string {
  if (tried === undefined) return `${providers.one} on this map`;
  const out = tried.removed === 0 ? "" : `, ${numberInWords(tried.removed)} of them left out to try it,`;
  return tried.added === 0
    ? `${providers.one} on this map${out}`
    : `${providers.one} on this map${out} or tried out (${numberInWords(tried.added)} that ${tried.added === 1 ? "is" : "are"} not there)`;
}

/**
 * "12 of 3,376 neighbourhoods among the 10% most deprived in England (IMD 2025) have no anchor organisation on this map
 * within 2 miles. 18,400 people live there, …". `where` follows the noun for the answer of a part: "in Calderdale", "here".
 */
export function gapSentence(
  question: GapQuestion,
  answer: GapAnswer,
  units: View["units"],
  where?: string,
): string {
  const { asked, neighbourhoods, people } = answer;
  const among = amongInWords(question, where);
  const no = `${countedInWords(question)} within ${chosenDistanceInWords(question.beyondMetres, units)}`;
  if (asked.neighbourhoods === 0) return `There are no neighbourhoods ${among}.`;
  if (neighbourhoods === 0) return `Every neighbourhood ${among} has at least one ${no}.`;
  const part =
    neighbourhoods === asked.neighbourhoods && neighbourhoods > 1
      ? `None of the ${numberInWords(neighbourhoods)} neighbourhoods ${among} has any ${no}.`
      : `${numberInWords(neighbourhoods)} of ${countInWords(asked.neighbourhoods, "neighbourhood")} ${among} ${neighbourhoods === 1 ? "has" : "have"} no ${no}.`;
  return `${part} ${countInWords(people, "person lives", "people live")} there, ${percentInWords(answer.shareOfPeople)} of all people in such neighbourhoods.`;
}

/** What must be said beside the answer: how distance is measured, what was counted, and that a blank on the map is not proof. */
export function gapCaveat({ count, onTowns, leftOut, closed, one, many }: GapQuestion["providers"]): string {
  const counted =
    count === 0 ? `No ${one} counts` : `${countInWords(count, `${one} counts`, `${many} count`)}`;
  const rough =
    onTowns === 0
      ? ""
      : `, ${numberInWords(onTowns)} of them placed only on the middle of ${onTowns === 1 ? "its" : "their"} town`;
  const out =
    leftOut === 0
      ? ""
      : ` ${numberInWords(leftOut)} more ${leftOut === 1 ? "is" : "are"} left out, as the map knows no more than the council or must not show more.`;
  const shut =
    closed === 0
      ? ""
      : ` ${numberInWords(closed)} that ${closed === 1 ? "has" : "have"} closed ${closed === 1 ? "does" : "do"} not count.`;
  return `Distance is as the crow flies from the neighbourhood's centre. ${counted}${rough}.${out}${shut} Not on the map does not mean not there.`;
}

/** What a brief must say where something is tried out: its figures are those of the map as it is. */
export function asItIsInWords({ added, removed }: NonNullable<GapQuestion["tried"]>): string {
  if (removed === 0) return "This brief counts the providers that are there, not those tried out.";
  const none = added === 0 ? "" : ", and none of those tried out";
  return `This brief counts all the providers that are there, also those left out to try it${none}.`;
}

/** "12 neighbourhoods and 18,400 people". */
export function countOfBothInWords({ neighbourhoods, people }: Count): string {
  return `${countInWords(neighbourhoods, "neighbourhood")} and ${countInWords(people, "person", "people")}`;
}

function amongInWords({ measure, shareOfMostDeprived }: GapQuestion, where?: string): string {
  if (shareOfMostDeprived === 100) return where ?? "in England";
  const title = DEPRIVATION_MEASURES.find(({ id }) => id === measure)?.title ?? measure;
  const domain = measure === "imd" ? "" : `, ${title} domain`;
  return `${where === undefined ? "" : `${where} `}among the ${shareOfMostDeprived}% most deprived in England (${DEPRIVATION_EDITION}${domain})`;
}

/** A share (0 to 1) in per cent, honest at its ends: `less than 1%`, `more than 99%`. */
export function percentInWords(share: number): string {
  if (share > 0 && share < 0.01) return "less than 1%";
  if (share < 1 && share > 0.99) return "more than 99%";
  return `${Math.round(share * 100)}%`;
}

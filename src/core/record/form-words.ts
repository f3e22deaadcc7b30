/** The words of the form: a person who picks from a list sees no ids, and one who writes lines no semicolons. */
import type { Column } from "./column.ts";
import type { Issue } from "./issue.ts";

/** How a question is answered. */
export type QuestionKind =
  | "text"
  | "long text"
  | "term"
  | "terms"
  | "choose"
  | "choose several"
  | "lines"
  | "place";

type Words = Pick<Column, "title" | "help" | "example">;

/** Title, help and example of a question, by the kind of its answer. */
export function questionWords(kind: QuestionKind, { title, help, example }: Column): Words {
  if (kind === "lines")
    return { title, help: withoutSemicolons(help), example: example.split(";").join(", ") };
  if (kind === "choose" || kind === "choose several")
    return { title: title === "GSS code" ? "Council" : title, help: withoutIds(help), example: "" };
  return { title, help, example };
}

function withoutSemicolons(help: string): string {
  return help.replace(/(?:^|,? )parted by semicolons(?=[.,;]|$)/i, "").replace(/^\.$/, "");
}

function withoutIds(help: string): string {
  const rest = help.replace(/^(?:Ids?|GSS codes?) of /, "").replace(/^Nine-character code of the /, "The ");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What keeps a screen of questions from being left, in words: answers that are still needed, and those that cannot be taken. */
export function heldBackInWords(empty: readonly string[], faulty: readonly string[]): string {
  // In quotes, as one title may be a plural: “Themes” needs an answer.
  const named = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(", ");
  const needs =
    empty.length === 0 ? [] : [`${named(empty)} ${empty.length === 1 ? "needs" : "need"} an answer.`];
  const faults =
    faulty.length === 0
      ? []
      : [
          `${named(faulty)} cannot be taken as ${faulty.length === 1 ? "it is" : "they are"}: what is wrong stands beside ${faulty.length === 1 ? "it" : "them"}.`,
        ];
  return [...needs, ...faults, "Put it right, or press “Next” again to come back to it at the end."].join(
    " ",
  );
}

/** What is wrong with an answer, as the form says it: a missing answer is no mistake, and its help stands beside it already. */
export function faultInWords({ code, message }: Pick<Issue, "code" | "message">): string {
  return code === "required-empty" ? "This needs an answer." : message;
}

/** Reads the Charity Commission's public extract: one JSON array of any size, item by item, of which only wanted charities are kept. */
import { pipeline } from "node:stream/promises";
import streamArray from "stream-json/streamers/stream-array.js";
import { formatCount, type ImportContext, progressOver } from "./context.ts";
import type { Entry } from "./input.ts";
import { Refusal } from "./refusal.ts";

/** What the register says of one charity. */
export interface RegisterRow {
  readonly isRegistered: boolean;
  /** Whole pounds in the latest financial year; absent where the register has none. */
  readonly income?: number;
  /** Calendar year in which that financial year ended. */
  readonly year?: number;
}

/** The file of charities among those of a zip. */
export function chooseEntry(source: string, entries: readonly Entry[]): Entry {
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0) return only;
  const found = entries.find(({ name }) => /(^|[/.])charity\.json$/i.test(name));
  if (found === undefined)
    throw new Refusal(`${source} holds no file publicextract.charity.json; name the JSON itself.`);
  return found;
}

/** Reads the extract's one array item by item, so that its size does not matter; gives the number of items. */
export async function readRegister(
  context: ImportContext,
  entry: Entry,
  wanted: ReadonlySet<string>,
  register: Map<string, RegisterRow>,
): Promise<number> {
  const progress = progressOver(context, "Charity register");
  let count = 0;
  try {
    await pipeline(
      await entry.open(),
      streamArray.withParserAsStream(),
      async (items: AsyncIterable<unknown>) => {
        for await (const item of items) {
          count++;
          takeItem(entry, count, isObject(item) ? item["value"] : undefined, wanted, register);
          progress(count);
        }
      },
    );
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw new Refusal(
      `${entry.name} is not the extract's one JSON array (${error.message}), after item ${formatCount(count)}.`,
    );
  }
  if (count === 0) throw new Refusal(`${entry.name} holds no charity.`);
  return count;
}

function takeItem(
  entry: Entry,
  count: number,
  item: unknown,
  wanted: ReadonlySet<string>,
  register: Map<string, RegisterRow>,
): void {
  const missing = [
    "registered_charity_number",
    "linked_charity_number",
    "charity_registration_status",
    "latest_income",
  ].find((name) => !isObject(item) || !Object.hasOwn(item, name));
  if (!isObject(item) || missing !== undefined) {
    throw new Refusal(
      `${entry.name}, item ${formatCount(count)} has no "${missing}"; the file publicextract.charity is due.`,
    );
  }
  const number = String(item["registered_charity_number"]);
  // A linked charity is a part of another under the same number, with no accounts of its own.
  if (Number(item["linked_charity_number"]) !== 0 || !wanted.has(number)) return;
  const row = { isRegistered: item["charity_registration_status"] === "Registered", ...readIncome(item) };
  // A number that was removed and registered again stands twice: the registered entry counts.
  if (row.isRegistered || register.get(number)?.isRegistered !== true) register.set(number, row);
}

function readIncome(item: Readonly<Record<string, unknown>>): Pick<RegisterRow, "income" | "year"> {
  const income = item["latest_income"];
  const ended = /^(\d{4})-\d{2}-\d{2}/.exec(String(item["latest_acc_fin_period_end_date"] ?? ""))?.[1];
  if (typeof income !== "number" || !(income >= 0) || ended === undefined) return {};
  return { income: Math.round(income), year: Number(ended) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

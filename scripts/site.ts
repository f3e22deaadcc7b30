/** `site.json`, which says what a map is called: what `check` tells of it, and what `build` reads. */
import { basename } from "node:path";
import { z } from "zod";
import type { Site } from "../src/core/publish/manifest.ts";
import type { Issue, IssueFacts } from "../src/core/record/issue.ts";
import { editDistance } from "../src/core/record/suggest.ts";
import { describeIssue } from "../src/core/record/words.ts";
import { type Effects, joinPath, readText } from "./effects.ts";
import { issueLines } from "./issue-table.ts";
import { isLicenceId, licenceMeant } from "./licence.ts";
import { Stop } from "./stop.ts";

const siteSchema = z.strictObject({
  name: z.string().min(1),
  tagline: z.string().min(1),
  area: z.string().min(1),
  contactEmail: z.email().optional(),
  issuesUrl: z.url({ protocol: /^https?$/ }).optional(),
  historyUrl: z
    .url({ protocol: /^https?$/ })
    .refine((text) => !/[{}]/.test(text.replace(/\{(?:table|id)\}/g, "")))
    .optional(),
  siteUrl: z
    .url({ protocol: /^https?$/ })
    .refine((text) => !/[?#]/.test(text))
    .optional(),
  licence: z.string().refine(isLicenceId),
  attribution: z.string().min(1),
});

const AN_ADDRESS = "a web address that begins with https:// or http://";

/** What each key takes, in the words of a fault. */
const TAKES: Readonly<Record<keyof Site, string>> = {
  name: "the words by which the map is called",
  tagline: "one line that says what the map shows",
  area: "what you call the whole area that it covers",
  contactEmail: "an e-mail address, such as map@example.org",
  issuesUrl: AN_ADDRESS,
  historyUrl: `${AN_ADDRESS}, with {table} and {id} in it and nothing else in braces`,
  siteUrl: `${AN_ADDRESS}, without ? or #: the addresses of pages are written behind it`,
  licence:
    "a licence's SPDX identifier, such as CC-BY-4.0 or OGL-UK-3.0 (the list is at https://spdx.org/licenses/)",
  attribution: "the words that whoever uses your rows has to give",
};

/** Every key that a `site.json` may have. */
export const SITE_KEYS = Object.keys(siteSchema.shape);

/** Keys without which there is no map. */
export const NEEDED_KEYS = Object.entries(siteSchema.shape).flatMap(([key, { def }]) =>
  def.type === "optional" ? [] : [key],
);

/** Everything that is wrong with the `site.json` of a folder of tables. */
export async function siteIssues(effects: Effects, data: string): Promise<readonly Issue[]> {
  return inWords((await readFolder(effects, data)).faults);
}

/** Reads the `site.json` of a folder of tables; stops with words where there is none, or it has a fault. */
export async function loadSite(effects: Effects, data: string): Promise<Site> {
  return orStop(await readFolder(effects, data));
}

/** Reads the text of a `site.json`; stops with words that name the line, the key, its value and what it takes. */
export function readSite(text: string, file: string): Site {
  return orStop(parseSite(text, file));
}

/** A map's settings, or all that keeps them from being read. */
interface Reading {
  readonly site?: Site;
  readonly faults: readonly IssueFacts[];
}

async function readFolder(effects: Effects, data: string): Promise<Reading> {
  const text = await readText(effects, joinPath(data, "site.json"));
  const file = `${basename(data)}/site.json`;
  if (text !== undefined) return parseSite(text, file);
  return { faults: [{ file, line: 1, code: "no-site", detail: NEEDED_KEYS.join(", ") }] };
}

function orStop({ site, faults }: Reading): Site {
  if (site !== undefined) return site;
  throw new Stop([...inWords(faults).map(issueLines), "Nothing was written."].join("\n"));
}

function inWords(faults: readonly IssueFacts[]): readonly Issue[] {
  return faults.map((facts) => describeIssue(facts, undefined));
}

function parseSite(text: string, file: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [notJson(text, file, error instanceof Error ? error.message : String(error))] };
  }
  const parsed = siteSchema.safeParse(value);
  if (parsed.success) return { site: parsed.data, faults: [] };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const detail = "its keys do not stand in one pair of braces { }";
    return { faults: [{ file, line: 1, code: "site-not-json", detail }] };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  // A key may break several rules at once, and one is enough to tell.
  const keys = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys : issue.path.slice(0, 1).map(String),
    ),
  );
  const faults = [...keys].map(
    (key): IssueFacts => ({ file, ...keyFault(key, given), line: lineOf(text, key) }),
  );
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

function keyFault(key: string, given: ReadonlyMap<string, unknown>): Omit<IssueFacts, "file" | "line"> {
  if (!isKey(key)) {
    const meant = SITE_KEYS.find((one) => !given.has(one) && isNear(one, key));
    return { code: "site-key-unknown", value: key, ...(meant === undefined ? {} : { suggestion: meant }) };
  }
  const detail = TAKES[key];
  const value = given.get(key);
  if (value === undefined) return { code: "site-key-missing", column: key, detail };
  const seen = typeof value === "string" ? value : JSON.stringify(value);
  const suggestion = key === "licence" ? licenceMeant(seen) : undefined;
  return {
    code: "site-value",
    column: key,
    value: seen,
    detail,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function isKey(key: string): key is keyof Site {
  return Object.hasOwn(TAKES, key);
}

/** True for a key with a slip or two of the hand, and for `license` and `site_url`. */
function isNear(key: string, written: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");
  return written.length < 40 && editDistance(letters(key), letters(written)) <= 2;
}

/** The line on which a key stands; the first for one that is missing. */
function lineOf(text: string, key: string): number {
  const written = `${JSON.stringify(key)}:`;
  const at = text
    .split("\n")
    .findIndex((line) => line.replace(/\s/g, "").includes(written.replace(/\s/g, "")));
  return at === -1 ? 1 : at + 1;
}

/** What the reader of JSON says, on the line that it names. */
function notJson(text: string, file: string, message: string): IssueFacts {
  const position = / at position (\d+)/.exec(message)?.[1];
  const isCutOff = /^Unexpected end/.test(message);
  const linesIn = (part: string): number => part.split("\n").length;
  const last = linesIn(text.trimEnd());
  const line = isCutOff ? last : Math.min(last, linesIn(text.slice(0, Number(position ?? 0))));
  const value = (text.split("\n")[line - 1] ?? "").trim();
  const detail = message.replace(/ (?:in JSON )?at position .*$/s, "");
  return { file, line, code: "site-not-json", detail, ...(position === undefined ? {} : { value }) };
}

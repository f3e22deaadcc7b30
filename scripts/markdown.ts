/** The place for tables that scripts write into Markdown documents, between two marks. */
import { resolve } from "node:path";
import { type Effects, joinPath, readText } from "./effects.ts";
import { PROJECT_DIR } from "./paths.ts";
import { Stop } from "./stop.ts";

/** The folder of the project's own tables. */
const OWN_DATA = resolve(PROJECT_DIR, "data");

/** The document that tells how the records are made. */
const METHOD = joinPath(PROJECT_DIR, "docs", "data-method.md");

/** A table in Markdown: the first column to the left, the others, which hold figures, to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(header),
    line(header.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(line),
  ].join("\n");
}

/** The marks between which `npm run <script> -- --write` puts what it found. */
function marksOf(script: string): readonly [string, string] {
  return [`<!-- ${script}: written by npm run ${script} -- --write -->`, `<!-- end of ${script} -->`];
}

/** A document with what stands between a script's marks replaced; undefined where they are not both there. */
export function between(document: string, script: string, content: string): string | undefined {
  const [from, to] = marksOf(script);
  const [start, end] = [document.indexOf(from), document.indexOf(to)];
  if (start < 0 || end < start) return undefined;
  return `${document.slice(0, start + from.length)}\n\n${content}\n\n${document.slice(end)}`;
}

/**
 * Writes what a script found in a folder of tables into docs/data-method.md; stops where the document has no place for
 * it, and where the folder is another map's: the document tells of the project's own records.
 */
export async function writeIntoMethod(
  effects: Effects,
  data: string,
  script: string,
  content: string,
): Promise<void> {
  if (resolve(data) !== OWN_DATA)
    throw new Stop(
      `${METHOD} tells how the records in ${OWN_DATA} are made, and DATA_DIR names ${data}. Leave --write out to see the tables of that map. Nothing was written.`,
    );
  const written = between((await readText(effects, METHOD)) ?? "", script, content);
  if (written === undefined)
    throw new Stop(`${METHOD} has no place for the tables: ${marksOf(script).join(" … ")}`);
  await effects.write(METHOD, written);
  effects.log(`Wrote the tables into ${METHOD}.`);
}

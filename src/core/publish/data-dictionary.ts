/** The data dictionary: every table, column and closed list in words, from their one definition. */
import type { CellType } from "../record/cell.ts";
import type { Table } from "../record/column.ts";
import type { Vocabulary } from "../record/vocabulary.ts";

const INTRODUCTION = `# Data dictionary

Generated from \`src/core/record\` by \`npm run docs\`; do not edit it by hand.

Tables are CSV files (RFC 4180): UTF-8, a header row with the names below in any order, commas, dates as
\`2026-11-22\`, several values in one cell parted by semicolons. An empty cell is honest; a guess is not.
\`npm run check\` says everything that is wrong with a table, \`public/templates/\` holds a blank one of each, and
\`public/schemas/\` describes them as [Table Schemas](https://specs.frictionlessdata.io/table-schema/).
`;

/** The dictionary as Markdown. */
export function dataDictionary(tables: readonly Table[]): string {
  const vocabularies = new Map(
    tables.flatMap((table) =>
      Object.values(table.columns).flatMap(({ cell }) =>
        cell.vocabulary === undefined ? [] : [[cell.vocabulary.name, cell.vocabulary] as const],
      ),
    ),
  );
  return [
    INTRODUCTION,
    "## Tables\n",
    `${tables.map(({ title, describes }) => `- [${title}](#${anchorOf(title)}): ${describes}`).join("\n")}\n`,
    ...tables.map((table) => tableSection(table, tables)),
    "## Closed lists\n",
    ...[...vocabularies.values()].map(vocabularySection),
  ].join("\n");
}

function tableSection(table: Table, tables: readonly Table[]): string {
  const rows = Object.entries(table.columns).map(([name, { title, help, example, required, cell }]) => [
    `\`${name}\``,
    title,
    typeInWords(cell, tables),
    required ? "yes" : "",
    help,
    `\`${example}\``,
  ]);
  return `## ${table.title}

\`${table.name}.csv\`: one row for each ${table.one}. ${table.describes} No two rows share ${table.key.map((column) => `\`${column}\``).join(" + ")}.

${markdownTable(["Column", "Title", "It takes", "Needed", "What to write", "Example"], rows)}
`;
}

function typeInWords(
  { says, vocabulary, refersTo, many }: CellType<unknown>,
  tables: readonly Table[],
): string {
  const several = many ? "; several are parted by semicolons" : "";
  if (vocabulary !== undefined)
    return `a term of [${vocabulary.title}](#${anchorOf(vocabulary.title)})${several}`;
  if (refersTo === undefined) return says;
  const named = refersTo.map((name) => tables.find((table) => table.name === name)?.title ?? name);
  return `the id of a row in ${named.map((title) => `[${title}](#${anchorOf(title)})`).join(" or ")}${several}`;
}

function vocabularySection({ title, terms }: Vocabulary): string {
  const rows = terms.map(({ id, label, definition }) => [`\`${id}\``, label, definition]);
  return `### ${title}\n\n${markdownTable(["Term", "Label", "Meaning"], rows)}\n`;
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The anchor that a heading is given where Markdown is shown. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

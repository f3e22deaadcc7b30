/** The gaps as a table to take away, in the form of every other download. */
import type { GapRow, GapTable } from "../../coverage/gap-rows.ts";
import { aboutAnswer, type ExportBundle, fileNameOf, type PageFacts } from "./about.ts";
import type { CellKind } from "./table.ts";

/** Sources of the figures and places in the rows. */
const SOURCE_IDS = ["iod2025", "ons-geography", "census2021", "code-point-open", "geonames"];

/** Columns of numbers that are not whole. */
const FRACTIONS: ReadonlySet<keyof GapRow> = new Set(["latitude", "longitude"]);

/** The rows with question, answer, caveats and definitions beside them. */
export function gapBundle(table: GapTable, facts: PageFacts): ExportBundle {
  const { columns, rows } = table;
  return {
    name: fileNameOf(table.question, facts.date),
    about: aboutAnswer(table, [], SOURCE_IDS, facts),
    tables: [
      {
        id: "gaps",
        title: "Neighbourhoods in gaps",
        describes: "Neighbourhoods that the question finds, each with the nearest record that counts.",
        key: ["neighbourhood_code"],
        shape: "none",
        columns: columns.map(({ name, title, definition, type }) => ({
          name,
          title,
          describes: definition,
          kind: kindOf(name, type),
        })),
        rows: rows.map((row) => ({ cells: columns.map(({ name }) => row[name]) })),
      },
    ],
  };
}

function kindOf(name: keyof GapRow, type: "text" | "number"): CellKind {
  if (type === "text") return "text";
  return FRACTIONS.has(name) ? "number" : "integer";
}

/** Who could bid as a table to take away, in the form of every other download. */
import { BID_COLUMNS, type BidTable } from "../../coverage/bid-rows.ts";
import { aboutAnswer, type ExportBundle, fileNameOf, type PageFacts } from "./about.ts";

/** Sources of the places in the rows; incomes have sources of their own, on each organisation's page. */
const SOURCE_IDS = ["ons-geography", "code-point-open", "geonames"];

/** The rows with question, filters, answer, caveats and definitions beside them. */
export function bidBundle(table: BidTable, filters: readonly string[], facts: PageFacts): ExportBundle {
  return {
    name: fileNameOf(table.question, facts.date),
    about: aboutAnswer(table, filters, SOURCE_IDS, facts),
    tables: [
      {
        id: "bidders",
        title: "Local organisations",
        describes:
          "Organisations that count as local, each with whether it could bid alone for the contract asked about.",
        key: ["id"],
        shape: "none",
        columns: BID_COLUMNS,
        rows: table.rows.map((row) => ({ cells: BID_COLUMNS.map(({ name }) => row[name]) })),
      },
    ],
  };
}

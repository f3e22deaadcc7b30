/** Who could bid as a table to take away, in the form of every other download. */
import { BID_COLUMNS, type BidTable } from "../../coverage/bid-rows.ts";
import { findSource } from "../sources.ts";
import { aboutSite, type ExportBundle, fileNameOf, type PageFacts } from "./about.ts";

/** Sources of the places in the rows; incomes have sources of their own, on each organisation's page. */
const SOURCE_IDS = ["ons-geography", "code-point-open", "geonames"];

/** The rows with question, filters, answer, caveats and definitions beside them. */
export function bidBundle(
  { question, answer, caveats, rows }: BidTable,
  filters: readonly string[],
  { site, link, date, version }: PageFacts,
): ExportBundle {
  return {
    name: fileNameOf(question, date),
    about: {
      ...aboutSite(site),
      question,
      filters,
      link,
      version,
      date,
      sources: SOURCE_IDS.flatMap((id) => findSource(id) ?? []),
      notes: [answer, ...caveats],
    },
    tables: [
      {
        id: "bidders",
        title: "Local organisations",
        describes:
          "Organisations that count as local, each with whether it could bid alone for the contract asked about.",
        key: ["id"],
        shape: "none",
        columns: BID_COLUMNS,
        rows: rows.map((row) => ({ cells: BID_COLUMNS.map(({ name }) => row[name]) })),
      },
    ],
  };
}

/** The table's columns: title, order and cell of each, defined once. */
import type { ReactNode } from "react";
import type { Catalogue } from "../../core/find/catalogue.ts";
import type { Labels } from "../../core/find/describe.ts";
import type { SortId, TableColumnId } from "../../core/find/view.ts";
import { decileFromRank } from "../../core/place/deprivation.ts";
import { dayInWords, dayOfNumber } from "../../core/record/day.ts";
import { KindMark } from "../common/KindMark.tsx";
import { kindOf, labelsOf } from "./record-facts.ts";

interface TableColumn {
  readonly title: string;
  /** The order that its head sets; absent where the column has none. */
  readonly sort?: SortId;
  /** True where the order's first press puts the largest first. */
  readonly largestFirst?: true;
  readonly isNumber?: true;
  readonly cell: (catalogue: Catalogue, record: number, labels: Labels) => ReactNode;
}

function terms(facet: keyof Catalogue["facets"], most = 3): TableColumn["cell"] {
  return (catalogue, record, labels) => labelsOf(catalogue, facet, record, labels).slice(0, most).join(", ");
}

function numbers(id: keyof Catalogue["numbers"], write: (value: number) => string): TableColumn["cell"] {
  return (catalogue, record) => {
    const value = catalogue.numbers[id][record];
    return value === undefined || Number.isNaN(value) ? "" : write(value);
  };
}

const pounds = (value: number): string => value.toLocaleString("en-GB");

export const TABLE_COLUMNS: Readonly<Record<TableColumnId, TableColumn>> = {
  kind: {
    title: "Kind",
    sort: "kind",
    cell: (catalogue, record, labels) => {
      const kind = kindOf(catalogue, record);
      return (
        <span className="kind-cell">
          <KindMark kind={kind} /> {labels.term("kind", kind)}
        </span>
      );
    },
  },
  place: { title: "Place", sort: "place", cell: (catalogue, record) => catalogue.places[record] },
  council: { title: "Council", sort: "council", cell: terms("council") },
  region: { title: "Region", sort: "region", cell: terms("region") },
  theme: { title: "Themes", sort: "theme", cell: terms("theme") },
  status: { title: "Status", sort: "status", cell: terms("status") },
  programme: { title: "Programme", cell: terms("programme") },
  rural: { title: "Urban or rural", cell: terms("rural") },
  started: {
    title: "Began",
    sort: "newest",
    largestFirst: true,
    isNumber: true,
    cell: numbers("started", String),
  },
  deprivation: {
    title: "Deprivation decile",
    sort: "deprivation",
    isNumber: true,
    cell: numbers("imdRank", (rank) => String(decileFromRank(rank))),
  },
  income: {
    title: "Income (£)",
    sort: "income",
    largestFirst: true,
    isNumber: true,
    cell: numbers("income", pounds),
  },
  value: { title: "Sum (£)", isNumber: true, cell: numbers("value", pounds) },
  told: {
    title: "Results, lessons and updates",
    sort: "told",
    largestFirst: true,
    isNumber: true,
    cell: numbers("told", String),
  },
  checked: {
    title: "Last checked",
    sort: "checked",
    largestFirst: true,
    cell: numbers("checked", (day) => dayInWords(dayOfNumber(day))),
  },
};

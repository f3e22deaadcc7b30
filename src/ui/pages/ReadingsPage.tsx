/** How often a second reading of the records against their pages found a miss, tenth by tenth, and everything it put right. */
import { countInWords, numberInWords } from "../../core/find/words.ts";
import {
  correctionSets,
  correctionsIn,
  type Rate,
  type Reading,
  rateByTenth,
  rateInPercent,
  rateOf,
  readingsSentence,
  VERDICTS,
} from "../../core/publish/readings.ts";
import { TABLES } from "../../core/record/tables/registry.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { ScrollRegion } from "../common/ScrollRegion.tsx";
import { PageLink, usePageSetting } from "./PageSetting.tsx";
import { Parts } from "./RecordList.tsx";

/** Path of the page about second readings of the records; those of each tenth lie below it. */
export const READINGS_PATH = "data/readings/";

export function ReadingsPage({ readings }: { readonly readings: readonly Reading[] }) {
  const corrections = correctionsIn(readings);
  return (
    <>
      <p className="lead">{readingsSentence(readings)}</p>
      <p>
        Rows are drawn at random, a tenth of all at a time, so that nobody picks them. A reader finds the
        pages that a row names, or others that tell of the same, and compares cell by cell. Above 2% of
        misses, another tenth is read. Tenths 1 to 10 are all rows once; from the eleventh on, rows come up
        again.
      </p>
      <ScrollRegion className="wide-table" label="Tenth by tenth">
        <h2>Tenth by tenth</h2>
        <table className="glance">
          <caption className="visually-hidden">Cells read again, by tenth of the rows</caption>
          <thead>
            <tr>
              {["Tenth", "Rows", "Cells", "Misses", "Newer"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rateByTenth(readings).map(({ tenth, rate }) => (
              <RateRow key={tenth} title={String(tenth)} rate={rate} />
            ))}
            <RateRow title="All" rate={rateOf(readings)} />
          </tbody>
        </table>
        <p className="small">
          Rows and cells are those read. Misses are cells that were wrong or not found on their page; newer
          are those that a newer page had overtaken.
        </p>
        <dl className="verdicts">
          {Object.entries(VERDICTS).map(([verdict, meaning]) => (
            <div key={verdict}>
              <dt>{verdict}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </ScrollRegion>
      <section>
        <h2>What was put right</h2>
        <p>
          {countInWords(corrections.length, "finding")}, each with what the page says and the page itself:
        </p>
        <ul className="findings">
          {correctionSets(readings).map(({ name, title, corrections: own }) => (
            <li key={name}>
              <PageLink to={`${READINGS_PATH}${name}/`}>{title}</PageLink>:{" "}
              {countInWords(own.length, "finding")}
            </li>
          ))}
        </ul>
        {corrections.some(({ tenth }) => tenth === undefined) && (
          <p className="small">
            Outside the tenths, projects were read with all their updates and results, by a list of the misses
            found before. What was right there was not written down cell by cell, so that it counts in no
            rate.
          </p>
        )}
      </section>
    </>
  );
}

/** What the reading of one tenth put right: `all` findings, of which `corrections` stand on this part. */
export function CorrectionsPage({
  all,
  corrections,
  list,
  part,
  parts,
}: {
  readonly all: number;
  readonly corrections: readonly Reading[];
  readonly list: string;
  readonly part: number;
  readonly parts: number;
}) {
  return (
    <>
      <p className="lead">
        {countInWords(all, "finding")}, each with what the page says, in our words, and the page. All were put
        right in the tables. Rows keep here the name that they had when they were read.
      </p>
      <ul className="findings">
        {corrections.map((one) => (
          <Correction key={`${one.table}/${one.key}/${one.columns.join()}`} reading={one} />
        ))}
      </ul>
      <Parts list={list} part={part} count={parts} />
    </>
  );
}

function RateRow({ title, rate }: { readonly title: string; readonly rate: Rate }) {
  const { rowsRead, read, cells, missRate, newerRate } = rate;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{numberInWords(rowsRead)}</td>
      <td>{numberInWords(read)}</td>
      <td>
        {cells.wrong + cells["not-found"]} ({rateInPercent(missRate)})
      </td>
      <td>
        {cells.newer} ({rateInPercent(newerRate)})
      </td>
    </tr>
  );
}

function Correction({ reading }: { readonly reading: Reading }) {
  const { table, key, columns, says, verdict, source } = reading;
  const { root, pathOf } = usePageSetting();
  const path = pathOf(key.split("|")[0] ?? "", table);
  const name = key.split("|").join(", ");
  return (
    <li>
      {path === undefined ? name : <a href={`${root}${path}`}>{name}</a>}, {titlesOf(table, columns)}
      {": "}
      {says} <span className="small">({verdict})</span>{" "}
      {source !== undefined && <ExternalLink url={source}>The page</ExternalLink>}
    </li>
  );
}

/** Titles of columns as people read them: `Summary; Note`. */
function titlesOf(table: string, columns: readonly string[]): string {
  const known: Readonly<Record<string, { readonly title: string }>> =
    TABLES.find(({ name }) => name === table)?.columns ?? {};
  return columns.map((column) => known[column]?.title ?? column).join("; ");
}

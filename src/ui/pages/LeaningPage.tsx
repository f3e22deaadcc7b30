/** Where the map leans: records beside people, by region, deprivation, rural-urban class, theme and council. */
import type { BiasRow } from "../../core/coverage/bias.ts";
import { rateInWords } from "../../core/coverage/completeness.ts";
import { numberInWords } from "../../core/find/words.ts";
import { DEPRIVATION_CAVEAT } from "../../core/place/deprivation.ts";
import { type Leaning, leaningInWords, leaningSentence } from "../../core/publish/leaning.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { ScrollRegion } from "../common/ScrollRegion.tsx";
import { PageLink } from "./PageSetting.tsx";

/** Councils shown as those with most records for their people. */
const MOST_COUNCILS = 10;

export function LeaningPage({ leaning }: { readonly leaning: Leaning }) {
  const { bias, completeness } = leaning;
  const placed = `${numberInWords(bias.inNeighbourhoods)} of ${numberInWords(bias.records)} records are placed finely enough to have a neighbourhood`;
  return (
    <>
      <p className="lead">
        {leaningSentence(leaning)} The map shows what has been read about, not all that is there: a blank on
        it is a gap in the map until someone has looked.
      </p>
      <p>
        Records are where the pages are: groups with a website, papers that still go out, networks that tell
        stories. Below, the share of the records in each group stands beside its share of England’s people;
        where there is room for a bar, the line in it is where it would end if the map leaned nowhere.
      </p>
      <Beside
        title="By region"
        head="Region"
        rows={bias.byRegion}
        note={`${numberInWords(bias.inRegions)} of ${numberInWords(bias.records)} records have a region. People: Census 2021.`}
      />
      <Beside
        title="By deprivation of the neighbourhood"
        head="Tenth of England’s neighbourhoods, IMD 2025"
        rows={bias.byDecile}
        note={`${placed}. ${DEPRIVATION_CAVEAT}`}
      />
      <Beside
        title="By rural-urban class of the neighbourhood"
        head="Class, 2021"
        rows={bias.byRuralUrban}
        note={`${placed}.`}
      />
      <Themes leaning={leaning} />
      <Councils completeness={completeness} />
      <section>
        <h2>What to do about it</h2>
        <p>
          <PageLink to="submit/">Add what is missing near you</PageLink>, or send a list through{" "}
          <PageLink to="check/">the checker</PageLink>. The gap finder counts only what is on the map; each
          council’s page says how complete the map is there.
        </p>
      </section>
    </>
  );
}

interface BesideProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly BiasRow[];
  readonly note: string;
}

function Beside({ title, head, rows, note }: BesideProps) {
  const most = Math.max(
    ...rows.flatMap(({ shareOfRecords, shareOfPeople }) => [shareOfRecords, shareOfPeople]),
  );
  return (
    <ScrollRegion className="wide-table" label={title}>
      <h2>{title}</h2>
      <table className="domains beside">
        <caption className="visually-hidden">{title}: records beside people</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="bar-cell">
              <span className="visually-hidden">Bar</span>
            </th>
            <th scope="col">Records</th>
            <th scope="col">Share of records</th>
            <th scope="col">Share of people</th>
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, records, shareOfRecords, shareOfPeople }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={length(shareOfRecords, most)} height="10" />
                  <line
                    className="even"
                    x1={length(shareOfPeople, most)}
                    x2={length(shareOfPeople, most)}
                    y2="10"
                  />
                </svg>
              </td>
              <td>{numberInWords(records)}</td>
              <td>{percent(shareOfRecords)}</td>
              <td>{percent(shareOfPeople)}</td>
              <td>{leaningInWords(shareOfRecords, shareOfPeople)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{note}</p>
    </ScrollRegion>
  );
}

/** Of the bar's 100 units. */
function length(share: number, most: number): number {
  return Math.round((share / most) * 990) / 10;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function Themes({ leaning: { themes, bias } }: { readonly leaning: Leaning }) {
  const most = Math.max(...themes.map(({ records }) => records), 1);
  return (
    <ScrollRegion className="wide-table" label="By theme or service">
      <h2>By theme or service</h2>
      <table className="domains beside">
        <caption>
          Records of each theme; a record has several, so that the shares come to more than a whole
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme or service</th>
            <th scope="col" className="bar-cell">
              <span className="visually-hidden">Bar</span>
            </th>
            <th scope="col">Records</th>
            <th scope="col">Share of {numberInWords(bias.records)}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ id, label, records, share }) => (
            <tr key={id}>
              <th scope="row">
                <PageLink to={pagePath("theme", id)}>{label}</PageLink>
              </th>
              <td className="bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={length(records, most)} height="10" />
                </svg>
              </td>
              <td>{numberInWords(records)}</td>
              <td>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Councils({ completeness }: Pick<Leaning, "completeness">) {
  const { councils, medianRate } = completeness;
  const most = councils
    .toSorted((a, b) => b.rate - a.rate || a.code.localeCompare(b.code))
    .slice(0, MOST_COUNCILS);
  const none = councils.filter(({ records }) => records === 0);
  return (
    <section>
      <h2>By council</h2>
      <p>
        {numberInWords(councils.length - none.length)} of {numberInWords(councils.length)} district and
        unitary councils have at least one record. The median council has {rateInWords(medianRate)} for every
        10,000 people.
      </p>
      <h3>Most records for their people</h3>
      <ol>
        {most.map(({ code, name, records, rate }) => (
          <li key={code}>
            <PageLink to={pagePath("council", code)}>{name}</PageLink>: {numberInWords(records)}, that is{" "}
            {rateInWords(rate)} for every 10,000 people
          </li>
        ))}
      </ol>
      <details>
        <summary>{numberInWords(none.length)} councils without a record</summary>
        <p>
          {none
            .map(({ name }) => name)
            .toSorted((a, b) => a.localeCompare(b, "en-GB"))
            .join(", ")}
          .
        </p>
      </details>
    </section>
  );
}

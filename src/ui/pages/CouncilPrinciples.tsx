/** Which of the five principles of 2017 and the six of 2019 a council shows, and where that can be read. */
import type { CouncilEntry, ProjectFeature } from "../../core/publish/collection.ts";
import { pagePath, principleId, recordPath } from "../../core/publish/page-path.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import type { CouncilRow } from "../../core/record/tables/councils.ts";
import { PRINCIPLES_2017, PRINCIPLES_2019, type Vocabulary } from "../../core/record/vocabulary.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { PageLink } from "./PageSetting.tsx";

interface Props {
  readonly entry: CouncilEntry;
  readonly row: CouncilRow;
}

/** Sources and projects named beside one principle. */
const NAMED = 4;

export function CouncilPrinciples({ entry, row }: Props) {
  const projects = [...new Set([...entry.commissioned, ...entry.projects])];
  return (
    <section>
      <h2>Keep it Local principles</h2>
      <p className="small">
        Our reading of the sources named beside each. “Not found” says what we have read, not what the council
        does.
      </p>
      <PrincipleTable
        year={2017}
        vocabulary={PRINCIPLES_2017}
        shown={row.principles_2017}
        row={row}
        projectsWith={(id) =>
          projects.filter(({ properties }) => properties.principles_2017.some((one) => one === id))
        }
      />
      <PrincipleTable
        year={2019}
        vocabulary={PRINCIPLES_2019}
        shown={row.principles_2019}
        row={row}
        projectsWith={(id) =>
          projects.filter(({ properties }) => properties.principles_2019.some((one) => one === id))
        }
      />
    </section>
  );
}

interface TableProps {
  readonly year: 2017 | 2019;
  readonly vocabulary: Vocabulary;
  readonly shown: readonly string[];
  readonly row: CouncilRow;
  readonly projectsWith: (id: string) => readonly ProjectFeature[];
}

function PrincipleTable({ year, vocabulary, shown, row, projectsWith }: TableProps) {
  return (
    <table className="glance">
      <caption>{year === 2017 ? "The five of 2017" : "The six of 2019"}</caption>
      <tbody>
        {vocabulary.terms.map(({ id, label }) => (
          <tr key={id}>
            <th scope="row">
              <PageLink to={pagePath("principle", principleId(year, id))}>{label}</PageLink>
            </th>
            <td>
              <Evidence row={row} shown={shown.includes(id)} projects={projectsWith(id).slice(0, NAMED)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Evidence({
  row,
  shown,
  projects,
}: {
  readonly row: CouncilRow;
  readonly shown: boolean;
  readonly projects: readonly ProjectFeature[];
}) {
  if (!shown && projects.length === 0) return <>Not found</>;
  const sources = shown ? oneOfEachHost(row.source_url).slice(0, NAMED) : [];
  return (
    <>
      {shown && (
        <>
          Shown by the council (
          {sources.map((url, index) => (
            <span key={url}>
              {index > 0 && ", "}
              <ExternalLink url={url}>{hostOf(url)}</ExternalLink>
            </span>
          ))}
          ).{" "}
        </>
      )}
      {projects.map(({ id, properties }, index) => (
        <span key={id}>
          {index > 0 ? ", " : "Shown in "}
          <PageLink to={recordPath("projects", id)}>{properties.title}</PageLink>
        </span>
      ))}
      {projects.length > 0 && "."}
    </>
  );
}

/** The first source of each host, so that no name stands twice. */
function oneOfEachHost(urls: readonly string[]): readonly string[] {
  return [...new Map([...urls].reverse().map((url) => [hostOf(url), url])).values()].reverse();
}

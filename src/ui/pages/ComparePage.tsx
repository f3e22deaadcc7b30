/** Two to four councils side by side. The script puts together the tables of their own pages; without it those pages are a press away. */
import type { CouncilEntry } from "../../core/publish/collection.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { PageLink } from "./PageSetting.tsx";

export function ComparePage({ councils }: { readonly councils: readonly CouncilEntry[] }) {
  const members = councils.filter(({ row }) => row?.keep_it_local === "yes");
  return (
    <>
      <p className="lead">
        Choose two to four councils. Figures are counted in the same way for all of them.
      </p>
      <div
        id="compare"
        data-councils={councils.map(({ council }) => `${council.code}=${council.name}`).join(";")}
      >
        <noscript>
          <p className="note">
            Putting councils side by side needs JavaScript. Without it, open their pages: each begins with the
            same table, “At a glance”.
          </p>
        </noscript>
      </div>
      {members.length > 0 && (
        <section>
          <h2>Councils in the Keep it Local Network</h2>
          <ul className="records columns">
            {members.map(({ council }) => (
              <li key={council.code}>
                <PageLink to={pagePath("council", council.code)}>{council.name}</PageLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <PageLink to={pagePath("council")}>All councils</PageLink>
      </p>
    </>
  );
}

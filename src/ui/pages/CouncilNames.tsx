/** A heading with links to councils; nothing where there are none. */
import type { CouncilEntry } from "../../core/publish/collection.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { PageLink } from "./PageSetting.tsx";

export function CouncilNames({
  title,
  councils,
}: {
  readonly title: string;
  readonly councils: readonly CouncilEntry[];
}) {
  if (councils.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="records columns">
        {councils.map(({ council }) => (
          <li key={council.code}>
            <PageLink to={pagePath("council", council.code)}>{council.name}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

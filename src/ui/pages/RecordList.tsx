/** Lists of records as links with where they are, and lists that go on over several parts. */
import type { ReactNode } from "react";
import { nameOf, placeOf, type RecordFeature } from "../../core/publish/collection.ts";
import { partPath, recordPath } from "../../core/publish/page-path.ts";
import { PROJECT_STATUS } from "../../core/record/vocabulary.ts";
import { PageLink } from "./PageSetting.tsx";

/** The term of the facet `kind`. */
export function kindOf({ properties }: RecordFeature): string {
  if (properties.layer === "projects") return properties.kind;
  return properties.is_anchor === "yes" ? "anchor" : "organisation";
}

/** What has closed stays on the map, and is said to have closed wherever it is named. */
const CLOSED = PROJECT_STATUS.label("closed");

export function RecordItem({
  feature,
  children,
}: {
  readonly feature: RecordFeature;
  readonly children?: ReactNode;
}) {
  const place = placeOf(feature);
  return (
    <li>
      <PageLink to={recordPath(feature.properties.layer, feature.id)}>{nameOf(feature)}</PageLink>
      {place !== "" && <span className="where"> {place}</span>}
      {feature.properties.status === "closed" && <span className="where"> · {CLOSED}</span>}
      {children}
    </li>
  );
}

export function RecordList({ features }: { readonly features: readonly RecordFeature[] }) {
  return (
    <ul className="records">
      {features.map((feature) => (
        <RecordItem key={feature.id} feature={feature} />
      ))}
    </ul>
  );
}

/** Links to the parts of a long list; nothing where there is only one. */
export function Parts({
  list,
  part,
  count,
}: {
  readonly list: string;
  readonly part: number;
  readonly count: number;
}) {
  if (count < 2) return null;
  return (
    <nav aria-label="Parts of this list" className="parts">
      <ul className="plain">
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            {number === part ? (
              <span aria-current="page">Part {number}</span>
            ) : (
              <PageLink to={partPath(list, number)}>Part {number}</PageLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

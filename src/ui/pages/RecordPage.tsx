/** The page of a project or an organisation: the record as the card shows it, then what it belongs to, what is near and what is alike. */
import type { ReactNode } from "react";
import { OPENING_VIEW } from "../../core/find/view.ts";
import { coarserRank, distanceInWords } from "../../core/find/words.ts";
import type { Collection, RecordFeature } from "../../core/publish/collection.ts";
import type { NearRecord } from "../../core/publish/near.ts";
import { pagePath, principleId } from "../../core/publish/page-path.ts";
import { type SimilarRecord, themesOf } from "../../core/publish/similar.ts";
import type { Precision } from "../../core/record/precision.ts";
import { PROJECTS } from "../../core/record/tables/projects.ts";
import { PRINCIPLES_2017, PRINCIPLES_2019, THEMES } from "../../core/record/vocabulary.ts";
import { RecordBody } from "../record/RecordBody.tsx";
import { RecordCare, StaleBadge } from "../record/RecordCare.tsx";
import { History } from "./History.tsx";
import { MapLink, PageLink, usePageSetting } from "./PageSetting.tsx";
import { RecordItem } from "./RecordList.tsx";

interface Props {
  readonly feature: RecordFeature;
  readonly collection: Collection;
}

export function RecordPage({ feature, collection }: Props) {
  const { historyUrl } = usePageSetting();
  return (
    <>
      <StaleBadge lastChecked={feature.properties.last_checked} />
      <div className="record">
        <RecordBody feature={feature} />
      </div>
      <RecordCare table={feature.properties.layer} id={feature.id} historyUrl={historyUrl} />
      <p>
        <MapLink view={{ ...OPENING_VIEW, selected: feature.id }}>Show it on the map</MapLink>
      </p>
      <BelongsTo feature={feature} collection={collection} />
      <Near records={collection.nearTo(feature)} precision={feature.properties.location_precision} />
      <Similar records={collection.similarTo(feature)} layer={feature.properties.layer} />
      <History
        table={feature.properties.layer}
        id={feature.id}
        lastChecked={feature.properties.last_checked}
      />
    </>
  );
}

/** Links to programme, commissioner, consortia, themes and principles. */
function BelongsTo({ feature: { properties }, collection }: Props) {
  const project = properties.layer === "projects" ? properties : undefined;
  const organisation = properties.layer === "organisations" ? properties : undefined;
  const links: readonly (readonly [string, readonly ReactNode[]])[] = [
    ["Programme", (project?.programmes ?? []).map(({ id, name }) => link(pagePath("programme", id), name))],
    [
      PROJECTS.columns.commissioner.title,
      (project?.commissioner ?? []).map((code) =>
        link(collection.pathOf(code) ?? "", collection.councilName(code)),
      ),
    ],
    ["In consortium", (organisation?.consortium_ids ?? []).flatMap((id) => consortium(id, collection))],
    ["Themes", themesOf(properties).map((id) => link(pagePath("theme", id), THEMES.label(id)))],
    [
      "Principles (2017)",
      (project?.principles_2017 ?? []).map((id) =>
        link(pagePath("principle", principleId(2017, id)), PRINCIPLES_2017.label(id)),
      ),
    ],
    [
      "Principles (2019, our reading)",
      (project?.principles_2019 ?? []).map((id) =>
        link(pagePath("principle", principleId(2019, id)), PRINCIPLES_2019.label(id)),
      ),
    ],
  ];
  return (
    <section>
      <h2>Part of</h2>
      <dl className="facts">
        {links
          .filter(([, items]) => items.length > 0)
          .map(([title, items]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <ul className="plain">{items}</ul>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function link(path: string, words: string): ReactNode {
  return (
    <li key={path}>
      <PageLink to={path}>{words}</PageLink>
    </li>
  );
}

function consortium(id: string, { pathOf, projects, organisations }: Collection): readonly ReactNode[] {
  const path = pathOf(id);
  const name =
    projects.find((one) => one.id === id)?.properties.title ??
    organisations.find((one) => one.id === id)?.properties.name;
  return path === undefined || name === undefined ? [] : [link(path, name)];
}

/** What is near, with distances no finer than the coarser of both places; `precision` is that of the page's record. */
function Near({
  records,
  precision,
}: {
  readonly records: readonly NearRecord[];
  readonly precision: Precision;
}) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2>Near here</h2>
      <ul className="records">
        {records.map(({ feature, metres }) => (
          <RecordItem key={feature.id} feature={feature}>
            <span className="why">
              {distanceInWords(
                metres,
                "miles",
                coarserRank(precision, feature.properties.location_precision),
              )}{" "}
              away
            </span>
          </RecordItem>
        ))}
      </ul>
      <p className="small">
        As the crow flies. Only what this map knows of: not on the map does not mean not there.
      </p>
    </section>
  );
}

function Similar({
  records,
  layer,
}: {
  readonly records: readonly SimilarRecord[];
  readonly layer: "projects" | "organisations";
}) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2>{layer === "projects" ? "Projects" : "Organisations"} like this in neighbourhoods like this</h2>
      <ul className="records">
        {records.map(({ feature, reason }) => (
          <RecordItem key={feature.id} feature={feature}>
            <span className="why">{reason}</span>
          </RecordItem>
        ))}
      </ul>
    </section>
  );
}

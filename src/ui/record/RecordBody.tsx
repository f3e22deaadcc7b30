/** A record in full: what, where, who, when, results with their source, lessons, what happened next. Card and page share it. */

import type { ReactNode } from "react";
import { AUTHORED_TERMS } from "../../core/find/terms.ts";
import { coarserRank, distanceInWords } from "../../core/find/words.ts";
import { describeRank } from "../../core/place/deprivation.ts";
import { neighbourhoodInWords } from "../../core/place/neighbourhood.ts";
import type { Feature, NamedRecord, RecordProperties } from "../../core/publish/feature.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import { dayInWords } from "../../core/record/day.ts";
import {
  LEGAL_FORMS,
  LICENCES,
  LOCATION_PRECISION,
  RELEVANT_BODIES,
  type Vocabulary,
} from "../../core/record/vocabulary.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { SourceList } from "../common/SourceList.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { RecordHeading, RecordLink, useRecordSetting } from "./RecordSetting.tsx";
import { Timeline } from "./Timeline.tsx";

export function RecordBody({ feature }: { readonly feature: Feature<RecordProperties> }) {
  const { properties } = feature;
  return (
    <>
      <KindLine properties={properties} />
      <p className="lead">{properties.summary}</p>
      {properties.website !== undefined && (
        <p>
          <ExternalLink url={properties.website}>{hostOf(properties.website)}</ExternalLink>
        </p>
      )}
      <Outcomes of={feature.id} outcomes={properties.outcomes} />
      <Lessons properties={properties} />
      <Timeline of={feature.id} updates={properties.updates} />
      <Facts properties={properties} />
      <Place properties={properties} />
      <Sources properties={properties} />
    </>
  );
}

function authored(facet: keyof typeof AUTHORED_TERMS, id: string): string {
  return AUTHORED_TERMS[facet]?.terms.find((term) => term.id === id)?.label ?? id;
}

function KindLine({ properties }: { readonly properties: RecordProperties }) {
  const kind =
    properties.layer === "projects"
      ? properties.kind
      : properties.is_anchor === "yes"
        ? "anchor"
        : "organisation";
  return (
    <p className="kind-line">
      {authored("kind", kind)} · {authored("status", properties.status)}
    </p>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ properties }: { readonly properties: RecordProperties }) {
  return (
    <section>
      <RecordHeading>Facts</RecordHeading>
      <dl className="facts">
        {properties.layer === "projects" ? projectFacts(properties) : organisationFacts(properties)}
      </dl>
      {properties.note !== undefined && <p className="small">Note: {properties.note}</p>}
    </section>
  );
}

type Of<L extends RecordProperties["layer"]> = Extract<RecordProperties, { readonly layer: L }>;

function projectFacts(project: Of<"projects">): readonly ReactNode[] {
  const partners = [
    ...project.partners.map((one) => <NamedLink key={one.id} to={one} />),
    ...project.partner_names,
  ];
  return [
    fact("Themes", project.themes.map((id) => authored("theme", id)).join(", ")),
    fact("When", periodInWords(project.start_date, project.end_date)),
    fact("Led by", project.lead === undefined ? project.lead_name : <NamedLink to={project.lead} />),
    fact("With", partners.length === 0 ? undefined : <Listed>{partners}</Listed>),
    fact("Programme", project.programmes.map(({ name }) => name).join(", ")),
    fact("Right used", project.right_used.map((id) => authored("right", id)).join(", ")),
    fact("Delivery", project.delivery_model && authored("delivery", project.delivery_model)),
    fact("Funding", project.funding_model.map((id) => authored("funding", id)).join(", ")),
    fact(
      "Sum",
      project.value_gbp === undefined
        ? undefined
        : `£${project.value_gbp.toLocaleString("en-GB")} – ${project.value_is ?? ""}`,
    ),
    fact(
      "Keep it Local principles (2017)",
      project.principles_2017.map((id) => authored("principle2017", id)).join(", "),
    ),
    fact(
      "Keep it Local principles (2019, our reading)",
      project.principles_2019.map((id) => authored("principle2019", id)).join(", "),
    ),
  ];
}

function organisationFacts(organisation: Of<"organisations">): readonly ReactNode[] {
  const label = (vocabulary: Vocabulary, id: string | undefined): string | undefined =>
    id === undefined ? undefined : vocabulary.label(id);
  return [
    fact("Why it is an anchor", organisation.anchor_basis),
    fact("Services", organisation.services.map((id) => authored("theme", id)).join(", ")),
    fact("Premises", organisation.premises),
    fact("Founded", organisation.founded_year),
    fact("Legal form", label(LEGAL_FORMS, organisation.legal_form)),
    fact("May use the Right to Challenge as", label(RELEVANT_BODIES, organisation.relevant_body)),
    fact("Identifiers", organisation.org_ids.join(", ")),
    fact("Income", incomeInWords(organisation)),
    fact("Memberships", organisation.memberships.join(", ")),
    fact(
      "E-mail",
      organisation.public_email && (
        <ExternalLink url={`mailto:${organisation.public_email}`}>{organisation.public_email}</ExternalLink>
      ),
    ),
    fact("Telephone", organisation.public_phone),
    fact(
      "Leads",
      organisation.leads.length === 0 ? undefined : (
        <Listed>
          {organisation.leads.map((one) => (
            <NamedLink key={one.id} to={one} />
          ))}
        </Listed>
      ),
    ),
    fact(
      "Takes part in",
      organisation.takes_part_in.length === 0 ? undefined : (
        <Listed>
          {organisation.takes_part_in.map((one) => (
            <NamedLink key={one.id} to={one} />
          ))}
        </Listed>
      ),
    ),
  ];
}

function fact(title: string, value: ReactNode): ReactNode {
  return value === undefined || value === "" ? null : (
    <Fact key={title} title={title}>
      {value}
    </Fact>
  );
}

function Listed({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <ul className="plain">
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

function NamedLink({ to }: { readonly to: NamedRecord }) {
  return <RecordLink id={to.id}>{to.name}</RecordLink>;
}

function incomeInWords({ income_gbp, income_year, income_source_url }: Of<"organisations">): ReactNode {
  if (income_gbp === undefined) return undefined;
  const words = `£${income_gbp.toLocaleString("en-GB")} in ${income_year ?? "a year not stated"}`;
  return income_source_url === undefined ? (
    words
  ) : (
    <>
      {words} (<ExternalLink url={income_source_url}>{hostOf(income_source_url)}</ExternalLink>)
    </>
  );
}

/** `since 2012`, `2012 to March 2015`, `until 2019`. */
function periodInWords(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return end === undefined ? undefined : `until ${dayInWords(end)}`;
  return end === undefined ? `since ${dayInWords(start)}` : `${dayInWords(start)} to ${dayInWords(end)}`;
}

function Lessons({ properties }: { readonly properties: RecordProperties }) {
  if (properties.layer !== "projects") return null;
  const { lessons_worked: worked, lessons_not: not } = properties;
  if (worked === undefined && not === undefined) return null;
  return (
    <section>
      <RecordHeading>Lessons</RecordHeading>
      {worked !== undefined && (
        <p className="lesson worked">
          <strong>What worked:</strong> {worked}
        </p>
      )}
      {not !== undefined && (
        <p className="lesson not">
          <strong>What did not:</strong> {not}
        </p>
      )}
    </section>
  );
}

function Place({ properties }: { readonly properties: RecordProperties }) {
  const { units } = useRecordSetting();
  const { nearest_anchor: anchor } = properties;
  const place = [properties.area_name, properties.postcode, properties.region_name].filter(
    (part) => part !== undefined,
  );
  const precision = LOCATION_PRECISION.terms.find(({ id }) => id === properties.location_precision);
  return (
    <section>
      <RecordHeading>Place</RecordHeading>
      <p>
        {place.join(", ")}
        {properties.council_code !== undefined && (
          <>
            {". Council: "}
            <RecordLink id={properties.council_code}>{properties.council_name}</RecordLink>
          </>
        )}
      </p>
      <p className="small">{precision?.definition}</p>
      {properties.imd_rank !== undefined && (
        <p className="small">
          {properties.neighbourhood_is_approximate
            ? "The middle of this place lies in neighbourhood "
            : "Neighbourhood "}
          {properties.neighbourhood_code !== undefined && (
            <RecordLink id={properties.neighbourhood_code}>
              {neighbourhoodInWords({
                name: properties.neighbourhood_name ?? properties.neighbourhood_code,
                ward: properties.ward_name ?? "",
              })}
            </RecordLink>
          )}
          . {describeRank(properties.imd_rank)}. {properties.rural_urban}.
        </p>
      )}
      {anchor !== undefined && (
        <p>
          Nearest anchor organisation: <NamedLink to={anchor} />,{" "}
          {distanceInWords(
            anchor.metres,
            units,
            coarserRank(anchor.precision, properties.location_precision),
          )}{" "}
          as the crow flies.
        </p>
      )}
    </section>
  );
}

function Sources({ properties }: { readonly properties: RecordProperties }) {
  return (
    <section>
      <RecordHeading>Sources</RecordHeading>
      <SourceList urls={properties.source_url} />
      <p className="small">
        Last checked {dayInWords(properties.last_checked)}. Words: {LICENCES.label(properties.licence)}.
      </p>
    </section>
  );
}

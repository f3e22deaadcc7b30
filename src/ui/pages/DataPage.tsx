/** Everything that can be taken away: each layer with its files, rows, licence, sources, date and what has changed. */
import { countInWords, listInWords, numberInWords } from "../../core/find/words.ts";
import type { CataloguedFile } from "../../core/publish/dcat.ts";
import type { Giving } from "../../core/publish/giving.ts";
import { type Leaning, leaningSentence } from "../../core/publish/leaning.ts";
import type { ReleaseChange } from "../../core/publish/release.ts";
import type { Source } from "../../core/publish/sources.ts";
import { dayInWords } from "../../core/record/day.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { ScrollRegion } from "../common/ScrollRegion.tsx";
import { PageLink } from "./PageSetting.tsx";

/** A layer as the page shows it. */
export interface ShownLayer {
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  readonly rows: number;
  readonly drawn: number;
  readonly shape: "none" | "point" | "area";
  readonly date: string;
  readonly licences: readonly string[];
  readonly sources: readonly Source[];
  readonly files: readonly CataloguedFile[];
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly describes: string;
    readonly kind: string;
  }[];
  readonly change?: ReleaseChange;
}

interface Props {
  readonly layers: readonly ShownLayer[];
  readonly whole: readonly CataloguedFile[];
  readonly version: string;
  /** ISO day of the last release; undefined where there was none. */
  readonly released: string | undefined;
  readonly giving: Giving;
  /** Services in the Open Referral UK feed. */
  readonly services: number;
  readonly leaning: Leaning;
  /** What second readings of the records found, in a sentence; undefined where there were none. */
  readonly readings: string | undefined;
}

export function DataPage({ layers, whole, version, released, giving, services, leaning, readings }: Props) {
  if (layers.length === 0)
    return (
      <>
        <p className="lead">This build of the site has no files to take away.</p>
        <Leans leaning={leaning} readings={readings} />
      </>
    );
  return (
    <>
      <p className="lead">
        Every table and figure on the map, at addresses that stay the same. Use it for anything, and say where
        it is from. To take only what a question finds, ask it on the map and press “Download and share”.
      </p>
      <section>
        <h2>Everything at once</h2>
        <Files files={whole} />
        <p className="small">
          Each table in them is under the licence that is named beside it below. Data version {version}.{" "}
          {released === undefined
            ? "There was no release before this one, so nothing is compared."
            : `Changes are counted since the release of ${dayInWords(released)}.`}
        </p>
      </section>
      <Leans leaning={leaning} readings={readings} />
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} />
      ))}
      <Machines giving={giving} services={services} />
    </>
  );
}

/** What a reader of any figure must know of the map itself. */
function Leans({ leaning, readings }: Pick<Props, "leaning" | "readings">) {
  return (
    <section>
      <h2>Where the map leans</h2>
      <p>
        {leaningSentence(leaning)}{" "}
        <PageLink to="data/leaning/">By region, deprivation, rural-urban class, theme and council</PageLink>
      </p>
      {readings !== undefined && (
        <>
          <h2>How far to trust a cell</h2>
          <p>
            {readings} <PageLink to="data/readings/">Tenth by tenth, with every correction</PageLink>
          </p>
        </>
      )}
    </section>
  );
}

function Layer({ layer }: { readonly layer: ShownLayer }) {
  const { id, title, describes, rows, drawn, shape, change } = layer;
  return (
    <section id={id}>
      <h2>{title}</h2>
      <p>{describes}</p>
      <Files files={layer.files} />
      <table className="glance">
        <caption className="visually-hidden">About {title.toLowerCase()}</caption>
        <tbody>
          <Fact name="Rows">
            {numberInWords(rows)}
            {shape !== "none" && drawn < rows
              ? `, of which ${numberInWords(drawn)} have a place of their own; map formats hold only those`
              : ""}
          </Fact>
          <Fact name="Columns">
            <PageLink to={`data/${id}/`}>
              {layer.columns.length} columns of {title.toLowerCase()}, explained, with hashes of the files
            </PageLink>
          </Fact>
          <Fact name="Newest check or edition">
            {layer.date === "" ? "not dated" : dayInWords(layer.date)}
          </Fact>
          <Fact name="Licence">{licencesInWords(layer.licences)}</Fact>
          <Fact name="Sources and editions">
            {layer.sources.length === 0
              ? "Each row names its own."
              : `${shape === "area" ? "" : "Each row names its own; codes and figures: "}${layer.sources
                  .map(({ title: source, edition }) => `${source} (${edition})`)
                  .join("; ")}.`}
          </Fact>
          {change !== undefined && <Fact name="Since the last release">{changeInWords(change)}</Fact>}
        </tbody>
      </table>
    </section>
  );
}

/** `3 added, 12 changed, none removed`. */
export function changeInWords({ added, changed, removed }: ReleaseChange): string {
  const part = (count: number, word: string): string =>
    `${count === 0 ? "none" : numberInWords(count)} ${word}`;
  return [part(added, "added"), part(changed, "changed"), part(removed, "removed")].join(", ");
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}

function Files({ files }: { readonly files: readonly CataloguedFile[] }) {
  return (
    <ul className="plain files">
      {files.map(({ path, label, bytes }) => (
        <li key={path}>
          <PageLink to={path}>{label}</PageLink> <span className="small">{bytesInWords(bytes)}</span>
        </li>
      ))}
    </ul>
  );
}

/** `439 KB`, `6.8 MB`. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function Machines({ giving, services }: Pick<Props, "giving" | "services">) {
  return (
    <section>
      <h2>For programs and portals</h2>
      <ul className="actions">
        <li>
          <PageLink to="download/datapackage.json">datapackage.json</PageLink>: all files with their schemas
          (Frictionless Data Package)
        </li>
        <li>
          <PageLink to="download/catalogue.jsonld">catalogue.jsonld</PageLink>: the same for data portals
          (DCAT)
        </li>
        <li>
          <PageLink to="api/">Static API</PageLink>: one record, one council, one neighbourhood at a time
        </li>
        <li>
          <PageLink to="openreferral/services.json">Open Referral UK feed</PageLink>:{" "}
          {countInWords(services, "service")} of active organisations and projects
        </li>
        <li>
          <PageLink to="embed/builder/">Put a map or list into your own site</PageLink>
        </li>
      </ul>
      <p className="small">{givingInWords(giving)}</p>
    </section>
  );
}

/** How many projects with money are grants in the sense of 360Giving. */
export function givingInWords({ grants, withMoney, lacking }: Giving): string {
  const start = `Of ${countInWords(withMoney, "project")} with a sum of money, ${
    grants.length === 0 ? "none qualifies" : numberInWords(grants.length)
  } as a row of the 360Giving standard`;
  const why = [
    lacking.grant > 0 ? `${numberInWords(lacking.grant)} are no single grant of a known sum` : "",
    lacking.day > 0 ? `${numberInWords(lacking.day)} have no day of award` : "",
    lacking.recipient > 0 ? `${numberInWords(lacking.recipient)} have no recipient with an identifier` : "",
    lacking.funder > 0 ? `${numberInWords(lacking.funder)} have no funder with an identifier` : "",
  ].filter((words) => words !== "");
  return why.length === 0 ? `${start}.` : `${start}: ${why.join(", ")}.`;
}

/** The columns of one layer, and its files with their hashes. */
export function LayerPage({ layer }: { readonly layer: ShownLayer }) {
  return (
    <>
      <p className="lead">{layer.describes}</p>
      <ScrollRegion className="wide-table" label="Columns">
        <h2>Columns</h2>
        <table className="glance column-table">
          <caption className="visually-hidden">Columns of {layer.title.toLowerCase()}</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Type</th>
              <th scope="col">What it says</th>
            </tr>
          </thead>
          <tbody>
            {layer.columns.map(({ name, title, describes, kind }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{kind}</td>
                <td>
                  {title}. {describes}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <section>
        <h2>Files</h2>
        <dl className="hashes">
          {layer.files.map(({ path, label, bytes, sha256 }) => (
            <div key={path}>
              <dt>
                <PageLink to={path}>{path.split("/").at(-1)}</PageLink> ({label}, {bytesInWords(bytes)})
              </dt>
              <dd className="small">SHA-256 {sha256}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>Sources</h2>
        <p>
          Licence: {licencesInWords(layer.licences)}.{" "}
          {layer.sources.length === 0 ? "Each row names its own sources." : ""}
        </p>
        <ul className="actions">
          {layer.sources.map(({ id, title, publisher, edition, attribution, url, licence }) => (
            <li key={id}>
              <ExternalLink url={url}>{title}</ExternalLink>, {publisher}. {edition}. {licence}. {attribution}
              .
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** A licence; of several, that each row names its own. */
function licencesInWords(licences: readonly string[]): string {
  const all = listInWords(licences, "and");
  return licences.length > 1 ? `${all}; each row names its own` : all;
}

/**
 * Organisations and services as an Open Referral UK feed (HSDS-UK 3.0), in the shape of its API but as files. A service
 * is a project of the kind `service`, or what an organisation offers by its own row; only what a source shows at work
 * is told. Ids are version 5 UUIDs of our own ids, so they stay the same from build to build.
 */
import { THEMES } from "../record/vocabulary.ts";
import { drawnPoint } from "./export/record-tables.ts";
import type { Feature, OrganisationProperties, ProjectProperties, RecordProperties } from "./feature.ts";
import type { Site } from "./manifest.ts";
import { recordPath } from "./page-path.ts";
import { siteAddress } from "./sitemap.ts";

/** Makes a UUID of a name. */
export type MakeUuid = (name: string) => string;

export interface ReferralInput {
  readonly site: Site;
  readonly projects: readonly Feature<ProjectProperties>[];
  readonly organisations: readonly Feature<OrganisationProperties>[];
  readonly councilName: (code: string) => string;
  readonly uuid: MakeUuid;
}

/** Services on a page. */
const PAGE_SIZE = 50;
const TAXONOMY = "Themes of the map of community action";

/** A service in full, as the profile names its members. */
export interface ReferralService {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly [member: string]: unknown;
}

/** All services, in order of the ids of their records. */
export function referralServices(input: ReferralInput): readonly ReferralService[] {
  const byId = new Map(input.organisations.map((one) => [one.id, one] as const));
  const offered = input.organisations
    .filter(({ properties }) => properties.status === "active" && properties.services.length > 0)
    .map((one) =>
      serviceOf(
        one,
        one.properties.services,
        `What ${one.properties.name} offers`,
        organization(one, input),
        input,
      ),
    );
  const run = input.projects
    .filter(({ properties }) => properties.kind === "service" && properties.status === "active")
    .flatMap((one) => {
      const lead = byId.get(one.properties.lead_org ?? "");
      const name = one.properties.lead_name;
      const provider = lead === undefined ? namedOrganization(name, input) : organization(lead, input);
      return provider === undefined
        ? []
        : [serviceOf(one, one.properties.themes, one.properties.title, provider, input)];
    });
  return [...offered, ...run];
}

function serviceOf(
  feature: Feature<RecordProperties>,
  themes: readonly string[],
  name: string,
  provider: ReferralService["organization"],
  { site, councilName, uuid }: ReferralInput,
): ReferralService {
  const { properties } = feature;
  const id = uuid(`service/${feature.id}`);
  const page = siteAddress(site.siteUrl, recordPath(properties.layer, feature.id));
  const organisation = properties.layer === "organisations" ? properties : undefined;
  const areas = organisation?.areas_served ?? [];
  return {
    id,
    organization_id: provider.id,
    name,
    description: properties.summary,
    url: properties.website ?? properties.source_url[0] ?? page,
    ...(organisation?.public_email === undefined ? {} : { email: organisation.public_email }),
    status: "active",
    assured_date: properties.last_checked,
    last_modified: `${properties.last_checked}T00:00:00.000Z`,
    organization: provider,
    service_areas: areas.map((code) => ({
      id: uuid(`area/${feature.id}/${code}`),
      service_id: id,
      name: councilName(code),
      uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}`,
    })),
    service_at_locations: locationsOf(feature, id, uuid),
    contacts:
      organisation?.public_phone === undefined
        ? []
        : [
            {
              id: uuid(`contact/${feature.id}`),
              name: organisation.name,
              phones: [{ id: uuid(`phone/${feature.id}`), number: organisation.public_phone }],
            },
          ],
    attributes: themes.map((theme) => ({
      id: uuid(`attribute/${feature.id}/${theme}`),
      link_id: id,
      taxonomy_term_id: uuid(`theme/${theme}`),
      link_entity: "service",
      link_type: "service_type",
      taxonomy_term: taxonomyTerm(theme, uuid),
    })),
  };
}

/** A place is told only where the map draws one, and its council is always in words. */
function locationsOf(feature: Feature<RecordProperties>, service: string, uuid: MakeUuid): readonly object[] {
  const point = drawnPoint(feature);
  if (point === undefined) return [];
  const { area_name: area, council_name: council, location_precision: precision } = feature.properties;
  const placeId = uuid(`location/${feature.id}`);
  const [longitude, latitude] = point.coordinates;
  return [
    {
      id: uuid(`service-at-location/${feature.id}`),
      service_id: service,
      location_id: placeId,
      location: {
        id: placeId,
        name: [area, council].filter((words) => words !== undefined).join(", "),
        description: `Placed as exactly as: ${precision}.`,
        latitude,
        longitude,
      },
    },
  ];
}

function organization(
  { id, properties }: Feature<OrganisationProperties>,
  { uuid }: ReferralInput,
): ReferralService["organization"] {
  const own = uuid(`organisation/${id}`);
  return {
    id: own,
    name: properties.name,
    description: properties.summary,
    ...(properties.public_email === undefined ? {} : { email: properties.public_email }),
    ...(properties.website === undefined ? {} : { website: properties.website }),
    organization_identifiers: properties.org_ids.map((identifier) => ({
      id: uuid(`identifier/${identifier}`),
      organization_id: own,
      identifier_scheme: identifier.split("-").slice(0, 2).join("-"),
      identifier_type: IDENTIFIER_TYPES[identifier.split("-")[1] ?? ""] ?? "Identifier of org-id.guide",
      identifier: identifier.split("-").slice(2).join("-"),
    })),
  } as ReferralService["organization"];
}

const IDENTIFIER_TYPES: Readonly<Record<string, string>> = {
  CHC: "Charity number",
  COH: "Company number",
  MPR: "Mutual society number",
};

/** An organisation that has no row of its own, by the name that a source gives. */
function namedOrganization(
  name: string | undefined,
  { uuid }: ReferralInput,
): ReferralService["organization"] | undefined {
  if (name === undefined) return undefined;
  return {
    id: uuid(`organisation-named/${name}`),
    name,
    description: `${name}, as a source names it; it has no record of its own on this map.`,
  } as ReferralService["organization"];
}

function taxonomyTerm(theme: string, uuid: MakeUuid): object {
  return {
    id: uuid(`theme/${theme}`),
    term: THEMES.label(theme),
    taxonomy: TAXONOMY,
    taxonomy_id: uuid("taxonomy/themes"),
  };
}

/** Members of a service that lists leave out. */
const NESTED = new Set(["service_areas", "service_at_locations", "contacts", "attributes"]);

/** All files of the feed by path below `openreferral/`. */
export function referralFiles(input: ReferralInput): ReadonlyMap<string, object> {
  const services = referralServices(input);
  const pages = paged(
    services.map((service) =>
      Object.fromEntries(Object.entries(service).filter(([name]) => !NESTED.has(name))),
    ),
  );
  const taxonomy = {
    id: input.uuid("taxonomy/themes"),
    name: TAXONOMY,
    description: "The closed list of themes and services in the map's data dictionary.",
  };
  const terms = THEMES.terms.map(({ id }) => taxonomyTerm(id, input.uuid));
  return new Map<string, object>([
    [
      "index.json",
      {
        version: "3.0",
        profile: "https://docs.openreferraluk.org/",
        openapi_url: "https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/openapi.json",
      },
    ],
    ...pages.map((page, index): [string, object] => [
      index === 0 ? "services.json" : `services-${index + 1}.json`,
      page,
    ]),
    ...services.map((service): [string, object] => [`services/${service.id}.json`, service]),
    ["taxonomies.json", paged([taxonomy])[0] ?? {}],
    [`taxonomies/${taxonomy.id}.json`, taxonomy],
    ["taxonomy_terms.json", pageOf(terms, 1, 1, terms.length)],
  ]);
}

function paged(items: readonly object[]): readonly object[] {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) =>
    pageOf(items.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE), index + 1, pages, items.length),
  );
}

function pageOf(contents: readonly object[], page: number, pages: number, total: number): object {
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page === pages,
    empty: contents.length === 0,
    contents,
  };
}

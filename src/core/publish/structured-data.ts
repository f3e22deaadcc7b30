/** Pages as structured data (schema.org, JSON-LD), so that machines read what people read. */
import type { Feature, OrganisationProperties, ProjectProperties, RecordProperties } from "./feature.ts";
import { GUIDES_READ, type Guide } from "./guides/guide.ts";

/** A JSON-LD node. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** Precisions whose point is the record's own place. */
const EXACT: ReadonlySet<string> = new Set(["building", "postcode"]);

/** A project or an organisation; it has coordinates only where they are its own, not the middle of something wider. */
export function recordThing({ geometry, properties }: Feature<RecordProperties>): Thing {
  const place = {
    "@type": "Place",
    ...defined({ name: placeName(properties), containedInPlace: councilThing(properties) }),
    ...(geometry !== undefined &&
    EXACT.has(properties.location_precision) &&
    properties.point_is_derived !== true
      ? {
          geo: {
            "@type": "GeoCoordinates",
            latitude: geometry.coordinates[1],
            longitude: geometry.coordinates[0],
          },
        }
      : {}),
  };
  const own = properties.layer === "projects" ? projectThing(properties) : organisationThing(properties);
  return {
    ...own,
    location: place,
    subjectOf: {
      "@type": "Dataset",
      license: properties.licence,
      isBasedOn: properties.source_url,
      dateModified: properties.last_checked,
    },
  };
}

function projectThing(project: ProjectProperties): Thing {
  return {
    "@type": "Project",
    name: project.title,
    description: project.summary,
    ...defined({
      sameAs: project.website,
      foundingDate: project.start_date,
      dissolutionDate: project.end_date,
      parentOrganization: named("Organization", project.lead?.name ?? project.lead_name),
    }),
    knowsAbout: project.themes,
    member: [...project.partners.map(({ name }) => name), ...project.partner_names].map((name) =>
      named("Organization", name),
    ),
  };
}

function organisationThing(organisation: OrganisationProperties): Thing {
  return {
    "@type":
      organisation.kind === "public-body" || organisation.kind === "local-council"
        ? "GovernmentOrganization"
        : "NGO",
    name: organisation.name,
    description: organisation.summary,
    ...defined({
      sameAs: organisation.website,
      email: organisation.public_email,
      telephone: organisation.public_phone,
      foundingDate: organisation.founded_year === undefined ? undefined : String(organisation.founded_year),
    }),
    identifier: organisation.org_ids,
    knowsAbout: organisation.services,
    memberOf: organisation.memberships.map((name) => named("Organization", name)),
  };
}

function placeName({ area_name, location_precision, council_name }: RecordProperties): string | undefined {
  return location_precision === "withheld" ? council_name : (area_name ?? council_name);
}

function councilThing({ council_name, council_code }: RecordProperties): Thing | undefined {
  return council_name === undefined
    ? undefined
    : { "@type": "AdministrativeArea", name: council_name, identifier: council_code };
}

function named(type: string, name: string | undefined): Thing | undefined {
  return name === undefined ? undefined : { "@type": type, name };
}

/** A council. */
export function governmentThing(name: string, gss: string, description: string): Thing {
  return {
    "@type": "GovernmentOrganization",
    name: `${name} council`,
    description,
    areaServed: { "@type": "AdministrativeArea", name, identifier: gss },
  };
}

/** A theme or a principle. */
export function termThing(name: string, description: string, set: string): Thing {
  return { "@type": "DefinedTerm", name, description, inDefinedTermSet: set };
}

/** A guide. */
export function guideThing(guide: Guide): Thing {
  return {
    "@type": "HowTo",
    name: guide.title,
    description: guide.summary,
    dateModified: GUIDES_READ,
    step: guide.steps.map(({ title, text }, index) => ({
      "@type": "HowToStep",
      position: index + 1,
      name: title,
      text: text.join(" "),
    })),
  };
}

/** A page that lists others. */
export function collectionThing(name: string, description: string): Thing {
  return { "@type": "CollectionPage", name, description };
}

/** The way from the home page to a page. */
export function breadcrumbThing(
  trail: readonly { readonly name: string; readonly address: string }[],
): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/** Without the properties that are not known. */
function defined(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

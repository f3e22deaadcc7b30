/**
 * What the Open Referral UK profile of HSDS 3.0 asks of a service and of a page of services: required members, types,
 * formats and closed lists, after the published schema (github.com/OpenReferralUK/uk-profile, `schema/`).
 */
const uuid = { type: "string", format: "uuid" };
const text = { type: "string" };
const date = { type: "string", format: "date" };

function object(required: readonly string[], properties: object) {
  return { type: "object", required, properties };
}
function list(items: object) {
  return { type: "array", items };
}

const taxonomyTerm = object(["id", "taxonomy"], {
  id: uuid,
  parent_id: uuid,
  taxonomy: text,
  taxonomy_id: uuid,
  term_uri: { type: "string", format: "uri" },
  term: text,
});
const attribute = object(["id"], {
  id: uuid,
  link_id: uuid,
  taxonomy_term_id: uuid,
  link_type: text,
  link_entity: text,
  value: text,
  taxonomy_term: taxonomyTerm,
});
const place = object(["id"], {
  id: uuid,
  name: text,
  description: text,
  latitude: { type: "number" },
  longitude: { type: "number" },
});
const organization = object(["id", "name", "description"], {
  id: uuid,
  name: text,
  description: text,
  email: { type: "string", format: "email" },
  website: { type: "string", format: "uri" },
  organization_identifiers: list(
    object(["id", "identifier_type", "identifier"], {
      id: uuid,
      organization_id: uuid,
      identifier_scheme: text,
      identifier_type: text,
      identifier: text,
    }),
  ),
});
const flat = {
  id: uuid,
  organization_id: uuid,
  name: text,
  description: text,
  url: { type: "string", format: "uri" },
  email: { type: "string", format: "email" },
  status: { type: "string", enum: ["active", "inactive", "defunct", "temporarily closed"] },
  assured_date: date,
  last_modified: { type: "string", format: "date-time" },
  organization,
};
const REQUIRED = ["id", "name", "status", "url"];

/** A service in full. */
export const SERVICE_SCHEMA = object(REQUIRED, {
  ...flat,
  service_areas: list(
    object(["id"], { id: uuid, service_id: uuid, name: text, uri: { type: "string", format: "uri" } }),
  ),
  service_at_locations: list(
    object(["id"], { id: uuid, service_id: uuid, location_id: uuid, location: place }),
  ),
  contacts: list(
    object(["id"], {
      id: uuid,
      name: text,
      phones: list(object(["id", "number"], { id: uuid, number: text })),
    }),
  ),
  attributes: list(attribute),
});

const integer = { type: "integer" };
const boolean = { type: "boolean" };

/** A page of services with members that have one value. */
export const SERVICE_PAGE_SCHEMA = object(
  ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
  {
    total_items: integer,
    total_pages: integer,
    page_number: integer,
    size: integer,
    first_page: boolean,
    last_page: boolean,
    empty: boolean,
    contents: list({ ...object(REQUIRED, flat), not: { required: ["attributes"] } }),
  },
);

/** Cells that name something for good: a record, a council, an organisation. */
import { bad, type CellType, matching } from "../cell.ts";
import { idFromName, RESERVED_ID } from "../id.ts";

/** A short name in lower case, for addresses: `halifax-opportunities-trust`. */
export const slug: CellType<string> = notReserved(
  matching(
    "slug",
    "lower-case letters, digits and single hyphens",
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "not-an-id",
    idFromName,
  ),
);

// Apart from the pattern, which goes into schemas whose patterns cannot leave one word out.
function notReserved(cell: CellType<string>): CellType<string> {
  return {
    ...cell,
    parse: (text) => (text === RESERVED_ID ? bad("reserved-id", idFromName(text)) : cell.parse(text)),
  };
}

/** A GSS code of an English district, London borough or county. */
export const gssCouncil: CellType<string> = matching(
  "GSS code",
  "the nine-character code of a council, such as E08000033",
  /^E(?:06|07|08|09|10)\d{6}$/,
  "not-a-gss-code",
  (value) => value.toUpperCase().replace(/\s+/g, ""),
);

/** An organisation identifier of org-id.guide: charity, company or mutual. */
export const organisationId: CellType<string> = {
  ...matching(
    "organisation identifier",
    "an org-id.guide identifier, such as GB-CHC-1090095 or GB-COH-09506232",
    /^GB-(?:CHC-\d{6,7}|COH-(?:\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z])|MPR-[A-Z0-9]+|SC-SC\d{6}|NIC-\d{6}|UKPRN-\d{8}|GOR-[A-Z0-9]+|LAE-[A-Z]{3,4}|EDU-\d{6}|PLA-[A-Z0-9/]+)$/,
    "not-an-organisation-id",
    repairOrganisationId,
  ),
};

function repairOrganisationId(value: string): string | undefined {
  const upper = value.toUpperCase().replace(/[\s_]+/g, "");
  if (/^(?:\d{8}|(?:SC|NI|OC|CE|RS|IP)\d{6})$/.test(upper)) return `GB-COH-${upper}`;
  const company = /^(?:GB-?)?COH-?(\d{5,7})$/.exec(upper)?.[1];
  if (company !== undefined) return `GB-COH-${company.padStart(8, "0")}`;
  const parts = /^(?:GB-?)?(CHC|COH|MPR)-?(\w+)$/.exec(upper);
  return parts === null ? upper : `GB-${parts[1]}-${parts[2]}`;
}

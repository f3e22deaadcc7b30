/** The one making of an id from a name: for new rows, for the form, and for a name that stands where an id is due. */

/** The short name in lower case that a name gives; empty where it holds no letter or digit. */
export function idFromName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST_ID)
    .replace(/-$/, "");
}

const LONGEST_ID = 60;

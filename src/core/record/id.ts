/** The one making of an id from a name: for new rows, for the form, and for a name that stands where an id is due. */
import { withoutApostrophes } from "./fold.ts";

/** The one id that no record can have: files under the ids of records stand beside the file that lists them, `index.json`. */
export const RESERVED_ID = "index";

/** The short name in lower case that a name gives; empty where it holds no letter or digit. */
export function idFromName(name: string): string {
  const id = withoutApostrophes(withoutApostrophes(name).normalize("NFKD"))
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST_ID)
    .replace(/-$/, "");
  return id === RESERVED_ID ? `${id}-1` : id;
}

const LONGEST_ID = 60;

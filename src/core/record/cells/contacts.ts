/** Cells by which people are sent somewhere: web addresses, e-mail, telephone, postcode. */
import { formatPostcode, parsePostcode } from "../../place/postcode.ts";
import { bad, type CellType, good, matching } from "../cell.ts";
import { holdsMobile, UNSAFE_CHARACTERS, UNSAFE_CHARACTERS_ALL } from "./text.ts";

/** A web address that is safe to link to: with a host, without a name before it, and without invisible characters. */
export const link: CellType<string> = {
  name: "link",
  says: "a web address that begins with https:// or http://",
  field: { type: "string", format: "uri" },
  parse(value) {
    if (PLAIN_LINK.test(value)) return good(value);
    if (UNSAFE_CHARACTERS.test(value))
      return bad("unsafe-characters", value.replace(UNSAFE_CHARACTERS_ALL, ""));
    if (LINK.test(value)) return good(value);
    const bare = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(value);
    return bad("not-a-link", bare ? `https://${value}` : undefined);
  },
  format: (value) => value,
};

const LINK = /^https?:\/\/[^\s"<>\\^`{|}/?#@.]+(?:\.[^\s"<>\\^`{|}/?#@.]+)+\.?(?:[/?#][^\s"<>\\^`{|}]*)?$/i;

/** What nearly all links are, and quick to see: one of plain characters only, which are all safe. */
const PLAIN_LINK = /^https?:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[/?#][!#-;=?-Z[\]_a-z~]*)?$/;

/** A public e-mail address. */
export const email: CellType<string> = {
  ...matching(
    "e-mail",
    "one public e-mail address",
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i,
    "not-an-email",
    (value) => value.replace(/^mailto:/i, "").trim(),
  ),
  field: { type: "string", format: "email" },
};

/** A public telephone number; a mobile is refused because it is often someone's own. */
export const phone: CellType<string> = {
  name: "telephone",
  says: "a public landline number with its area code",
  field: { type: "string" },
  parse(value) {
    const digits = value.replace(/[\s()./-]/g, "").replace(/^(?:\+|00)440?/, "0");
    if (/^07\d{9}$/.test(digits) || holdsMobile(value)) return bad("personal-mobile");
    if (/^0\d{9,10}$/.test(digits)) return good(value);
    // A spreadsheet takes a telephone number for a number and drops its zero.
    return bad("not-a-telephone-number", /^[12358]\d{8,9}$/.test(digits) ? `0${value}` : undefined);
  },
  format: (value) => value,
};

/** A full postcode with its space. */
export const postcode: CellType<string> = {
  name: "postcode",
  says: "a full UK postcode, such as HX1 5NB",
  field: { type: "string", pattern: "^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$" },
  parse(value) {
    const parsed = parsePostcode(value);
    if (parsed?.kind !== "full") return bad("not-a-postcode");
    const formatted = formatPostcode(parsed);
    return formatted === value ? good(value) : bad("untidy-postcode", formatted);
  },
  format: (value) => value,
};

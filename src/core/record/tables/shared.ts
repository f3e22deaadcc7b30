/** Columns that several tables share: where a thing is, and where we read it. */

import { past } from "../cell.ts";
import { oneOf } from "../cells/choices.ts";
import { link, postcode } from "../cells/contacts.ts";
import { day } from "../cells/dates.ts";
import { gssCouncil } from "../cells/identifiers.ts";
import { listOf } from "../cells/lists.ts";
import { latitude, longitude } from "../cells/numbers.ts";
import { text } from "../cells/text.ts";
import { optional, required } from "../column.ts";
import { LICENCES, LOCATION_PRECISION } from "../vocabulary.ts";

/** Where a record stands. With precision `withheld` only the council may be filled. */
export const placeColumns = {
  area_name: optional(text, {
    title: "Place",
    help: "The village, town, estate or street that people would name.",
    example: "Park ward, Halifax",
  }),
  council: optional(gssCouncil, {
    title: "Council",
    help: "GSS code of the council as you know it; the map works it out again from the point and warns when they differ.",
    example: "E08000033",
  }),
  postcode: optional(postcode, {
    title: "Postcode",
    help: "The postcode that a public source gives. Never a private home.",
    example: "HX1 5NB",
  }),
  latitude: optional(latitude, {
    title: "Latitude",
    help: "WGS84 degrees north, from the postcode or the named place; a curator's script can fill it in.",
    example: "53.72412",
  }),
  longitude: optional(longitude, {
    title: "Longitude",
    help: "WGS84 degrees east; negative west of Greenwich.",
    example: "-1.87011",
  }),
  location_precision: required(oneOf(LOCATION_PRECISION), {
    title: "How exactly it is placed",
    help: "By an address or postcode, by a named place (area), or withheld when showing it could put someone at risk.",
    example: "postcode",
  }),
} as const;

/** Where a row was read and when. */
export const provenanceColumns = {
  source_url: required(listOf(link), {
    title: "Sources",
    help: "Pages that say what the row says, the main one first, parted by semicolons.",
    example: "https://www.regen.org.uk/wellbeing/",
  }),
  licence: required(oneOf(LICENCES), {
    title: "Licence of this row",
    help: "CC BY 4.0 for words written for this map; the source's licence where a row was imported.",
    example: "CC-BY-4.0",
  }),
  last_checked: required(past(day), {
    title: "Last checked",
    help: "The day on which someone last read the sources.",
    example: "2026-11-22",
  }),
} as const;

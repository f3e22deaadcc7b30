/** What a file is that is no CSV, told by how it begins, in words that say what to do. */

/** What to do with what a spreadsheet can open. */
const SAVE_AS_CSV = "save it as CSV (in the spreadsheet: File, Save as, CSV), and check that";

const PICTURE =
  "this is a picture, not a CSV; find the table that it shows, save that as CSV, and check that";
const SPREADSHEET = `this is a spreadsheet file; ${SAVE_AS_CSV}`;
const PDF = `this is a PDF, not a CSV; copy its table into a spreadsheet, ${SAVE_AS_CSV}`;
const ARCHIVE = "this is an archive; unpack it, and check the CSV in it";
const WEB_PAGE = `this is a web page or XML, not a CSV; open it in a spreadsheet, ${SAVE_AS_CSV}`;
const NO_TEXT =
  "this is not text, and so not a CSV; a table may be in UTF-16 without the mark that says so: save it as CSV in UTF-8 (in the spreadsheet: File, Save as, CSV UTF-8), and check that";

/** First bytes of files that are no text, as Latin letters. Excel and LibreOffice write zip archives; older Excel wrote compound documents. */
const MARKS: readonly (readonly [begins: string, kind: string])[] = [
  ["PK\x03\x04", SPREADSHEET],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SPREADSHEET],
  ["\x89PNG", PICTURE],
  ["\xff\xd8\xff", PICTURE],
  ["GIF87a", PICTURE],
  ["GIF89a", PICTURE],
  ["%PDF-", PDF],
  ["\x1f\x8b", ARCHIVE],
];

/** What a file is by its first bytes and its name; undefined for what may be text. */
export function kindOfBytes(file: string, bytes: Uint8Array): string | undefined {
  const found = MARKS.find(([begins]) =>
    Array.from(begins).every((letter, at) => bytes[at] === letter.charCodeAt(0)),
  );
  const [begins, kind] = found ?? [];
  return begins === "PK\x03\x04" && /\.zip$/i.test(file) ? ARCHIVE : kind;
}

/** How HTML and XML begin. A table may hold a `<`, but its first heading is none of these. */
const MARKUP = /^\s*<(?:!--|\?xml|(?:!doctype|html|head|body|table|svg|rss|feed|kml|gpx)\b)/i;

/** Fewest control characters, and their least share, that make a text none: a stray one is told with its cell. */
const FEWEST_CONTROLS = 8;
const LEAST_SHARE = 0.05;

/** What a file is by the beginning of its text; undefined for what may be a table. */
export function kindOfText(beginning: string): string | undefined {
  if (MARKUP.test(beginning)) return WEB_PAGE;
  let controls = 0;
  for (let at = 0; at < beginning.length; at++) if (isControl(beginning.charCodeAt(at))) controls++;
  return controls >= FEWEST_CONTROLS && controls > beginning.length * LEAST_SHARE ? NO_TEXT : undefined;
}

/** True for a control character that is no blank: tabs, line ends, pages and the lines within a cell are not meant. */
function isControl(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x20);
}

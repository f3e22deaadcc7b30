/** Dated updates as an Atom feed (RFC 4287), and the escaping that XML files share. */
import { xmlCharacters } from "./export/xml-characters.ts";

/** One entry. Days are ISO dates; a feed's moment is the beginning of its day. */
export interface AtomEntry {
  /** A name that never changes, as an IRI. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** The day on which it happened. */
  readonly happened: string;
  /** The day on which it came into the map or was last checked. */
  readonly checked: string;
  readonly author: string;
  readonly text: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Address of the feed itself. */
  readonly self: string;
  /** Address of the page that it belongs to. */
  readonly page: string;
  readonly rights: string;
  readonly entries: readonly AtomEntry[];
}

/** The feed as a file. */
export function atomXml(feed: AtomFeed): string {
  const newest = feed.entries.reduce((day, { checked }) => (checked > day ? checked : day), "1970-01-01");
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    ` <id>${xmlText(feed.id)}</id>`,
    ` <title>${xmlText(feed.title)}</title>`,
    ` <subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    ` <link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    ` <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    ` <updated>${moment(newest)}</updated>`,
    ` <rights>${xmlText(feed.rights)}</rights>`,
    ...feed.entries.map(entryXml),
    "</feed>",
    "",
  ];
  return lines.join("\n");
}

function entryXml(entry: AtomEntry): string {
  return [
    " <entry>",
    `  <id>${xmlText(entry.id)}</id>`,
    `  <title>${xmlText(entry.title)}</title>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(entry.link)}"/>`,
    `  <published>${moment(entry.happened)}</published>`,
    `  <updated>${moment(entry.checked)}</updated>`,
    `  <author><name>${xmlText(entry.author)}</name></author>`,
    `  <summary>${xmlText(entry.text)}</summary>`,
    " </entry>",
  ].join("\n");
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Text inside an element or an attribute of XML, without what XML cannot hold at all. */
export function xmlText(text: string): string {
  return xmlCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Addresses of the pages that stand alone, below the site's own address and without a leading slash: the one place that makes them. */

/** Kinds of pages of which there are many. */
export type PageKind =
  | "project"
  | "organisation"
  | "council"
  | "programme"
  | "theme"
  | "principle"
  | "guide"
  | "lessons"
  | "updates";

/** Path of one page, or of the list of all pages of a kind: `project/outback-halifax/`, `project/`. */
export function pagePath(kind: PageKind, id?: string): string {
  return id === undefined ? `${kind}/` : `${kind}/${id}/`;
}

/** Path of a record's page by its layer. */
export function recordPath(layer: "projects" | "organisations", id: string): string {
  return pagePath(layer === "projects" ? "project" : "organisation", id);
}

/** Path of the page of a row by its table. */
export function rowPath(table: "projects" | "organisations" | "councils" | "programmes", id: string): string {
  const kinds = {
    projects: "project",
    organisations: "organisation",
    councils: "council",
    programmes: "programme",
  } as const;
  return pagePath(kinds[table], id);
}

/** Path of the second, third … part of a long list. Ids hold no underscore, so it is never the page of a record. */
export function partPath(list: string, part: number): string {
  return part === 1 ? list : `${list}_${part}/`;
}

/** Path of the Atom feed that belongs to a page. */
export function feedPath(page: string): string {
  return `${page}feed.atom`;
}

/** Id of a principle's page: the two lists are never merged, so the year is part of it. */
export function principleId(year: 2017 | 2019, term: string): string {
  return `${year}-${term}`;
}

/** What leads from a page back to the site's own address: `../../` from `project/outback-halifax/`. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}

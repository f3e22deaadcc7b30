/** The parts of the site, in the order in which every header names them. */

export interface Section {
  /** Path below the site's own address. */
  readonly path: string;
  readonly words: string;
}

export const SECTIONS: readonly Section[] = [
  { path: "project/", words: "Projects" },
  { path: "organisation/", words: "Organisations" },
  { path: "council/", words: "Councils" },
  { path: "theme/", words: "Themes" },
  { path: "programme/", words: "Programmes" },
  { path: "principle/", words: "Principles" },
  { path: "lessons/", words: "Lessons" },
  { path: "updates/", words: "Updates" },
  { path: "guide/", words: "Rights and guides" },
  { path: "data/", words: "Data" },
  { path: "submit/", words: "Add or correct" },
];

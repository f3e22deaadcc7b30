/** The manifest: which files a build wrote, what is in them, and under which terms they may be used. */

/** One published layer. */
export interface ManifestLayer {
  readonly id: string;
  readonly title: string;
  /** Path beside the manifest. */
  readonly file: string;
  /** Features or rows. */
  readonly count: number;
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  readonly licence: string;
  /** Ids of the sources (see `sources.ts`) that figures in the layer come from. */
  readonly sources: readonly string[];
  /** The newest date on which a row of the layer was checked, or the edition's date. */
  readonly date: string;
}

/** A file that the site itself reads: columns, details, tiles. */
export interface ManifestFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  /** Version of this layout. */
  readonly format: 1;
  /** First characters of the SHA-256 over all files: the same data give the same version. */
  readonly version: string;
  readonly site: Site;
  /** Whether edges of areas are cells around centres or the publisher's own boundaries. */
  readonly edges: "approximate" | "official";
  /** True where full postcodes have been imported (`postcodes/<outward code>.json`). */
  readonly hasPostcodes: boolean;
  readonly layers: readonly ManifestLayer[];
  readonly files: readonly ManifestFile[];
  /** Records in one file of details. */
  readonly detailsPerFile: number;
  /** Summaries in one file of summaries. */
  readonly summariesPerFile: number;
  /** True where the words of what is told can be searched (`told/<layer>.json`). */
  readonly hasTold: boolean;
}

/** What the owner of a map sets in `site.json`. */
export interface Site {
  readonly name: string;
  readonly tagline: string;
  /** What the map calls the whole area that it covers. */
  readonly area: string;
  readonly contactEmail?: string | undefined;
  /** Address of the repository or page where corrections are reported. */
  readonly issuesUrl?: string | undefined;
  /** Address of the history of a table or record, with `{table}` and `{id}` where they belong: a repository's page of commits or blame. */
  readonly historyUrl?: string | undefined;
  /** Public address of the site, for canonical links. */
  readonly siteUrl?: string | undefined;
  readonly licence: string;
  readonly attribution: string;
}

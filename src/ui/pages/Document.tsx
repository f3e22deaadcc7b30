/** The whole of a page: head for people, search engines and those who share it; header, trail, content and footer. */

import type { ReactNode } from "react";
import type { Site } from "../../core/publish/manifest.ts";
import { siteAddress } from "../../core/publish/sitemap.ts";
import { SOURCES } from "../../core/publish/sources.ts";
import { breadcrumbThing, type Thing } from "../../core/publish/structured-data.ts";
import { SiteName } from "../common/SiteName.tsx";
import { SiteNav } from "../common/SiteNav.tsx";

/** Pages may load their own style, script, fonts and pictures, and nothing else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/** Files that every page loads, as paths below the site's own address. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
  /** Fetched with the style, so that they are there for the first line. */
  readonly fonts: readonly string[];
}

export interface DocumentProps {
  readonly site: Site;
  readonly assets: PageAssets;
  readonly path: string;
  readonly root: string;
  readonly title: string;
  readonly description: string;
  /** The pages above, outermost first. */
  readonly trail: readonly { readonly path: string; readonly words: string }[];
  readonly thing: Thing;
  /** Path of the page's picture. */
  readonly picture: string | undefined;
  /** Path of the page's Atom feed. */
  readonly feed: string | undefined;
  /** True where something on the page comes alive with a script: open windows, comparison. */
  readonly needsScript: boolean;
  readonly children: ReactNode;
}

export function Document(props: DocumentProps) {
  return (
    <html lang="en-GB">
      <Head {...props} />
      <body className="page">
        <a className="skip-link" href="#content">
          Skip to the content
        </a>
        <PageHeader {...props} />
        <main id="content">
          <h1>{props.title}</h1>
          {props.children}
        </main>
        <PageFooter {...props} />
      </body>
    </html>
  );
}

function Head({
  site,
  assets,
  path,
  root,
  title,
  description,
  thing,
  feed,
  needsScript,
  trail,
  ...rest
}: DocumentProps) {
  const canonical = site.siteUrl === undefined ? undefined : siteAddress(site.siteUrl, path);
  const picture =
    rest.picture === undefined
      ? undefined
      : site.siteUrl === undefined
        ? `${root}${rest.picture}`
        : siteAddress(site.siteUrl, rest.picture);
  const steps = [{ path: "", words: site.name }, ...trail, { path, words: title }];
  const address = (to: string): string =>
    site.siteUrl === undefined ? `${root}${to}` : siteAddress(site.siteUrl, to);
  const data = {
    "@context": "https://schema.org",
    "@graph": [
      { ...thing, ...(canonical === undefined ? {} : { "@id": canonical, url: canonical }) },
      breadcrumbThing(steps.map((step) => ({ name: step.words, address: address(step.path) }))),
    ],
  };
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – ${site.name}`}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      <meta property="og:type" content="article" />
      <meta property="og:locale" content="en_GB" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {canonical !== undefined && <meta property="og:url" content={canonical} />}
      {picture !== undefined && (
        <>
          <meta property="og:image" content={picture} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={`${title}. ${site.name}`} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
      <link rel="stylesheet" href={`${root}${assets.style}`} />
      {assets.fonts.map((font) => (
        <link
          key={font}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={`${root}${font}`}
        />
      ))}
      {feed !== undefined && (
        <link
          rel="alternate"
          type="application/atom+xml"
          href={`${root}${feed}`}
          title={`Updates: ${title}`}
        />
      )}
      {needsScript && <script type="module" src={`${root}${assets.script}`} />}
      {/* React keeps `</script` in the text from ending the element. */}
      <script type="application/ld+json">{JSON.stringify(data)}</script>
    </head>
  );
}

function PageHeader({ site, root, path, trail }: DocumentProps) {
  return (
    <header className="page-header">
      <SiteName name={site.name} to={root} />
      <SiteNav root={root} here={path} withMap />
      {trail.length > 0 && (
        <nav aria-label="Breadcrumb" className="trail">
          <ol className="plain">
            {trail.map((step) => (
              <li key={step.path}>
                <a href={`${root}${step.path}`}>{step.words}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </header>
  );
}

/** Sources of figures and words on pages. */
const FOOTER_SOURCES = new Set(["iod2025", "ons-geography", "census2021", "code-point-open", "geonames"]);

function PageFooter({ site }: DocumentProps) {
  return (
    <footer className="page-footer small">
      <p>
        {site.attribution}, {site.licence}.{" "}
        {site.issuesUrl !== undefined && <a href={site.issuesUrl}>Something wrong or missing? Tell us.</a>}{" "}
        {site.contactEmail !== undefined && <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>}
      </p>
      <p>
        {SOURCES.filter(({ id }) => FOOTER_SOURCES.has(id))
          .map(({ attribution }) => `${attribution}.`)
          .join(" ")}
      </p>
    </footer>
  );
}

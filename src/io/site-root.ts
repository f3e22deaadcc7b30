/** The site's own address, from any of its pages: each says in `<html data-root="../">` how far below it stands. */
export function siteRoot(): string {
  return new URL(document.documentElement.dataset["root"] ?? "./", document.baseURI).href.replace(
    /[?#].*$/,
    "",
  );
}

/** What the map is called, as the page itself says. */
export function siteName(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="application-name"]');
  return meta?.content ?? document.title;
}

/** The site's own address, from any of its pages: each says in `<html data-root="../">` how far below it stands. */
export function siteRoot(): string {
  return new URL(document.documentElement.dataset["root"] ?? "./", document.baseURI).href.replace(
    /[?#].*$/,
    "",
  );
}

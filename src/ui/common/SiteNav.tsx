/** The sections of the site: in a line where there is room, behind "Menu" where there is not; works without a script. */
import { SECTIONS } from "../pages/sections.ts";

interface Props {
  /** What leads to the site's own address: empty in the explorer, `../` a folder down. */
  readonly root: string;
  /** The section that one is in. */
  readonly here?: string;
  /** True where the map itself is a section to go to. */
  readonly withMap: boolean;
}

export function SiteNav(props: Props) {
  return (
    <nav aria-label="Site" className="site-nav">
      <div className="wide-only">
        <Sections {...props} />
      </div>
      <details className="narrow-only site-menu">
        <summary>Menu</summary>
        <Sections {...props} />
      </details>
    </nav>
  );
}

function Sections({ root, here, withMap }: Props) {
  return (
    <ul className="plain">
      {withMap && (
        <li>
          <a href={root === "" ? "./" : root}>Map</a>
        </li>
      )}
      {SECTIONS.map(({ path, words }) => (
        <li key={path}>
          <a href={`${root}${path}`} aria-current={path === here ? "page" : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The head of the page: whose map this is. */
import { readyValue } from "../../io/load.ts";
import { SiteName } from "../common/SiteName.tsx";
import { useMap } from "../common/store.tsx";
import { SECTIONS } from "../pages/sections.ts";

export function Header() {
  const site = useMap((state) => readyValue(state.manifest)?.site);
  return (
    <header className="site-header">
      <SiteName name={site?.name} to="?" />
      <p className="tagline">{site?.tagline ?? "What communities in England do for themselves"}</p>
      <nav aria-label="Site" className="site-nav">
        <ul className="plain">
          {SECTIONS.map(({ path, words }) => (
            <li key={path}>
              <a href={path}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** The head of the page: whose map this is. */
import { readyValue } from "../../io/load.ts";
import { SiteName } from "../common/SiteName.tsx";
import { SiteNav } from "../common/SiteNav.tsx";
import { useMap } from "../common/store.tsx";

export function Header() {
  const site = useMap((state) => readyValue(state.manifest)?.site);
  return (
    <header className="site-header">
      <SiteName name={site?.name} to="?" />
      <p className="tagline">{site?.tagline ?? "What communities in England do for themselves"}</p>
      <SiteNav root="" withMap={false} />
    </header>
  );
}

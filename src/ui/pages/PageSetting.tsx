/** What a page's components need from where the page stands: the way back to the site's own address, and links made with it. */
import { createContext, type ReactNode, useContext } from "react";
import { encodeView } from "../../core/find/permalink.ts";
import { OPENING_VIEW, type View } from "../../core/find/view.ts";
import type { Collection } from "../../core/publish/collection.ts";
import type { HistoryEntry } from "../../core/publish/history.ts";
import { type RecordSetting, RecordSettingProvider } from "../record/RecordSetting.tsx";

export interface PageSetting {
  /** `../../` from a page two folders down: links are relative, so that the site works under any address. */
  readonly root: string;
  readonly pathOf: Collection["pathOf"];
  /** Where records' histories can be read, as `site.json` says. */
  readonly historyUrl?: string | undefined;
  /** What has become of a row, oldest first; undefined where it is not known. */
  readonly historyOf?: ((table: string, id: string) => readonly HistoryEntry[] | undefined) | undefined;
}

const SettingContext = createContext<PageSetting>({ root: "./", pathOf: () => undefined });

export function PageSettingProvider({
  setting,
  children,
}: {
  readonly setting: PageSetting;
  readonly children: ReactNode;
}) {
  const { root, pathOf } = setting;
  const record: RecordSetting = {
    units: "miles",
    heading: "h2",
    root,
    link: (id, words) => (
      <a href={`${root}${pathOf(id) ?? encodeView({ ...OPENING_VIEW, selected: id })}`}>{words}</a>
    ),
  };
  return (
    <SettingContext value={setting}>
      <RecordSettingProvider setting={record}>{children}</RecordSettingProvider>
    </SettingContext>
  );
}

/** What the page stands in. */
export function usePageSetting(): PageSetting {
  return useContext(SettingContext);
}

/** A link to another page of the site by its path: `theme/food/`. */
export function PageLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const { root } = useContext(SettingContext);
  return <a href={`${root}${to}`}>{children}</a>;
}

/** A link to the map with filters set. */
export function MapLink({ view, children }: { readonly view: View; readonly children: ReactNode }) {
  const { root } = useContext(SettingContext);
  return (
    <a className="map-link" href={`${root}${encodeView(view)}`}>
      {children}
    </a>
  );
}

/** What a record's component needs from where it stands: how links to other records and areas are made, and units. Explorer and pages set it. */
import { createContext, type ReactNode, useContext } from "react";
import type { View } from "../../core/find/view.ts";

export interface RecordSetting {
  readonly units: View["units"];
  /** A link to another record by its id, or to a neighbourhood or council by its GSS code. */
  readonly link: (id: string, words: ReactNode) => ReactNode;
  /** Heading of the record's sections: `h3` under the title of a card, `h2` under that of a page. */
  readonly heading: "h2" | "h3";
  /** What leads to the site's own address: empty in the explorer, `../../` on a page. */
  readonly root: string;
}

const SettingContext = createContext<RecordSetting>({
  units: "miles",
  link: (_id, words) => words,
  heading: "h3",
  root: "",
});

export function RecordSettingProvider({
  setting,
  children,
}: {
  readonly setting: RecordSetting;
  readonly children: ReactNode;
}) {
  return <SettingContext value={setting}>{children}</SettingContext>;
}

export function useRecordSetting(): RecordSetting {
  return useContext(SettingContext);
}

/** A link to a record or area, made as the place where it stands makes links. */
export function RecordLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <>{useRecordSetting().link(id, children)}</>;
}

/** The heading of a section of a record, at the level that the place where it stands asks for. */
export function RecordHeading({ children }: { readonly children: ReactNode }) {
  const { heading: Heading } = useRecordSetting();
  return <Heading>{children}</Heading>;
}

/** All rights windows in one list, those with dates first, with a calendar file. */
import type { Collection } from "../../core/publish/collection.ts";
import { NOT_LEGAL_ADVICE } from "../../core/publish/guides/guide.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { YEARS_BETWEEN } from "../../core/record/recurrence.ts";
import type { RightsWindow } from "../../core/record/tables/councils.ts";
import { WINDOW_RIGHTS } from "../../core/record/vocabulary.ts";
import { PageLink } from "./PageSetting.tsx";
import { WindowPeriod, WindowSource } from "./Windows.tsx";

interface Props {
  readonly windows: readonly RightsWindow[];
  readonly pathOf: Collection["pathOf"];
}

/** True where the authority says when the window is open: at any time, or from day to day, once or every so many years. */
export function hasDates({ opens, closes, recurrence }: RightsWindow): boolean {
  if (recurrence === "any-time") return true;
  const isKnownToRecur = recurrence === "one-off" || YEARS_BETWEEN[recurrence] !== undefined;
  return isKnownToRecur && opens !== undefined && closes !== undefined;
}

/** Windows with dates, and the way to those without. */
export function RightsPage({
  windows,
  pathOf,
  calendar,
  undated,
}: Props & { readonly calendar: string; readonly undated: string }) {
  return (
    <>
      <p className="lead">
        When authorities say that they take expressions of interest or requests for a building. Several come
        from old pages: ask before you rely on one.
      </p>
      <ul className="actions">
        <li>
          <PageLink to={calendar}>Put the dates into your calendar (.ics)</PageLink>
        </li>
        <li>
          <PageLink to={pagePath("guide", "right-to-challenge")}>How the Right to Challenge works</PageLink>
        </li>
        <li>
          <PageLink to={pagePath("guide", "asset-transfer")}>How to ask for a building or land</PageLink>
        </li>
        <li>
          <PageLink to={undated}>Authorities whose dates are not known</PageLink>
        </li>
      </ul>
      <List title="With dates" windows={windows.filter(hasDates)} pathOf={pathOf} />
      <p className="note">{NOT_LEGAL_ADVICE}</p>
    </>
  );
}

/** Windows without dates: what the authority does say. */
export function UndatedRightsPage({ windows, pathOf }: Props) {
  return (
    <>
      <p className="lead">
        These authorities say no dates, or say only how a period comes about. That does not mean closed: where
        none is set, an expression of interest may be sent at any time.
      </p>
      <List title="Without dates" windows={windows.filter((window) => !hasDates(window))} pathOf={pathOf} />
      <p className="note">{NOT_LEGAL_ADVICE}</p>
    </>
  );
}

/** Authorities with a period for one right, each with its dates: what a guide shows beside its steps. */
export function OpenWindows({ windows, pathOf }: Pick<Props, "windows" | "pathOf">) {
  return (
    <ul className="records">
      {windows.map((window) => (
        <li key={window.id}>
          <Authority window={window} pathOf={pathOf} />: <WindowPeriod window={window} />
        </li>
      ))}
    </ul>
  );
}

function List({
  title,
  windows,
  pathOf,
}: {
  readonly title: string;
  readonly windows: readonly RightsWindow[];
  readonly pathOf: Collection["pathOf"];
}) {
  return (
    <section>
      <h2>{title}</h2>
      {windows.length === 0 ? <p>None is on this map yet.</p> : <Windows windows={windows} pathOf={pathOf} />}
    </section>
  );
}

function Windows({ windows, pathOf }: Pick<Props, "windows" | "pathOf">) {
  return (
    <ul className="records">
      {windows.map((window) => (
        <li key={window.id}>
          <Authority window={window} pathOf={pathOf} />, {WINDOW_RIGHTS.label(window.right)}:{" "}
          <WindowPeriod window={window} />. <WindowSource window={window} />
        </li>
      ))}
    </ul>
  );
}

function Authority({
  window: { authority, authority_name },
  pathOf,
}: {
  readonly window: RightsWindow;
  readonly pathOf: Collection["pathOf"];
}) {
  const path = authority === undefined ? undefined : pathOf(authority);
  return path === undefined ? (
    <strong>{authority_name}</strong>
  ) : (
    <PageLink to={path}>{authority_name}</PageLink>
  );
}

/** The checker page: drop a file, answer at most once, read what is wrong, put it right, take it away. */
import { useEffect, useRef, useState } from "react";
import type { Manifest } from "../../core/publish/manifest.ts";
import { TABLES } from "../../core/record/tables/registry.ts";
import { readyValue } from "../../io/load.ts";
import type { CheckStore } from "../../state/check/store.ts";
import { countOf, verdictOf } from "../../state/check/verdict.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import { Announcer } from "../common/Announcer.tsx";
import { StandHeader, useManifest } from "../common/StandHeader.tsx";
import { ColumnQuestions } from "./ColumnQuestions.tsx";
import { CheckContext, useCheck, useCheckStore } from "./context.ts";
import { FileDrop } from "./FileDrop.tsx";
import { Report } from "./Report.tsx";
import { RowList } from "./RowList.tsx";

export function CheckPage({ store, files }: { readonly store: CheckStore; readonly files: CurationFiles }) {
  const [loaded] = useManifest(files);
  const manifest = readyValue(loaded);
  return (
    <CheckContext value={store}>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <StandHeader site={manifest?.site} here="check/" />
      <main id="content">
        <h1>Check a spreadsheet</h1>
        <Inside manifest={manifest} />
      </main>
    </CheckContext>
  );
}

function Inside({ manifest }: { readonly manifest: Manifest | undefined }) {
  const phase = useCheck((state) => state.phase);
  const file = useCheck((state) => state.file);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = phase !== "empty";
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    setWasOpen(true);
    heading.current?.focus();
  }, [isOpen]);
  return (
    <>
      {!isOpen && (
        <p className="lead">
          Drop a CSV of projects, organisations or any other table of the map. You see every problem in plain
          words, with the correction where there is one. Nothing leaves this device.
        </p>
      )}
      {isOpen && (
        <h2 ref={heading} tabIndex={-1} className="file-name">
          {file}
        </h2>
      )}
      {phase === "empty" && <FileDrop isNext={wasOpen} />}
      {isOpen && <TableChoice />}
      <Progress />
      {phase === "asking" && <ColumnQuestions />}
      {phase === "report" && <Report manifest={manifest} />}
      {phase === "failed" && <Failure />}
      <Said />
    </>
  );
}

function TableChoice() {
  const { actions } = useCheckStore();
  const table = useCheck((state) => state.table);
  const size = useCheck((state) => state.size);
  const doubt = useCheck((state) => state.doubt);
  const issues = useCheck((state) => state.textIssues);
  const checkedRows = useCheck((state) => state.report?.count);
  return (
    <div className="table-choice">
      {size?.columns === 0 && (
        <p className="note problem" role="alert">
          {issues[0]?.message ?? "The file is empty."}
        </p>
      )}
      {table === undefined && doubt !== undefined && (
        <p className="note problem" role="alert">
          {doubt}
        </p>
      )}
      {size !== undefined && size.columns > 0 && (
        <label>
          {countOf(checkedRows ?? size.rows, "row")}, read as{" "}
          <select value={table ?? ""} onChange={(event) => actions.read(event.target.value)}>
            {table === undefined && <option value="">choose a table …</option>}
            {TABLES.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" onClick={() => actions.clear()}>
        Check another file
      </button>
    </div>
  );
}

function Progress() {
  const phase = useCheck((state) => state.phase);
  const progress = useCheck((state) => state.progress);
  const first = useCheck((state) => state.first);
  if (phase !== "reading" && phase !== "checking") return null;
  return (
    <div className="check-progress">
      <label>
        {progress === undefined
          ? "Reading the file …"
          : `Checking: ${progress.done.toLocaleString("en-GB")} of ${countOf(progress.count, "row")}`}
        <progress
          aria-label="Progress of the check"
          max={progress?.count ?? 1}
          {...(progress === undefined ? {} : { value: progress.done })}
        />
      </label>
      {first.length > 0 && (
        <section aria-label="First rows with issues">
          <p>The first rows with issues, while the rest is being checked:</p>
          <RowList rows={first} canCorrect={false} />
        </section>
      )}
    </div>
  );
}

function Failure() {
  const words = useCheck((state) => state.failure);
  return (
    <p className="note problem" role="alert">
      The file could not be checked. {words} Try again with “Check another file”; if it happens again, reload
      the page, or split the file.
    </p>
  );
}

function Said() {
  const report = useCheck((state) => state.report);
  const phase = useCheck((state) => state.phase);
  const message =
    phase === "report" && report !== undefined
      ? verdictOf(report)
      : phase === "asking"
        ? "Some columns need an answer."
        : "";
  return <Announcer message={message} />;
}

/** The end: the row to copy, download or send, a receipt, and what happens next. */
import { type RefObject, useState } from "react";
import {
  issueAddress,
  mailAddress,
  NEXT_STEPS,
  receiptText,
  type Submission,
  submissionFile,
  submissionMark,
  submissionTitle,
} from "../../core/publish/send.ts";
import { rowDifference, sentRow } from "../../core/record/difference.ts";
import { rowName } from "../../core/record/form.ts";
import { hidesPlace } from "../../core/record/precision.ts";
import { writeCsv } from "../../io/csv.ts";
import { readyValue } from "../../io/load.ts";
import { FailureNote } from "../common/FailureNote.tsx";
import { useSetting, useSubmit, useTable } from "./context.ts";

export function Done({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { store, manifest, loadManifest, today, save, copy } = useSetting();
  const site = readyValue(manifest)?.site;
  const table = useTable();
  const cells = useSubmit((state) => state.cells);
  const original = useSubmit((state) => state.original);
  const remark = useSubmit((state) => state.remark);
  const [said, setSaid] = useState("");
  const submission: Submission = {
    table,
    name: rowName(cells) || (cells[table.key[0] ?? ""] ?? ""),
    id: cells["id"] ?? cells[table.key[0] ?? ""] ?? "",
    csv: writeCsv(sentRow(table, cells, original)),
    changes: original === undefined ? undefined : rowDifference(table, original, cells),
    hidesPlace: hidesPlace(cells),
    remark,
    day: today,
  };
  const mail = site === undefined ? undefined : mailAddress(site, submission);
  const issue = site === undefined ? undefined : issueAddress(site, submission);
  const file = submissionFile(submission);
  const copyRow = (): void => {
    copy(submission.csv).then(
      () => setSaid("The row is copied."),
      () =>
        setSaid("This browser did not let the page copy. Select the row below and copy it, or download it."),
    );
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Your row is ready
      </h1>
      <p className="lead">
        {submissionTitle(submission)}. Nothing has been sent yet
        {mail !== undefined || issue !== undefined
          ? ": send it in the way that suits you."
          : site === undefined
            ? "."
            : ": download the file and give it to whoever keeps this map."}
      </p>
      {manifest.state === "failed" && (
        <FailureNote
          words={`Where to send it could not be loaded: ${manifest.reason}. You can download and copy the row; for a receipt, try again.`}
          onRetry={loadManifest}
        />
      )}
      <div className="send">
        {mail !== undefined && (
          <a className="send-button" href={mail}>
            Send it by e-mail
          </a>
        )}
        {issue !== undefined && (
          <a className="send-button" href={issue} rel="noopener noreferrer">
            Report it where the map is kept
          </a>
        )}
        <button
          type="button"
          className={mail === undefined && issue === undefined ? "primary" : ""}
          onClick={() => {
            save(file, "text/csv", submission.csv);
            setSaid(`${file} is downloaded.`);
          }}
        >
          Download the row
        </button>
        <button type="button" onClick={copyRow}>
          Copy the row
        </button>
        {site !== undefined && (
          <button
            type="button"
            onClick={() => {
              save(
                `receipt-${submissionMark(submission.csv)}.txt`,
                "text/plain",
                receiptText(site, submission),
              );
              setSaid("The receipt is downloaded.");
            }}
          >
            Keep a receipt
          </button>
        )}
      </div>
      <p role="status">{said}</p>
      <section aria-labelledby="receipt">
        <h2 id="receipt">What happens next</h2>
        <ol>
          {NEXT_STEPS.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          Mark: <strong>{submissionMark(submission.csv)}</strong>
        </p>
      </section>
      <details>
        <summary>The row as it is sent</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard can only scroll what it can reach */}
        <pre className="row-text" tabIndex={0} role="region" aria-label="The row as CSV">
          {submission.csv}
        </pre>
      </details>
      <div className="form-actions">
        <button type="button" onClick={() => store.actions.go("review")}>
          Back to the overview
        </button>
        <button type="button" onClick={() => store.actions.discard()}>
          Delete the draft from this device and begin anew
        </button>
      </div>
    </>
  );
}

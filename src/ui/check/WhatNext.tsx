/** What a person does with the file now: fill it, put it right, or send it to whoever keeps the map. */
import type { Site } from "../../core/publish/manifest.ts";
import { fileIssueAddress, fileMailAddress } from "../../core/publish/send.ts";
import type { CheckReport } from "../../state/check/messages.ts";
import { nextStep } from "../../state/check/verdict.ts";

interface Props {
  readonly report: CheckReport;
  readonly site: Site | undefined;
}

export function WhatNext({ report, site }: Props) {
  const step = nextStep(report);
  return (
    <section>
      <h2>What next</h2>
      {step === "add rows" && (
        <p>There is nothing to send yet. Write a row below the header for each record, and check again.</p>
      )}
      {step === "put right" && (
        <p>
          Apply what can be corrected, put the rest right in your spreadsheet, and check again. Rows without
          an error can be sent as they are.
        </p>
      )}
      {step === "send" && (
        <p>
          The file is ready. Download it and send it to the map’s keeper; a curator reads each row against its
          sources before it is on the map.
        </p>
      )}
      {step !== "add rows" && report.good > 0 && site !== undefined && <Ways report={report} site={site} />}
    </section>
  );
}

function Ways({ report, site }: { readonly report: CheckReport; readonly site: Site }) {
  const given = { table: report.table, rows: report.good, file: `${report.table}-corrected.csv` };
  const [mail, issue] = [fileMailAddress(site, given), fileIssueAddress(site, given)];
  if (mail === undefined && issue === undefined) return null;
  return (
    <div className="check-actions">
      {mail !== undefined && <a href={mail}>Write the e-mail to send it with</a>}
      {issue !== undefined && (
        <a href={issue} rel="noopener noreferrer">
          Report it where the map is kept
        </a>
      )}
    </div>
  );
}

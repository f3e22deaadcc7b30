/** A guide step by step, each step with its source and date, ending in something to do on the map. */
import type { ReactNode } from "react";
import {
  GUIDES_READ,
  type Guide,
  type GuideSource,
  NOT_LEGAL_ADVICE,
} from "../../core/publish/guides/guide.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { dayInWords } from "../../core/record/day.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { MapLink, PageLink } from "./PageSetting.tsx";

export function GuidePage({ guide, children }: { readonly guide: Guide; readonly children?: ReactNode }) {
  return (
    <>
      <p className="lead">{guide.summary}</p>
      <p className="note">{NOT_LEGAL_ADVICE}</p>
      <ol className="steps plain">
        {guide.steps.map(({ title, text, points, sources }, index) => (
          <li key={title}>
            <h2>
              {index + 1}. {title}
            </h2>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {points !== undefined && (
              <ul className="sources">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
            <Read sources={sources} />
          </li>
        ))}
      </ol>
      {children}
      <section>
        <h2>Now, on the map</h2>
        <ul className="actions">
          {guide.actions.map(({ words, view }) => (
            <li key={words}>
              <MapLink view={view}>{words}</MapLink>
            </li>
          ))}
        </ul>
      </section>
      <p className="small">Sources last read on {dayInWords(GUIDES_READ)}.</p>
    </>
  );
}

function Read({ sources }: { readonly sources: readonly GuideSource[] }) {
  return (
    <p className="small">
      {sources.length === 1 ? "Source: " : "Sources: "}
      {sources.map(({ label, url, asAt }, index) => (
        <span key={url}>
          {index > 0 && "; "}
          <ExternalLink url={url}>{label}</ExternalLink>,{" "}
          {asAt === undefined ? `undated, read ${dayInWords(GUIDES_READ)}` : `as at ${dayInWords(asAt)}`}
        </span>
      ))}
      .
    </p>
  );
}

/** The list of guides, and the windows beside them. */
export function GuidesHome({ guides }: { readonly guides: readonly Guide[] }) {
  return (
    <>
      <p className="lead">
        Rights that communities have in England, and how people use them. Each guide says where it was read
        and when.
      </p>
      <ul className="records">
        {guides.map(({ id, title, summary }) => (
          <li key={id}>
            <PageLink to={pagePath("guide", id)}>{title}</PageLink>
            <span className="why">{summary}</span>
          </li>
        ))}
        <li>
          <PageLink to="rights/">When councils take requests: all rights windows</PageLink>
          <span className="why">
            Published periods for the Right to Challenge and for asset transfer, with a calendar file.
          </span>
        </li>
      </ul>
      <p className="note">{NOT_LEGAL_ADVICE}</p>
    </>
  );
}

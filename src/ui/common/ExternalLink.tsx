/** A link that leaves the site: only safe schemes, and nothing of ours goes along. */
import type { ReactNode } from "react";

/** The host of an address as people know it: `bbc.co.uk`. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

export function ExternalLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(url)) return <>{children}</>;
  return (
    <a href={url} rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** A link that leaves the site: only safe schemes, and nothing of ours goes along. */
import type { ReactNode } from "react";

export function ExternalLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(url)) return <>{children}</>;
  return (
    <a href={url} rel="noopener noreferrer">
      {children}
    </a>
  );
}

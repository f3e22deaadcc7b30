/** Whose map this is, with its mark, as a link to its beginning. */
interface Props {
  readonly name: string | undefined;
  readonly to: string;
}

export function SiteName({ name, to }: Props) {
  return (
    <a className="site-name" href={to}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 2 30 16 16 30 2 16Z" />
        <circle cx="16" cy="16" r="5.5" />
      </svg>
      <span>{name ?? "Map of community action"}</span>
    </a>
  );
}

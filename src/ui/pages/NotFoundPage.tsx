/** What may be meant by an address at which nothing stands. */

interface Props {
  /** The site's own address. */
  readonly root: string;
  readonly lead: string;
}

export function NotFoundPage({ root, lead }: Props) {
  return (
    <>
      <p className="lead">{lead}</p>
      <ul>
        <li>
          <a href={root}>Look for it on the map</a>, by its name, place or postcode
        </li>
        <li>
          <a href={`${root}project/`}>All projects</a>, <a href={`${root}organisation/`}>organisations</a> and{" "}
          <a href={`${root}council/`}>councils</a>
        </li>
        <li>
          <a href={`${root}data/`}>What has changed</a> between editions
        </li>
      </ul>
    </>
  );
}

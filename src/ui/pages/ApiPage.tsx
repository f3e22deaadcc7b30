/** The static API for people: every address, with an example to press and a line to paste where something answers. */
import { API_PATH } from "../../core/publish/api/files.ts";
import { type ApiOperation, examplePath } from "../../core/publish/api/openapi.ts";
import { PageLink } from "./PageSetting.tsx";

export function ApiPage({
  operations,
  address,
}: {
  readonly operations: readonly ApiOperation[];
  /** Whole address of the API; undefined where the site does not know its own. */
  readonly address: string | undefined;
}) {
  return (
    <>
      <p className="lead">
        Small JSON files, without a key, a limit or a query. Addresses under <code>v1</code> keep their shape;
        a change that breaks them will be <code>v2</code>. Each answer bears the data version, licence and
        attribution; where it holds official figures, <code>sources</code> says whose they are, under which
        licence and with which words.
      </p>
      <p>
        <PageLink to={`${API_PATH}openapi.json`}>OpenAPI description</PageLink>
      </p>
      {address === undefined && (
        <p>
          The lines to paste use <code>$SITE</code> for the address at which you see this site, up to{" "}
          <code>api/</code>. Say it once, as in <code>SITE=https://map.example.org/</code>.
        </p>
      )}
      {operations.map((operation) => (
        <section key={operation.id}>
          <h2>{operation.title}</h2>
          <p>{operation.describes}</p>
          <p>
            <code>{API_PATH + operation.path}</code>
            {operation.parameter !== undefined && (
              <>
                , where <code>{operation.parameter.name}</code> is: {operation.parameter.describes}
              </>
            )}
          </p>
          <Example path={examplePath(operation)} address={address} />
        </section>
      ))}
    </>
  );
}

interface ExampleProps {
  /** Path below the API; undefined where the map has nothing that could answer. */
  readonly path: string | undefined;
  readonly address: string | undefined;
}

function Example({ path, address }: ExampleProps) {
  if (path === undefined) return <p>None is on this map yet, so there is no example.</p>;
  return (
    <>
      <p>
        Example: <PageLink to={API_PATH + path}>{path}</PageLink>
      </p>
      <pre>
        <code>{address === undefined ? `curl "\${SITE}${API_PATH}${path}"` : `curl ${address}${path}`}</code>
      </pre>
    </>
  );
}

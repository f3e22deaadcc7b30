/** Neighbourhoods in each decile: a table whose bars everyone reads alike. */
import type { Count } from "../../core/coverage/gaps.ts";

export function DecileBars({ counts }: { readonly counts: readonly Count[] }) {
  const most = Math.max(1, ...counts.map(({ neighbourhoods }) => neighbourhoods));
  return (
    <table className="domains">
      <caption className="visually-hidden">
        Neighbourhoods in each decile of England, 1 the most deprived tenth
      </caption>
      <tbody>
        {counts.map(({ neighbourhoods }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the decile
          <tr key={index}>
            <th scope="row">
              Decile {index + 1}
              {index === 0 ? " (most deprived)" : ""}
            </th>
            <td className="bar-cell">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(neighbourhoods / most) * 100} height="10" />
              </svg>
            </td>
            <td>{neighbourhoods}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands where list and table have no row: lines while records come, help where none matches. */
import { isLost, isWaiting } from "../../state/derive.ts";
import { useMap } from "../common/store.tsx";
import { Empty } from "./Empty.tsx";

export function NoRows() {
  const lost = useMap(isLost);
  const waiting = useMap(isWaiting);
  // A note above says what failed, and has the button to try again.
  if (lost) return null;
  return waiting ? <Skeleton /> : <Empty />;
}

/** Lines where rows will be. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key} />
      ))}
    </div>
  );
}

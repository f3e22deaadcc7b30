/** Says why there is nothing, or not everything, to choose from. */
import { FailureNote } from "../common/FailureNote.tsx";

export function NoChoice({
  failure,
  onRetry,
}: {
  readonly failure: string | undefined;
  readonly onRetry: () => void;
}) {
  if (failure === undefined) return null;
  return <FailureNote words={`What can be chosen here could not be loaded: ${failure}.`} onRetry={onRetry} />;
}

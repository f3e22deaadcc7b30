/** What could not be loaded, in words, with a way to ask for it again. */

interface Props {
  readonly words: string;
  readonly onRetry: () => void;
}

export function FailureNote({ words, onRetry }: Props) {
  return (
    <div className="note problem" role="alert">
      <p>{words}</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** A polite live region: says an answer after it has stood still for a moment. */
import { useEffect, useState } from "react";

/** Long enough that typing and sliding are not read out letter by letter. */
const SETTLED_MILLISECONDS = 800;

export function Announcer({ message }: { readonly message: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message), SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}

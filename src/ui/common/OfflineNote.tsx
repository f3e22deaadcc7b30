/** Said while there is no connection: what is here still works. */
import { useSyncExternalStore } from "react";

function follow(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

export function OfflineNote() {
  const online = useSyncExternalStore(follow, () => navigator.onLine);
  if (online) return null;
  return (
    <p className="note" role="status">
      You are offline. What has been loaded still works: list, table, filters and every record opened before.
    </p>
  );
}

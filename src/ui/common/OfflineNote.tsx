/** Said while there is no connection: what is here still works. */
import { useSyncExternalStore } from "react";
import { useMap } from "./store.tsx";

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
  const groundMissing = useMap((state) => state.groundMissing);
  if (online) return null;
  return (
    <p className="note" role="status">
      You are offline. What has been loaded still works: list, table, filters and every record opened before.
      {groundMissing && " The map is without its land and shading, or parts of them, until you are online."}
    </p>
  );
}

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useWords } from "../words/language.tsx";
import { shellWords } from "./words.ts";

const follow = (changed: () => void) => onlineManager.subscribe(changed);

/** Says that the connection is gone for as long as it is; what is shown is looked up again when it is back. */
export function OfflineBanner() {
  const t = useWords(shellWords);
  const online = useSyncExternalStore(follow, () => onlineManager.isOnline());
  const client = useQueryClient();
  useEffect(() => {
    if (online) void client.invalidateQueries({ refetchType: "active" });
  }, [online, client]);
  return (
    <div role="status" className="offline-place">
      {!online && <p className="offline">{t.offline}</p>}
    </div>
  );
}

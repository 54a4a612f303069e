import { useSyncExternalStore } from "react";
import { offline } from "../platform/offline.ts";

export type { OfflineStatus } from "../platform/offline.ts";

/** Where the keeping of the library for offline reading stands. */
export function useOfflineStatus() {
  return useSyncExternalStore(offline.subscribe, offline.getSnapshot);
}

/** What a reader can do about it. */
export const offlineActions = {
  start: offline.start,
  pause: offline.pause,
  resume: offline.resume,
  switchNow: offline.switchNow,
  askToPersist: offline.askToPersist,
};

import { useSyncExternalStore } from "react";
import type { Offline, OfflineStatus } from "../platform/offline.ts";

export type { OfflineStatus } from "../platform/offline.ts";

/** Nothing is known before the keeper is here: it is fetched after the first screen, as nothing on that needs it. */
const notYetKnown: OfflineStatus = { state: "waiting", isUpdateReady: false, updateMissing: 0, isPersisted: false };

let keeper: Offline | null = null;
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

async function start(): Promise<void> {
  const { offline } = await import("../platform/offline.ts");
  keeper = offline;
  offline.subscribe(notify);
  notify();
  await offline.start();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the keeping of the library for offline reading stands. */
export function useOfflineStatus(): OfflineStatus {
  return useSyncExternalStore(subscribe, () => keeper?.getSnapshot() ?? notYetKnown);
}

/** What a reader can do about it. Before the keeper is here there is nothing to do. */
export const offlineActions = {
  start,
  pause: () => keeper?.pause(),
  resume: () => keeper?.resume(),
  switchNow: () => keeper?.switchNow(),
  askToPersist: async () => (await keeper?.askToPersist()) ?? false,
};

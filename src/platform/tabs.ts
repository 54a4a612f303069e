/** Open the channel of a name between the tabs and workers of this site; null where the browser has none. */
export function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
}

/** Run a task unless another tab is at one of the same name; where the browser has no locks, in any case. */
export async function runAlone(name: string, task: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return task();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : task()));
}

/** Tell all who listen on a channel of a name, this page among them. */
export function tellTabs(name: string, message: string): void {
  const channel = openChannel(name);
  channel?.postMessage(message);
  channel?.close();
}

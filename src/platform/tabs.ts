/** Open the channel of a name between the tabs and workers of this site; null where the browser has none, or refuses it as Firefox does where all site data are blocked. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Run a task unless another tab is at one of the same name; where the browser has no locks, or refuses them, in any case. */
export async function runAlone(name: string, task: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return task();
  let isAnswered = false;
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      isAnswered = true;
      return lock === null ? undefined : task();
    });
  } catch (error) {
    if (isAnswered) throw error;
    await task();
  }
}

/** Tell all who listen on a channel of a name, this page among them. */
export function tellTabs(name: string, message: string): void {
  const channel = openChannel(name);
  channel?.postMessage(message);
  channel?.close();
}

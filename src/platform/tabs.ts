/** Open the channel of a name between the tabs and workers of this site; null where the browser has none. */
export function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
}

/** Tell all who listen on a channel of a name, this page among them. */
export function tellTabs(name: string, message: string): void {
  const channel = openChannel(name);
  channel?.postMessage(message);
  channel?.close();
}

import { readSetting, saveSetting } from "./settings-storage.ts";

/** Says that something changed while nobody listened yet: the page may be closed before anybody does. */
const unheard = "changed-unheard";

const listeners = new Set<() => void>();
let isChanged = false;

/**
 * Say that something of the reader's that a backup holds changes in this page: before it is stored, since a page that is closed in the middle may
 * have stored it, and when it is.
 */
export function tellReaderChange(): void {
  if (listeners.size === 0 && !isChanged) saveSetting(unheard, true);
  isChanged = true;
  for (const listener of listeners) listener();
}

/** Be told of each such change from now on, and at once of any before, in this visit or in one that ended unheard. Returns a way to stop. */
export function watchReaderChanges(listener: () => void): () => void {
  listeners.add(listener);
  const wasUnheard = readSetting(unheard) === true;
  if (isChanged || wasUnheard) listener();
  if (wasUnheard) saveSetting(unheard, false);
  return () => listeners.delete(listener);
}

const listeners = new Set<() => void>();
let isChanged = false;

/** Say that something of the reader's that a backup holds has changed in this page. */
export function tellReaderChange(): void {
  isChanged = true;
  for (const listener of listeners) listener();
}

/** Be told of each such change from now on, and at once of any before. Returns a way to stop. */
export function watchReaderChanges(listener: () => void): () => void {
  listeners.add(listener);
  if (isChanged) listener();
  return () => listeners.delete(listener);
}

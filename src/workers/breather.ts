/**
 * Make a function to be awaited between pieces of a worker's long work: once in `sliceMs` milliseconds it lets messages in. It throws once the
 * reader has called the work off, where there is a signal to say so.
 */
export function makeBreather(sliceMs: number, signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  };
}

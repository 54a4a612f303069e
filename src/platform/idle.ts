/** Run a task when the main thread has nothing to do, at the latest after `timeoutMs`. Returns a way to call it off. */
export function whenIdle(task: () => void, timeoutMs = 2000): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(task, { timeout: timeoutMs });
    return () => cancelIdleCallback(id);
  }
  // Safari has no idle callback: after the current work and a paint is near enough.
  const id = setTimeout(task, 200);
  return () => clearTimeout(id);
}

/** Resolve once the page has loaded all that it asked for at first, and the main thread is idle. */
export async function whenLoadedAndIdle(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await new Promise<void>((resolve) => whenIdle(resolve));
}

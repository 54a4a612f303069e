import { nextTask } from "./quiet.ts";

/** Time between two breaths of the page, in milliseconds: under a frame and a half. */
const sliceMs = 20;

/** Make a function to be awaited between pieces of long work: now and then it lets the page answer the reader. */
export function makeBreather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await nextTask();
    since = performance.now();
  };
}

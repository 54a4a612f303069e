/** What a reader waits for goes first: whatever can wait (the keeping of files, above all) asks here before it takes some of the line. */
let waiting = 0;
let lastAt = Number.NEGATIVE_INFINITY;
let resume: (() => void)[] = [];

/** The line counts as free so many milliseconds after the last answer, since its rows and their texts are asked for meanwhile. */
const quietMs = 500;

/** Say that a reader waits for some work, as long as it takes. */
export async function hold<Result>(work: () => Promise<Result>): Promise<Result> {
  waiting += 1;
  try {
    return await work();
  } finally {
    waiting -= 1;
    lastAt = performance.now();
    if (waiting === 0) setTimeout(letGo, quietMs);
  }
}

let changes: Promise<unknown> = Promise.resolve();

/** Say that the library changes until some work is done: what would be made ready meanwhile for questions to come would be out of date at once. */
export function changing(work: Promise<void>): Promise<void> {
  changes = Promise.allSettled([changes, work]);
  return work;
}

/** Resolve when the library does not change any more. */
export async function whenUnchanged(): Promise<void> {
  for (let seen: unknown; seen !== changes;) await (seen = changes);
}

/** Resolve when no reader has been waiting for a while; at once where nobody has. */
export function whenQuiet(): Promise<void> {
  if (isQuiet()) return Promise.resolve();
  return new Promise((resolve) => resume.push(resolve));
}

function isQuiet(): boolean {
  return waiting === 0 && performance.now() - lastAt >= quietMs;
}

function letGo(): void {
  if (!isQuiet()) {
    // Somebody asked meanwhile: the end of that answer calls again. A timer that came early calls itself.
    if (waiting === 0) setTimeout(letGo, quietMs);
    return;
  }
  const all = resume;
  resume = [];
  for (const go of all) go();
}

/** Resolve in a task of its own: what waits for the page, a key or a frame, has its turn first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

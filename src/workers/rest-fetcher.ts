type FetchRest = (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<void>;

/** Fetches the rest of an index while nobody asks anything. */
export interface RestFetcher {
  /** Answer a question, which goes first; the rest is fetched when no question has come for a while. */
  after<Answer>(question: () => Promise<Answer>, fetchRest: FetchRest): Promise<Answer>;
  /** Fetch the rest now, questions still first; resolves when it is here, or can't be had. */
  all(fetchRest: FetchRest): Promise<void>;
  /** Fetch no more. */
  stop(): void;
  /** How far it is, in files. */
  progress(): { readonly done: number; readonly total: number };
}

/** So long after the last answer the rest is fetched: the page then has its rows and their texts. */
const restAfterMs = 2_000;

/** Where the browser's data saver is on, parts come as questions need them, and the rest when it is asked for. */
function isSaving(): boolean {
  return (
    (globalThis.navigator as { readonly connection?: { readonly saveData?: boolean } } | undefined)?.connection
      ?.saveData === true
  );
}

/** Make one that has nothing to fetch yet. */
export function createRestFetcher(): RestFetcher {
  let asking = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let progress = { done: 0, total: 0 };
  const isDone = () => progress.total > 0 && progress.done === progress.total;
  const waiting: (() => void)[] = [];

  const run = async (fetchRest: FetchRest) => {
    if (running !== null || isDone()) return;
    const called = new AbortController();
    running = called;
    // What can't be had now is asked for by the question that needs it, which says so.
    await fetchRest(called.signal, (done, total) => (progress = { done, total })).catch(() => undefined);
    if (running === called) running = null;
    if (!called.signal.aborted) for (const done of waiting.splice(0)) done();
  };
  const pause = () => {
    clearTimeout(timer);
    running?.abort();
    running = null;
  };
  const later = (fetchRest: FetchRest, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(fetchRest), ms);
  };
  return {
    async after(question, fetchRest) {
      pause();
      asking += 1;
      try {
        return await question();
      } finally {
        asking -= 1;
        if (asking === 0 && !isDone() && !isSaving()) later(fetchRest, restAfterMs);
      }
    },
    all(fetchRest) {
      if (isDone()) return Promise.resolve();
      const done = new Promise<void>((resolve) => waiting.push(resolve));
      if (asking === 0) later(fetchRest, 0);
      return done;
    },
    stop() {
      pause();
      progress = { done: 0, total: 0 };
      for (const done of waiting.splice(0)) done();
    },
    progress: () => progress,
  };
}

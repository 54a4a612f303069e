import type { Worker } from "node:worker_threads";

/** A file that takes longer to read is given up, and said, as in the browser: no honest one takes a tenth of it. */
export const longestMs = 60_000;

/** Work took longer than its bound, and was ended. */
export class TooLongError extends Error {
  constructor(boundMs: number) {
    super(`It takes longer than ${boundMs / 1000} seconds.`);
  }
}

/** Does tasks on a thread that can be ended in the middle of one. */
export interface BoundedThread<Task, Answer> {
  /** Rejects with `TooLongError`, or with what the thread died of; the next task is given a new thread. */
  run(task: Task): Promise<Answer>;
  /** End the thread; the next task starts another. */
  rest(): void;
}

/**
 * Make a thread out of `start`, which answers each task with one message, and is given `boundMs` for each. It is started with the first task,
 * and tasks are done one after the other. Code that hangs can't be stopped in any other way: it lets nothing else of its thread run.
 */
export function createBoundedThread<Task, Answer>(
  start: () => Worker,
  boundMs = longestMs,
): BoundedThread<Task, Answer> {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const rest = () => {
    worker?.removeAllListeners();
    void worker?.terminate();
    worker = null;
  };
  const runNow = (task: Task) =>
    new Promise<Answer>((resolve, reject) => {
      const thread = (worker ??= start());
      const timer = setTimeout(() => fail(new TooLongError(boundMs)), boundMs);
      const fail = (reason: Error) => {
        clearTimeout(timer);
        rest();
        reject(reason);
      };
      thread.removeAllListeners();
      thread.on("message", (answer: Answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      thread.on("error", (error) => fail(error as Error));
      thread.on("exit", () => fail(new Error("The thread ended.")));
      thread.postMessage(task);
    });
  return {
    run(task) {
      const running = last.then(() => runNow(task));
      last = running.catch(() => undefined);
      return running;
    },
    rest,
  };
}

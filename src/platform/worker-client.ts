import type { FromWorker, Methods, ToWorker } from "../workers/protocol.ts";

type Args<Method> = Method extends (...args: infer Given) => unknown ? Given : never;
type Result<Method> = Method extends (...args: never[]) => infer Given ? Awaited<Given> : never;

/** A worker broke while it was asked, or its script did not come. */
export class WorkerStopped extends Error {
  override readonly name = "WorkerStopped";
}

/** The page's side of a worker that serves `Api`. */
export interface WorkerClient<Api> {
  /**
   * Call a method; the worker starts at the first call. Rejects with what the method threw, with an `AbortError` as soon as
   * the signal aborts, and with `WorkerStopped` when the worker itself broke; the next call starts a new one.
   */
  readonly call: <Name extends keyof Api & string>(
    method: Name,
    args: Args<Api[Name]>,
    options?: { readonly signal?: AbortSignal | undefined },
  ) => Promise<Result<Api[Name]>>;
  /** End the worker. Calls under way reject; the next call starts a new one. */
  readonly stop: () => void;
  /** The worker that runs, null while none does: what one was told the next does not know. */
  readonly running: () => Worker | null;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Make a client of a worker: `createWorkerClient<SearchApi>(() => new Worker(new URL("../workers/search.ts", import.meta.url), { type: "module" }))`.
 */
export function createWorkerClient<Api extends Methods<Api>>(start: () => Worker): WorkerClient<Api> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const stop = (reason: string) => {
    worker?.terminate();
    worker = null;
    const calls = [...waiting.values()];
    waiting.clear();
    for (const call of calls) call.reject(new WorkerStopped(`The worker stopped: ${reason}`));
  };
  const receive = ({ data }: MessageEvent<FromWorker>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ("result" in data) call?.resolve(data.result);
    else call?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
  };
  const started = () => {
    if (worker !== null) return worker;
    worker = start();
    worker.addEventListener("message", receive);
    worker.addEventListener("error", (event) => stop(event.message || "its script did not load"));
    worker.addEventListener("messageerror", () => stop("an answer could not be read"));
    return worker;
  };
  const send = (message: ToWorker) => started().postMessage(message);

  return {
    call(method, args, { signal } = {}) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const abort = () => {
          if (waiting.delete(id)) send({ id, abort: true });
          reject(signal?.reason as Error);
        };
        signal?.addEventListener("abort", abort, { once: true });
        const settle = () => signal?.removeEventListener("abort", abort);
        waiting.set(id, {
          resolve: (result) => {
            settle();
            resolve(result as never);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        send({ id, method, args });
      });
    },
    stop: () => stop("it was told to"),
    running: () => worker,
  };
}

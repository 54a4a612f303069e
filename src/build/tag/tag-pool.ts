import { Worker } from "node:worker_threads";

/** Tags texts on several threads. */
export interface TagPool {
  /** The mentions of a text as a line of `formatTags`. Rejects when the thread dies, with its reason. */
  tag(text: string): Promise<string>;
  /** How many texts are worth handing over at once. */
  readonly threads: number;
  close(): Promise<void>;
}

interface Job {
  readonly text: string;
  readonly resolve: (line: string) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Start `threads` threads of a worker script, each of which answers `ready` and then one line to each text.
 *
 * When a thread dies the whole pool does: a tagger that fails on one text, or has no memory left, fails the build.
 */
export function startTagPool(script: URL, workerData: object, threads: number): TagPool {
  const queue: Job[] = [];
  const busy = new Map<Worker, Job>();
  const idle: Worker[] = [];
  let failure: Error | null = null;

  const handOver = () => {
    while (queue.length > 0 && idle.length > 0) {
      const [worker, job] = [idle.pop(), queue.shift()];
      if (worker === undefined || job === undefined) return;
      busy.set(worker, job);
      worker.postMessage(job.text);
    }
  };
  const fail = (error: Error) => {
    failure ??= error;
    for (const job of [...busy.values(), ...queue.splice(0)]) job.reject(failure);
    busy.clear();
  };
  const start = () => {
    const worker = new Worker(script, { workerData });
    worker.on("message", (line: string) => {
      busy.get(worker)?.resolve(line); // none for the first message, which says that the thread is ready
      busy.delete(worker);
      idle.push(worker);
      handOver();
    });
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("A tagging thread ended.")));
    return worker;
  };
  const workers = Array.from({ length: threads }, start);

  return {
    threads,
    tag: (text) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        queue.push({ text, resolve, reject });
        handOver();
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

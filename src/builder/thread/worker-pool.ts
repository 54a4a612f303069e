import { Worker } from "node:worker_threads";

/** Does tasks of one kind on several threads. */
export interface WorkerPool<Task, Answer> {
  /** Hand a task to the next thread that is free. Rejects when a thread dies, with its reason. */
  run(task: Task): Promise<Answer>;
  /** How many tasks are worked on at once. */
  readonly threads: number;
  close(): Promise<void>;
}

interface Job<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Make a pool of up to `threads` threads of a worker script, which answers each task with one message. A thread is started when
 * a task would have to wait, and is given it at once: it need not wait until whoever started it has time again.
 *
 * When a thread dies the whole pool does: a tagger that fails on one text, or has no memory left, fails the build.
 */
export function createWorkerPool<Task, Answer>(
  script: URL,
  workerData: object,
  threads: number,
): WorkerPool<Task, Answer> {
  const queue: Job<Task, Answer>[] = [];
  const busy = new Map<Worker, Job<Task, Answer>>();
  const idle: Worker[] = [];
  const workers: Worker[] = [];
  let failure: Error | null = null;

  const handOver = () => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (workers.length < threads ? start() : undefined);
      const job = worker === undefined ? undefined : queue.shift();
      if (worker === undefined || job === undefined) return;
      busy.set(worker, job);
      worker.postMessage(job.task);
    }
  };
  const fail = (error: Error) => {
    failure ??= error;
    for (const job of [...busy.values(), ...queue.splice(0)]) job.reject(failure);
    busy.clear();
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData });
    workers.push(worker);
    worker.on("message", (answer: Answer) => {
      busy.get(worker)?.resolve(answer);
      busy.delete(worker);
      idle.push(worker);
      handOver();
    });
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("A thread of the build ended.")));
    return worker;
  };

  return {
    threads,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        queue.push({ task, resolve, reject });
        handOver();
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

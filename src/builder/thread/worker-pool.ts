import { Worker } from "node:worker_threads";

/** Does tasks on several threads. */
export interface WorkerPool<Task, Answer> {
  /** Hand a task to the next thread that is free. Rejects when a thread dies, with its reason. */
  run(task: Task): Promise<Answer>;
  /** How many tasks are worked on at once. */
  readonly threads: number;
  /** End threads that have nothing to do, but for so many. */
  shrink(threads: number): void;
}

interface Job<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Make a pool of up to `threads` threads of a worker script, which answers each task with one message. A thread is started when
 * a task would have to wait.
 *
 * When a thread dies all tasks fail that were handed in by then: a tagger that fails on one text, or has no memory left, fails the
 * build. The next build is given new threads.
 */
export function createWorkerPool<Task, Answer>(
  script: URL,
  workerData: object,
  threads: number,
): WorkerPool<Task, Answer> {
  const queue: Job<Task, Answer>[] = [];
  const busy = new Map<Worker, Job<Task, Answer>>();
  let idle: Worker[] = [];

  const handOver = () => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (busy.size < threads ? start() : undefined);
      const job = worker === undefined ? undefined : queue.shift();
      if (worker === undefined || job === undefined) return;
      busy.set(worker, job);
      worker.postMessage(job.task);
    }
  };
  const fail = (dead: Worker, error: Error) => {
    dead.removeAllListeners("exit");
    idle = idle.filter((worker) => worker !== dead);
    const jobs = [...busy.values(), ...queue.splice(0)];
    for (const worker of busy.keys()) if (worker !== dead) end(worker);
    busy.clear();
    for (const job of jobs) job.reject(error);
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData });
    worker.on("message", (answer: Answer) => {
      const job = busy.get(worker);
      busy.delete(worker);
      if (job !== undefined) idle.push(worker);
      job?.resolve(answer);
      handOver();
    });
    worker.on("error", (error) => fail(worker, error as Error));
    worker.on("exit", () => fail(worker, new Error("A thread of the build ended.")));
    return worker;
  };

  return {
    threads,
    run: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        handOver();
      }),
    shrink(left) {
      idle.splice(left).forEach(end);
    },
  };
}

function end(worker: Worker): void {
  worker.removeAllListeners("exit");
  void worker.terminate();
}

import { vi } from "vitest";

/** The page's workers that tests run, by the name of their script. */
const scripts = ["library-worker", "told-worker", "ingest-worker"];

/**
 * The page's workers are this thread: `new Worker(…)` gives one end of a port, and the worker's own script serves the other. Each start
 * runs the script once more. `vi.unstubAllGlobals` ends it.
 */
export function runWorkersHere(): void {
  let [starting, nth] = [Promise.resolve(), 0];
  vi.stubGlobal("Worker", function startHere(address: URL | string) {
    const { port1, port2 } = new MessageChannel();
    const script = scripts.find((name) => String(address).includes(`/${name}.ts`));
    if (script === undefined) throw new Error(`No test runs the worker ${String(address)}.`);
    // With a query each start is a module of its own: a worker that is started anew knows nothing of the one before.
    const path = `../../src/workers/${script}.ts?start=${(nth += 1)}`;
    // One after the other, since each finds its port where a worker has itself.
    starting = starting.then(async () => {
      const before = globalThis.self;
      globalThis.self = port2 as never;
      await import(/* @vite-ignore */ path).finally(() => (globalThis.self = before));
      port2.start();
    });
    port1.start();
    return Object.assign(port1, { terminate: () => port1.close() });
  });
}

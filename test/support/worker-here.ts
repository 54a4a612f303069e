import type { LibraryIndex } from "../../src/library/index/library-index.ts";
import type { LibraryApi } from "../../src/workers/library-api.ts";
import { serve, type Port } from "../../src/workers/serve.ts";

/**
 * Let the page's library worker be this thread: `new Worker(…)` gives one end of a real port, at whose other end the library's
 * methods answer over an index that is open. Returns the names of the questions asked, in order.
 */
export function serveLibraryHere(index: LibraryIndex): string[] {
  const asked: string[] = [];
  const methods = new Proxy({} as LibraryApi, {
    get: (_, name: string) =>
      name === "open" || name === "progress"
        ? () => index.size()
        : (...args: readonly unknown[]) => {
            asked.push(name);
            return (index as unknown as Record<string, (...given: readonly unknown[]) => unknown>)[name]?.(...args);
          },
  });
  // A function, since what `new` gives is the port that it returns.
  globalThis.Worker = function startHere() {
    const { port1, port2 } = new MessageChannel();
    serve(port2 as unknown as Port, methods as never);
    port1.start();
    port2.start();
    return Object.assign(port1, { terminate: () => port1.close() });
  } as unknown as typeof Worker;
  return asked;
}

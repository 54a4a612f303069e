import type { CDPSession, Page } from "@playwright/test";

/** What the protocol of Chromium's developer tools says of one thread. */
interface HeapUsage {
  readonly usedSize: number;
  /** Buffers, and the memory of WebAssembly. */
  readonly backingStorageSize: number;
}

/** Bytes that the scripts of a page and its workers hold once their garbage has been collected: heaps, buffers and the memory of WebAssembly. */
export async function measureHeap(tab: Page): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  const workers: string[] = [];
  session.on("Target.attachedToTarget", ({ sessionId }) => workers.push(sessionId));
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const askWorker = makeAsker(session);
  const all = [
    (method: string) => session.send(method as "Runtime.getHeapUsage"),
    ...workers.map((worker) => (method: string) => askWorker(worker, method)),
  ];
  let bytes = 0;
  for (const ask of all) {
    await ask("HeapProfiler.enable");
    await ask("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = (await ask("Runtime.getHeapUsage")) as HeapUsage;
    bytes += usedSize + backingStorageSize;
  }
  await session.detach();
  return bytes;
}

/** Make what sends a command to a worker, to which messages go wrapped in those of its page. */
function makeAsker(session: CDPSession): (worker: string, method: string) => Promise<unknown> {
  const waiting = new Map<number, (result: unknown) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  return (worker, method) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      void session.send("Target.sendMessageToTarget", {
        sessionId: worker,
        message: JSON.stringify({ id: last, method }),
      });
    });
}
